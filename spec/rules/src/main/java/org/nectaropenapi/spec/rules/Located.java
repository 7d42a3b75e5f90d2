package org.nectaropenapi.spec.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A node of the document together with its JSON pointer. */
record Located(String pointer, JsonNode node) {

    Located child(String key) {
        return new Located(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), node.path(key));
    }

    /** The values of an object or the elements of an array; nothing for anything else. */
    List<Located> children() {
        List<Located> children = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                children.add(new Located(pointer + "/" + i, node.get(i)));
            }
        } else {
            node.fieldNames().forEachRemaining(name -> children.add(child(name)));
        }
        return children;
    }

    /** The last part of the pointer: the key or index under which the node stands. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    String text(String key) {
        return node.path(key).asText("");
    }

    boolean flag(String key) {
        return node.path(key).asBoolean(false);
    }

    /** The elements of an array of texts below this node; empty when there is none. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        node.path(key).forEach(element -> texts.add(element.asText()));
        return texts;
    }

    RuleViolation finding(String problem, String fix) {
        return new RuleViolation(pointer, problem, fix);
    }
}
