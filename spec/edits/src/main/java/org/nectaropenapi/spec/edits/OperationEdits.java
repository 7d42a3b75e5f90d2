package org.nectaropenapi.spec.edits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.YamlDocument;

/** Edits of operations that exist. */
final class OperationEdits {

    static final List<Edit> EDITS = List.of(
            new Edit("query-parameter", "an optional query parameter", OperationEdits::addQueryParameter),
            new Edit("status", "another success status", OperationEdits::changeStatus),
            new Edit("path", "another path", OperationEdits::changePath),
            new Edit("verb", "another verb", OperationEdits::changeVerb),
            new Edit("page-field", "the records of a page under another name", OperationEdits::renameRecords),
            new Edit("envelope", "a response inside an envelope", OperationEdits::wrap),
            new Edit("deprecate", "a deprecation", OperationEdits::deprecate),
            new Edit("remove-operation", "an operation removed", OperationEdits::remove),
            new Edit("version-of-one", "one operation moves to the next version", OperationEdits::moveOne),
            new Edit("version-of-all", "all operations move to the next version", OperationEdits::moveAll));

    private static final Map<String, String> OTHER_STATUS =
            Map.of("200", "201", "201", "200", "202", "200", "204", "200");

    private OperationEdits() {}

    private static boolean isCurrent(DocumentEditor editor, Operation operation) {
        return operation.path().startsWith(editor.prefix() + "/");
    }

    private static void addQueryParameter(DocumentEditor editor) {
        Operation operation = editor.pick(editor.operations(any -> true), "operation");
        String name = editor.newWord("includeArchived", "updatedSince", "sortOrder", "minimumCharge", "regionCode");
        List<String> schema = editor.pick(
                List.of("schema: {type: boolean, default: false}", "example: true"),
                List.of("schema: {type: string, format: date}", "example: \"2025-03-01\""),
                List.of("schema: {type: string, maxLength: 20}", "example: ascending"),
                List.of("schema: {type: integer, minimum: 0}", "example: 25"),
                List.of("schema: {type: array, items: {type: string}}", "example: [US-CA, US-NV]"));
        List<String> lines = new ArrayList<>(List.of(
                "name: " + name, "in: query", "description: Narrows down the response.", "x-evidence: inferred"));
        lines.addAll(schema);
        editor.addParameter(operation, lines);
        editor.at(operation.id() + "." + name);
    }

    private static void changeStatus(DocumentEditor editor) {
        Operation operation = editor.pick(
                editor.operations(candidate -> candidate.successes().size() == 1
                        && OTHER_STATUS.containsKey(candidate.successes().get(0).key())
                        && !candidate.successes().get(0).key().equals("204")),
                "operation with one success status");
        String old = operation.successes().get(0).key();
        String status = OTHER_STATUS.get(old);
        editor.rename(operation.successes().get(0).pointer(), "\"" + status + "\"");
        editor.rename(operation.node().pointer() + "/x-status-evidence/" + old, "\"" + status + "\"");
        editor.at(operation.id() + " " + old + " to " + status);
    }

    private static void changePath(DocumentEditor editor) {
        Operation operation = editor.pick(
                editor.operations(candidate -> candidate.path().matches("/v[\\d.]+/[a-z_-]+/.*")),
                "path of several parts");
        String path = operation
                .path()
                .replaceFirst("^(/v[\\d.]+)(/[a-z_-]+)/", editor.pick("$1$2-records/", "$1/utility$2/"));
        move(editor, operation.pathItem(), path);
        editor.document().operations().stream()
                .filter(moved -> moved.path().equals(path))
                .forEach(moved -> editor.at(moved.id()));
        editor.at(operation.path() + " to " + path);
    }

    private static void changeVerb(DocumentEditor editor) {
        Operation operation = editor.pick(
                editor.operations(candidate ->
                        verb(candidate) != null && !candidate.pathItem().has(verb(candidate))),
                "operation whose verb can change");
        editor.rename(operation.node().pointer(), verb(operation));
        editor.at(operation.id() + " to " + verb(operation));
    }

    private static @Nullable String verb(Operation operation) {
        return switch (operation.method()) {
            case "PATCH" -> "put";
            case "POST" -> operation.requestSchemas().isEmpty() ? null : "put";
            case "PUT" -> "patch";
            default -> null;
        };
    }

    private static void renameRecords(DocumentEditor editor) {
        Operation operation = editor.pick(
                editor.operations(candidate -> candidate.pagination().isPresent()
                        && !editor.isNamedInCode(candidate.successBody().key())),
                "page that code does not name");
        String items = operation.pagination().orElseThrow().items();
        if (editor.isNamedInCode(items)) {
            editor.breaksCode();
        }
        String schema = operation.successBody().key();
        String name = editor.pick("results", "records", "entries");
        ExampleFields.rename(editor, schema, items, name);
        editor.rename("/components/schemas/" + schema + "/properties/" + items, name);
        for (Operation list : editor.document().operations()) {
            DocumentNode pagination = list.node().child("x-pagination");
            if (pagination.exists() && list.successBody().key().equals(schema)) {
                editor.set(pagination.pointer() + "/items", name);
            }
        }
        DocumentNode bare = editor.document().schema(schema).child("x-bare-array");
        if (bare.exists()) {
            editor.set(bare.pointer() + "/property", name);
        }
        if (editor.document().schema(schema).texts("required").contains(items)) {
            editor.removeFrom("/components/schemas/" + schema + "/required", items);
            editor.addTo("/components/schemas/" + schema + "/required", name);
        }
        editor.at(schema + "." + items + " to " + name);
    }

