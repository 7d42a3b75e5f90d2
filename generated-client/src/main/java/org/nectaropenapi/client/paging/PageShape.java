package org.nectaropenapi.client.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.error.UnreadableFieldException;

/**
 * The parts of a page that reading a whole list needs.
 *
 * @param <P> the type of a page
 * @param <T> the type of its items
 * @param items gives the items of a page, possibly none
 * @param hasNext returns whether a further page exists, null if the response does not say
 * @param currentPage gives the number of the page that was returned, null if the response does not say
 * @param totalPages gives the number of pages at the time of the response, null if the response does not say
 */
public record PageShape<P, T>(
        Function<P, List<T>> items,
        Function<P, @Nullable Boolean> hasNext,
        Function<P, ? extends @Nullable Number> currentPage,
        Function<P, ? extends @Nullable Number> totalPages) {

    /**
     * Returns whether a further page follows. The number of pages tells where the page itself does not say.
     *
     * @param page the page
     * @param number the number that it was requested with
     * @return false also if neither tells
     * @throws UnreadableFieldException if the page says it in a way that cannot be read, and the number of pages does
     *     not tell
     * @throws MissingFieldException if the page has to say it and does not, and the number of pages does not tell
     */
    public boolean isFollowed(P page, long number) {
        Number pages = totalOf(page);
        try {
            Boolean more = hasNext.apply(page);
            return more == null ? pages != null && number < pages.longValue() : more;
        } catch (UnreadableFieldException | MissingFieldException e) {
            if (pages == null) {
                throw e;
            }
            return number < pages.longValue();
        }
    }

    /** Returns the number that a page gives itself, null if it does not say or what it says cannot be read. */
    @Nullable Number numberOf(P page) {
        return countIn(page, currentPage);
    }

    /** Returns the number of pages, null if the page does not say or what it says cannot be read. */
    @Nullable Number totalOf(P page) {
        return countIn(page, totalPages);
    }

    private static <P> @Nullable Number countIn(P page, Function<P, ? extends @Nullable Number> counter) {
        try {
            return counter.apply(page);
        } catch (UnreadableFieldException | MissingFieldException e) {
            // The rows have come, and they count.
            return null;
        }
    }
}
