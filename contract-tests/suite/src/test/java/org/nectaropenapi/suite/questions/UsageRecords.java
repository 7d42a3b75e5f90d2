package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.ServiceVariations.items;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Usage records, as the probes find them and as worlds change them. */
final class UsageRecords {
    static final String OF_COMPANY = "/v2.2/usage/company/{company_id}";

    private static final int PAGES = 5;

    private UsageRecords() {}

    /** The records of the company, from enough pages to meet every utility. */
    static List<JsonNode> all(ProbeContext q) {
        List<JsonNode> records = pages(q, OF_COMPANY, q.company());
        if (records.stream().noneMatch(record -> record.has("id"))) {
            throw new UndecidedException("not enough data: the company has no usage record");
        }
        return records;
    }

    /** The items of the first pages of a list. */
    static List<JsonNode> pages(ProbeContext q, String path, UUID id) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            ProbeResponse seen = q.get(path + "?page=" + page, id).ok();
            items.addAll(seen.items());
            if (!seen.at("/hasNext").asBoolean()) {
                break;
            }
        }
        return items;
    }

    /** The records of one type on the first page. */
    static List<JsonNode> of(ProbeContext q, String datasourceType) {
        return q.get(OF_COMPANY + "?datasourceType=" + datasourceType, q.company()).ok().items().stream()
                .filter(record -> record.has("id"))
                .toList();
    }

    /** The id of an electricity record. */
    static String electricityId(ProbeContext q) {
        return of(q, "ELECTRICITY").stream()
                .map(row -> row.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new UndecidedException("not enough data: the company has no usage of electricity"));
    }

    /** An electricity record that the probe may change. */
    static JsonNode own(ProbeContext q, String purpose) {
        UUID company = q.scratch().newCompany(purpose);
        UUID connection = q.scratch().newConnection(company, q.scratch().newSite(company, purpose));
        return q
                .get("/v2.2/usage/connection/{connection_id}?datasourceType=ELECTRICITY", connection)
                .ok()
                .items()
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new UndecidedException("not enough data: the connection brought no usage of electricity"));
    }

    /** Changes a record wherever one is read. */
    static SimulatedService where(Consumer<ObjectNode> change) {
        return SimulatedService.where(
                items("/v2.2/usage/company/{}", change),
                items("/v2.2/usage/connection/{}", change),
                object("GET", "/v2.2/usage/{}", change));
    }

    /** A company that has no records. */
    static SimulatedService none() {
        return SimulatedService.where(object("GET", "/v2.2/usage/company/{}", page -> page.put("hasNext", false)
                .putArray("usageData")));
    }
}
