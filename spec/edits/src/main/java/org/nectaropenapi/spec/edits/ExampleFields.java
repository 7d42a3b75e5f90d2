package org.nectaropenapi.spec.edits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.YamlDocument;

/** The objects of one schema in the examples of a document. */
final class ExampleFields {

    private ExampleFields() {}

    /** Returns the objects of a schema, at the places where they are written or that an alias repeats. */
    static List<DocumentNode> objects(ApiDocument document, String schema) {
        List<DocumentNode> found = new ArrayList<>();
        for (Example example : document.examples()) {
            collect(example.schema(), example.node(), document.schema(schema).pointer(), found);
        }
        return found;
    }

    private static void collect(DocumentNode written, DocumentNode value, String wanted, List<DocumentNode> found) {
        DocumentNode schema = written.resolve();
        if (value.node().isObject()) {
            if (schema.pointer().equals(wanted)) {
                found.add(value);
            }
            for (DocumentNode field : value.children()) {
                DocumentNode listed = schema.at("properties", field.key());
                collect(listed.exists() ? listed : schema.child("additionalProperties"), field, wanted, found);
            }
        } else if (value.node().isArray()) {
            value.children().forEach(element -> collect(schema.child("items"), element, wanted, found));
        }
    }

    /** Returns the values of a field of a schema. */
    static List<DocumentNode> values(ApiDocument document, String schema, String field) {
        return objects(document, schema).stream()
                .filter(object -> object.has(field))
                .map(object -> object.child(field))
                .toList();
    }

    /** Removes a field from every example. */
    static void remove(DocumentEditor editor, String schema, String field) {
        for (List<DocumentNode> left = values(editor.document(), schema, field);
                !left.isEmpty();
                left = values(editor.document(), schema, field)) {
            editor.remove(left.get(0).pointer());
        }
    }

    /** Renames a field in every example. */
    static void rename(DocumentEditor editor, String schema, String field, String name) {
        for (List<DocumentNode> left = values(editor.document(), schema, field);
                !left.isEmpty();
                left = values(editor.document(), schema, field)) {
            editor.rename(left.get(0).pointer(), name);
        }
    }

    /** Replaces every value of a field in the examples that is not the new one yet. */
    static void replace(DocumentEditor editor, String schema, String field, String value) {
        JsonNode wanted = YamlDocument.parse("value: " + value).at("/value");
        for (DocumentNode old = next(editor, schema, field, wanted);
                old != null;
                old = next(editor, schema, field, wanted)) {
            editor.set(old.pointer(), value);
        }
    }

    private static @Nullable DocumentNode next(DocumentEditor editor, String schema, String field, JsonNode wanted) {
        return values(editor.document(), schema, field).stream()
                .filter(value -> !value.node().isNull() && !value.node().equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
