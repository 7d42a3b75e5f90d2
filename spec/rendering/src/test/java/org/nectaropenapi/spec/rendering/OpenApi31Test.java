package org.nectaropenapi.spec.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;

/** The rendering says all that the document says, in the words of OpenAPI 3.1. */
class OpenApi31Test {

    private static final JsonNode SMALL = OpenApi31.render(RenderedDocuments.small());

    static Stream<Path> documents() {
        return RenderedDocuments.files();
    }

    @Test
    void aSmallDocumentIsRenderedAsWrittenBeside() {
        YamlDocument expected = YamlDocument.resource("org/nectaropenapi/spec/rendering/after.yaml");
        assertThat(YamlWriter.write(SMALL)).isEqualTo(expected.text());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theDocumentCanBeMadeOutOfItsRendering(Path file) {
        ApiDocument document = ApiDocument.read(file);
        ObjectNode rendered = OpenApi31.render(document);
        assertThat(ReversedRendering.of(rendered, document.tree())).isEqualTo(comparable(document));
    }

    /** The files stay for the linters of {@code .ci/run}. */
    @ParameterizedTest
    @MethodSource("documents")
    void anotherParserReadsTheRenderingWithoutAMessage(Path file) throws IOException {
        Path folder = Path.of(
                "target",
                "renderings",
                file.toAbsolutePath().normalize().getParent().getFileName().toString());
        Rendering.write(file, folder);
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        String name = file.getFileName().toString().replace(".yaml", "-3.1.yaml");
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(Files.readString(folder.resolve(name)), null, options);
        assertThat(result.getMessages()).isEmpty();
        assertThat(result.isOpenapi31()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noSchemaHasAKeywordOfOpenApi30(Path file) {
        List<String> found = new ArrayList<>();
        ObjectNode rendered = OpenApi31.render(ApiDocument.read(file));
        RenderedDocuments.forEachSchema(rendered, schema -> {
            if (schema.has("nullable")
                    || schema.has("example")
                    || schema.path("exclusiveMinimum").isBoolean()) {
                found.add(schema.toString());
            }
        });
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachListOfValuesHasOneName(Path file) {
        List<JsonNode> lists = new ArrayList<>();
        ObjectNode rendered = OpenApi31.render(ApiDocument.read(file));
        RenderedDocuments.forEachSchema(rendered, schema -> {
            if (schema.has("enum")) {
                lists.add(schema);
            }
        });
        long named = rendered.at("/components/schemas").properties().stream()
                .filter(schema -> schema.getValue().has("enum")
                        || schema.getValue().at("/anyOf/0").has("enum"))
                .count();
        assertThat(lists).hasSize((int) named);
    }

    @Test
    void aListHasTheNameOfItsJavaType() {
        ApiDocument document = ApiDocument.of(YamlDocument.parse("""
                openapi: 3.0.3
                components:
                  schemas:
                    shelf-state: {type: string, enum: [OPEN]}
                    string: {type: string, enum: [A]}
                    kind: {type: string, enum: [B], x-java-name: ShelfKind}
                    taken-name: {type: string, enum: [C]}
                    TakenName: {type: object, properties: {a: {type: string, enum: [C], x-enum: taken-name}}}
                """));
        JsonNode schemas = OpenApi31.render(document).at("/components/schemas");
        assertThat(schemas.fieldNames())
                .toIterable()
                .containsExactly("ShelfState", "StringModel", "ShelfKind", "taken-name", "TakenName");
        assertThat(schemas.at("/TakenName/properties/a/$ref").asText()).isEqualTo("#/components/schemas/taken-name");
    }

    /** The document as its rendering can give it back: where a field names a list, the list tells the format. */
    private static ObjectNode comparable(ApiDocument document) {
        ObjectNode tree = document.tree();
        RenderedDocuments.forEachSchema(tree, schema -> {
            if (schema.has("x-enum")) {
                schema.remove("format");
            }
            if (Stream.of("type", "allOf", "anyOf", "oneOf").noneMatch(schema::has)) {
                // A schema without type allows null, whatever it says.
                schema.remove("nullable");
            }
        });
        withDescribedErrors(document, tree);
        return tree;
    }

    /** Names the responses that are merged by their descriptions, since the rendering has no other name for them. */
    private static void withDescribedErrors(ApiDocument document, ObjectNode tree) {
        JsonNode kept = OpenApi31.render(document).at("/components/responses");
        document.operationsAndWebhooks().forEach(operation -> tree.at(
                        operation.node().pointer() + "/responses")
                .forEach(response -> {
                    String reference = response.path("$ref").asText();
                    String name = reference.substring(reference.lastIndexOf('/') + 1);
                    if (response.has("$ref") && !kept.has(name)) {
                        ((ObjectNode) response)
                                .put("$ref", document.at(reference.substring(1)).text("description"));
                    }
                }));
    }
}
