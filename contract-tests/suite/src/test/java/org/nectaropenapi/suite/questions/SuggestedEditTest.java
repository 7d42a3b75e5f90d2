package org.nectaropenapi.suite.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

final class SuggestedEditTest {
    private final ObjectNode document = (ObjectNode) ProxiedResponse.tree("{'a': {'b': 1, 'list': [1]}, 'x/y': {}}");

    @Test
    void changesADocument() {
        SuggestedEdit.of("Change it.")
                .add("/a/c", "{type: string}")
                .add("/a/list/-", "2")
                .replace("/a/b", "two")
                .move("/a/b", "/x~1y/b")
                .remove("/a/c/type")
                .apply(document);

        assertThat(document).isEqualTo(ProxiedResponse.tree("{'a': {'list': [1, 2], 'c': {}}, 'x/y': {'b': 'two'}}"));
    }

    @Test
    void refusesWhatDoesNotFit() {
        for (SuggestedEdit patch : new SuggestedEdit[] {
            SuggestedEdit.of("").add("/a/b", "1"),
            SuggestedEdit.of("").add("/nothing/b", "1"),
            SuggestedEdit.of("").replace("/a/c", "1"),
            SuggestedEdit.of("").replace("/a/b", "1"),
            SuggestedEdit.of("").remove("/a/c"),
            SuggestedEdit.of("").move("/a/c", "/a/d"),
            SuggestedEdit.of("").move("/a/b", "/a/list")
        }) {
            assertThatThrownBy(() -> patch.apply(document))
                    .as("%s", patch.operations())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void isAJsonPatch() {
        assertThat(SuggestedEdit.of("Change it.")
                        .add("/a/c", "true")
                        .move("/a/b", "/a/d")
                        .remove("/a/list")
                        .json())
                .isEqualTo(ProxiedResponse.tree("[{'op': 'add', 'path': '/a/c', 'value': true},"
                        + "{'op': 'move', 'path': '/a/d', 'from': '/a/b'}, {'op': 'remove', 'path': '/a/list'}]"));
    }

    @Test
    void pointsIntoTheDocument() {
        assertThat(SuggestedEdit.operation("get", "/v2.2/site/{site_id}", "responses", "200"))
                .isEqualTo("/paths/~1v2.2~1site~1{site_id}/get/responses/200");
        assertThat(SuggestedEdit.schema("Site", "required")).isEqualTo("/components/schemas/Site/required");
    }
}
