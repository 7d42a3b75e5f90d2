package org.nectaropenapi.client.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that reading a whole list needs.
 *
 * @param <P> the type of a page
 * @param <T> the type of its items
 * @param items gives the items of a page, possibly none
 * @param hasNext returns whether a further page exists; null reads as no
 * @param currentPage gives the number of the page that was returned, null if the response does not say
 * @param totalPages gives the number of pages at the time of the response, null if the response does not say
 */
public record PageShape<P, T>(
        Function<P, List<T>> items,
        Function<P, @Nullable Boolean> hasNext,
        Function<P, ? extends @Nullable Number> currentPage,
        Function<P, ? extends @Nullable Number> totalPages) {}
