package org.nectaropenapi.client.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.nectaropenapi.client.paging.ScriptedList.await;
import static org.nectaropenapi.client.paging.ScriptedList.hangUntilInterrupted;
import static org.nectaropenapi.client.paging.ScriptedList.page;
import static org.nectaropenapi.client.paging.ScriptedList.rows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.InconsistentPagesException;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.paging.ScriptedList.Page;

/** Which pages are requested ahead, and what the reader sees of it: nothing but the same rows. */
@Timeout(60)
class PrefetchTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Executor tasks = waiting::add;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "2, 1", "7, 3", "30, 10", "5, 100"})
    void rowsComeOnceAndInOrder(int pages, int ahead) {
        ScriptedList list = ScriptedList.ofPages(pages, 3);

        assertThat(list.paged().prefetch(ahead).all()).containsExactlyElementsOf(rows(pages * 3));
        assertThat(list.paged().prefetch(ahead).stream()).containsExactlyElementsOf(rows(pages * 3));
        assertThat(list.paged().prefetch(ahead).pages())
                .extracting(Page::number)
                .containsExactlyElementsOf(rows(pages));
        assertThat(list.requested()).hasSize(3 * pages);
    }

    @Test
    void nothingIsRequestedBeforeThePageOneIsNeededAndNothingAheadBeforeItIsKnown() {
        ScriptedList list = ScriptedList.ofPages(9, 2);
        Prefetched<Page, Integer> view = list.paged().prefetch(4, tasks);
        CloseableIterator<Integer> items = view.all().iterator();
        CloseableIterator<Page> pages = view.pages().iterator();
        view.stream().close();
        assertThat(list.requested()).isEmpty();
        assertThat(waiting).isEmpty();

        assertThat(items.next()).isEqualTo(1);
        assertThat(list.requested()).containsExactly(1);
        assertThat(waiting).hasSize(4);
        runTasks();
        assertThat(list.requested()).containsExactly(1, 2, 3, 4, 5);
        assertThat(pages.next().number()).isEqualTo(1);
    }

    @Test
    void thePagesAheadAreTheNextOnesAndNeverMoreThanRequested() {
        ScriptedList list = ScriptedList.ofPages(9, 1);
        CloseableIterator<Page> pages = list.paged().prefetch(3, tasks).pages().iterator();

        for (int number = 1; number <= 9; number++) {
            assertThat(pages.next().number()).isEqualTo(number);
            runTasks();
            assertThat(list.requested()).containsExactlyElementsOf(rows(Math.min(9, number + 3)));
        }
        assertThat(pages.hasNext()).isFalse();
        assertThatThrownBy(pages::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, -3, Integer.MIN_VALUE})
    void aListWithoutUsableTotalIsReadOnePageAhead(int total) {
        ScriptedList list = new ScriptedList(
                number -> page(number, 5, 1).saying(number < 5, total == 0 ? null : Integer.valueOf(total)));
        CloseableIterator<Page> pages = list.paged().prefetch(3, tasks).pages().iterator();

        for (int number = 1; number <= 5; number++) {
            assertThat(pages.next().number()).isEqualTo(number);
            runTasks();
            assertThat(list.requested()).containsExactlyElementsOf(rows(Math.min(5, number + 1)));
        }
        assertThat(pages.hasNext()).isFalse();
    }

    @Test
    void aTotalThatIsFarTooHighDoesNotRequestMoreAheadAndDoesNotLengthenTheList() {
        ScriptedList list = new ScriptedList(number -> page(number, 4, 1).saying(number < 4, Integer.MAX_VALUE));

        assertThat(list.paged().prefetch(3, tasks).all()).containsExactlyElementsOf(rows(4));
        runTasks();
        assertThat(list.requested()).containsExactlyElementsOf(rows(4));
    }

    @Test
    void aListThatShrinksWhileItIsReadEndsWhereItEndsNow() {
        AtomicInteger total = new AtomicInteger(6);
        ScriptedList list = new ScriptedList(number -> page(number, total.get(), 2));
        CloseableIterator<Integer> items = list.paged().prefetch(4, tasks).all().iterator();
        assertThat(items.next()).isEqualTo(1);
        total.set(3);
        runTasks();

        assertThat(items).toIterable().containsExactly(2, 3, 4, 5, 6);
    }

    @Test
    void aLastPageThatWasFetchedBeforeTheListGrewIsFollowedByWhatItSaid() {
        AtomicInteger total = new AtomicInteger(2);
        ScriptedList list = new ScriptedList(number -> page(number, total.get(), 2));
        CloseableIterator<Integer> items = list.paged().prefetch(4, tasks).all().iterator();
        assertThat(items.next()).isEqualTo(1);
        assertThat(waiting).hasSize(1);
        total.set(5);

        assertThat(items).toIterable().containsExactlyElementsOf(rows(10).subList(1, 10));
    }

    @Test
    void anEmptyPageInTheMiddleDoesNotEndTheList() {
        ScriptedList list = new ScriptedList(number -> {
            Page page = page(number, 4, 1);
            return number == 2 || number == 3 ? new Page(number, List.of(), true, number, 4) : page;
        });

        assertThat(list.paged().prefetch(2).all()).containsExactly(1, 4);
    }

    @Test
    void aPageThatDoesNotSayWhetherMoreFollowIsTheLastUnlessTheTotalTells() {
        ScriptedList silent = new ScriptedList(number -> page(number, 9, 1).saying(number == 1 ? true : null, null));
        ScriptedList counting = new ScriptedList(number -> page(number, 9, 1).saying(null, 9));

        assertThat(silent.paged().prefetch(3, tasks).all()).containsExactly(1, 2);
        assertThat(counting.paged().prefetch(3, tasks).all()).containsExactlyElementsOf(rows(9));
    }

    @Test
    void anErrorComesAtItsPlaceAndReadingGoesOnFromThere() {
        AtomicInteger attempts = new AtomicInteger();
        IllegalStateException failure = new IllegalStateException("page 3");
        ScriptedList list = new ScriptedList(number -> {
            if (number == 3 && attempts.incrementAndGet() == 1) {
                throw failure;
            }
            return page(number, 6, 2);
        });
        CloseableIterator<Integer> items = list.paged().prefetch(4, tasks).all().iterator();
        List<Integer> delivered = new ArrayList<>();
        delivered.add(items.next());
        runTasks();
        assertThat(list.requested()).contains(3, 4, 5);

        assertThat(catchThrowable(() -> items.forEachRemaining(delivered::add))).isSameAs(failure);
        assertThat(delivered).containsExactlyElementsOf(rows(4));
        items.forEachRemaining(delivered::add);
        assertThat(delivered).containsExactlyElementsOf(rows(12));
        assertThat(list.requested()).containsExactly(1, 2, 3, 4, 5, 3, 4, 5, 6);
    }

    @Test
    void anErrorOfTheJavaMachineIsNotDressedUp() {
        ScriptedList list = new ScriptedList(number -> {
            if (number == 2) {
                throw new StackOverflowError("deep");
            }
            return page(number, 3, 1);
        });

        assertThatThrownBy(() -> list.paged().prefetch(1).all().forEach(row -> {}))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void pagesBeyondAnErrorAreGivenUp() {
        ScriptedList list = new ScriptedList(number -> {
            if (number == 2) {
                throw new IllegalStateException("page 2");
            }
            return page(number, 9, 1);
        });
        CloseableIterator<Page> pages = list.paged().prefetch(4, tasks).pages().iterator();
        pages.next();
        assertThatThrownBy(pages::next).hasMessage("page 2");

        runTasks();
        assertThat(list.requested()).containsExactly(1, 2);
    }

    @Test
    void anIterationThatIsClosedRequestsNothingMore() {
        ScriptedList list = ScriptedList.ofPages(9, 1);
        CloseableIterator<Integer> items = list.paged().prefetch(3, tasks).all().iterator();
        items.next();

        items.close();
        items.close();
        runTasks();
        assertThat(list.requested()).containsExactly(1);
        assertThatThrownBy(items::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(ScriptedList.OPERATION);
    }

    @Test
    void aStreamThatIsClosedRequestsNothingMore() {
        ScriptedList list = ScriptedList.ofPages(9, 1);
        try (var rows = list.paged().prefetch(3, tasks).stream()) {
            assertThat(rows.findFirst()).contains(1);
        }
        runTasks();
        assertThat(list.requested()).containsExactly(1);
    }

    @Test
    void everyIterationStartsOver() {
        ScriptedList list = ScriptedList.ofPages(2, 1);
        Iterable<Integer> items = list.paged().prefetch(1, tasks).all();

        assertThat(items).containsExactly(1, 2);
        assertThat(items).containsExactly(1, 2);
        assertThat(list.requested()).containsExactly(1, 2, 1, 2);
    }

    @Test
    void anExecutorWhoseOnlyThreadReadsTheListDoesNotBlockIt() throws Exception {
        ExecutorService only = Executors.newSingleThreadExecutor();
        try {
            List<Integer> read = new ArrayList<>();
            only.submit(() -> ScriptedList.ofPages(5, 2)
                            .paged()
                            .prefetch(3, only)
                            .all()
                            .forEach(read::add))
                    .get();
            assertThat(read).containsExactlyElementsOf(rows(10));
        } finally {
            only.shutdownNow();
        }
    }

    @Test
    void anExecutorThatTakesNothingOnlyCostsTheSpeed() {
        ScriptedList list = ScriptedList.ofPages(4, 2);
        Prefetched<Page, Integer> view = list.paged().prefetch(3, task -> {
            throw new RejectedExecutionException("full");
        });

        assertThat(view.all()).containsExactlyElementsOf(rows(8));
        assertThat(list.requested()).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void numbersOutOfRangeAreRefused(int ahead) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScriptedList.ofPages(1, 1).paged().prefetch(ahead))
                .withMessage("listThings: the pages to prefetch must be between 1 and 100, not " + ahead);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServiceThatRepeatsAPageAndPromisesMoreIsAnError(boolean prefetching) {
        ScriptedList list =
                new ScriptedList(number -> page(Math.min(number, 2), 9, 1).saying(true, 9));
        Paged<Page, Integer> paged = list.paged();
        Iterable<Integer> items = prefetching ? paged.prefetch(4, tasks).all() : paged.all();
        List<Integer> delivered = new ArrayList<>();

        Throwable failure = catchThrowable(() -> items.forEach(delivered::add));
        assertThat(failure).isInstanceOfSatisfying(InconsistentPagesException.class, inconsistent -> {
            assertThat(inconsistent.operationId()).isEqualTo(ScriptedList.OPERATION);
            assertThat(inconsistent.requestedPage()).isEqualTo(3);
            assertThat(inconsistent.receivedPage()).isEqualTo(2);
            assertThat(inconsistent)
                    .hasMessage("listThings requested page 3, but received page 2 and says that more follow;"
                            + " the rest of the list cannot be read without repeating items");
        });
        assertThat(delivered).containsExactly(1, 2);
        runTasks();
        assertThat(list.requested()).containsExactly(1, 2, 3);
    }

    @Test
    void anInterruptedReaderGetsAnExceptionAndCanGoOn() {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicBoolean hung = new AtomicBoolean();
        ScriptedList list = new ScriptedList(number -> {
            if (number == 2 && hung.compareAndSet(false, true)) {
                hanging.countDown();
                hangUntilInterrupted(interrupted);
            }
            return page(number, 3, 1);
        });
        CloseableIterator<Integer> items = list.paged().prefetch(1).all().iterator();
        assertThat(items.next()).isEqualTo(1);
        await(hanging);
        Thread.currentThread().interrupt();

        assertThatThrownBy(items::next)
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("interrupted while waiting for page 2");
        assertThat(Thread.interrupted()).isTrue();
        await(interrupted);
        assertThat(items.next()).isEqualTo(2);
        assertThat(items.next()).isEqualTo(3);
    }

    private void runTasks() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
