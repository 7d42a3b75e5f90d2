package org.nectaropenapi.spec.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** Edits of single fields. */
final class FieldEdits {

    static final List<Edit> EDITS = List.of(
            new Edit("response-field", "an optional field in responses", FieldEdits::addToResponse),
            new Edit("request-field", "an optional field in requests", FieldEdits::addToRequest),
            new Edit("required", "a field becomes required in responses", FieldEdits::require),
            new Edit("nullable", "a field becomes nullable", FieldEdits::makeNullable),
            new Edit("type", "a field changes its type", FieldEdits::changeType),
            new Edit("format", "a field changes its format", FieldEdits::changeFormat),
            new Edit("remove-field", "a field is removed", FieldEdits::remove),
            new Edit("rename-field", "a field is renamed", FieldEdits::rename));

    private static final String[] NAMES = {
        "auditDate",
        "carbonShare",
        "retrofitNote",
        "roofArea",
        "tariffCode",
        "hasSolar",
        "reviewTime",
        "landlordEmail",
        "portfolioTag",
        "parkingSpaces",
        "brochureLink",
        "leaseTerms",
        "coolingZones",
        "surveyedBy",
        "gridRegion"
    };

    private FieldEdits() {}

    // ---- new fields ----

    private static void addToResponse(DocumentEditor editor) {
        add(editor, editor.pick(Reach.ofResponses(editor.document()), "schema of responses"));
    }

    private static void addToRequest(DocumentEditor editor) {
        add(editor, editor.pick(Reach.ofRequests(editor.document()), "schema of requests"));
    }

    private static void add(DocumentEditor editor, String schema) {
        String name = editor.newWord(NAMES);
        List<String> lines = new ArrayList<>(List.of(name + ":"));
        List<String> type = type(editor);
        type.forEach(line -> lines.add("  " + line));
        if (editor.pick(true, false)) {
            lines.add("  nullable: true");
        }
        lines.add("  description: Told by the service for the object as a whole.");
        editor.inferredIn(schema).forEach(line -> lines.add("  " + line));
        editor.append("/components/schemas/" + schema + "/properties", lines);
        editor.at(schema + "." + name);
    }

    private static List<String> type(DocumentEditor editor) {
        String list = editor.pick(anchors(editor.document()), "list of values");
        String kind = editor.document().schema(list).has("enum") ? "enum" : "x-known-values";
        return editor.pick(
                List.of("type: string"),
                List.of("type: string", "maxLength: 40"),
                List.of("type: string", "format: date"),
                List.of("type: string", "format: date-time"),
                List.of("type: string", "format: uuid"),
                List.of("type: string", "format: decimal", "x-also-accepts: [number]"),
                List.of("type: integer"),
                List.of("type: integer", "format: int64", "minimum: 0"),
                List.of("type: boolean"),
                List.of("type: string", kind + ": *" + list, "x-enum: " + list),
                List.of("type: array", "items: {type: string}"),
                List.of("type: array", "items: {type: string, format: date}"),
                List.of("type: array", "items: {type: string, " + kind + ": *" + list + ", x-enum: " + list + "}"),
                List.of("type: object", "additionalProperties: true"));
    }

    /** Returns the lists of values whose anchor has the name of their component. */
    private static List<String> anchors(ApiDocument document) {
        String text = document.source().orElseThrow().text();
        return ValueEdits.lists(document, schema -> true).stream()
                .filter(name -> text.contains(": &" + name + " ["))
                .toList();
    }

    // ---- changed fields ----

    private static void require(DocumentEditor editor) {
        ApiDocument document = editor.document();
        DocumentNode field = editor.pick(
                fields(document, Reach.ofResponses(document), place -> {
                    String schema = schemaOf(place);
                    List<DocumentNode> objects = ExampleFields.objects(document, schema);
                    return !document.schema(schema).texts("required").contains(place.key())
                            && !place.text("x-evidence").equals("seed")
                            && !document.schema(schema).text("x-evidence").equals("seed")
                            && objects.stream().allMatch(object -> object.has(place.key()));
                }),
                "field that every example has");
        editor.addTo("/components/schemas/" + schemaOf(field) + "/required", field.key());
        note(editor, field);
    }

    private static void makeNullable(DocumentEditor editor) {
        ApiDocument document = editor.document();
        Set<String> envelopes = document.operations().stream()
                .filter(operation -> operation.pagination().isPresent())
                .map(operation -> operation.successBody().key())
                .collect(Collectors.toSet());
        DocumentNode field = editor.pick(
                fields(
                        document,
                        Reach.ofResponses(document),
                        place -> !place.flag("nullable")
                                && !place.key().equals("id")
                                && !place.has("$ref")
                                && !envelopes.contains(schemaOf(place))),
                "field that is never null");
        editor.set(field.pointer() + "/nullable", "true");
        note(editor, field);
    }

    private static void changeType(DocumentEditor editor) {
        ApiDocument document = editor.document();
        DocumentNode field = editor.pick(
                fields(
                        document,
                        Reach.ofResponses(document),
                        place -> isFree(editor, place)
                                && place.text("type").matches("integer|boolean|string")
                                && place.text("format").matches("|int32|int64|date")
                                && !place.has("x-enum")
                                && !place.has("x-also-accepts")
                                && !place.has("default")
                                && !place.has("x-secret")
                                && !place.has("minLength")
                                && !place.has("maxLength")
                                && !place.has("minimum")
                                && !place.has("maximum")
                                && !place.has("pattern")),
                "field of a simple type that code does not name");
        String to = editor.pick("decimal", "boolean", "integer", "array");
        List<String> type;
        String value;
        switch (to) {
            case "decimal" -> {
                type = List.of("type: string", "format: decimal", "x-also-accepts: [number]");
                value = "\"12.50\"";
            }
            case "boolean" -> {
                type = List.of("type: boolean");
                value = "true";
            }
            case "integer" -> {
                type = List.of("type: integer", "format: int64");
                value = "42";
            }
            default -> {
                type = List.of("type: array", "items: {type: string}");
                value = "[north, south]";
            }
        }
        write(editor, field, type);
        ExampleFields.replace(editor, schemaOf(field), field.key(), value);
        note(editor, field);
    }

