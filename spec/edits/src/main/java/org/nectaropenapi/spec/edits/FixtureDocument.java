package org.nectaropenapi.spec.edits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.JavaNames;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.YamlDocument;
import org.nectaropenapi.spec.samples.SchemaSamples;

/**
 * A fixture document of the generator, completed by what the project's own document has beyond it: examples, pages and
 * evidence. Its parts are copied into the document with everything they refer to. What other documents name alike gets
 * a name of its own, which depends on no edit that was made before.
 */
final class FixtureDocument {

    /** Escapes what YAML takes for a line break. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> LISTS = List.of("enum", "x-known-values");
    private static final Pattern ANCHOR = Pattern.compile("^\"[^\"]+\": \\{.*\": &");
    private static final Pattern SECRET = Pattern.compile("(?i).*(?:secret|password|token).*");
    private static final Map<String, String> OTHER_FORMS = Map.of("decimal", "number", "date-time-local", "date-time");
    private static final String FIXTURE_SERVER = "https://api.fixture.test";
    private static final String SCHEMA = "#/components/schemas/";

    private final String family;
    private final ApiDocument original;
    private final Set<String> taken;
    private final ApiDocument document;

    /**
     * Completes a fixture.
     *
     * @param family name of the fixture
     * @param fixture the fixture
     * @param original the document that its parts are meant for
     * @param others names of other fixtures
     */
    FixtureDocument(String family, ApiDocument fixture, ApiDocument original, Set<String> others) {
        this.family = family;
        this.original = original;
        this.taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        this.taken.addAll(others);
        this.taken.addAll(names(original));
        this.document = fixture.edited(tree -> complete(fixture, tree));
    }

    /** Returns the fixture with what it lacks. */
    ApiDocument document() {
        return document;
    }

    /** Returns the names in a document that stand once: of components, operations, tags and paths. */
    static Set<String> names(ApiDocument document) {
        Stream<String> components = document.at("/components").children().stream()
                .flatMap(section -> section.children().stream())
                .map(component -> "#" + component.pointer());
        Stream<String> operations = document.operations().stream()
                .flatMap(operation -> Stream.of(
                        "operation " + operation.id(), "tag " + operation.tag(), "path " + unversioned(operation)));
        return Stream.concat(components, operations).collect(Collectors.toSet());
    }

    private static String unversioned(Operation operation) {
        return operation.path().replaceFirst("^/v[\\d.]+", "");
    }

    // ---- completing ----

    private void complete(ApiDocument fixture, ObjectNode tree) {
        fixture.mediaTypes().stream()
                .filter(mediaType -> Example.of(mediaType).isEmpty())
                .forEach(mediaType -> object(tree, mediaType).set("example", example(mediaType)));
        for (Operation operation : fixture.operations()) {
            ObjectNode evidence = object(tree, operation.node()).putObject("x-status-evidence");
            operation.node().child("responses").children().stream()
                    .filter(response -> !response.has("$ref"))
                    .forEach(response -> evidence.put(response.key(), "inferred"));
            rename(object(tree, operation.node()), "operationId", "operation ");
            if (operation.node().has("tags")) {
                object(tree, operation.node()).putArray("tags").add(renamed("tag ", operation.tag()));
            }
        }
        tree.path("tags").forEach(tag -> rename((ObjectNode) tag, "name", "tag "));
        complete(tree, original.operations().get(0).node().child("externalDocs").node());
        shareLists(tree.path("paths"), true);
        shareLists(tree.path("components"), false);
        for (Map.Entry<String, JsonNode> section : tree.path("components").properties()) {
            ObjectNode components = (ObjectNode) section.getValue();
            for (DocumentNode old :
                    fixture.at("/components/" + section.getKey()).children()) {
                JsonNode component = components.remove(old.key());
                components.set(renamed("#/components/" + section.getKey() + "/", old.key()), component);
            }
        }
    }

    private static ObjectNode object(ObjectNode tree, DocumentNode place) {
        return (ObjectNode) tree.at(place.pointer());
    }

    private static JsonNode example(DocumentNode mediaType) {
        Direction direction = mediaType.pointer().contains("/responses/") ? Direction.RESPONSE : Direction.REQUEST;
        SchemaSamples samples = new SchemaSamples(mediaType.document(), direction);
        JsonNode body = samples.body(mediaType);
        if (body instanceof ObjectNode object) {
            // Texts that match every pattern cannot be made.
            DocumentNode fields = mediaType.child("schema").resolve().child("properties");
            fields.children().stream()
                    .filter(field -> object.has(field.key()))
                    .filter(field -> !samples.isValid(field.node(), object.get(field.key())))
                    .forEach(field -> object.remove(field.key()));
        }
        return body;
    }

