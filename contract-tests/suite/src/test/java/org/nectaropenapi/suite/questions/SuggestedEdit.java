package org.nectaropenapi.suite.questions;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A change to the document: always in words and, where it is simple, as operations of a JSON SuggestedEdit (RFC 6902).
 *
 * @param words what to change, for the person who edits the document
 * @param operations the same for a program; empty where words have to do
 */
record SuggestedEdit(String words, List<Operation> operations) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One step: {@code add}, {@code replace}, {@code remove} or {@code move}, which takes its value from a pointer. */
    record Operation(String op, String path, JsonNode value) {}

    static SuggestedEdit of(String words) {
        return new SuggestedEdit(words, List.of());
    }

    /**
     * Adds a member of an object, or with {@code /-} at the end of the pointer an item of an array; the value in YAML.
     */
    SuggestedEdit add(String pointer, String yaml) {
        return with(new Operation("add", pointer, value(yaml)));
    }

    /** Replaces what is there; the value in YAML. */
    SuggestedEdit replace(String pointer, String yaml) {
        return with(new Operation("replace", pointer, value(yaml)));
    }

    SuggestedEdit remove(String pointer) {
        return with(new Operation("remove", pointer, JsonNodeFactory.instance.nullNode()));
    }

    /** Gives a member of an object another name or place. */
    SuggestedEdit move(String from, String to) {
        return with(new Operation("move", to, JsonNodeFactory.instance.textNode(from)));
    }

    /** Points to a member of a component schema, such as {@code properties/name}. */
    static String schema(String name, String... members) {
        return "/components/schemas/" + name + (members.length == 0 ? "" : "/" + String.join("/", members));
    }

    /** Points to a member of an operation, such as {@code responses/201}. */
    static String operation(String method, String path, String... members) {
        String pointer = "/paths/" + path.replace("/", "~1") + "/" + method;
        return pointer + (members.length == 0 ? "" : "/" + String.join("/", members));
    }

    JsonNode json() {
        ArrayNode array = MAPPER.createArrayNode();
        for (Operation operation : operations) {
            ObjectNode step = array.addObject().put("op", operation.op()).put("path", operation.path());
            switch (operation.op()) {
                case "remove" -> {}
                case "move" -> step.set("from", operation.value());
                default -> step.set("value", operation.value());
            }
        }
        return array;
    }

    /**
     * Applies the operations to a document.
     *
     * @throws IllegalArgumentException when one of them does not fit the document
     */
    void apply(ObjectNode document) {
        for (Operation operation : operations) {
            if (operation.op().equals("move")) {
                JsonNode moved = document.at(operation.value().asText());
                apply(document, new Operation("remove", operation.value().asText(), moved));
                apply(document, new Operation("add", operation.path(), moved));
            } else {
                apply(document, operation);
            }
        }
    }

    private static void apply(ObjectNode document, Operation operation) {
        JsonPointer at = JsonPointer.compile(operation.path());
        JsonNode parent = document.at(at.head());
        String name = at.last().getMatchingProperty();
        boolean adds = operation.op().equals("add");
        if (parent instanceof ArrayNode array && adds && name.equals("-")) {
            array.add(operation.value());
            return;
        }
        if (!(parent instanceof ObjectNode object)
                || adds == object.has(name)
                || (operation.op().equals("replace") && object.path(name).equals(operation.value()))) {
            throw new IllegalArgumentException("The document has no place for: " + operation);
        }
        if (operation.op().equals("remove")) {
            object.remove(name);
        } else {
            object.set(name, operation.value());
        }
    }

    private SuggestedEdit with(Operation operation) {
        List<Operation> all = new ArrayList<>(operations);
        all.add(operation);
        return new SuggestedEdit(words, List.copyOf(all));
    }

    private static JsonNode value(String yaml) {
        return MAPPER.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml));
    }
}
