package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document as the sandbox uses it. Immutable and safe to share between sandboxes. */
public final class ApiDocument {
    /** Where the document lies on the class path. */
    public static final String RESOURCE = "org/nectaropenapi/nectar-openapi.yaml";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode tree;
    private final List<Operation> operations;
    private final Schemas schemas;

    private ApiDocument(JsonNode tree) {
        this.tree = tree;
        this.operations = List.copyOf(readOperations(tree));
        this.schemas = new Schemas(tree.path("components").path("schemas"));
    }

    /** {@return the document on the class path; it is read once} */
    public static ApiDocument bundled() {
        return Bundled.DOCUMENT;
    }

    /**
     * Takes a document that somebody else has read, for instance an edited copy of the bundled one.
     *
     * @param tree the whole document
     * @return the document
     */
    public static ApiDocument of(JsonNode tree) {
        return new ApiDocument(tree.deepCopy());
    }

    /**
     * Reads a document from a file.
     *
     * @param file a file in YAML or JSON
     * @return the document
     * @throws IOException when the file cannot be read
     */
    public static ApiDocument read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new ApiDocument(
                    file.toString().endsWith(".json") ? new ObjectMapper().readTree(in) : YamlTree.read(in));
        }
    }

    /** {@return a copy of the whole document, free to edit} */
    public ObjectNode tree() {
        return tree.deepCopy();
    }

    /** {@return every operation, in the order of the document} */
    public List<Operation> operations() {
        return operations;
    }

    /** {@return the schemas of the events that the document lists under x-webhooks, by type of event} */
    public Map<String, JsonNode> events() {
        Map<String, JsonNode> events = new LinkedHashMap<>();
        tree.path("x-webhooks")
                .properties()
                .forEach(event -> events.put(
                        event.getKey(),
                        event.getValue()
                                .path("post")
                                .path("requestBody")
                                .path("content")
                                .path("application/json")
                                .path("schema")));
        return Collections.unmodifiableMap(events);
    }

    /** {@return the validators of the document's schemas} */
    public Schemas schemas() {
        return schemas;
    }

    /**
     * Tells which of a schema's properties the document has.
     *
     * @param schema name of a component schema
     * @param property name of a property
     * @return whether the property is documented
     */
    public boolean documents(String schema, String property) {
        return tree.path("components")
                .path("schemas")
                .path(schema)
                .path("properties")
                .has(property);
    }

    private static List<Operation> readOperations(JsonNode tree) {
        References references = new References(tree);
        List<Operation> found = new ArrayList<>();
        tree.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> found.add(new OperationReader(references, path.getKey(), path.getValue())
                        .read(entry.getKey(), entry.getValue()))));
        return found;
    }

    private static final class Bundled {
        static final ApiDocument DOCUMENT = load();

        private static ApiDocument load() {
            try (@Nullable InputStream in = ApiDocument.class.getClassLoader().getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "The document " + RESOURCE + " is not on the class path; add the artifact nectar-openapi.");
                }
                return new ApiDocument(YamlTree.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
