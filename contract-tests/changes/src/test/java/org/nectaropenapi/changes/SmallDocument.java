package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;

/** An editable document of a few operations, so that comparisons are fast. */
final class SmallDocument {

    /** Name of the document on the class path. */
    static final String RESOURCE = "org/nectaropenapi/changes/small-document.yaml";

    private final ObjectNode root = ApiDocument.resource(RESOURCE).tree();

    SmallDocument set(String pointer, String yaml) {
        return put(pointer, YamlDocument.parse("value: " + yaml).at("/value"));
    }

    /** Edits a list of values wherever it is repeated. */
    SmallDocument list(String name, Consumer<ArrayNode> edit) {
        List<JsonNode> holders = new ArrayList<>(List.of(required("/components/schemas/" + name)));
        root.findParents("x-enum").stream()
                .filter(holder -> holder.path("x-enum").asText().equals(name))
                .forEach(holders::add);
        for (JsonNode holder : holders) {
            if (holder.has("enum") || holder.has("x-known-values")) {
                edit.accept((ArrayNode) holder.path(holder.has("enum") ? "enum" : "x-known-values"));
            }
        }
        return this;
    }

    SmallDocument add(String pointer, String value) {
        ((ArrayNode) required(pointer)).add(value);
        return this;
    }

    SmallDocument remove(String pointer) {
        required(pointer);
        ((ObjectNode) root.at(parent(pointer))).remove(key(pointer));
        return this;
    }

    /** Renames a key without changing its position. */
    SmallDocument rename(String pointer, String key) {
        ObjectNode parent = (ObjectNode) root.at(parent(pointer));
        List<Map.Entry<String, JsonNode>> entries =
                new ArrayList<>(parent.deepCopy().properties());
        String old = key(pointer);
        required(pointer);
        parent.removeAll();
        entries.forEach(entry -> parent.set(entry.getKey().equals(old) ? key : entry.getKey(), entry.getValue()));
        return this;
    }

    SmallDocument copy(String from, String to) {
        return put(to, required(from).deepCopy());
    }

    /** Redirects every reference to another schema. */
    SmallDocument refer(String from, String to) {
        for (JsonNode holder : root.findParents("$ref")) {
            if (holder.path("$ref").asText().equals("#/components/schemas/" + from)) {
                ((ObjectNode) holder).set("$ref", TextNode.valueOf("#/components/schemas/" + to));
            }
        }
        return this;
    }

    private SmallDocument put(String pointer, JsonNode value) {
        JsonNode parent = root.at(parent(pointer));
        if (parent.isMissingNode()) {
            throw new IllegalArgumentException("the document has nothing at " + parent(pointer));
        }
        if (parent instanceof ArrayNode array) {
            int index = Integer.parseInt(key(pointer));
            if (index == array.size()) {
                array.add(value);
            } else {
                array.set(index, value);
            }
        } else {
            ((ObjectNode) parent).set(key(pointer), value);
        }
        return this;
    }

    private JsonNode required(String pointer) {
        JsonNode node = root.at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("the document has nothing at " + pointer);
        }
        return node;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String key(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** Returns the document with the lines of its text. */
    ApiDocument document() {
        return ApiDocument.of(YamlDocument.parse(root.toPrettyString()));
    }
}
