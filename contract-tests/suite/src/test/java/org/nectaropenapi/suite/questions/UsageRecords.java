package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Reads usage records for probes, and varies the records of the sandbox. */
final class UsageRecords {
    static final String OF_COMPANY = "listUsageDataByCompany";

    private static final List<String> LISTS =
            List.of(OF_COMPANY, "listUsageDataBySite", "listUsageDataByConnection", "listUsageDataByDocument");

    private static final int PAGES = 5;

    private UsageRecords() {}

    /** Returns the records of the company, from enough pages to include every utility. */
    static List<JsonNode> all(ProbeContext q) {
        List<JsonNode> records = pages(q, OF_COMPANY, q.company());
        if (records.stream().noneMatch(record -> record.has("id"))) {
            throw new UndecidedException("not enough data: the company has no usage record");
        }
        return records;
    }

    /** Returns the items of the first pages of a list. */
    static List<JsonNode> pages(ProbeContext q, String path, UUID id) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            ProbeResponse response = q.call(path + "?page=" + page, id).ok();
            items.addAll(response.items());
            if (!response.at("/hasNext").asBoolean()) {
                break;
            }
        }
        return items;
    }

    /** Returns the records of one type on the first page. */
    static List<JsonNode> of(ProbeContext q, String datasourceType) {
        return q.items(OF_COMPANY + "?datasourceType=" + datasourceType, q.company()).stream()
                .filter(record -> record.has("id"))
                .toList();
    }

    /** Returns the id of an electricity record, or of any other where there is none. */
    static String anyId(ProbeContext q) {
        return Stream.concat(of(q, "ELECTRICITY").stream(), all(q).stream())
                .map(row -> row.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Creates a connection and returns one of its records, of electricity if possible, which the probe may change. */
    static JsonNode own(ProbeContext q, String purpose) {
        UUID company = q.newCompany(purpose);
        UUID connection = q.newConnection(company, q.newSite(company, purpose));
        List<JsonNode> records =
                q.someItems("the connection brought no usage", "listUsageDataByConnection", connection);
        return records.stream()
                .filter(record -> record.path("datasourceType").asText().equals("ELECTRICITY"))
                .findFirst()
                .orElse(records.get(0));
    }

    /** Tells whether a request lists records. */
    static boolean isList(ProxiedRequest request) {
        return LISTS.stream().anyMatch(request::is);
    }

    /** Changes records in every response. */
    static ServiceVariation where(Consumer<ObjectNode> change) {
        return ServiceVariation.all(
                items("listUsageDataByCompany", change),
                items("listUsageDataByConnection", change),
                object("getUsageData", change));
    }

    /** Lists no records. */
    static ServiceVariation none() {
        return object(
                "listUsageDataByCompany", page -> page.put("hasNext", false).putArray("usageData"));
    }
}
