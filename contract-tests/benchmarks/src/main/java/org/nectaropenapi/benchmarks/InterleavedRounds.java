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
 * Runs benchmarks in rounds with one fork of every peer each. JMH by itself runs all forks of one peer before the next,
 * so that a machine that becomes slower distorts the comparison.
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

    InterleavedRounds(String name, String suffix) {
        this.name = name;
        this.suffix = suffix;
    }

    /** Runs one round: a fork of every benchmark and parameter in the options. */
    void add(ChainedOptionsBuilder options) throws RunnerException {
        for (RunResult result : new Runner(options.forks(1).build()).run()) {
            BenchmarkParams parameters = result.getParams();
            Samples samples = byBenchmark.computeIfAbsent(
                    List.of(name(parameters), peer(parameters)),
                    key -> new Samples(result.getPrimaryResult().getScoreUnit()));
            result.getBenchmarkResults()
                    .forEach(fork -> fork.getIterationResults().forEach(i -> add(i, samples)));
        }
    }

    private static void add(IterationResult iteration, Samples samples) {
        samples.time().addValue(iteration.getPrimaryResult().getScore());
        Result<?> bytes = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
        if (bytes != null) {
            samples.bytes().addValue(bytes.getScore());
        }
    }

    /** Returns the mean of all iterations of all rounds with its confidence interval. */
    List<Measurement> measurements() {
        List<Measurement> measurements = new ArrayList<>();
        byBenchmark.forEach((key, samples) -> {
            double error = samples.time().getMeanErrorAt(CONFIDENCE);
            measurements.add(new Measurement(
                    key.get(0),
                    key.get(1),
                    samples.time().getMean(),
                    Double.isNaN(error) ? 0 : error,
                    samples.unit(),
                    samples.bytes().getN() == 0 ? 0 : samples.bytes().getMean()));
        });
        return measurements;
    }

    private String name(BenchmarkParams parameters) {
        String payload = parameters.getParam("payload");
        String action = payload != null ? payload : method(parameters);
        return (action.equals("readAll") ? name : name + " " + action) + suffix;
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