    private void complete(JsonNode node, JsonNode page) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("x-open-questions", "x-enum-aliases"));
            if (object.path("externalDocs").isObject()) {
                object.set("externalDocs", page);
            }
            if (object.path("x-evidence").isTextual()) {
                object.put("x-evidence", "inferred");
            }
            if (object.path("description").isTextual()
                    && object.path("description").asText().length() < 12) {
                object.put("description", "Told for the sake of the fixture.");
            }
            String otherForm = OTHER_FORMS.get(object.path("format").asText());
            if (otherForm != null) {
                object.putArray("x-also-accepts").add(otherForm);
            }
            if (object.path("url").asText().startsWith(FIXTURE_SERVER)) {
                object.put(
                        "url",
                        object.path("url")
                                .asText()
                                .replace(
                                        FIXTURE_SERVER,
                                        original.at("/servers/0/url").text()));
            }
            object.path("properties").properties().forEach(field -> markSecret(field.getKey(), field.getValue()));
            rename(object, "x-enum", SCHEMA);
            if (object.path("operationId").isTextual()) {
                rename(object, "x-replaced-by", "operation ");
            }
            for (String bearer : List.of("x-pagination", "x-bare-array")) {
                if (object.path(bearer) instanceof ObjectNode extension) {
                    rename(extension, "schema", SCHEMA);
                }
            }
            String reference = object.path("$ref").asText();
            if (reference.startsWith("#/")) {
                int name = reference.lastIndexOf('/') + 1;
                object.put(
                        "$ref",
                        reference.substring(0, name)
                                + renamed(reference.substring(0, name), reference.substring(name)));
            }
        }
        node.forEach(child -> complete(child, page));
    }

    /**
     * A list is written once, with an anchor; what stands further up cannot repeat it by an alias, and refers to it.
     */
    private static void shareLists(JsonNode node, boolean above) {
        if (node instanceof ObjectNode object
                && LISTS.stream().anyMatch(kind -> object.path(kind).isArray())
                && object.path("x-enum").isTextual()) {
            String list = object.path("x-enum").asText();
            if (above) {
                object.removeAll().put("$ref", SCHEMA + list);
            } else {
                LISTS.stream().filter(object::has).forEach(kind -> object.put(kind, "alias of " + list));
            }
        }
        node.forEach(child -> shareLists(child, above));
    }

    /** A secret that is received too is not write-only in the document. */
    private static void markSecret(String name, JsonNode field) {
        if (field instanceof ObjectNode schema
                && (schema.path("writeOnly").asBoolean() || SECRET.matcher(name).matches())) {
            schema.remove("writeOnly");
            schema.put("x-secret", true);
        }
    }

    private void rename(ObjectNode object, String key, String kind) {
        if (object.path(key).isTextual()) {
            object.put(key, renamed(kind, object.path(key).asText()));
        }
    }

    /** Returns a name that other documents do not have; errors are shared by all. */
    private String renamed(String kind, String name) {
        boolean shared =
                kind.endsWith("/responses/") || kind.endsWith("/securitySchemes/") || name.equals("ErrorResponse");
        if (shared || !taken.contains(kind + name)) {
            return name;
        }
        return switch (kind) {
            case "tag " -> name + " of " + family;
            case "path " -> "/" + family + name;
            case "operation " -> name + JavaNames.type(family);
            default -> JavaNames.type(family) + name;
        };
    }

    // ---- copying ----

    /** Adds an operation, with the error statuses that the operations of the document have. */
    void addOperation(DocumentEditor editor, String id) {
        Operation operation = document.operation(id);
        String verb = operation.method().toLowerCase(Locale.ROOT);
        ObjectNode written = operation.node().node().deepCopy();
        ObjectNode responses = (ObjectNode) written.get("responses");
        Operation usual = editor.document().operations().get(0);
        usual.node().child("responses").children().stream()
                .filter(response -> response.has("$ref"))
                .forEach(response -> responses.set(response.key(), response.node()));
        ObjectNode item = operation.pathItem().node().deepCopy();
        operation.pathItem().children().stream()
                .filter(child -> child.has("operationId"))
                .forEach(child -> item.remove(child.key()));
        item.set(verb, written);
        String path = editor.prefix() + renamed("path ", unversioned(operation));
        copyTag(editor, operation.tag());
        copyReferred(editor, item);
        if (editor.has("/paths/" + YamlDocument.escaped(path))) {
            editor.append("/paths/" + YamlDocument.escaped(path), entry(verb, written));
        } else {
            List<String> lines = new ArrayList<>(List.of(json(TextNode.valueOf(path)) + ":"));
            item.properties().forEach(part -> lines.add("  " + entry(part.getKey(), part.getValue())));
            editor.append("/paths", lines);
        }
        editor.at(id);
        String replacement = operation.node().text("x-replaced-by");
        if (!replacement.isEmpty()
                && editor.operations(any -> any.id().equals(replacement)).isEmpty()) {
            addOperation(editor, replacement);
        }
    }

    private void copyTag(DocumentEditor editor, String name) {
        document.at("/tags").children().stream()
                .filter(tag -> tag.text("name").equals(name))
                .filter(tag -> editor.document().at("/tags").children().stream()
                        .noneMatch(known -> known.text("name").equals(name)))
                .forEach(tag -> editor.appendTag(
                        json(tag.child("name").node()),
                        json(tag.child("description").node())));
    }

    /** Adds parameters to an operation that has none of these names. */
    void addParameters(DocumentEditor editor, List<DocumentNode> parameters) {
        Operation operation = editor.pick(
                editor.operations(
                        candidate -> parameters.stream().noneMatch(parameter -> candidate.parameters().stream()
                                .anyMatch(other -> isAlike(other.name(), parameter.text("name"))))),
                "operation without these parameters");
        for (DocumentNode parameter : parameters) {
            copyReferred(editor, parameter.node());
            editor.addTo(operation.node().pointer() + "/parameters", json(parameter.node()));
        }
        editor.at(operation.id() + "." + parameters.get(0).text("name"));
    }

    /** Adds the fields of a schema to one that responses have, and to one that only requests have. */
    void addFields(DocumentEditor editor, DocumentNode schema) {
        ApiDocument target = editor.document();
        for (List<String> candidates : List.of(Reach.ofResponses(target), Reach.ofRequests(target))) {
            String name = editor.pick(
                    candidates.stream()
                            .filter(candidate -> original.schema(candidate).exists())
                            .filter(candidate -> hasNoneOf(target.schema(candidate), schema))
                            .filter(candidate -> !hasLocalTimes(schema) || !isForm(target, candidate))
                            .toList(),
                    "schema without these fields");
            List<String> lines = new ArrayList<>();
            for (DocumentNode field : lentFields(schema)) {
                ObjectNode written = field.node().deepCopy();
                if (!written.has("$ref") && !editor.inferredIn(name).isEmpty()) {
                    written.put("x-evidence", "inferred");
                }
                lines.add(entry(field.key(), written));
            }
            copyReferred(editor, schema.child("properties").node());
            editor.append(SCHEMA.substring(1) + name + "/properties", lines);
            editor.at(name + "." + schema.key());
        }
    }

    /** Returns the fields of a schema that others may have too; a secret is read or written only. */
    static List<DocumentNode> lentFields(DocumentNode schema) {
        return schema.child("properties").children().stream()
                .filter(field -> !field.flag("x-secret"))
                .toList();
    }

    private static boolean hasLocalTimes(DocumentNode schema) {
        return schema.child("properties").children().stream()
                .anyMatch(field -> field.text("format").equals("date-time-local"));
    }

    /** Forms have no times without zone. */
    private static boolean isForm(ApiDocument document, String schema) {
        return document.mediaTypes().stream()
                .filter(mediaType -> BodyKind.of(mediaType.key()) == BodyKind.FORM
                        || BodyKind.of(mediaType.key()) == BodyKind.MULTIPART)
                .anyMatch(mediaType -> mediaType.child("schema").component().equals(Optional.of(schema)));
    }

    private static boolean hasNoneOf(DocumentNode target, DocumentNode schema) {
        return target.child("properties").children().stream()
                .noneMatch(own -> schema.child("properties").children().stream()
                        .anyMatch(field -> isAlike(own.key(), field.key()) || isAlike(javaName(own), javaName(field))));
    }

    private static String javaName(DocumentNode field) {
        return field.has("x-java-name") ? field.text("x-java-name") : field.key();
    }

    private static boolean isAlike(String name, String other) {
        return name.replaceAll("[^\\p{L}\\d]", "").equalsIgnoreCase(other.replaceAll("[^\\p{L}\\d]", ""));
    }

    /** Adds the components that a part refers to, and those that they refer to. */
    private void copyReferred(DocumentEditor editor, JsonNode part) {
        Set<DocumentNode> referred = new LinkedHashSet<>();
        collect(part, referred);
        Map<String, List<String>> sections = new TreeMap<>();
        referred.stream()
                .filter(component -> !editor.has(component.pointer()))
                .forEach(component -> sections.computeIfAbsent(
                                DocumentEditor.parent(component.pointer()), section -> new ArrayList<>())
                        .add(entry(component.key(), component.node())));
        List<String> lists = sections.getOrDefault("/components/schemas", List.of()).stream()
                .filter(line -> ANCHOR.matcher(line).find())
                .toList();
        sections.values().forEach(lines -> lines.removeAll(lists));
        if (!lists.isEmpty()) {
            // An anchor stands before its aliases.
            String first = ValueEdits.lists(original, any -> true).get(0);
            editor.insertAfter("/components/schemas/" + first, lists);
        }
        sections.forEach(editor::append);
    }

    private void collect(JsonNode part, Set<DocumentNode> referred) {
        List<String> references = new ArrayList<>(part.findValuesAsText("$ref"));
        part.findValuesAsText("x-enum").forEach(list -> references.add(SCHEMA + list));
        references.removeIf(reference -> !reference.startsWith("#/"));
        for (String reference : references) {
            DocumentNode component = document.at(reference.substring(1));
            if (component.exists() && referred.add(component)) {
                collect(component.node(), referred);
            }
        }
    }

    private static String entry(String key, JsonNode value) {
        String lines = json(TextNode.valueOf(key)) + ": " + json(value);
        String anchored = LISTS.stream().anyMatch(kind -> value.path(kind).isArray())
                ? lines.replaceFirst("\"(enum|x-known-values)\":\\[", "\"$1\": &" + key + " [")
                : lines;
        return anchored.replaceAll("\"alias of ([^\"]+)\"", " *$1");
    }

    private static String json(JsonNode value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
