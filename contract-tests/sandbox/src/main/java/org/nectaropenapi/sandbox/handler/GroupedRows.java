package org.nectaropenapi.sandbox.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The rows of a list, of which one page is taken without holding the others. They come in groups, such as the usage
 * records of a bill; a group off the page is counted and not opened.
 *
 * @param groups gives the groups, each time anew
 * @param size tells how many rows of a group are in the list
 * @param rows gives the rows of a group that are in the list
 * @param <G> the kind of groups
 * @param <T> the kind of rows
 */
record GroupedRows<G, T>(Supplier<Stream<G>> groups, ToIntFunction<G> size, Function<G, Stream<T>> rows) {

    /** Rows without groups. */
    static <T> GroupedRows<T, T> of(Supplier<Stream<T>> rows) {
        return new GroupedRows<>(rows, row -> 1, Stream::of);
    }

    int total() {
        return groups.get().mapToInt(size).sum();
    }

    List<T> slice(int from, int count) {
        List<T> slice = new ArrayList<>(count);
        int skip = from;
        for (var group = groups.get().iterator(); group.hasNext() && slice.size() < count; ) {
            G next = group.next();
            int here = size.applyAsInt(next);
            if (skip < here) {
                rows.apply(next).skip(skip).limit(count - slice.size()).forEach(slice::add);
            }
            skip = Math.max(0, skip - here);
        }
        return slice;
    }
}
