package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.YamlDocument;

/**
 * The document says what the open questions assume of required and nullable fields. Whoever changes such a field finds
 * the question among what is left to do.
 */
class AssumptionsTest {

    private static final ApiDocument DOCUMENT = ApiDocument.bundled();

    static Stream<Arguments> assumptions() {
        JsonNode questions =
                YamlDocument.resource("org/nectaropenapi/open-questions.yaml").root();
        return StreamSupport.stream(questions.spliterator(), false).flatMap(question -> StreamSupport.stream(
                        question.path("fields").spliterator(), false)
                .map(assumption -> Arguments.of(question.path("id").asText(), assumption.asText())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("assumptions")
    void theDocumentSaysWhatAQuestionAssumes(String question, String assumption) {
        String[] words = assumption.split("[. ]", 3);
        new DocumentLookup(DOCUMENT).property(words[0], words[1]);
        DocumentNode schema = DOCUMENT.schema(words[0]);
        DocumentNode field = schema.at("properties", words[1]);
        boolean required = schema.texts("required").contains(words[1]);
        boolean nullable = field.flag("nullable") || field.resolve().flag("nullable");
        boolean holds =
                switch (words[2]) {
                    case "required" -> required;
                    case "optional" -> !required;
                    case "nullable" -> nullable;
                    case "not nullable" -> !nullable;
                    default -> throw new IllegalArgumentException(assumption);
                };
        if (!holds) {
            throw new NotInDocumentException("The open question " + question + " assumes " + assumption
                    + ", and the document says otherwise. Change one of the two.");
        }
    }
}
