package org.nectaropenapi.client;

import java.util.Iterator;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.paging.CloseableIterator;
import org.nectaropenapi.client.paging.PageShape;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.sync.SyncList;
import org.nectaropenapi.client.sync.SyncPage;

/**
 * A list of the service as a sync reads it.
 *
 * @param fromPage the list from a page on
 * @param shape where a page has what
 * @param prefetch how many pages to request ahead
 */
record PagedSyncList<P, T>(IntFunction<Paged<P, T>> fromPage, Shape<P, T> shape, int prefetch) implements SyncList<T> {

    /** Where a page has its items and says whether more follow, and where the number of all. */
    record Shape<P, T>(PageShape<P, T> page, Function<P, ? extends @Nullable Number> total) {

        SyncPage<T> page(P found, int number) {
            Number count = total.apply(found);
            return new SyncPage<>(
                    page.items().apply(found),
                    count == null ? null : count.longValue(),
                    page.isFollowed(found, number));
        }
    }

    @Override
    public SyncPage<T> first() {
        return shape.page(fromPage.apply(1).firstPage(), 1);
    }

    @Override
    public CloseableIterator<SyncPage<T>> from(int page) {
        Paged<P, T> list = fromPage.apply(page);
        Iterator<P> pages = prefetch == 0
                ? list.pages().iterator()
                : list.prefetch(prefetch).pages().iterator();
        return new CloseableIterator<>() {
            private int number = page;

            @Override
            public boolean hasNext() {
                return pages.hasNext();
            }

            @Override
            public SyncPage<T> next() {
                return shape.page(pages.next(), number++);
            }

            @Override
            public void close() {
                if (pages instanceof CloseableIterator<P> inFlight) {
                    inFlight.close();
                }
            }
        };
    }
}
