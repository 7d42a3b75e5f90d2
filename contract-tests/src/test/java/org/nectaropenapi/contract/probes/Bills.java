package org.nectaropenapi.contract.probes;

import static org.nectaropenapi.contract.probes.Rules.items;
import static org.nectaropenapi.contract.probes.Rules.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The documents that probes look at, and worlds in which they are different. */
final class Bills {
    static final String OF_CONNECTION = "/v2.2/document/connection/{connection_id}";
    static final String OF_COMPANY = "/v2.2/document/company/{company_id}";

    /** A value of the API's own vocabulary; other texts may be those of somebody. */
    private static final Pattern VALUE = Pattern.compile("[A-Za-z][A-Za-z_]{0,31}");

    private Bills() {}

    /** The first documents of the connection, at least one. */
    static List<JsonNode> collected(Asking q) {
        List<JsonNode> documents = q.get(OF_CONNECTION, q.connection()).ok().items();
        if (documents.isEmpty()) {
            throw new NoAnswer("not enough data: the connection has no document");
        }
        return documents;
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
        return VALUE.matcher(value.asText()).matches() ? value.asText() : "(another text)";
    }

    /** Changes a document wherever one is read. */
    static World where(Consumer<ObjectNode> change) {
        return World.where(
                items("/v2.2/document/connection/{}", change),
                items("/v2.2/document/company/{}", change),
                object("GET", "/v2.2/document/{}", change));
    }

    /** Changes the entries of one of the lists of each document. */
    static World whereEntries(String list, Consumer<ObjectNode> change) {
        return where(document -> Stream.of(document.path(list))
                .flatMap(entries -> StreamSupport.stream(entries.spliterator(), false))
                .forEach(entry -> change.accept((ObjectNode) entry)));
    }

    static World none() {
        return World.where(
                object("GET", "/v2.2/document/connection/{}", page -> page.putArray("documents")),
                object("GET", "/v2.2/document/company/{}", page -> page.putArray("documents")));
    }
}
