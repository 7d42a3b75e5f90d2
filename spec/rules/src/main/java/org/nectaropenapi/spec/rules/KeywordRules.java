package org.nectaropenapi.spec.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * Rules about the form of a document: its objects have the keywords of OpenAPI 3.0.3, each with a value of its kind.
 */
final class KeywordRules {

    /** Where these are broken, other rules have nothing to judge. */
    static final List<Rule> OF_SHAPE = List.of(
            Rule.ofForm("Every value is of the kind that its keyword takes", KeywordRules::kinds),
            Rule.ofForm("Every object has the keywords that it needs", KeywordRules::missing));

    static final List<Rule> RULES = List.of(
            OF_SHAPE.get(0),
            OF_SHAPE.get(1),
            Rule.ofForm("Every keyword is one of OpenAPI 3.0.3, at its object", KeywordRules::unknown),
            Rule.ofForm("No keyword is one that the client does not act on", KeywordRules::refused));

    private KeywordRules() {}

    private static void kinds(ApiDocument document, Violations violations) {
        ObjectKinds.walk(document, new ObjectKinds.Visitor() {
            @Override
            public void wrongKind(DocumentNode place, String expected) {
                violations.add(
                        place,
                        "is " + kind(place) + " where " + expected + " belongs",
                        "write " + expected.replaceAll(",$", ""));
            }
        });
    }

    private static String kind(DocumentNode place) {
        return switch (place.node().getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "a map";
            case NULL -> "empty";
            case STRING -> "the text '" + place.text() + "'";
            default -> place.text();
        };
    }

    private static void unknown(ApiDocument document, Violations violations) {
        ObjectKinds.walk(document, new ObjectKinds.Visitor() {
            @Override
            public void unknown(DocumentNode place, String object, Set<String> keywords) {
                Optional<String> meant = Spelling.nearest(place.key(), keywords);
                violations.add(
                        place,
                        "is no keyword of " + object + (object.endsWith("Object") ? " in OpenAPI 3.0.3" : ""),
                        meant.map(keyword -> "write " + keyword).orElse("remove it, or write one of " + keywords));
            }
        });
    }

    private static void missing(ApiDocument document, Violations violations) {
        ObjectKinds.walk(document, new ObjectKinds.Visitor() {
            @Override
            public void missing(DocumentNode place, String object) {
                violations.add(place, "is missing in " + object, "write it");
            }
        });
    }

    private static void refused(ApiDocument document, Violations violations) {
        ObjectKinds.walk(document, new ObjectKinds.Visitor() {
            @Override
            public void refused(DocumentNode place, String problem, String remedy) {
                violations.add(place, problem, remedy);
            }
        });
    }
}
