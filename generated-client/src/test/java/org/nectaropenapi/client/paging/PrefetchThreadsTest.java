package org.nectaropenapi.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.client.paging.ScriptedList.await;
import static org.nectaropenapi.client.paging.ScriptedList.hangUntilInterrupted;
import static org.nectaropenapi.client.paging.ScriptedList.page;
import static org.nectaropenapi.client.paging.ScriptedList.rows;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.paging.ScriptedList.Page;

/** Prefetching on threads of its own: order, limits, memory, and nothing left behind. */
class PrefetchThreadsTest {

    private static final int PATIENCE_SECONDS = 60;

    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    @Test
    void pagesThatArriveInTheWrongOrderAreDeliveredInTheRightOne() {
        ConcurrentHashMap<Integer, CountDownLatch> done = new ConcurrentHashMap<>();
        ScriptedList list = new ScriptedList(number -> {
            // Pages 2 to 4 are under way at once, and each waits for the one after it.
            if (number == 2 || number == 3) {
                await(done.computeIfAbsent(number + 1, n -> new CountDownLatch(1)));
            }
            done.computeIfAbsent(number, n -> new CountDownLatch(1)).countDown();
            return page(number, 4, 2);
        });

        assertThat(list.paged().prefetch(3).all()).containsExactlyElementsOf(rows(8));
    }

    @Test
    void closingInterruptsTheRequestsUnderWayAndTheirThreadsEnd() throws Exception {
        CountDownLatch underWay = new CountDownLatch(3);
        CountDownLatch interrupted = new CountDownLatch(3);
        ScriptedList list = new ScriptedList(number -> {
            if (number > 1) {
                threads.add(Thread.currentThread());
                underWay.countDown();
                hangUntilInterrupted(interrupted);
            }
            return page(number, 9, 1);
        });
        try (CloseableIterator<Page> pages = list.paged().prefetch(3).pages().iterator()) {
            pages.next();
            await(underWay);
        }

        await(interrupted);
        assertAllThreadsEnd(3);
        assertThat(threads).allMatch(Thread::isDaemon);
    }

    @Test
    void anAbandonedIterationStartsNothingMoreAndLeavesNoThread() throws Exception {
        CountDownLatch underWay = new CountDownLatch(4);
        CountDownLatch abandoned = new CountDownLatch(1);
        ScriptedList list = new ScriptedList(number -> {
            if (number > 1) {
                threads.add(Thread.currentThread());
                underWay.countDown();
                await(abandoned);
            }
            return page(number, 50, 1);
        });
        for (int row : list.paged().prefetch(4).all()) {
            await(underWay);
            assertThat(row).isEqualTo(1);
            break;
        }
        abandoned.countDown();

        assertAllThreadsEnd(4);
        assertThat(list.requested()).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void readingAHundredThousandRowsKeepsOnlyThePagesAhead() {
        AtomicInteger fetched = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger current = new AtomicInteger();
        ScriptedList list = new ScriptedList(number -> {
            most.accumulateAndGet(fetched.incrementAndGet() - current.get(), Math::max);
            return page(number, 1000, 100);
        });
        int expected = 0;
        for (int row : list.paged().prefetch(4).all()) {
            expected++;
            assertThat(row).isEqualTo(expected);
            current.set((row - 1) / 100 + 1);
        }

        assertThat(expected).isEqualTo(100_000);
        // Four ahead, and the page that follows the current one while it is taken.
        assertThat(most.get()).isLessThanOrEqualTo(5);
    }

    @Test
    void pagesThatAreUsedUpCanBeCollected() {
        List<WeakReference<Page>> pages = Collections.synchronizedList(new ArrayList<>());
        ScriptedList list = new ScriptedList(number -> {
            Page page = page(number, 200, 10);
            pages.add(new WeakReference<>(page));
            return page;
        });
        CloseableIterator<Integer> items = list.paged().prefetch(3).all().iterator();
        for (int row = 1; row <= 1500; row++) {
            items.next();
        }

        int reachable = reachable(pages);
        for (int attempt = 0; attempt < 100 && reachable > 4; attempt++) {
            System.gc();
            reachable = reachable(pages);
        }
        assertThat(reachable).isLessThanOrEqualTo(4);
        assertThat(items.next()).isEqualTo(1501);
    }

    private static int reachable(List<WeakReference<Page>> pages) {
        // A copy: the threads that read ahead may still add to the list.
        return (int) List.copyOf(pages).stream()
                .map(WeakReference::get)
                .filter(Objects::nonNull)
                .count();
    }

    private void assertAllThreadsEnd(int count) throws InterruptedException {
        assertThat(threads).hasSize(count);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            assertThat(thread.isAlive()).isFalse();
        }
    }
}
