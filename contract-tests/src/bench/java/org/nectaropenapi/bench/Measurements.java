package org.nectaropenapi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The measurements, each of every peer in the same run. */
final class Measurements {
    private static final List<String> LOOPERS =
            List.of("ours", "stock-feign", "stock-native", "jdk-records", "jdk-streaming");

    private final Path payloads;
    private final boolean quick;

    Measurements(Path payloads, boolean quick) {
        this.payloads = payloads;
        this.quick = quick;
    }

    List<Figure> decode() throws RunnerException {
        return run(timed(DecodeBenchmark.class), "decode", 1);
    }

    List<Figure> calls() throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(payloads, 1, 0)) {
            for (int threads : new int[] {1, 8}) {
                figures.addAll(run(
                        timed(CallBenchmark.class)
                                .threads(threads)
                                .jvmArgsAppend("-Dbench.service=" + server.address()),
                        "call",
                        threads));
            }
        }
        return figures;
    }

    /** Reading 10,000 records; also the most requests that each peer had under way. */
    List<Figure> history() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (int delay : new int[] {20, 100}) {
            try (ServerProcess server = new ServerProcess(payloads, HistoryBenchmark.ROWS / 100, delay)) {
                List<String> peers = new ArrayList<>(LOOPERS);
                peers.add(0, "ours-prefetch");
                for (String peer : peers) {
                    figures.addAll(run(
                            base(HistoryBenchmark.class)
                                    .forks(quick ? 1 : 3)
                                    .warmupIterations(1)
                                    .measurementIterations(quick ? 1 : 2)
                                    .param("peer", peer)
                                    .jvmArgsAppend("-Dbench.service=" + server.address()),
                            "10,000 records, " + delay + " ms a request",
                            1));
                    figures.add(new Figure(
                            "in flight at most, " + delay + " ms a request", peer, server.mostInFlight(), 0, "requests", 0));
                }
            }
        }
        return figures;
    }

    /** From the start of a JVM to the first answer, the peers in turn. */
    List<Figure> firstAnswer() throws Exception {
        List<List<Double>> wall = new ArrayList<>();
        LOOPERS.forEach(peer -> wall.add(new ArrayList<>()));
        try (ServerProcess server = new ServerProcess(payloads, 1, 0)) {
            for (int round = 0; round < (quick ? 2 : 21); round++) {
                for (int i = 0; i < LOOPERS.size(); i++) {
                    long started = System.nanoTime();
                    Jvm.run(List.of(), FirstAnswer.class, LOOPERS.get(i), server.address().toString());
                    wall.get(i).add((System.nanoTime() - started) / 1e6);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < LOOPERS.size(); i++) {
            List<Double> times = wall.get(i);
            Collections.sort(times);
            double median = times.get(times.size() / 2);
            double spread = (times.get(times.size() * 3 / 4) - times.get(times.size() / 4)) / 2;
            figures.add(new Figure("fresh JVM to first answer", LOOPERS.get(i), median, spread, "ms", 0));
        }
        return figures;
    }

    /** A million records in a heap of 64 MB; the lines of {@link LongRead}. */
    List<String> longRead() throws IOException, InterruptedException {
        try (ServerProcess server = new ServerProcess(payloads, quick ? 1_000 : 10_000, 0)) {
            return Jvm.run(List.of("-Xmx64m"), LongRead.class, server.address().toString(), "0");
        }
    }

    private ChainedOptionsBuilder timed(Class<?> benchmark) {
        return base(benchmark)
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(quick ? 1 : 5)
                .measurementTime(TimeValue.seconds(1));
    }

    private ChainedOptionsBuilder base(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Dbench.payloads=" + payloads);
    }

    private static List<Figure> run(ChainedOptionsBuilder options, String what, int threads) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : results) {
            Result<?> time = result.getPrimaryResult();
            String method = method(result);
            String payload = result.getParams().getParam("payload");
            String peer = result.getParams().getParam("peer");
            String name = payload != null ? what + " " + payload : method.equals("readAll") ? what : what + " " + method;
            Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
            figures.add(new Figure(
                    threads == 1 ? name : name + ", " + threads + " threads",
                    peer != null ? peer : hyphenated(method),
                    time.getScore(),
                    Double.isNaN(time.getScoreError()) ? 0 : time.getScoreError(),
                    time.getScoreUnit(),
                    bytes == null ? 0 : bytes.getScore()));
        }
        return figures;
    }

    private static String method(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String hyphenated(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