    private static void wrap(DocumentEditor editor) {
        Operation operation =
                editor.pickUncalled(candidate -> candidate.method().equals("GET")
                        && candidate.pagination().isEmpty()
                        && candidate.extension("x-await").isEmpty()
                        && candidate.extension("x-download").isEmpty()
                        && candidate.extension("x-may-be-empty").isEmpty()
                        && candidate.successes().size() == 1
                        && candidate.successSchema().isPresent());
        // Whoever hands the result on without naming its type goes on to compile.
        editor.letsCodeSurvive();
        DocumentNode content = operation.successes().get(0).at("content", "application/json");
        JsonNode value = operation
                .responseExamples(Integer.parseInt(operation.successes().get(0).key()))
                .get(0)
                .value();
        String schema =
                Character.toUpperCase(operation.id().charAt(0)) + operation.id().substring(1) + "Envelope";
        String field = editor.pick("data", "result");
        List<String> written = editor.lines(content.child("schema"));
        if (written.size() > 1) {
            throw new NoPlaceException("the schema of " + operation.id() + " takes several lines");
        }
        editor.append(
                "/components/schemas",
                schema + ":",
                "  type: object",
                "  description: The envelope around the response.",
                "  x-evidence: inferred",
                "  externalDocs: {url: "
                        + operation.node().at("externalDocs", "url").text() + "}",
                "  properties:",
                "    " + field + ": " + described(written.get(0).replaceFirst("^schema:\\s*", "")));
        editor.replaceEntry(
                content.pointer(),
                List.of(
                        "application/json:",
                        "  schema: {$ref: \"#/components/schemas/" + schema + "\"}",
                        "  example: {\"" + field + "\": " + value + "}"));
        Components.removeUnused(editor);
        editor.at(operation.id());
    }

    /** A list in braces needs a description of its own; a reference has that of its schema. */
    private static String described(String schema) {
        return schema.contains("$ref") && !schema.contains("items")
                ? schema
                : schema.replaceFirst("}$", ", description: What was asked for.}");
    }

    private static void deprecate(DocumentEditor editor) {
        Operation operation = editor.pick(
                editor.operations(candidate -> !candidate.node().flag("deprecated")
                        && editor.document().operations().stream()
                                .noneMatch(other ->
                                        other.node().text("x-replaced-by").equals(candidate.id()))),
                "operation that replaces no other");
        Operation replacement = editor.pick(
                editor.operations(candidate ->
                        !candidate.node().flag("deprecated") && !candidate.id().equals(operation.id())),
                "operation to use instead");
        editor.insertAfter(
                operation.node().child("operationId").pointer(),
                List.of("deprecated: true", "x-replaced-by: " + replacement.id()));
        editor.at(operation.id());
    }

    private static void remove(DocumentEditor editor) {
        ApiDocument document = editor.document();
        Set<String> replacements = document.operations().stream()
                .map(operation -> operation.node().text("x-replaced-by"))
                .collect(Collectors.toSet());
        document.properties().forEach(field -> replacements.add(field.text("x-replaced-by")));
        Operation operation = editor.pickUncalled(
                candidate -> isCurrent(editor, candidate) && !replacements.contains(candidate.id()));
        editor.remove(operation.node().pointer());
        Components.removeUnused(editor);
        if (document.components("schemas").keySet().stream()
                .anyMatch(schema -> !editor.document().schema(schema).exists() && editor.isNamedInCode(schema))) {
            editor.breaksCode();
        }
        editor.at(operation.id());
    }

    private static String next(String prefix) {
        String[] parts = prefix.split("\\.");
        return parts[0] + "." + (Integer.parseInt(parts[1]) + 1);
    }

    private static void moveOne(DocumentEditor editor) {
        Operation operation =
                editor.pick(editor.operations(candidate -> isCurrent(editor, candidate)), "operation of this version");
        String path = next(editor.prefix())
                + operation.path().substring(editor.prefix().length());
        move(editor, operation, path);
        editor.at(operation.id() + " to " + path);
    }

    /** Moves a path item; where the path exists, its operations. */
    private static void move(DocumentEditor editor, DocumentNode item, String path) {
        if (editor.has("/paths/" + YamlDocument.escaped(path))) {
            editor.operations(operation -> operation.path().equals(item.key()))
                    .forEach(operation -> move(editor, operation, path));
        } else {
            editor.rename(item.pointer(), path);
        }
    }

    private static void move(DocumentEditor editor, Operation operation, String path) {
        List<String> lines = editor.lines(operation.node());
        String pointer = "/paths/" + YamlDocument.escaped(path);
        if (editor.has(pointer)) {
            editor.append(pointer, lines);
        } else {
            List<String> item = new ArrayList<>(List.of(path + ":"));
            lines.forEach(line -> item.add("  " + line));
            editor.append("/paths", item);
        }
        editor.remove(operation.node().pointer());
    }

    private static void moveAll(DocumentEditor editor) {
        String old = editor.prefix() + "/";
        String prefix = next(editor.prefix());
        for (DocumentNode item : editor.document().at("/paths").children()) {
            if (item.key().startsWith(old)) {
                move(editor, item, prefix + "/" + item.key().substring(old.length()));
            }
        }
        editor.set("/info/x-api-version", "\"" + prefix.substring(2) + "\"");
        editor.at(old + " to " + prefix + "/");
    }
}
