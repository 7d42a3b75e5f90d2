package org.nectaropenapi.client.error;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A response lacks a field that the OpenAPI document requires, or the field is null or of another type. */
public final class MissingFieldException extends NectarException {

    private static final long serialVersionUID = 1L;

    private final String schema;
    private final String field;

    /**
     * Creates an exception for a required field that is missing when it is accessed.
     *
     * @param schema the schema of the OpenAPI document, such as {@code Site}
     * @param field the field's JSON name
     */
    public MissingFieldException(String schema, String field) {
        this(schema, field, null, 0, null);
    }

    /**
     * Creates an exception for a required field that is missing while a response is read.
     *
     * @param schema the schema of the OpenAPI document, such as {@code Site}
     * @param field the field's JSON name
     * @param operationId the operation of the OpenAPI document, if known
     * @param attempts how many attempts were made, 0 if unknown
     * @param cause what the reader reported, if that holds no part of the body
     */
    public MissingFieldException(
            String schema, String field, @Nullable String operationId, int attempts, @Nullable Throwable cause) {
        super(
                (operationId == null ? "" : operationId + ": ") + "the field " + schema + "." + field
                        + " is required by the OpenAPI document, but the service's response has no readable value for it",
                operationId,
                attempts,
                cause);
        this.schema = Objects.requireNonNull(schema, "schema");
        this.field = Objects.requireNonNull(field, "field");
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
     * Returns the field that is missing.
     *
     * @return its JSON name
     */
    public String field() {
        return field;
    }
}
