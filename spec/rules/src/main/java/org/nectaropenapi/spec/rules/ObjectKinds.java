package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.YamlDocument;

/**
 * The objects of OpenAPI with the kinds of their values, by openapi-objects.yaml, and a walk over a document by them.
 */
final class ObjectKinds {

    /** Is told of what does not fit. */
    interface Visitor {

        /** Visits a place whose value is of another kind than its keyword takes. */
        default void wrongKind(DocumentNode place, String expected) {}

        /** Visits a keyword that the object does not have in OpenAPI 3.0. */
        default void unknown(DocumentNode place, String object, Set<String> keywords) {}

        /** Visits a keyword that the object lacks. */
        default void missing(DocumentNode place, String object) {}

        /** Visits a reference in the place of an object, which leads to an entry of a section of the components. */
        default void reference(DocumentNode place, String section) {}

        /** Visits a keyword that is refused. */
        default void refused(DocumentNode place, String problem, String remedy) {}
    }

    /** Objects in whose place a reference to a component may stand. */
    private static final Map<String, String> SECTIONS = Map.of(
            "Schema", "schemas",
            "Response", "responses",
            "Parameter", "parameters",
            "Example", "examples",
            "RequestBody", "requestBodies",
            "Header", "headers",
            "SecurityScheme", "securitySchemes");

    private static final DocumentNode OBJECTS = read("openapi-objects.yaml");
    private static final DocumentNode OF_EXTENSIONS = read("extension-objects.yaml");

    private ObjectKinds() {}

    private static DocumentNode read(String name) {
        return ApiDocument.of(YamlDocument.resource("org/nectaropenapi/spec/rules/" + name))
                .root();
    }

    /** Returns the keywords of an object by name, with their kinds. */
    private static DocumentNode object(String name) {
        return OBJECTS.has(name) ? OBJECTS.child(name) : OF_EXTENSIONS.child(name);
    }

    /** Returns the names of all extensions. */
    static Set<String> extensions() {
        return keywords(object("Extension"));
    }

    /** Returns the names of all objects with their keywords. */
    static TreeMap<String, Set<String>> keywords() {
        TreeMap<String, Set<String>> keywords = new TreeMap<>();
        OBJECTS.children().forEach(object -> keywords.put(object.key(), keywords(object)));
        return keywords;
    }

    /** Tells whether a keyword of an object is refused. */
    static boolean isRefused(String object, String keyword) {
        return OBJECTS.child(object).child(keyword).has("refused");
    }

    private static Set<String> keywords(DocumentNode object) {
        Set<String> keywords = new TreeSet<>();
        object.children().forEach(keyword -> keywords.add(keyword.key()));
        return keywords;
    }

    static void walk(ApiDocument document, Visitor visitor) {
        walkObject(document.root(), "Document", visitor);
    }

    private static void walk(DocumentNode place, String kind, Visitor visitor) {
        if (kind.startsWith("[")) {
            if (place.node().isArray()) {
                place.children().forEach(element -> walk(element, inner(kind), visitor));
            } else {
                visitor.wrongKind(place, "a list");
            }
        } else if (kind.startsWith("{")) {
            if (place.node().isObject()) {
                place.children().stream()
                        .filter(child -> !isExtensionOf(place, child))
                        .forEach(child -> walk(child, inner(kind), visitor));
            } else {
                visitor.wrongKind(place, "a map");
            }
        } else if (kind.equals("boolean or Schema")) {
            if (!place.node().isBoolean()) {
                walk(place, "Schema", visitor);
            }
        } else if (object(kind).exists()) {
            walkObject(place, kind, visitor);
        } else if (!isValue(place.node(), kind)) {
            visitor.wrongKind(place, kind.equals("true") ? kind : "a " + kind);
        }
    }

    private static String inner(String kind) {
        return kind.substring(1, kind.length() - 1);
    }

    /** Paths, responses and callbacks are maps that may have extensions beside their entries. */
    private static boolean isExtensionOf(DocumentNode map, DocumentNode child) {
        return child.key().startsWith("x-")
                && (map.key().equals("paths") || map.key().equals("responses"));
    }

    private static void walkObject(DocumentNode place, String object, Visitor visitor) {
        if (!place.node().isObject()) {
            visitor.wrongKind(place, "a map, " + described(object) + ",");
            return;
        }
        if (place.has("$ref") && SECTIONS.containsKey(object)) {
            if (!place.child("$ref").node().isTextual()) {
                visitor.wrongKind(place.child("$ref"), "a text");
            } else {
                visitor.reference(place, SECTIONS.get(object));
            }
            return;
        }
        DocumentNode kinds = object(object);
        for (DocumentNode child : place.children()) {
            DocumentNode kind = (kinds.has(child.key()) ? kinds : object("Extension")).child(child.key());
            if (kind.has("refused")) {
                visitor.refused(child, kind.text("refused"), kind.text("remedy"));
            } else if (kind.exists()) {
                walk(child, kind.text().replace("!", ""), visitor);
            } else if (!child.key().startsWith("x-")) {
                visitor.unknown(child, described(object), keywords(kinds));
            }
        }
        for (DocumentNode kind : kinds.children()) {
            if (kind.text().endsWith("!") && !place.has(kind.key())) {
                visitor.missing(place.child(kind.key()), described(object));
            }
        }
    }

    /** Returns the name of an object as a reader of OpenAPI knows it, such as {@code a Path Item Object}. */
    private static String described(String object) {
        if (OF_EXTENSIONS.has(object)) {
            return "this extension";
        }
        String name = object.equals("Document") ? "OpenAPI" : object.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return (name.matches("[AEIO].*") ? "an " : "a ") + name + " Object";
    }

    private static boolean isValue(JsonNode value, String kind) {
        return switch (kind) {
            case "text" -> value.isTextual();
            case "URL" -> value.isTextual() && value.asText().matches("(?:https?|mailto):\\S+");
            case "boolean" -> value.isBoolean();
            case "true" -> value.isBoolean() && value.asBoolean();
            case "duration" -> isDuration(value.asText());
            case "number" -> value.isNumber();
            case "count" -> value.isIntegralNumber() && value.canConvertToInt() && value.asInt() >= 0;
            default -> kind.equals("any");
        };
    }

    private static boolean isDuration(String text) {
        try {
            Duration.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
