package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.ServiceVariations.items;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The documents that probes look at, and worlds in which they are different. */
final class Bills {
    static final String OF_CONNECTION = "/v2.2/document/connection/{connection_id}";
    static final String OF_COMPANY = "/v2.2/document/company/{company_id}";

    /** A value of the API's own vocabulary; other texts may be those of somebody. */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z][A-Za-z_]{0,31}");

    static final String OTHER_TEXT = "(another text)";

    private Bills() {}

    /** The first documents of the connection, at least one. */
    static List<JsonNode> collected(ProbeContext q) {
        return documents(q.get(OF_CONNECTION, q.connection()).ok().items());
    }

    /** The documents of the company over all pages, at least one. */
    static List<JsonNode> ofCompany(ProbeContext q) {
        return documents(ListPages.of(q, OF_COMPANY, q.company()).items());
    }

    private static List<JsonNode> documents(List<JsonNode> items) {
        if (items.stream().noneMatch(item -> item.has("billDate"))) {
            throw new UndecidedException("not enough data: the list has no document");
        }
        return items;
    }

    /** The entries of one of their lists, such as lineItems. */
    static List<JsonNode> entries(List<JsonNode> documents, String list) {
        return documents.stream()
                .flatMap(document -> StreamSupport.stream(document.path(list).spliterator(), false))
                .toList();
    }

    /** A text, or empty when there is none. */
    static String text(JsonNode object, String key) {
        return object.path(key).asText("");
    }

    /** The word of an enumeration; of any other text only that it is none. */
    static String word(JsonNode value) {
        return VALUE.matcher(value.asText()).matches() ? value.asText() : OTHER_TEXT;
    }

    /** Changes a document wherever one is read. */
    static SimulatedService where(Consumer<ObjectNode> change) {
        return SimulatedService.where(
                items("/v2.2/document/connection/{}", change),
                items("/v2.2/document/company/{}", change),
                object("GET", "/v2.2/document/{}", change));
    }

    /** Changes the entries of one of the lists of each document. */
    static SimulatedService whereEntries(String list, Consumer<ObjectNode> change) {
        return where(document -> Stream.of(document.path(list))
                .flatMap(entries -> StreamSupport.stream(entries.spliterator(), false))
                .forEach(entry -> change.accept((ObjectNode) entry)));
    }

    static SimulatedService none() {
        return SimulatedService.where(
                object("GET", "/v2.2/document/connection/{}", page -> page.putArray("documents")),
                object("GET", "/v2.2/document/company/{}", page -> page.putArray("documents")));
    }

    /** Leaves the other items out of a list. */
    static ServiceVariation keeping(String template, String list, Predicate<JsonNode> kept) {
        return object("GET", template, page -> {
            ArrayNode all = page.withArray("/" + list).deepCopy();
            ArrayNode few = page.putArray(list);
            all.forEach(item -> {
                if (kept.test(item)) {
                    few.add(item);
                }
            });
        });
    }

    /** Documents by their ids. */
    static Map<String, JsonNode> byId(List<JsonNode> documents) {
        Map<String, JsonNode> all = new TreeMap<>();
        documents.forEach(document -> all.put(document.path("id").asText(), document));
        return all;
    }
}
