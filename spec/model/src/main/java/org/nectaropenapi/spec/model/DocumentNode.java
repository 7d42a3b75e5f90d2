package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a document: the node and the JSON pointer that leads to it.
 *
 * @param document the document
 * @param pointer JSON pointer of the place
 * @param node the node there; a missing node when the document does not have the place
 */
public record DocumentNode(ApiDocument document, String pointer, JsonNode node) {

    private static final Pattern COMPONENT_PLACE = Pattern.compile("/components/[^/]+/[^/]+");
    private static final Pattern COMPONENT = Pattern.compile("#/components/[^/]+/([^/]+)");

    /**
     * Finds the place below a key.
     *
     * @param key key of an object, or index of an array
     * @return the place, which may be missing
     */
    public DocumentNode child(String key) {
        JsonNode value = node.isArray() ? node.at("/" + key) : node.path(key);
        return new DocumentNode(document, pointer + "/" + YamlDocument.escaped(key), value);
    }

    /**
     * Finds the place below several keys, one after the other.
     *
     * @param keys keys of objects, or indices of arrays as text
     * @return the place, which may be missing
     */
    public DocumentNode at(String... keys) {
        DocumentNode place = this;
        for (String key : keys) {
            place = place.child(key);
        }
        return place;
    }

    /** {@return the values of an object or the elements of an array; none for anything else} */
    public List<DocumentNode> children() {
        List<DocumentNode> children = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(new DocumentNode(document, pointer + "/" + i, node.get(i)));
            }
        } else {
            node.fieldNames().forEachRemaining(name -> children.add(child(name)));
        }
        return children;
    }

    /** {@return the last part of the pointer: the key or index of this place} */
    public String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** {@return whether the document has the place, with another value than null} */
    public boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** {@return whether the object has the key} */
    public boolean has(String key) {
        return node.has(key);
    }

    /** {@return whether the place is an entry of the components, so that its key is its name} */
    public boolean isComponent() {
        return COMPONENT_PLACE.matcher(pointer).matches();
    }

    /** {@return the value as text; empty when the place is missing, null, an object or an array} */
    public String text() {
        return exists() ? node.asText() : "";
    }

    /** {@return the text below a key; empty when there is none} */
    public String text(String key) {
        return node.path(key).asText("");
    }

    /** {@return the boolean below a key; false when there is none} */
    public boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    /** {@return the elements of an array of texts below a key; empty when there is none} */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    /** {@return the line of the place, from 1; 0 in a document that was not read from a text} */
    public int line() {
        return document.line(pointer);
    }

    /**
     * Follows references until something is written out.
     *
     * @return the place that is referred to, or this one; a dangling or circular reference ends at a missing node
     */
    public DocumentNode resolve() {
        DocumentNode current = this;
        for (int hops = 0; current.has("$ref"); hops++) {
            String reference = current.text("$ref");
            if (!reference.startsWith("#/") || hops > 50) {
                return document.at("/no-such-reference");
            }
            current = document.at(reference.substring(1));
        }
        return current;
    }

    /** {@return the name of the component that this place refers to; empty when it is written out} */
    public Optional<String> component() {
        return component(node);
    }

    /**
     * Reads the name out of a reference to a component.
     *
     * @param node an object of a document
     * @return the name of the component, such as a schema; empty when the object is no such reference
     */
    public static Optional<String> component(JsonNode node) {
        return COMPONENT
                .matcher(node.path("$ref").asText(""))
                .results()
                .map(match -> match.group(1).replace("~1", "/").replace("~0", "~"))
                .findFirst();
    }

    @Override
    public String toString() {
        return pointer;
    }
}
