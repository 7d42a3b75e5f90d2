package org.nectaropenapi.client.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Base of the API's enumerations: a text from an open list, or a number, see {@link OpenIntegerEnum}.
 *
 * <p>Subclasses have a constant for each documented value. An unknown value keeps its text and is written back
 * unchanged; {@link #isKnown()} distinguishes the two. Values are equal when their texts are equal, case included.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public abstract class OpenEnum {

    private final String value;

    @JsonValue
    private final Object json;

    /**
     * Wraps a text.
     *
     * @param value the text as it stands in JSON
     */
    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
        this.json = value;
    }

    OpenEnum(long number) {
        this.value = Long.toString(number);
        this.json = number;
    }

    /**
     * Returns a value of an unknown enumeration.
     *
     * @param value the text as it stands in JSON
     * @return a value that is not known
     */
    public static OpenEnum unlisted(String value) {
        return new Unlisted(value);
    }

    /**
     * Returns the text as it stands in JSON, the digits of a number.
     *
     * @return the text, never null
     */
    public final String value() {
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
                || other != null && getClass() == other.getClass() && value.equals(((OpenEnum) other).value);
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /**
     * Returns the same as {@link #value()}.
     *
     * @return the text as it stands in JSON
     */
    @Override
    public final String toString() {
        return value;
    }

    private static final class Unlisted extends OpenEnum {

        private Unlisted(String value) {
            super(value);
        }

        @Override
        public boolean isKnown() {
            return false;
        }
    }
}
