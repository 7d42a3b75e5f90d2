package org.nectaropenapi.client.json;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that the service sent and that its field's type cannot hold, such as {@code "2024-13-45"} for a date. It is
 * kept as it came and written back unchanged.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public final class UnreadableValue {

    @JsonValue
    @JsonRawValue
    private final String json;

    private final @Nullable String text;
    private final String expected;

    private UnreadableValue(String json, @Nullable String text, String expected) {
        this.json = json;
        this.text = text;
        this.expected = expected;
    }

    static UnreadableValue ofText(String text, String json, String expected) {
        return new UnreadableValue(json, text, expected);
    }

    static UnreadableValue ofJson(String json, String expected) {
        return new UnreadableValue(json, null, expected);
    }

    /**
     * Returns the value as JSON.
     *
     * @return a number, literal or text with its digits and letters as they came; of an object or list the same values
     *     without the blanks between them
     */
    public String json() {
        return json;
    }

    /**
     * Returns the value as text.
     *
     * @return of a JSON string its text, of any other value its JSON
     */
    public String text() {
        return text == null ? json : text;
    }

    /**
     * Returns what the field can hold.
     *
     * @return words such as "a date such as 2024-01-31"
     */
    public String expected() {
        return expected;
    }

    /** Returns what a mapper writes: a plain text where that is the same, since trees hold raw JSON apart. */
    Object written() {
        return text == null ? this : text;
    }

    /** Compares what is written. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnreadableValue that && json.equals(that.json) && Objects.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /**
     * Returns the same as {@link #json()}.
     *
     * @return the value as JSON
     */
    @Override
    public String toString() {
        return json;
    }
}
