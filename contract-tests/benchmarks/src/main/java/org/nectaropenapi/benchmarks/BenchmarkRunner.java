package org.nectaropenapi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs each benchmark for all peers in the same run, one peer after the other. */
final class BenchmarkRunner {
    private static final List<String> PEERS =
            List.of("ours", "jdk-guarded", "stock-feign", "stock-native", "jdk-records", "jdk-streaming");

    private final Path payloads;
    private final boolean quick;
    private final int rounds;

    BenchmarkRunner(Path payloads, boolean quick) {
        this.payloads = payloads;
        this.quick = quick;
        this.rounds = quick ? 1 : 3;
    }

    /** Measures the decoding of a page. */
    List<Measurement> decode() throws RunnerException {
        InterleavedRounds decode = new InterleavedRounds("decode", "");
        for (int round = 0; round < rounds; round++) {
            decode.add(timed(DecodeBenchmark.class, ""));
        }
        return decode.measurements();
    }

    /** Measures calls over loopback with one thread and with eight. */
    List<Measurement> calls() throws Exception {
        InterleavedRounds alone = new InterleavedRounds("call", "");
        InterleavedRounds together = new InterleavedRounds("call", ", 8 threads");
        try (CannedServerProcess server = new CannedServerProcess(payloads, 1, 0)) {
            for (int round = 0; round < rounds; round++) {
                for (String call : List.of("get", "patch", "upload")) {
                    alone.add(overLoopback(CallBenchmark.class, call, server).threads(1));
                    together.add(overLoopback(CallBenchmark.class, call, server).threads(8));
                }
            }
        }
        List<Measurement> measurements = new ArrayList<>(alone.measurements());
        measurements.addAll(together.measurements());
        return measurements;
    }

    /** Measures calls of ours and hand-written ones in turn. */
    String turns() throws Exception {
        return CallsInTurn.table(payloads, quick);
    }

    /** Measures the same requests over each transport of Feign. */
    List<Measurement> transports() throws Exception {
        InterleavedRounds transports = new InterleavedRounds("transport", "");
        try (CannedServerProcess server = new CannedServerProcess(payloads, 1, 0)) {
            for (int round = 0; round < rounds; round++) {
                transports.add(overLoopback(TransportBenchmark.class, "", server));
            }
        }
        return transports.measurements();
    }

    /** Warms up for 20 s, by experiment the time until the compiler is done; uploads spend theirs in a few loops. */
    private ChainedOptionsBuilder overLoopback(Class<?> benchmark, String method, CannedServerProcess server) {
        return timed(benchmark, method, at(server.address()))
                .warmupIterations(quick ? 1 : method.equals("upload") ? 3 : 10)
                .warmupTime(TimeValue.seconds(quick ? 1 : 2));
    }

    /** Measures the reading of 10,000 records, and the most requests that each peer has in flight. */
    List<Measurement> history() throws Exception {
        List<String> peers = new ArrayList<>(PEERS);
        peers.add(0, "ours-prefetch");
        List<Measurement> measurements = new ArrayList<>();
        for (int delay : new int[] {20, 100}) {
            InterleavedRounds history = new InterleavedRounds("10,000 records, " + delay + " ms a request", "");
            Map<String, Integer> mostInFlight = new HashMap<>();
            try (CannedServerProcess server = new CannedServerProcess(payloads, HistoryBenchmark.ROWS / 100, delay)) {
                for (int round = 0; round < rounds; round++) {
                    for (String peer : peers) {
                        history.add(base(HistoryBenchmark.class, "", at(server.address()))
                                .warmupIterations(1)
                                .measurementIterations(quick ? 1 : 2)
                                .param("peer", peer));
                        mostInFlight.merge(peer, server.mostInFlight(), Math::max);
                    }
                }
            }
            measurements.addAll(history.measurements());
            peers.forEach(peer -> measurements.add(new Measurement(
                    "in flight at most, " + delay + " ms a request", peer, mostInFlight.get(peer), 0, "requests", 0)));
        }
        return measurements;
    }

    /** Measures how long each of many threads waits for a call, where the client has ten requests in flight. */
    List<Measurement> crowd() throws Exception {
        try (CannedServerProcess server = new CannedServerProcess(payloads, 1, Crowd.DELAY_MILLIS);
                Peer peer = Peer.of("ours", server.address())) {
            return Crowd.measure(peer, quick ? 5 : 50);
        }
    }

    /** Measures the time from the start of a JVM to the first response. */
    List<Measurement> firstResponse() throws Exception {
        Map<String, List<Double>> wall = new HashMap<>();
        try (CannedServerProcess server = new CannedServerProcess(payloads, 1, 0)) {
            for (int round = 0; round < (quick ? 2 : 21); round++) {
                for (String peer : PEERS) {
                    double millis = JavaProcess.millisToFirstLine(
                            FirstResponse.class, peer, server.address().toString());
                    wall.computeIfAbsent(peer, key -> new ArrayList<>()).add(millis);
                }
            }
        }
        return PEERS.stream()
                .map(peer -> median("fresh JVM to first response", peer, wall.get(peer)))
                .toList();
    }

    /** Returns the median with half the interquartile range. */
    private static Measurement median(String name, String peer, List<Double> millis) {
        Collections.sort(millis);
        double spread = (millis.get(millis.size() * 3 / 4) - millis.get(millis.size() / 4)) / 2;
        return new Measurement(name, peer, millis.get(millis.size() / 2), spread, "ms", 0);
    }

    /** Measures the reading of growing numbers of records in a heap of 64 MB, by peer. */
    Map<String, GrowthResult> growth() throws IOException, InterruptedException {
        return GrowthResult.measure(payloads, quick ? 100_000 : 1_000_000);
    }

    private ChainedOptionsBuilder timed(Class<?> benchmark, String method, String... properties) {
        return base(benchmark, method, properties)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(quick ? 1 : 4)
                .measurementTime(TimeValue.seconds(1));
    }

    /** Returns the options common to all runs; an empty method name selects all methods of the class. */
    private ChainedOptionsBuilder base(Class<?> benchmark, String method, String... properties) {
        List<String> arguments = new ArrayList<>(List.of(properties));
        arguments.add("-Dbench.payloads=" + payloads);
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\." + method)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend(arguments.toArray(String[]::new));
    }

    private static String at(URI service) {
        return "-Dbench.service=" + service;
    }
}
