package org.nectaropenapi.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Compares calls of the client with hand-written ones in one JVM, in turn, a few milliseconds each. A machine whose speed
 * changes from second to second changes both sides of each ratio, so that the intervals stay narrow.
 */
final class CallsInTurn {
    private static final List<String> PEERS = List.of("ours", "jdk-guarded", "jdk-records");
    /** The normal deviate of a two-sided interval with a confidence of 99.9 %. */
    private static final double DEVIATE = 3.29;

    private static final int EIGHT = 8;

    private final Map<String, Peer> peers = new LinkedHashMap<>();
    private final Path file;
    private final boolean quick;

    private interface Call {
        Object make(Peer peer) throws Exception;
    }

    private record Turn(double micros, double bytes) {}

    private record Interval(double median, double low, double high) {}

    private CallsInTurn(Path payloads, URI service, boolean quick) {
        PEERS.forEach(peer -> peers.put(peer, Peer.of(peer, service)));
        this.file = payloads.resolve("upload.pdf");
        this.quick = quick;
    }

    /** Measures and returns a Markdown table. */
    static String table(Path payloads, boolean quick) throws Exception {
        try (CannedServerProcess server = new CannedServerProcess(payloads, 1, 0)) {
            CallsInTurn calls = new CallsInTurn(payloads, server.address(), quick);
            try {
                return calls.table();
            } finally {
                calls.peers.values().forEach(Peer::close);
            }
        }
    }

    private String table() throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "| in turn | ours / jdk-guarded | bytes allocated | ours - jdk-records, µs | ours, µs |",
                "|---|---:|---:|---:|---:|"));
        lines.add(row("get", Peer::getSite, 100, 1));
        lines.add(row("patch", Peer::patchSite, 100, 1));
        lines.add(row("upload", peer -> peer.upload(file), 2, 1));
        lines.add(row("get, 8 threads", Peer::getSite, 50, EIGHT));
        lines.add(row("patch, 8 threads", Peer::patchSite, 50, EIGHT));
        lines.add(row("upload, 8 threads", peer -> peer.upload(file), 1, EIGHT));
        return String.join("\n", lines) + "\n";
    }

    private String row(String name, Call call, int calls, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(quick ? 1 : 40);
            while (System.nanoTime() < end) {
                for (Peer peer : peers.values()) {
                    turn(workers, peer, call, calls, threads);
                }
            }
            List<Double> ratios = new ArrayList<>();
            List<Double> bytes = new ArrayList<>();
            List<Double> differences = new ArrayList<>();
            List<Double> times = new ArrayList<>();
            for (int round = 0; round < (quick ? 5 : 600); round++) {
                Map<String, Turn> turns = new LinkedHashMap<>();
                for (int i = 0; i < PEERS.size(); i++) {
                    // Each peer comes first, second and last equally often, and after each of the others.
                    int place = round % 2 == 0 ? i : PEERS.size() - 1 - i;
                    String peer = PEERS.get((place + round / 2) % PEERS.size());
                    turns.put(peer, turn(workers, peers.get(peer), call, calls, threads));
                }
                Turn ours = turns.get("ours");
                ratios.add(ours.micros() / turns.get("jdk-guarded").micros());
                bytes.add(ours.bytes() / turns.get("jdk-guarded").bytes());
                differences.add(ours.micros() - turns.get("jdk-records").micros());
                times.add(ours.micros());
            }
            Interval ratio = interval(ratios);
            Interval difference = interval(differences);
            return String.format(
                    Locale.ROOT,
                    "| call %s | %.3f (%.3f to %.3f) | %.2f | %.0f (%.0f to %.0f) | %.0f |",
                    name,
                    ratio.median(),
                    ratio.low(),
                    ratio.high(),
                    interval(bytes).median(),
                    difference.median(),
                    difference.low(),
                    difference.high(),
                    interval(times).median());
        } finally {
            workers.shutdownNow();
        }
    }

    /** Makes calls in each thread, and returns time and memory for one of them. */
    private static Turn turn(ExecutorService workers, Peer peer, Call call, int calls, int threads) throws Exception {
        Callable<Object> task = () -> {
            Object last = "";
            for (int i = 0; i < calls; i++) {
                last = retried(peer, call);
            }
            return last;
        };
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            tasks.add(task);
        }
        long bytes = allocated();
        long start = System.nanoTime();
        for (Future<Object> made : workers.invokeAll(tasks)) {
            result(made);
        }
        double all = (double) calls * threads;
        return new Turn((System.nanoTime() - start) / 1e3 / all, (allocated() - bytes) / all);
    }

    private static Object result(Future<Object> made) throws IOException, InterruptedException {
        try {
            return made.get();
        } catch (ExecutionException e) {
            throw new IOException("A call failed.", e.getCause());
        }
    }

    /** Retries like {@link CallBenchmark}, for the same reason. */
    private static Object retried(Peer peer, Call call) throws Exception {
        try {
            return call.make(peer);
        } catch (IOException | RuntimeException e) {
            return call.make(peer);
        }
    }

    private static long allocated() {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    /** Returns the median and its interval by ranks, which assumes nothing of the distribution. */
    private static Interval interval(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        double half = DEVIATE * Math.sqrt(sorted.size()) / 2;
        int middle = sorted.size() / 2;
        return new Interval(
                sorted.get(middle),
                sorted.get((int) Math.max(0, Math.floor(middle - half))),
                sorted.get((int) Math.min(sorted.size() - 1.0, Math.ceil(middle + half))));
    }
}
