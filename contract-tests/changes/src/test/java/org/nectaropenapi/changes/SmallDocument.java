package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.YamlDocument;

/** An editable excerpt of the document: a few operations with everything they need, so that comparisons are fast. */
final class SmallDocument {

    private static final Set<String> KEPT = Set.of(
            "getSite",
            "createSite",
            "updateSite",
            "listCompanyConnections",
            "getConnection",
            "updateAccount",
            "submitDocument",
            "querySiteUsageV1",
            "connectionCreatedV2",
            "connectionValidatedV2");
    private static final ObjectNode EXCERPT = excerpt();

    private final ObjectNode root = EXCERPT.deepCopy();

    private static ObjectNode excerpt() {
        ApiDocument whole = ApiDocument.read(Path.of("..", "..", "spec", "nectar-openapi.yaml"));
        ObjectNode document = whole.tree();
        for (Operation operation : whole.operationsAndWebhooks()) {
            if (!KEPT.contains(operation.id())) {
                String pointer = operation.pathItem().pointer();
                ObjectNode path = (ObjectNode) document.at(pointer);
                path.remove(operation.node().key());
                if (path.isEmpty()) {
                    ((ObjectNode) document.at(parent(pointer))).remove(operation.path());
                }
            }
        }
        Set<String> needed = new HashSet<>();
        references(document, document.path("paths"), needed);
        references(document, document.path("x-webhooks"), needed);
        for (String section : List.of("schemas", "parameters", "examples")) {
            ObjectNode components = (ObjectNode) document.path("components").path(section);
            components.retain(components.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> needed.contains("#/components/" + section + "/" + name))
                    .toList());
        }
        // Examples are most of the text, and one is enough for the cases.
        document.findParents("examples").forEach(holder -> ((ObjectNode) holder).remove("examples"));
        return document;
    }

    private static void references(JsonNode document, JsonNode node, Set<String> needed) {
        for (String key : List.of("$ref", "x-enum")) {
            String name = node.path(key).asText("");
            String reference = key.equals("$ref") ? name : "#/components/schemas/" + name;
            if (!name.isEmpty() && needed.add(reference)) {
                references(document, document.at(reference.substring(1)), needed);
            }
        }
        node.forEach(child -> references(document, child, needed));
    }

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
