package org.nectaropenapi.spec.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.DocumentNode;

/** What the parser of the generator complains of, the rules refuse before, with a place and a remedy. */
class SwaggerParserTest {

    private static final List<JsonNode> OTHER_KINDS = List.of(
            JsonNodeFactory.instance.numberNode(7),
            JsonNodeFactory.instance.nullNode(),
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode());

    private static List<String> messages(ApiDocument document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser()
                .readContents(document.root().node().toString(), null, options)
                .getMessages();
    }

    @Test
    void theParserReadsAGoodDocumentWithoutAMessage() {
        assertThat(messages(Library.DOCUMENT)).isEmpty();
    }

    @Test
    void theRulesRefuseWhatTheParserDoesNotUnderstand() {
        compare(997);
    }

    @Test
    @Tag("thorough")
    void theRulesRefuseWhateverTheParserDoesNotUnderstand() {
        compare(1);
    }

    /** Breaks the document at one place after the other. */
    private static void compare(int step) {
        List<Consumer<ObjectNode>> edits = new ArrayList<>();
        collect(Library.DOCUMENT.root(), edits);
        int refused = 0;
        for (int i = 0; i < edits.size(); i += step) {
            ApiDocument broken = Library.DOCUMENT.edited(edits.get(i));
            if (DocumentRules.checkForm(broken).isEmpty()) {
                assertThat(messages(broken)).as("edit %d", i).isEmpty();
            } else {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static void collect(DocumentNode place, List<Consumer<ObjectNode>> edits) {
        String pointer = place.pointer();
        if (!pointer.isEmpty()) {
            int end = pointer.lastIndexOf('/');
            for (JsonNode kind : OTHER_KINDS) {
                edits.add(tree -> put(tree.at(pointer.substring(0, end)), place.key(), kind));
            }
            edits.add(tree -> {
                if (tree.at(pointer.substring(0, end)) instanceof ObjectNode object) {
                    object.remove(place.key());
                }
            });
        }
        if (place.node().isObject()) {
            edits.add(tree -> put(tree.at(pointer), "unknown", JsonNodeFactory.instance.textNode("x")));
        }
        place.children().forEach(child -> collect(child, edits));
    }

    private static void put(JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(key, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(key), value);
        }
    }
}
