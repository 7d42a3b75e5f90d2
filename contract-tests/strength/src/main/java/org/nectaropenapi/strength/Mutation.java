package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A small untruth in the document.
 *
 * @param operator what kind of change it is
 * @param place where in the document
 * @param edit makes the change in a copy of the document
 */
record Mutation(String operator, String place, Consumer<ObjectNode> edit) {

    /** Names it; the same in every run. */
    String name() {
        return operator + " " + place;
    }

    /** The document with the untruth. */
    ObjectNode applied(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        edit.accept(copy);
        return copy;
    }
}
