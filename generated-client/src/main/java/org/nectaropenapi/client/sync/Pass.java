package org.nectaropenapi.client.sync;

import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.InconsistentPagesException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.paging.CloseableIterator;

/**
 * One reading of a list, that notices when the list changed meanwhile.
 *
 * <p>Pages are numbers, and the order of a list is undocumented. So an item can move from a page that is yet to be read
 * to one that has been, when another is deleted, restored or changed. A single page cannot be torn like this. Where
 * there are several, all must name the same total, and what changed lately must be the same before and after.
 */
final class Pass<T> implements AutoCloseable {

    /** The result of a check that gave up. It equals no other, not even itself. */
    static final long TOO_MUCH = Long.MIN_VALUE;

    private final SyncList<T> list;
    private final LongSupplier recentChanges;
    private @Nullable CloseableIterator<SyncPage<T>> pages;
    private @Nullable SyncPage<T> whole;
    private int nextPage;
    private long total;
    private long check;
    private boolean single;
    private boolean announced;
    private boolean begun;
    private boolean ended;
    private boolean consistent;

    /** Prepares to read a list from the beginning. */
    Pass(SyncList<T> list, LongSupplier recentChanges) {
        this.list = list;
        this.recentChanges = recentChanges;
    }

    /** Prepares to read a list on, from the page after those that another pass has read. */
    Pass(SyncList<T> list, LongSupplier recentChanges, int nextPage, long total, long check) {
        this(list, recentChanges);
        this.nextPage = nextPage;
        this.total = total;
        this.check = check;
        this.begun = true;
        this.pages = list.from(nextPage);
    }

    /** Returns the next page, null at the end or when the list is known to have changed. */
    @Nullable SyncPage<T> next() {
        if (ended) {
            return null;
        }
        try {
            if (!begun) {
                begin();
            }
            SyncPage<T> page = read();
            if (page == null) {
                // A list that has become shorter ends before the page that was announced.
                consistent = !announced && isUnchanged();
            } else if (total(page) == total) {
                nextPage++;
                announced = page.hasNext();
                return page;
            }
        } catch (InconsistentPagesException e) {
            consistent = false;
        } catch (NotFoundException e) {
            if (nextPage == 1) {
                throw e;
            }
            // Either a page past the end, such as the one after the last, where an interrupted run goes on; or the
            // company is gone, which the first page shows too.
            consistent = total(list.first()) == total && !announced && isUnchanged();
        }
        ended = true;
        close();
        return null;
    }

    private boolean isUnchanged() {
        return single || (check != TOO_MUCH && check == recentChanges.getAsLong());
    }

    private void begin() {
        begun = true;
        nextPage = 1;
        SyncPage<T> first = list.first();
        if (first.hasNext()) {
            check = recentChanges.getAsLong();
            pages = list.from(1);
            SyncPage<T> again = Objects.requireNonNull(read(), "the first page");
            total = total(again);
            whole = again;
        } else {
            single = true;
            total = total(first);
            whole = first;
        }
    }

    private @Nullable SyncPage<T> read() {
        SyncPage<T> ready = whole;
        if (ready != null) {
            whole = null;
            return ready;
        }
        return pages != null && pages.hasNext() ? pages.next() : null;
    }

    private static long total(SyncPage<?> page) {
        return page.total() == null ? -1 : page.total();
    }

    /** Returns whether the list has been read completely while it did not change. */
    boolean isConsistent() {
        return ended && consistent;
    }

    /** Returns whether so much changes that nobody can tell whether the list did; reading it again is of no use. */
    boolean isBusy() {
        return check == TOO_MUCH;
    }

    /** Returns the position after the pages read so far. A single page is read again rather than the one after it. */
    SyncCursor position(SyncCursor cursor) {
        return cursor.at(single ? 1 : nextPage, total, check);
    }

    int pagesRead() {
        return nextPage - 1;
    }

    long total() {
        return total;
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
            pages = null;
        }
    }
}
