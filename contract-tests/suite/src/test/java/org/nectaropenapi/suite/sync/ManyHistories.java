package org.nectaropenapi.suite.sync;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plays the histories of consecutive seeds, as many at once as there are processors.
 *
 * @param first the first seed
 * @param count how many histories to play
 * @param mostFailures after how many failures to stop
 */
record ManyHistories(long first, int count, int mostFailures) {

    /**
     * Returns what is wrong, by seed. The histories of all seeds before a failing one have been played too.
     *
     * @param player plays the history of a seed, and returns what is wrong or null
     */
    SortedMap<Long, String> failures(LongFunction<@Nullable String> player)
            throws InterruptedException, ExecutionException {
        SortedMap<Long, String> failures = Collections.synchronizedSortedMap(new TreeMap<>());
        AtomicLong next = new AtomicLong(first);
        Callable<Void> worker = () -> {
            for (long seed = next.getAndIncrement();
                    seed < first + count && failures.size() < mostFailures;
                    seed = next.getAndIncrement()) {
                String failure = player.apply(seed);
                if (failure != null) {
                    failures.put(seed, failure);
                }
            }
            return null;
        };
        int workers = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            for (Future<Void> ended : threads.invokeAll(
                    Stream.generate(() -> worker).limit(workers).toList())) {
                ended.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return failures;
    }
}
