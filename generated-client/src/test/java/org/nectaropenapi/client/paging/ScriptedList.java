package org.nectaropenapi.client.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        int answered = Math.min(number, pages);
        int first = (answered - 1) * rowsPerPage + 1;
        return new Page(
                answered,
                IntStream.range(first, first + rowsPerPage).boxed().toList(),
                answered < pages,
                answered,
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
}
