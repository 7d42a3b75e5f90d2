package org.nectaropenapi.spec.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/** New operations and fields with constructs of OpenAPI that the document did not use before. */
final class ConstructEdits {

    static final List<Edit> EDITS = List.of(
            operation("header-cookie", "an operation with a header and a cookie parameter", editor -> get(
                            editor, "tracedRead")
                    .parameter("X-Trace-Level", "header", "schema: {type: string, maxLength: 20}", "example: verbose")
                    .parameter(
                            "X-Page-Budget",
                            "header",
                            "required: true",
                            "schema: {type: integer, minimum: 1}",
                            "example: 5")
                    .parameter("locale", "cookie", "schema: {type: string}", "example: en-US")
                    .returns(200, "application/json", map())),
            operation("deep-object", "a deepObject query", editor -> get(editor, "filteredRead")
                    .parameter(
                            "filter",
                            "query",
                            "style: deepObject",
                            "explode: true",
                            "schema: {$ref: \"#/components/schemas/" + filter(editor) + "\"}",
                            "example: {city: Oakland, minimum: 3}")
                    .returns(200, "application/json", map())),
            operation("query-styles", "queries with explode false, spaces and pipes", editor -> get(
                            editor, "styledRead")
                    .parameter("cities", "query", "style: form", "explode: false", list(), "example: [Oakland, Fresno]")
                    .parameter(
                            "zones",
                            "query",
                            "style: spaceDelimited",
                            "explode: false",
                            list(),
                            "example: [north, south]")
                    .parameter(
                            "kinds", "query", "style: pipeDelimited", "explode: false", list(), "example: [one, two]")
                    .parameter(
                            "window",
                            "query",
                            "required: true",
                            "schema: {type: string, format: date}",
                            "example: \"2025-03-01\"")
                    .returns(200, "application/json", map())),
            operation("csv", "a response of comma-separated values", editor -> get(editor, "exportCsv")
                    .returns(200, "text/csv", "schema: {type: string}", "example: \"month,usage\\n2025-03,412.5\\n\"")),
            operation("pdf", "a response that is a PDF", editor -> get(editor, "exportPdf")
                    .returns(
                            200,
                            "application/pdf",
                            "schema: {type: string, format: binary}",
                            "example: \"%PDF-1.7 (the bytes of the report)\"")),
            operation("text", "a response of plain text", editor -> get(editor, "readNote")
                    .returns(200, "text/plain", "schema: {type: string}", "example: Nothing to report.")),
            operation("map", "a response that is a map of decimals", editor -> get(editor, "readTotals")
                    .returns(200, "application/json", map())),
            operation("two-statuses", "two success statuses", editor -> post(editor, "startExport")
                    .body(
                            "application/json",
                            "schema: {type: object, additionalProperties: {type: string}}",
                            "example: {city: Oakland}")
                    .returns(200, "application/json", map())
                    .returns(202)),
            operation("form", "a form as a request body", editor -> post(editor, "submitForm")
                    .body(
                            "application/x-www-form-urlencoded",
                            "schema: {$ref: \"#/components/schemas/" + filter(editor) + "\"}",
                            "example: {city: Oakland, minimum: 3}")
                    .returns(200, "application/json", map())),
            operation("octets", "a request body of bytes", editor -> post(editor, "uploadBytes")
                    .body(
                            "application/octet-stream",
                            "schema: {type: string, format: binary}",
                            "example: \"(the bytes of meters.bin)\"")
                    .returns(204)),
            operation("csv-body", "a request body of comma-separated values", editor -> post(editor, "importCsv")
                    .body("text/csv", "schema: {type: string}", "example: \"name,city\\nNorth,Oakland\\n\"")
                    .returns(200, "application/json", map())),
            operation("array-body", "a PUT of an array", editor -> operation(editor, "put", "replaceLabels")
                    .body("application/json", "schema: {type: array, items: {type: string}}", "example: [north, south]")
                    .returns(200, "application/json", map())),
            operation("two-files", "a multipart form with two files", editor -> post(editor, "uploadPair")
                    .body(
                            "multipart/form-data",
                            "schema: {$ref: \"#/components/schemas/" + files(editor) + "\"}",
                            "example: {before: \"(the bytes of before.csv)\", after: \"(the bytes of after.csv)\", note: Both are checked.}")
                    .returns(200, "application/json", map())),
            operation("delete-query", "a DELETE with a query", editor -> operation(editor, "delete", "clearCache")
                    .parameter("olderThan", "query", "schema: {type: string, format: date}", "example: \"2025-03-01\"")
                    .returns(204)),
            new Edit("text-in-path", "a path with text around a parameter", ConstructEdits::textInPath),
            new Edit("integer-enum", "a list of integers as values of a field", ConstructEdits::integerEnum),
            new Edit("java-name", "two fields that x-java-name tells apart", ConstructEdits::javaName),
            new Edit("java-words", "fields that are words of Java", ConstructEdits::javaWords));

