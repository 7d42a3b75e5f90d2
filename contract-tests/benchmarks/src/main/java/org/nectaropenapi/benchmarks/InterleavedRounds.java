package org.nectaropenapi.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Runs benchmarks in rounds, a fork of every peer in each. JMH by itself makes all the forks of one peer before it turns to
 * the next, and a machine that is slower ten minutes later then counts against whoever has its turn.
 */
final class InterleavedRounds {
    private static final double CONFIDENCE = 0.999;

    private final String name;
    private final String suffix;
    private final Map<List<String>, Samples> byBenchmark = new LinkedHashMap<>();

    private record Samples(ListStatistics time, ListStatistics bytes, String unit) {
        Samples(String unit) {
            this(new ListStatistics(), new ListStatistics(), unit);
        }
    }

    /** InterleavedRounds whose figures begin and end with the given words. */
    InterleavedRounds(String name, String suffix) {
        this.name = name;
        this.suffix = suffix;
    }

    /** Makes one round: a fork of every benchmark and parameter that the options name. */
    void add(ChainedOptionsBuilder options) throws RunnerException {
        for (RunResult result : new Runner(options.forks(1).build()).run()) {
            BenchmarkParams parameters = result.getParams();
            Samples samples = byBenchmark.computeIfAbsent(
                    List.of(what(parameters), peer(parameters)),
                    key -> new Samples(result.getPrimaryResult().getScoreUnit()));
            result.getBenchmarkResults().forEach(fork -> fork.getIterationResults().forEach(i -> add(i, samples)));
        }
    }

    private static void add(IterationResult iteration, Samples samples) {
        samples.time().addValue(iteration.getPrimaryResult().getScore());
        Result<?> bytes = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes != null) {
            samples.bytes().addValue(bytes.getScore());
        }
    }

    /** The mean of all iterations of all rounds, with its interval of confidence. */
    List<Measurement> figures() {
        List<Measurement> figures = new ArrayList<>();
        byBenchmark.forEach((key, samples) -> {
            double error = samples.time().getMeanErrorAt(CONFIDENCE);
            figures.add(new Measurement(
                    key.get(0),
                    key.get(1),
                    samples.time().getMean(),
                    Double.isNaN(error) ? 0 : error,
                    samples.unit(),
                    samples.bytes().getN() == 0 ? 0 : samples.bytes().getMean()));
        });
        return figures;
    }

    private String what(BenchmarkParams parameters) {
        String payload = parameters.getParam("payload");
        String what = payload != null ? payload : method(parameters);
        return (what.equals("readAll") ? name : name + " " + what) + suffix;
    }

    private static String peer(BenchmarkParams parameters) {
        String peer = parameters.getParam("peer");
        return peer != null
                ? peer
                : method(parameters).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String method(BenchmarkParams parameters) {
        String benchmark = parameters.getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }
}
