package org.nectaropenapi.suite.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

final class SuggestedEditTest {
    private final ObjectNode document = (ObjectNode) tree("{'a': {'b': 1, 'list': [1]}, 'x/y': {}}");

    @Test
    void appliesItsOperationsToADocument() {
        SuggestedEdit.edit("Change it.")
                .add("/a/c", "{type: string}")
                .add("/a/list/-", "2")
                .replace("/a/b", "two")
                .move("/a/b", "/x~1y/b")
                .remove("/a/c/type")
                .apply(document);

        assertThat(document).isEqualTo(tree("{'a': {'list': [1, 2], 'c': {}}, 'x/y': {'b': 'two'}}"));
    }

    @Test
    void rejectsAnOperationThatDoesNotFitTheDocument() {
        for (SuggestedEdit edit : new SuggestedEdit[] {
            SuggestedEdit.edit("").add("/a/b", "1"),
            SuggestedEdit.edit("").add("/nothing/b", "1"),
            SuggestedEdit.edit("").replace("/a/c", "1"),
            SuggestedEdit.edit("").replace("/a/b", "1"),
            SuggestedEdit.edit("").remove("/a/c"),
            SuggestedEdit.edit("").move("/a/c", "/a/d"),
            SuggestedEdit.edit("").move("/a/b", "/a/list")
        }) {
            assertThatThrownBy(() -> edit.apply(document))
                    .as("%s", edit.operations())
                    .isInstanceOf(NotInDocumentException.class);
        }
    }

    @Test
    void writesItsOperationsAsAJsonPatch() {
        assertThat(SuggestedEdit.edit("Change it.")
                        .add("/a/c", "true")
                        .move("/a/b", "/a/d")
                        .remove("/a/list")
                        .json())
                .isEqualTo(tree("[{'op': 'add', 'path': '/a/c', 'value': true},"
                        + "{'op': 'move', 'path': '/a/d', 'from': '/a/b'}, {'op': 'remove', 'path': '/a/list'}]"));
    }

    @Test
    void buildsPointersIntoTheDocument() {
        Operation operation = ApiDocument.bundled().operations().get(0);
        assertThat(pointer(SuggestedEdit.operation(operation.id(), "responses", "200")))
                .isEqualTo(operation.node().pointer() + "/responses/200");
        assertThat(pointer(SuggestedEdit.path(operation.id(), "put")))
                .isEqualTo(operation.pathItem().pointer() + "/put");
        assertThat(pointer(SuggestedEdit.path(operation.id() + "/details")))
                .isEqualTo(operation.pathItem().pointer() + "~1details");
        assertThat(SuggestedEdit.schema("Site", "required")).isEqualTo("/components/schemas/Site/required");
        assertThat(SuggestedEdit.property("Site", "name")).isEqualTo("/components/schemas/Site/properties/name");
        assertThat(SuggestedEdit.property("Site", "name", "type"))
                .isEqualTo("/components/schemas/Site/properties/name/type");
    }

    private static String pointer(String written) {
        return SuggestedEdit.edit("")
                .remove(written)
                .json()
                .path(0)
                .path("path")
                .asText();
    }
}
