package org.nectaropenapi.client.json;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list that nobody can change, so that objects hand it on without copying. Unlike List.of it may hold nulls. */
final class FixedList<T extends @Nullable Object> extends AbstractList<T> implements RandomAccess {

    private final @Nullable Object[] items;

    FixedList(Collection<? extends T> items) {
        this.items = items.toArray();
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) items[index];
    }

    @Override
    public int size() {
        return items.length;
    }
}
