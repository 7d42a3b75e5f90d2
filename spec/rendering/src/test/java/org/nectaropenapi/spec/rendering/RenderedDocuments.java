package org.nectaropenapi.spec.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.ApiDocument;

/** The documents that the tests render: the project's own, and those of the tests of the generator. */
final class RenderedDocuments {

    static final Path DOCUMENT = Path.of("..", "nectar-openapi.yaml");
    private static final Path GOLDEN = Path.of("..", "..", "generated-client", "src", "test", "resources", "golden");

    private RenderedDocuments() {}

    static ApiDocument own() {
        return ApiDocument.read(DOCUMENT);
    }

    static ApiDocument small() {
        return ApiDocument.resource("org/nectaropenapi/spec/rendering/before.yaml");
    }

    static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            return Stream.concat(
                    Stream.of(DOCUMENT),
                    files
                            .filter(file -> file.getFileName().toString().equals("document.yaml"))
                            .sorted()
                            .toList()
                            .stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Visits every schema that is written out. */
    static void forEachSchema(ObjectNode document, Consumer<ObjectNode> visitor) {
        forEachObject(OpenApiObject.DOCUMENT, document, (kind, node) -> {
            if (kind == OpenApiObject.SCHEMA) {
                visitor.accept(node);
            }
        });
    }

    /** Returns the references of a document, one for each place. */
    static List<String> references(ObjectNode document) {
        List<String> references = new ArrayList<>();
        forEachObject(OpenApiObject.DOCUMENT, document, (kind, node) -> {
            if (node.path("$ref").isTextual()) {
                references.add(node.path("$ref").asText());
            }
        });
        return references;
    }

    private static void forEachObject(
            OpenApiObject kind, ObjectNode node, BiConsumer<OpenApiObject, ObjectNode> visitor) {
        visitor.accept(kind, node);
        kind.rewriteChildren(node, (child, inside) -> {
            forEachObject(child, inside, visitor);
            return inside;
        });
    }
}
