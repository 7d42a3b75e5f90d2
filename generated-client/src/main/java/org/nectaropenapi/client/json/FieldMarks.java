package org.nectaropenapi.client.json;

import java.util.BitSet;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The places of the fields that hold no value of their type though the object has them: those that are null, and those
 * whose value cannot be read, with what came. Responses are full of nulls and every object has its marks, so the first
 * 64 places are bits of one number, and only a schema with more fields needs a set.
 */
final class FieldMarks {

    private long first;
    private @Nullable BitSet beyond;
    private @Nullable Map<Integer, UnreadableValue> unreadable;

    FieldMarks() {}

    FieldMarks(FieldMarks source) {
        this.first = source.first;
        this.beyond = source.beyond == null ? null : (BitSet) source.beyond.clone();
        this.unreadable = source.unreadable == null ? null : new TreeMap<>(source.unreadable);
    }

    boolean isNull(int place) {
        return place < Long.SIZE ? (first & 1L << place) != 0 : beyond != null && beyond.get(place);
    }

    @Nullable UnreadableValue unreadable(int place) {
        return unreadable == null ? null : unreadable.get(place);
    }

    boolean isMarked(int place) {
        return isNull(place) || unreadable(place) != null;
    }

    void setNull(int place) {
        clear(place);
        if (place < Long.SIZE) {
            first |= 1L << place;
            return;
        }
        if (beyond == null) {
            beyond = new BitSet();
        }
        beyond.set(place);
    }

    void setUnreadable(int place, UnreadableValue value) {
        clear(place);
        if (unreadable == null) {
            unreadable = new TreeMap<>();
        }
        unreadable.put(place, value);
    }

    void clear(int place) {
        if (place < Long.SIZE) {
            first &= ~(1L << place);
        } else if (beyond != null) {
            beyond.clear(place);
        }
        if (unreadable != null) {
            unreadable.remove(place);
        }
    }

    boolean isEmpty() {
        return first == 0
                && (beyond == null || beyond.isEmpty())
                && unreadableValues().isEmpty();
    }

    /** Returns the places of the nulls in ascending order. */
    IntStream nulls() {
        IntStream low = IntStream.range(0, Long.SIZE).filter(this::isNull);
        return beyond == null ? low : IntStream.concat(low, beyond.stream());
    }

    /** Returns the values that cannot be read, by their places in ascending order. */
    Map<Integer, UnreadableValue> unreadableValues() {
        return unreadable == null ? Collections.emptyMap() : unreadable;
    }

    /** Returns whether these are the same places as the other's, with the same values. */
    boolean isSameAs(FieldMarks other) {
        return first == other.first
                && Objects.equals(orNull(beyond), orNull(other.beyond))
                && unreadableValues().equals(other.unreadableValues());
    }

    private static @Nullable BitSet orNull(@Nullable BitSet set) {
        return set == null || set.isEmpty() ? null : set;
    }
}