    private ConstructEdits() {}

    /** Returns an edit that adds one operation, at a path of its own. */
    private static Edit operation(String name, String purpose, Function<DocumentEditor, OperationText> text) {
        return new Edit(name, purpose, editor -> text.apply(editor).addTo(editor, editor.prefix() + "/" + name));
    }

    private static String list() {
        return "schema: {type: array, items: {type: string}}";
    }

    private static String[] map() {
        return new String[] {
            "schema: {type: object, additionalProperties: {type: string, format: decimal, x-also-accepts: [number]}}",
            "example: {\"2025-03\": \"412.5\", \"2025-04\": \"398.25\"}"
        };
    }

    private static String filter(DocumentEditor editor) {
        String name = editor.newWord("CityFilter");
        editor.append(
                "/components/schemas",
                name + ":",
                "  type: object",
                "  description: Narrows down what is read.",
                "  x-evidence: inferred",
                "  externalDocs: {url: " + editor.page() + "}",
                "  properties:",
                "    city: {type: string, description: Name of the city to keep.}",
                "    minimum: {type: integer, description: The least value to keep.}");
        return name;
    }

    private static String files(DocumentEditor editor) {
        String name = editor.newWord("PairUpload");
        editor.append(
                "/components/schemas",
                name + ":",
                "  type: object",
                "  description: Two files to be compared.",
                "  x-evidence: inferred",
                "  externalDocs: {url: " + editor.page() + "}",
                "  required: [before]",
                "  properties:",
                "    before: {type: string, format: binary, description: The file to compare with.}",
                "    after: {type: string, format: binary, description: The file that is compared.}",
                "    note: {type: string, description: A remark for whoever compares them.}");
        return name;
    }

    private static OperationText get(DocumentEditor editor, String word) {
        return operation(editor, "get", word);
    }

    private static OperationText post(DocumentEditor editor, String word) {
        return operation(editor, "post", word);
    }

    private static OperationText operation(DocumentEditor editor, String verb, String word) {
        String tag = editor.pick(
                        editor.operations(operation -> operation.path().startsWith(editor.prefix() + "/")), "tag")
                .tag();
        return new OperationText(verb, word, word, tag, editor.page());
    }

    private static void textInPath(DocumentEditor editor) {
        Operation operation = editor.pick(
                editor.operations(candidate -> candidate.method().equals("GET")
                        && candidate.path().endsWith("}")
                        && candidate.node().child("parameters").child("0").has("$ref")),
                "path that ends with a parameter");
        DocumentNode parameter = operation.node().child("parameters").child("0");
        new OperationText("get", "exportOneAsCsv", "exportOneAsCsv", operation.tag(), editor.page())
                .parameter(parameter.component().orElseThrow())
                .returns(200, "text/csv", "schema: {type: string}", "example: \"month,usage\\n2025-03,412.5\\n\"")
                .addTo(editor, operation.path() + ".csv");
    }

    private static String anyResponse(DocumentEditor editor) {
        return editor.pick(
                Reach.ofResponses(editor.document()).stream()
                        .filter(name -> !editor.document().documents(name, "hasNext"))
                        .toList(),
                "schema of responses");
    }

    private static void add(DocumentEditor editor, String schema, String field, String... type) {
        List<String> lines = new ArrayList<>(List.of(field + ":"));
        for (String line : type) {
            lines.add("  " + line);
        }
        lines.add("  nullable: true");
        lines.add("  description: Told by the service for the object as a whole.");
        editor.inferredIn(schema).forEach(line -> lines.add("  " + line));
        editor.append("/components/schemas/" + schema + "/properties", lines);
        editor.at(schema + "." + field);
    }

    private static void integerEnum(DocumentEditor editor) {
        String name = editor.newWord("PriorityLevel");
        // An anchor stands before its aliases.
        String first = ValueEdits.lists(editor.document(), schema -> true).get(0);
        editor.insertAfter(
                "/components/schemas/" + first,
                List.of(
                        name + ":",
                        "  type: integer",
                        "  enum: &" + name + " [1, 2, 3]",
                        "  x-enum-varnames: [LOW, MIDDLE, HIGH]",
                        "  description: How soon something is dealt with.",
                        "  x-evidence: inferred",
                        "  externalDocs: {url: " + editor.page() + "}"));
        String schema = anyResponse(editor);
        add(editor, schema, "priorityLevel", "type: integer", "enum: *" + name, "x-enum: " + name);
    }

    private static void javaName(DocumentEditor editor) {
        String schema = anyResponse(editor);
        add(editor, schema, "grid_zone", "type: string", "x-java-name: gridZoneCode");
        add(editor, schema, "gridZone", "type: string");
    }

    private static void javaWords(DocumentEditor editor) {
        String schema = anyResponse(editor);
        for (String word : List.of("class", "getClass", "toString", "builder", "notify", "default", "FIELDS")) {
            add(editor, schema, word, "type: string");
        }
    }
}
