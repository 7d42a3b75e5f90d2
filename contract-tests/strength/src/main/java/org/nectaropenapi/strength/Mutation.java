package org.nectaropenapi.strength;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * A single wrong statement in the document.
 *
 * @param operator the kind of change
 * @param place the changed place
 * @param edit applies the change to a copy of the document
 */
record Mutation(String operator, String place, Consumer<ObjectNode> edit) {

    /** Creates a mutation of the object at a JSON pointer. */
    static Mutation at(String pointer, String operator, String place, Consumer<ObjectNode> edit) {
        return new Mutation(operator, place, root -> edit.accept((ObjectNode) root.at(pointer)));
    }

    /** Returns the name, which is the same in every run. */
    String name() {
        return operator + " " + place;
    }

    /** Returns the operation or the schema that is changed. */
    String subject() {
        return place.split("[. ]", 2)[0];
    }

    ApiDocument applied(ApiDocument document) {
        return document.edited(edit);
    }

    /** Removes all matching texts of an array. */
    static void removeTexts(ArrayNode array, Predicate<String> condition) {
        for (int i = array.size() - 1; i >= 0; i--) {
            if (condition.test(array.get(i).asText())) {
                array.remove(i);
            }
        }
    }
}
