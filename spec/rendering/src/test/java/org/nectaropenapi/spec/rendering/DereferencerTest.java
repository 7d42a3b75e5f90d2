package org.nectaropenapi.spec.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;

/** Tools that follow no references find everything in its place. */
class DereferencerTest {

    static Stream<Path> documents() {
        return RenderedDocuments.files();
    }

    private static ObjectNode dereferenced(String yaml) {
        return Dereferencer.dereference((ObjectNode) YamlDocument.parse(yaml).root());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void eachReferenceThatRemainsLeadsToASchemaThatContainsItself(Path file) {
        ObjectNode out = Dereferencer.dereference(OpenApi31.render(ApiDocument.read(file)));
        Set<String> references = new TreeSet<>(RenderedDocuments.references(out));
        assertThat(references).allSatisfy(reference -> assertThat(
                        out.at(reference.substring(1)).findValuesAsText("$ref"))
                .isNotEmpty());
        assertThat(out.at("/components/schemas")).hasSameSizeAs(references);
        assertThat(out.path("components").fieldNames()).toIterable().isSubsetOf("schemas", "securitySchemes");
    }

    @Test
    void aSchemaThatContainsItselfKeepsItsReference() {
        ObjectNode out = dereferenced("""
                paths:
                  /a: {get: {responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}}}}}
                components:
                  schemas:
                    Tree: {type: object, properties: {leaf: {$ref: "#/components/schemas/Leaf"}, parent: {$ref: "#/components/schemas/Tree"}}}
                    Leaf: {type: string}
                """);
        assertThat(out).isEqualTo(YamlDocument.parse("""
                paths:
                  /a:
                    get:
                      responses:
                        "200":
                          content:
                            application/json:
                              schema: &tree
                                title: Tree
                                type: object
                                properties:
                                  leaf: {title: Leaf, type: string}
                                  parent: {$ref: "#/components/schemas/Tree"}
                components:
                  schemas:
                    Tree: *tree
                """).root());
    }

    @Test
    void whatStandsBesideAReferenceIsKept() {
        ObjectNode out = dereferenced("""
                paths:
                  /a:
                    get:
                      parameters: [{$ref: "#/components/parameters/A"}]
                      responses:
                        "400": {$ref: "#/components/responses/Error", description: Bad.}
                components:
                  parameters:
                    A: {name: a, in: query, schema: {$ref: "#/components/schemas/S", description: Mine., maxLength: 3}}
                    B: {name: b}
                  responses:
                    Error: {description: Any., content: {application/json: {examples: {one: {$ref: "#/components/examples/One"}}}}}
                  examples:
                    One: {value: {$ref: kept}}
                  schemas:
                    S: {type: string, maxLength: 5, title: Text, description: Theirs.}
                """);
        assertThat(out).isEqualTo(YamlDocument.parse("""
                paths:
                  /a:
                    get:
                      parameters:
                        - name: a
                          in: query
                          schema: {allOf: [{type: string, maxLength: 5, title: Text, description: Theirs.}], description: Mine., maxLength: 3}
                      responses:
                        "400": {description: Bad., content: {application/json: {examples: {one: {value: {$ref: kept}}}}}}
                """).root());
    }

    @Test
    void aReferenceToNothingIsNamed() {
        assertThatThrownBy(() -> dereferenced("paths: {/a: {parameters: [{$ref: '#/components/parameters/A'}]}}"))
                .hasMessage("The document has no #/components/parameters/A.");
    }

    @Test
    void bothRenderingsStandBesideEachOther(@TempDir Path folder) throws IOException {
        Rendering.main(new String[] {RenderedDocuments.DOCUMENT.toString(), folder.toString()});
        Path rendered = folder.resolve("nectar-openapi-3.1.yaml");
        assertThat(YamlDocument.read(rendered).root()).isEqualTo(OpenApi31.render(RenderedDocuments.own()));
        assertThat(Files.readString(rendered)).startsWith("# Rendered by the build from nectar-openapi.yaml");
        Path dereferenced = folder.resolve("nectar-openapi-dereferenced.json");
        assertThat(YamlDocument.read(dereferenced).root())
                .isEqualTo(Dereferencer.dereference(OpenApi31.render(RenderedDocuments.own())));
    }

    @Test
    void anUnchangedRenderingIsNotWrittenAgain(@TempDir Path folder) throws IOException {
        Rendering.write(RenderedDocuments.DOCUMENT, folder);
        Path file = folder.resolve("nectar-openapi-3.1.yaml");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        Rendering.write(RenderedDocuments.DOCUMENT, folder);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
    }
}
