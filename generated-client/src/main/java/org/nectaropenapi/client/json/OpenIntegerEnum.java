package org.nectaropenapi.client.json;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Base of the API's enumerations of numbers: an integer from an open list.
 *
 * <p>Subclasses have a constant for each documented value. An unknown value keeps its number and is written back
 * unchanged; {@link #isKnown()} distinguishes the two. Values are equal when their numbers are equal.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public abstract class OpenIntegerEnum {

    private final long value;

    /**
     * Wraps a number.
     *
     * @param value the number as it stands in JSON
     */
    protected OpenIntegerEnum(long value) {
        this.value = value;
    }

    /**
     * Returns the number as it stands in JSON.
     *
     * @return the number
     */
    @JsonValue
    public final long value() {
        return value;
    }

    /**
     * Returns whether the document lists this value.
     *
     * @return false for a value that the document does not list
     */
    public abstract boolean isKnown();

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || other != null && getClass() == other.getClass() && value == ((OpenIntegerEnum) other).value;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(value);
    }

    /**
     * Returns the digits of {@link #value()}.
     *
     * @return the number as a query has it
     */
    @Override
    public final String toString() {
        return Long.toString(value);
    }
}
