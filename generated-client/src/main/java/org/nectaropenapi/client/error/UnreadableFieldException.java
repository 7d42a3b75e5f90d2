package org.nectaropenapi.client.error;

import java.util.Objects;

/**
 * A field has a value that does not fit its type in the OpenAPI document, such as the date {@code "2024-13-45"}. It is
 * thrown by the field's accessor; the object's other fields are readable.
 */
public final class UnreadableFieldException extends NectarException {

    private static final long serialVersionUID = 1L;

    private final String schema;
    private final String field;
    private final String expected;
    private final String rawText;

    /**
     * Creates an exception for a field whose value cannot be read.
     *
     * @param schema the schema of the OpenAPI document, such as {@code Site}
     * @param field the field's JSON name
     * @param expected what the field can hold, such as "a date such as 2024-01-31"
     * @param rawText the value as it came
     */
    public UnreadableFieldException(String schema, String field, String expected, String rawText) {
        super(
                "the field " + schema + "." + field + " cannot be read: the OpenAPI document promises " + expected
                        + ", the service sent something else",
                null,
                0,
                null);
        this.schema = Objects.requireNonNull(schema, "schema");
        this.field = Objects.requireNonNull(field, "field");
        this.expected = Objects.requireNonNull(expected, "expected");
        this.rawText = Objects.requireNonNull(rawText, "rawText");
    }

    /**
     * Returns the schema that has the field.
     *
     * @return its name in the OpenAPI document
     */
    public String schema() {
        return schema;
    }

    /**
     * Returns the field that cannot be read.
     *
     * @return its JSON name
     */
    public String field() {
        return field;
    }

    /**
     * Returns what the field can hold.
     *
     * @return words such as "a date such as 2024-01-31"
     */
    public String expected() {
        return expected;
    }

    /**
     * Returns the value as it came. It may be data of a customer and is therefore not part of the message.
     *
     * @return of a JSON string its text, of any other value its JSON
     */
    public String rawText() {
        return rawText;
    }
}
