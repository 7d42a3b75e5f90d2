package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.YamlDocument;

/**
 * Rules about the words of the Getting started page, on which the document is founded: its key fields, and their names
 * in v2.2. The table of the page's sentences has them.
 */
final class GettingStartedRules {

    private static final String TABLE = "org/nectaropenapi/spec/rules/getting-started.yaml";
    private static final Pattern FIELD = Pattern.compile("\\w+\\.\\w+");

    private static final Set<String> KEY_FIELDS = keyFields();

    static final List<Rule> RULES = List.of(
            new Rule("Every key field of the Getting started page is in the document", GettingStartedRules::keyFields));

    private GettingStartedRules() {}

    private static Set<String> keyFields() {
        Set<String> fields = new TreeSet<>();
        for (JsonNode sentence : YamlDocument.resource(TABLE).root()) {
            if (sentence.path("key").asBoolean()) {
                sentence.path("document").fieldNames().forEachRemaining(fields::add);
            }
        }
        fields.removeIf(place -> !FIELD.matcher(place).matches());
        return fields;
    }

    private static void keyFields(ApiDocument document, Violations violations) {
        for (String field : KEY_FIELDS) {
            String[] names = field.split("\\.");
            DocumentNode property = document.schema(names[0]).at("properties", names[1]);
            if (!property.exists()) {
                violations.add(
                        property,
                        "is missing, but the Getting started page names it",
                        "write it, with x-evidence where only v1 has it");
            }
        }
    }
}