    private static void changeFormat(DocumentEditor editor) {
        ApiDocument document = editor.document();
        DocumentNode field = editor.pick(
                fields(
                        document,
                        Reach.ofResponses(document),
                        place -> isFree(editor, place)
                                && place.text("type").matches("integer|string")
                                && place.text("format").matches("|int32|int64|date|uri|email|date-time")
                                && !place.has("x-enum")
                                && !place.has("x-also-accepts")
                                && !place.has("x-secret")
                                && !place.has("maxLength")
                                && !place.has("pattern")),
                "field whose format can change");
        boolean integer = field.text("type").equals("integer");
        String format = field.text("format");
        if (integer) {
            write(editor, field, List.of("type: integer", "format: " + (format.equals("int64") ? "int32" : "int64")));
        } else if (format.equals("date")) {
            write(editor, field, List.of("type: string", "format: date-time"));
            ExampleFields.replace(editor, schemaOf(field), field.key(), "\"2025-04-08T15:02:11Z\"");
        } else if (format.isEmpty()) {
            write(editor, field, List.of("type: string", "format: date"));
            ExampleFields.replace(editor, schemaOf(field), field.key(), "\"2025-04-08\"");
        } else {
            write(editor, field, List.of("type: string"));
        }
        note(editor, field);
    }

    /** Writes a field anew with another type; description, evidence and the rest stay. */
    private static void write(DocumentEditor editor, DocumentNode field, List<String> type) {
        List<String> lines = new ArrayList<>(List.of(field.key() + ":"));
        type.forEach(line -> lines.add("  " + line));
        List<String> old = editor.lines(field);
        if (old.size() == 1) {
            throw new NoPlaceException("the field " + field + " is written in one line");
        }
        old.stream()
                .skip(1)
                .filter(line -> !line.matches("  (type|format|items|x-also-accepts):.*"))
                .forEach(lines::add);
        editor.replaceEntry(field.pointer(), lines);
    }

    // ---- fields that go ----

    private static void remove(DocumentEditor editor) {
        DocumentNode field = removable(editor);
        String schema = schemaOf(field);
        ExampleFields.remove(editor, schema, field.key());
        editor.removeFrom("/components/schemas/" + schema + "/required", field.key());
        editor.remove(field.pointer());
        Components.removeUnused(editor);
        note(editor, field);
    }

    private static void rename(DocumentEditor editor) {
        DocumentNode field = removable(editor);
        String schema = schemaOf(field);
        String name = field.key() + editor.pick("Info", "Value", "Detail");
        ExampleFields.rename(editor, schema, field.key(), name);
        if (editor.document().schema(schema).texts("required").contains(field.key())) {
            editor.removeFrom("/components/schemas/" + schema + "/required", field.key());
            editor.addTo("/components/schemas/" + schema + "/required", name);
        }
        editor.rename(field.pointer(), name);
        editor.at(schema + "." + field.key() + " to " + name);
    }

    private static DocumentNode removable(DocumentEditor editor) {
        ApiDocument document = editor.document();
        List<String> schemas = new ArrayList<>(Reach.ofResponses(document));
        schemas.addAll(Reach.ofRequests(document));
        return editor.pick(
                fields(
                        document,
                        schemas,
                        place -> isFree(editor, place)
                                && document.schema(schemaOf(place))
                                                .child("properties")
                                                .node()
                                                .size()
                                        > 1),
                "field that code does not name");
    }

    /** Tells whether a field can go: neither code nor an extension names it. */
    private static boolean isFree(DocumentEditor editor, DocumentNode field) {
        String name = field.key();
        return !editor.isNamedInCode(name) && !isNamedByExtension(editor.document(), name);
    }

    private static boolean isNamedByExtension(ApiDocument document, String field) {
        boolean atOperation = document.operations().stream()
                .flatMap(operation -> List.of("x-pagination", "x-await", "x-download").stream()
                        .map(operation.node()::child))
                .anyMatch(extension -> extension.node().toString().contains("\"" + field + "\""));
        boolean atSchema = document.components("schemas").values().stream()
                .anyMatch(
                        schema -> schema.child("x-bare-array").node().toString().contains("\"" + field + "\""));
        boolean replaces = document.properties().stream()
                .anyMatch(other -> other.text("x-replaced-by").equals(field));
        Pattern inPath = Pattern.compile("\"(?:[^\"]*\\.)?" + Pattern.quote(field) + "(?:\\.[^\"]*)?\":");
        boolean isTested = document.components("schemas").values().stream().anyMatch(schema -> inPath.matcher(
                        schema.child("x-conditions").node().toString())
                .find());
        return atOperation || atSchema || replaces || isTested;
    }

    private static List<DocumentNode> fields(
            ApiDocument document, List<String> schemas, Predicate<DocumentNode> wanted) {
        return schemas.stream()
                .flatMap(name -> document.schema(name).child("properties").children().stream())
                .filter(wanted)
                .toList();
    }

    private static String schemaOf(DocumentNode field) {
        return DocumentEditor.keys(field.pointer())[2];
    }

    private static void note(DocumentEditor editor, DocumentNode field) {
        editor.at(schemaOf(field) + "." + field.key());
    }
}
