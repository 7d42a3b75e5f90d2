package org.nectaropenapi.suite.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
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
    void everyPlainTextOfTheDocumentIsDeclared() {
        assertThat(plain).hasSizeGreaterThan(50);
        plain.removeAll(secret);
        assertThat(declared).containsKeys(plain.toArray(String[]::new));
    }

    @Test
    void nothingIsDeclaredThatTheDocumentDoesNotHave() {
        assertThat(all).containsAll(declared.keySet());
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
