package org.nectaropenapi.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that share one client and its limit of requests in flight; a fair queue lets none of them wait long. */
final class Crowd {
    static final int THREADS = 64;
    static final int DELAY_MILLIS = 20;

    private Crowd() {}

    /** Makes calls in all threads at once, the first one of each unmeasured. */
    static List<Measurement> measure(Peer peer, int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<Double>>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                tasks.add(() -> millis(peer, calls));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> times : threads.invokeAll(tasks)) {
                all.addAll(times.get());
            }
            all.sort(null);
            double median = all.get(all.size() / 2);
            return List.of(new Measurement(
                    THREADS + " threads, " + DELAY_MILLIS + " ms a request, the slowest of 100 in medians",
                    "ours",
                    all.get(all.size() * 99 / 100) / median,
                    0,
                    "medians",
                    0));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> millis(Peer peer, int calls) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int call = 0; call <= calls; call++) {
            long start = System.nanoTime();
            peer.getSite();
            if (call > 0) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }
}
