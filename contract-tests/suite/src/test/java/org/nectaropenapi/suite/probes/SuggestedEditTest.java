package org.nectaropenapi.suite.probes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

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
                    .isInstanceOf(IllegalArgumentException.class);
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
        assertThat(SuggestedEdit.operation("get", "/v2.2/site/{site_id}", "responses", "200"))
                .isEqualTo("/paths/~1v2.2~1site~1{site_id}/get/responses/200");
        assertThat(SuggestedEdit.schema("Site", "required")).isEqualTo("/components/schemas/Site/required");
        assertThat(SuggestedEdit.property("Site", "name")).isEqualTo("/components/schemas/Site/properties/name");
        assertThat(SuggestedEdit.property("Site", "name", "type"))
                .isEqualTo("/components/schemas/Site/properties/name/type");
    }
}
