package org.nectaropenapi.client.paging;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Goes through the items of pages. */
final class ItemIterator<P, T> implements CloseableIterator<T> {

    private final PageIterator<P> pages;
    private final PageShape<P, T> shape;
    private Iterator<T> items = Collections.emptyIterator();

    ItemIterator(PageIterator<P> pages, PageShape<P, T> shape) {
        this.pages = pages;
        this.shape = shape;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext()) {
            // Lets go of the page that is used up before there is another.
            items = Collections.emptyIterator();
            if (!pages.hasNext()) {
                return false;
            }
            items = shape.items().apply(pages.next()).iterator();
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there is no item after the last one");
        }
        return items.next();
    }

    @Override
    public void close() {
        items = Collections.emptyIterator();
        pages.close();
    }
}
