package org.nectaropenapi.spec.edits;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** Edits of whole schemas. */
final class SchemaEdits {

    static final List<Edit> EDITS = List.of(
            new Edit("rename-schema", "a schema renamed", SchemaEdits::rename),
            new Edit("rename-list", "a list of values renamed", SchemaEdits::renameList));

    private SchemaEdits() {}

    private static void rename(DocumentEditor editor) {
        ApiDocument document = editor.document();
        rename(
                editor,
                document.components("schemas").values().stream()
                        .filter(schema ->
                                schema.has("properties") && !schema.key().endsWith("V1"))
                        .toList());
    }

    private static void renameList(DocumentEditor editor) {
        ApiDocument document = editor.document();
        rename(
                editor,
                ValueEdits.lists(document, schema -> true).stream()
                        .filter(name -> !name.endsWith("EventType") && !name.endsWith("V1"))
                        .map(document::schema)
                        .toList());
    }

    private static void rename(DocumentEditor editor, List<DocumentNode> candidates) {
        DocumentNode schema = editor.pick(
                candidates.stream()
                        .filter(candidate -> !editor.isNamedInCode(candidate.key()))
                        .toList(),
                "schema that code does not name");
        String name = schema.key() + editor.pick("Data", "Entry", "Info");
        editor.replaceScalars("#/components/schemas/" + schema.key(), "#/components/schemas/" + name);
        for (Operation operation : editor.document().operations()) {
            DocumentNode pagination = operation.node().child("x-pagination");
            if (pagination.text("schema").equals(schema.key())) {
                editor.set(pagination.pointer() + "/schema", name);
            }
        }
        for (DocumentNode other : editor.document().components("schemas").values()) {
            if (other.child("x-bare-array").text("schema").equals(schema.key())) {
                editor.set(other.child("x-bare-array").pointer() + "/schema", name);
            }
        }
        renameEnum(editor, schema.key(), name);
        editor.rename(schema.pointer(), name);
        editor.at(schema.key() + " to " + name);
    }

    private static void renameEnum(DocumentEditor editor, String from, String to) {
        for (DocumentNode bearer = namesEnum(editor, from); bearer != null; bearer = namesEnum(editor, from)) {
            editor.set(bearer.pointer() + "/x-enum", to);
        }
    }

    private static @Nullable DocumentNode namesEnum(DocumentEditor editor, String name) {
        ApiDocument document = editor.document();
        return Stream.concat(document.allSchemas().stream(), document.parameters().stream())
                .filter(bearer -> bearer.text("x-enum").equals(name))
                .findFirst()
                .orElse(null);
    }
}
