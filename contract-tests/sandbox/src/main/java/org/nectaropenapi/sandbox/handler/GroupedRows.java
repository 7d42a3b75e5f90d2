package org.nectaropenapi.sandbox.handler;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The rows of a list, read one page at a time. They come in groups, such as the usage records of a bill. A group
 * outside the page is counted but not opened.
 *
 * @param groups supplies the groups, once for each pass
 * @param size returns the number of rows of a group
 * @param rows returns the rows of a group
 * @param <G> the type of groups
 * @param <T> the type of rows
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
            int groupSize = size.applyAsInt(next);
            if (skip < groupSize) {
                rows.apply(next).skip(skip).limit(count - slice.size()).forEach(slice::add);
            }
            skip = Math.max(0, skip - groupSize);
        }
        return slice;
    }
}
