package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.nectaropenapi.spec.model.YamlDocument;

/**
 * A copy of a part of the document that can be edited: few operations and all they need, so that many comparisons are
 * quick.
 */
final class SmallDocument {

    private static final ObjectMapper MAPPER = new ObjectMapper();
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
    private static final ObjectNode WHOLE = part();

    private final ObjectNode root = WHOLE.deepCopy();

    private static ObjectNode part() {
        ObjectNode document = YamlDocument.read(Path.of("..", "..", "spec", "nectar-openapi.yaml"))
                .root()
                .deepCopy();
        for (OperationAt operation : OperationAt.all(document)) {
            if (!KEPT.contains(operation.id())) {
                ObjectNode section = (ObjectNode) document.path(operation.section());
                ObjectNode path = (ObjectNode) section.path(operation.path());
                path.remove(operation.method());
                if (path.isEmpty()) {
                    section.remove(operation.path());
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
        // Examples are most of the text, and one is enough to see what a change of it is.
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

    /** Changes a list of values wherever it is repeated. */
    SmallDocument list(String name, Consumer<ArrayNode> edit) {
        List<JsonNode> holders = new ArrayList<>(List.of(there("/components/schemas/" + name)));
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
        ((ArrayNode) there(pointer)).add(value);
        return this;
    }

    SmallDocument remove(String pointer) {
        there(pointer);
        ((ObjectNode) root.at(parent(pointer))).remove(key(pointer));
        return this;
    }

    /** Gives what stands at a place another key, at the same position. */
    SmallDocument rename(String pointer, String key) {
        ObjectNode parent = (ObjectNode) root.at(parent(pointer));
        List<Map.Entry<String, JsonNode>> entries =
                new ArrayList<>(parent.deepCopy().properties());
        String old = key(pointer);
        there(pointer);
        parent.removeAll();
        entries.forEach(entry -> parent.set(entry.getKey().equals(old) ? key : entry.getKey(), entry.getValue()));
        return this;
    }

    SmallDocument copy(String from, String to) {
        return put(to, there(from).deepCopy());
    }

    /** Points every reference at another schema. */
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
            throw new IllegalArgumentException("nothing at " + parent(pointer));
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

    private JsonNode there(String pointer) {
        JsonNode node = root.at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("nothing at " + pointer);
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

    /** The text, in the order of the document. */
    YamlDocument yaml() {
        try {
            return YamlDocument.parse(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
