package org.nectaropenapi.spec.edits;

import java.util.List;
import java.util.function.Predicate;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Edits of lists of values and of texts, limits and defaults. */
final class ValueEdits {

    static final List<Edit> EDITS = List.of(
            new Edit("enum-value", "a value more in a complete list", editor -> addValue(editor, "enum")),
            new Edit("known-value", "a value more in a partial list", editor -> addValue(editor, "x-known-values")),
            new Edit(
                    "description",
                    "another description of an operation, a field and a parameter",
                    ValueEdits::describe),
            new Edit("limit", "another limit of a field or parameter", ValueEdits::limit),
            new Edit("default", "another default", ValueEdits::changeDefault));

    private ValueEdits() {}

    /** Returns the components that are lists of values. */
    static List<String> lists(ApiDocument document, Predicate<DocumentNode> wanted) {
        return document.components("schemas").values().stream()
                .filter(schema -> schema.has("enum") || schema.has("x-known-values"))
                .filter(schema -> schema.text("type").equals("string"))
                .filter(wanted)
                .map(DocumentNode::key)
                .toList();
    }

    private static void addValue(DocumentEditor editor, String kind) {
        ApiDocument document = editor.document();
        // The events are the values of two of the lists; an event comes with more than its name.
        String list = editor.pick(
                lists(document, schema -> schema.has(kind) && !schema.key().endsWith("EventType")), "list of values");
        String pointer = "/components/schemas/" + list;
        String value = editor.newWord("GEOTHERMAL", "ON_HOLD", "OTHER_KIND", "HYDROGEN", "SHARED", "UNDER_REVIEW");
        editor.addTo(pointer + "/" + kind, value);
        if (document.schema(list).has("x-enum-varnames")) {
            editor.addTo(pointer + "/x-enum-varnames", value);
        }
        if (document.schema(list).has("x-enum-descriptions")) {
            editor.addTo(pointer + "/x-enum-descriptions", "Named on the page of the release.");
        }
        // Whoever waits for a status has to know what a new one means.
        for (Operation operation : document.operations()) {
            DocumentNode await = operation.node().child("x-await");
            if (await.exists() && waitsFor(operation, await.text("field"), list)) {
                editor.addTo(await.pointer() + "/pending", value);
            }
        }
        editor.at(list + " " + value);
    }

    private static boolean waitsFor(Operation operation, String field, String list) {
        return operation
                .successBody()
                .at("properties", field)
                .resolve()
                .text("x-enum")
                .equals(list);
    }

    private static void describe(DocumentEditor editor) {
        ApiDocument document = editor.document();
        List<DocumentNode> operations = document.operationsAndWebhooks().stream()
                .map(operation -> operation.node().child("description"))
                .toList();
        List<DocumentNode> fields = document.properties().stream()
                .filter(field -> field.has("description"))
                .map(field -> field.child("description"))
                .toList();
        List<DocumentNode> parameters = document.components("parameters").values().stream()
                .map(parameter -> parameter.child("description"))
                .toList();
        for (List<DocumentNode> texts : List.of(operations, fields, parameters)) {
            DocumentNode text = editor.pick(texts, "description");
            editor.replaceEntry(
                    text.pointer(),
                    List.of(
                            "description: >-",
                            "  " + text.text().replace("\n", " "),
                            "  Since the last release, a page says more about it."));
            editor.at(text.pointer());
        }
    }

    private static void limit(DocumentEditor editor) {
        List<DocumentNode> limits = editor.document().allSchemas().stream()
                .flatMap(
                        schema -> List.of("maxLength", "maximum", "maxItems", "x-max-bytes", "x-max-pdf-pages").stream()
                                .map(schema::child))
                .filter(DocumentNode::exists)
                .toList();
        DocumentNode limit = editor.pick(limits, "limit");
        // A field has its limit in requests and responses, and a request allows no more than its response returns.
        String field = fieldWithKeyword(limit);
        limits.stream()
                .filter(other -> other.equals(limit) || fieldWithKeyword(other).equals(field))
                .forEach(other -> {
                    editor.set(other.pointer(), String.valueOf(other.node().asLong() + 50));
                    editor.at(other.pointer());
                });
    }

    private static String fieldWithKeyword(DocumentNode limit) {
        return limit.pointer().replaceFirst(".*/properties/", "");
    }

    private static void changeDefault(DocumentEditor editor) {
        List<DocumentNode> defaults = editor.document().allSchemas().stream()
                .map(schema -> schema.child("default"))
                .filter(value -> value.node().isBoolean()
                        || value.node().asInt(0) > 1
                        || value.node().isTextual())
                .toList();
        DocumentNode value = editor.pick(defaults, "default");
        if (value.node().isBoolean()) {
            editor.set(value.pointer(), String.valueOf(!value.node().asBoolean()));
        } else if (value.node().isNumber()) {
            editor.set(value.pointer(), String.valueOf(value.node().asInt() - 1));
        } else {
            editor.remove(value.pointer());
        }
        editor.at(value.pointer());
    }
}
