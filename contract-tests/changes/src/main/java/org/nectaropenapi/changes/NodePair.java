package org.nectaropenapi.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.nectaropenapi.spec.model.DocumentNode;

/**
 * A place in the released document and the same place in the current one.
 *
 * @param name name in the report, such as {@code Site.name}
 * @param old the released place, which may be missing
 * @param now the current place, which may be missing
 * @param sent whether callers send it
 * @param received whether callers receive it
 * @param operations ids of the operations and events that use it
 */
record NodePair(
        String name, DocumentNode old, DocumentNode now, boolean sent, boolean received, Set<String> operations) {

    static NodePair of(String name, DocumentNode old, DocumentNode now, Set<String> operations) {
        return new NodePair(name, old, now, false, false, operations);
    }

    NodePair child(String key) {
        return child(key, name);
    }

    NodePair child(String key, String childName) {
        return at(old.child(key), now.child(key)).named(childName);
    }

    NodePair property(String property) {
        return child("properties").child(property, name + "." + property);
    }

    NodePair at(DocumentNode otherOld, DocumentNode otherNow) {
        return new NodePair(name, otherOld, otherNow, sent, received, operations);
    }

    NodePair named(String otherName) {
        return new NodePair(otherName, old, now, sent, received, operations);
    }

    NodePair resolve() {
        return at(old.resolve(), now.resolve());
    }

    NodePair sentOnly() {
        return new NodePair(name, old, now, true, false, operations);
    }

    NodePair receivedOnly() {
        return new NodePair(name, old, now, false, true, operations);
    }

    boolean isNew() {
        return old.node().isMissingNode();
    }

    boolean isRemoved() {
        return now.node().isMissingNode();
    }

    boolean differs() {
        return !old.node().equals(now.node());
    }

    boolean differs(String key) {
        return child(key).differs();
    }

    /** Returns the keys of both objects, the released ones first. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        old.node().fieldNames().forEachRemaining(keys::add);
        now.node().fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Returns the texts that only the current array below a key has. */
    Set<String> addedTexts(String key) {
        return without(now.texts(key), old.texts(key));
    }

    /** Returns the texts that only the released array below a key has. */
    Set<String> removedTexts(String key) {
        return without(old.texts(key), now.texts(key));
    }

    static Set<String> without(Iterable<String> all, Iterable<String> others) {
        Set<String> rest = new LinkedHashSet<>();
        all.forEach(rest::add);
        others.forEach(rest::remove);
        return rest;
    }

    /** Describes the change of the value, such as {@code from 100 to none}. */
    String fromTo() {
        return "from " + show(old.node()) + " to " + show(now.node());
    }

    /** Describes the change of the value below a key, such as {@code maxLength changed from 100 to none}. */
    String change(String key) {
        return key + " changed " + child(key).fromTo();
    }

    private static String show(JsonNode node) {
        return node.isMissingNode() ? "none" : node.isTextual() ? node.asText() : node.toString();
    }

    /** Returns the impact of allowing more than before, which breaks readers. */
    Impact wider() {
        return received ? Impact.BREAKING : Impact.ADDITION;
    }

    /** Returns the impact of allowing less than before, which breaks senders. */
    Impact narrower() {
        return sent ? Impact.BREAKING : Impact.ADDITION;
    }
}
