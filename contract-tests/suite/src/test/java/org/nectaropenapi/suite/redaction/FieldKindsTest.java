package org.nectaropenapi.suite.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.harness.redaction.FieldKind;
import org.nectaropenapi.harness.redaction.FieldKinds;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.suite.support.NectarProfile;

/** Checks that the redaction rules name exactly the fields of the document that need one. */
class FieldKindsTest {
    private final ApiDocument document = ApiDocument.bundled();
    private final Map<String, FieldKind> declared =
            new NectarProfile().redactionRules().fields();
    private final FieldKinds kinds = new FieldKinds(declared, document);

    /** Names of all texts that have neither a format nor a list of values. */
    private final Set<String> plain = new TreeSet<>();

    private final Set<String> secret = new TreeSet<>();
    private final Set<String> all = new TreeSet<>();

    FieldKindsTest() {
        document.tree().path("components").path("schemas").forEach(schema -> schema.path("properties")
                .properties()
                .forEach(property -> see(property.getKey(), property.getValue())));
        document.operations().stream()
                .flatMap(operation -> operation.parameters().stream())
                .forEach((Parameter parameter) -> see(parameter.name(), parameter.schema()));
    }

    @Test
    void aPlainTextThatIsNotDeclaredIsFreeText() {
        JsonNode text = JsonNodeFactory.instance.objectNode().put("type", "string");
        plain.removeAll(declared.keySet());
        plain.removeAll(secret);
        plain.add("neverHeardOf");
        assertThat(plain).allSatisfy(name -> assertThat(kinds.of(name, text)).isEqualTo(FieldKind.TEXT));
    }

    @TestFactory
    Stream<DynamicTest> everyDeclaredNameIsOneOfTheDocument() {
        return declared.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    if (!all.contains(name)) {
                        throw new NotInDocumentException(
                                "The document has no field or parameter " + name + ", which redaction.txt lists.");
                    }
                }));
    }

    @Test
    void whatTheDocumentCallsSecretIsNeverTakenForHarmless() {
        JsonNode text = JsonNodeFactory.instance.objectNode().put("type", "string");
        assertThat(secret).isNotEmpty().allSatisfy(name -> assertThat(kinds.of(name, text))
                .isIn(FieldKind.SECRET, FieldKind.PASSWORD, FieldKind.LINK, FieldKind.NUMBER));
    }

    private void see(String name, JsonNode schema) {
        all.add(name);
        JsonNode value = schema.path("type").asText().equals("array") ? schema.path("items") : schema;
        if (value.path("type").asText().equals("string")
                && FieldKinds.bySchema(value).isEmpty()) {
            plain.add(name);
        }
        if (schema.path("x-secret").asBoolean(false)) {
            secret.add(name);
        }
    }
}
