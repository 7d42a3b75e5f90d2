package org.nectaropenapi.spec.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Rules about {@code x-units}: each unit is a value of its list, and measures one quantity by an exact factor. */
final class UnitRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("A unit is a value of its list and measures one quantity", UnitRules::units),
            Rule.ofForm("The factor of a unit is a positive decimal", UnitRules::factors),
            Rule.ofForm("The unit of a quantity has the factor 1", UnitRules::baseUnits));

    private static final String KEY = "x-units";
    private static final Pattern DECIMAL = Pattern.compile("\\d+(?:\\.\\d+)?");

    private UnitRules() {}

    private static List<DocumentNode> quantities(ApiDocument document) {
        return document.components("schemas").values().stream()
                .flatMap(schema -> schema.child(KEY).children().stream())
                .toList();
    }

    private static void units(ApiDocument document, Violations violations) {
        for (DocumentNode schema : document.components("schemas").values()) {
            Set<String> values = new HashSet<>(schema.texts(schema.has("enum") ? "enum" : "x-known-values"));
            boolean areTexts = schema.text("type").equals("string");
            for (DocumentNode quantity : schema.child(KEY).children()) {
                for (DocumentNode factor : quantity.child("factors").children()) {
                    if (!areTexts || !values.remove(factor.key())) {
                        violations.add(
                                factor,
                                "is no value of a list of texts, or has a factor already",
                                "name a value of this list once");
                    }
                }
            }
        }
    }

    private static void factors(ApiDocument document, Violations violations) {
        for (DocumentNode quantity : quantities(document)) {
            for (DocumentNode factor : quantity.child("factors").children()) {
                boolean isDecimal = DECIMAL.matcher(factor.text()).matches();
                if (!isDecimal || new BigDecimal(factor.text()).signum() == 0) {
                    violations.add(
                            factor,
                            "is no positive decimal: '" + factor.text() + "'",
                            "write the exact factor in digits, such as \"0.3048\"; leave out a unit that has none");
                }
            }
        }
    }

    private static void baseUnits(ApiDocument document, Violations violations) {
        for (DocumentNode quantity : quantities(document)) {
            if (!quantity.child("factors").text(quantity.text("unit")).equals("1")) {
                violations.add(
                        quantity.child("unit"),
                        "has not the factor 1: '" + quantity.text("unit") + "'",
                        "name the unit that the factors count, and give it \"1\"");
            }
        }
    }
}
