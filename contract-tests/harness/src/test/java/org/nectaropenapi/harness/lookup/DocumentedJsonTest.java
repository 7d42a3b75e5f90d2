package org.nectaropenapi.harness.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;

class DocumentedJsonTest {
    private static final ApiDocument SHOP = ApiDocument.resource("org/nectaropenapi/harness/fixture/shop.yaml");

    private final List<String> read = new ArrayList<>();
    private final JsonNode json = json(
            "{'id': '7', 'surprise': true, 'parts': [{'weight': 1.5, 'tags': ['a']}], 'extra': {'any': {'thing': 1}}}");
    private final JsonNode thing =
            DocumentedJson.of(json, new DocumentLookup(SHOP).schema("Thing"), field -> read.add(field.location()));

    @Test
    void hasTheValuesOfTheOriginal() {
        assertThat(thing).isEqualTo(json);
        assertThat(json).isEqualTo(thing);
        assertThat(thing.path("id").asText()).isEqualTo("7");
        assertThat(thing.at("/parts/0/tags/0").asText()).isEqualTo("a");
        assertThat(read).containsExactly("Thing.id", "Thing.parts", "Part.tags");
    }

    @Test
    void aDocumentedFieldThatIsAbsentIsMissing() {
        assertThat(thing.path("name").isMissingNode()).isTrue();
        assertThat(thing.has("name")).isFalse();
    }

    @Test
    void aFieldThatTheDocumentDoesNotHaveIsLeftToDo() {
        assertThatThrownBy(() -> thing.path("size"))
                .isInstanceOf(NotInDocumentException.class)
                .hasMessage("The document has no property Thing.size.");
        assertThatThrownBy(() -> thing.get("size")).isInstanceOf(NotInDocumentException.class);
        assertThatThrownBy(() -> thing.at("/parts/0/height"))
                .isInstanceOf(NotInDocumentException.class)
                .hasMessageContaining("Part.height");
    }

    @Test
    void fieldsThatAreThereAndFreeObjectsNeedNoPlace() {
        assertThat(thing.path("surprise").asBoolean()).isTrue();
        assertThat(thing.at("/extra/any/thing").asInt()).isEqualTo(1);
        assertThat(thing.at("/extra/other").isMissingNode()).isTrue();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
