package org.nectaropenapi.changes;

import java.util.Set;
import org.nectaropenapi.spec.model.LocatedYaml;

/**
 * One place in both documents, and who sees it.
 *
 * @param name how a reader calls it
 * @param before its JSON pointer in the released document
 * @param after its JSON pointer in the present document
 * @param sent whether callers send it
 * @param received whether callers receive it
 * @param operations ids of the operations and events that show it
 */
record Place(String name, String before, String after, boolean sent, boolean received, Set<String> operations) {

    static Place of(String name, String before, String after, Set<String> operations) {
        return new Place(name, before, after, false, false, operations);
    }

    Place child(String key) {
        return child(key, name);
    }

    Place child(String key, String childName) {
        String part = "/" + LocatedYaml.escaped(key);
        return new Place(childName, before + part, after + part, sent, received, operations);
    }

    Place property(String property) {
        return child("properties").child(property, name + "." + property);
    }

    Place sentOnly() {
        return new Place(name, before, after, true, false, operations);
    }

    Place receivedOnly() {
        return new Place(name, before, after, false, true, operations);
    }

    Place at(String otherBefore, String otherAfter) {
        return new Place(name, otherBefore, otherAfter, sent, received, operations);
    }

    /**
     * What a promise becomes worth when more is allowed than before: senders gain, readers meet what they did not
     * expect.
     */
    Impact wider() {
        return received ? Impact.BREAKING : Impact.ADDITION;
    }

    /** What a promise becomes worth when less is allowed than before: readers gain, senders may be refused. */
    Impact narrower() {
        return sent ? Impact.BREAKING : Impact.ADDITION;
    }
}
