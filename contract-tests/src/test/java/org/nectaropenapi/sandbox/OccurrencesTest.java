package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.sandbox.document.ApiDocument;
import org.nectaropenapi.sandbox.document.Operation;

/** Everything the document has can be made to occur: fields of answers, values of complete enumerations. */
class OccurrencesTest {
    private final Occurrences occurrences = new Occurrences();

    @Test
    void everyFieldAndValueOccurs() {
        try (Scene scene = new Scene()) {
            new Tour(scene, this::note).everywhere();
        }
        System.out.println("FIELDS " + occurrences.fieldsMissing());
        System.out.println("VALUES " + occurrences.valuesMissing());
    }

    private JsonNode note(String operationId, JsonNode body) {
        Operation operation = ApiDocument.bundled().operations().stream()
                .filter(o -> o.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        occurrences.note(operation, body);
        return body;
    }
}
