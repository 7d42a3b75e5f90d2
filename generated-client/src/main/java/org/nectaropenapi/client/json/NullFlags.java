package org.nectaropenapi.client.json;

import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The places of the fields that are null rather than absent. Responses are full of nulls and every object has its
 * flags, so the first 64 places are bits of one number, and only a schema with more fields needs a set.
 */
final class NullFlags {

    private long first;
    private @Nullable BitSet beyond;

    NullFlags() {}

    NullFlags(NullFlags source) {
        this.first = source.first;
        this.beyond = source.beyond == null ? null : (BitSet) source.beyond.clone();
    }

    boolean get(int place) {
        return place < Long.SIZE ? (first & 1L << place) != 0 : beyond != null && beyond.get(place);
    }

    void set(int place) {
        if (place < Long.SIZE) {
            first |= 1L << place;
            return;
        }
        if (beyond == null) {
            beyond = new BitSet();
        }
        beyond.set(place);
    }

    void clear(int place) {
        if (place < Long.SIZE) {
            first &= ~(1L << place);
        } else if (beyond != null) {
            beyond.clear(place);
        }
    }

    boolean isEmpty() {
        return first == 0 && (beyond == null || beyond.isEmpty());
    }

    /** Returns the places in ascending order. */
    IntStream stream() {
        IntStream low = IntStream.range(0, Long.SIZE).filter(this::get);
        return beyond == null ? low : IntStream.concat(low, beyond.stream());
    }

    /** Returns whether these are the same places as the other's. */
    boolean isSameAs(NullFlags other) {
        return first == other.first && Objects.equals(orNull(beyond), orNull(other.beyond));
    }

    private static @Nullable BitSet orNull(@Nullable BitSet set) {
        return set == null || set.isEmpty() ? null : set;
    }
}
