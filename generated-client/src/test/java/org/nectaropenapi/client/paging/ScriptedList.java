package org.nectaropenapi.client.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A list that returns pages as scripted and records which were requested. Rows are numbered from 1. */
final class ScriptedList {

    static final String OPERATION = "listThings";

    record Page(
            int number,
            List<Integer> rows,
            @Nullable Boolean hasNext,
            @Nullable Integer currentPage,
            @Nullable Integer totalPages) {

        Page saying(@Nullable Boolean more, @Nullable Integer total) {
            return new Page(number, rows, more, currentPage, total);
        }
    }

    private final List<Integer> requested = Collections.synchronizedList(new ArrayList<>());
    private final IntFunction<Page> pageSource;

    ScriptedList(IntFunction<Page> pageSource) {
        this.pageSource = pageSource;
    }

    /** Returns a list as the service would; a page past the end repeats the last one. */
    static ScriptedList ofPages(int pages, int rowsPerPage) {
        return new ScriptedList(number -> page(number, pages, rowsPerPage));
    }

    static Page page(int number, int pages, int rowsPerPage) {
        int returned = Math.min(number, pages);
        int first = (returned - 1) * rowsPerPage + 1;
        return new Page(
                returned,
                IntStream.range(first, first + rowsPerPage).boxed().toList(),
                returned < pages,
                returned,
                pages);
    }

    Paged<Page, Integer> paged() {
        return new Paged<>(
                OPERATION,
                null,
                new PageShape<>(Page::rows, Page::hasNext, Page::currentPage, Page::totalPages),
                number -> {
                    requested.add(number);
                    return pageSource.apply(number);
                });
    }

    /** The numbers of the pages in the order in which they were requested. */
    List<Integer> requested() {
        synchronized (requested) {
            return List.copyOf(requested);
        }
    }

    static List<Integer> rows(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    static void hangUntilInterrupted(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new IllegalStateException(e);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
