package org.nectaropenapi.changes;

import java.util.Set;
import org.nectaropenapi.spec.model.YamlDocument;

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
record ChangeLocation(
        String name, String before, String after, boolean sent, boolean received, Set<String> operations) {

    static ChangeLocation of(String name, String before, String after, Set<String> operations) {
        return new ChangeLocation(name, before, after, false, false, operations);
    }

    ChangeLocation child(String key) {
        return child(key, name);
    }

    ChangeLocation child(String key, String childName) {
        String part = "/" + YamlDocument.escaped(key);
        return new ChangeLocation(childName, before + part, after + part, sent, received, operations);
    }

    ChangeLocation property(String property) {
        return child("properties").child(property, name + "." + property);
    }

    ChangeLocation sentOnly() {
        return new ChangeLocation(name, before, after, true, false, operations);
    }

    ChangeLocation receivedOnly() {
        return new ChangeLocation(name, before, after, false, true, operations);
    }

    ChangeLocation at(String otherBefore, String otherAfter) {
        return new ChangeLocation(name, otherBefore, otherAfter, sent, received, operations);
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
