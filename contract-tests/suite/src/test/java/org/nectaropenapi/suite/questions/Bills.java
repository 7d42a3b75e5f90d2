package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.ServiceVariation.all;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.nectaropenapi.suite.probes.ListPages;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Reads documents for probes, and varies the documents of the sandbox. */
final class Bills {
    static final String OF_CONNECTION = "listDocumentsByConnection";
    static final String OF_COMPANY = "listDocumentsByCompany";

    private Bills() {}

    /** Returns the first documents of the connection, at least one. */
    static List<JsonNode> collected(ProbeContext q) {
        return documents(q.items("listDocumentsByConnection", q.connection()));
    }

    /** Returns the documents of the company over all pages, at least one. */
    static List<JsonNode> ofCompany(ProbeContext q) {
        return documents(ListPages.of(q, "listDocumentsByCompany", q.company()).items());
    }

    private static List<JsonNode> documents(List<JsonNode> items) {
        if (items.stream().noneMatch(item -> item.has("billDate"))) {
            throw new UndecidedException("not enough data: the list has no document");
        }
        return items;
    }

    /** Returns a text, empty when there is none. */
    static String text(JsonNode object, String key) {
        return object.path(key).asText("");
    }

    /** Changes documents in every response. */
    static ServiceVariation where(Consumer<ObjectNode> change) {
        return all(
                items("listDocumentsByConnection", change),
                items("listDocumentsByCompany", change),
                items("listDocumentsBySite", change),
                object("getDocument", change));
    }

    /** Changes the entries of one of the lists of each document. */
    static ServiceVariation whereEntries(String list, Consumer<ObjectNode> change) {
        return where(document -> document.path(list).forEach(entry -> change.accept((ObjectNode) entry)));
    }

    static ServiceVariation none() {
        return all(
                object("listDocumentsByConnection", page -> page.putArray("documents")),
                object("listDocumentsByCompany", page -> page.putArray("documents")));
    }

    /** Returns the documents by their ids. */
    static Map<String, JsonNode> byId(List<JsonNode> documents) {
        Map<String, JsonNode> all = new TreeMap<>();
        documents.forEach(document -> all.put(document.path("id").asText(), document));
        return all;
    }
}
