package org.nectaropenapi.harness.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change of the document that would make it agree with the service. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public sealed interface DocumentChange {

    /** A property that the service returns and the document does not have. */
    record AddProperty(
            String op,
            String schema,
            String property,
            String type,
            @Nullable String format,
            @Nullable Map<String, @Nullable Object> items,
            boolean nullable)
            implements DocumentChange {}

    /** A value that the document's list does not have. */
    record AddEnumValue(String op, String schema, String value) implements DocumentChange {}

    /** A status that the document does not have for an operation. */
    record AddStatus(String op, String operationId, int status) implements DocumentChange {}

    /**
     * A property of another type; a format is named after the type, and null stands for a property that can be null.
     */
    record ChangeType(String op, String schema, String property, String from, String to) implements DocumentChange {}

    /** A difference that only a person can write down, with its place and the reason. */
    record LeaveToPerson(String op, String place, String reason) implements DocumentChange {
        LeaveToPerson(String place, String reason) {
            this("leaveToPerson", place, reason);
        }
    }
}
