package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about the filters by date. */
final class DateFilterProbes implements ProbeArea {
    private static final String BILL_DATE = "BILL_DATE";
    private static final String USAGE_PERIOD = "USAGE_PERIOD";

    @Override
    public List<Probe> probes() {
        return List.of(endDate(), defaultType());
    }

    private static Probe endDate() {
        String path = "/v2.2/document/company/{company_id}?dateType=CREATED_DATE&startDate={day}&endDate={day}";
        return reading("enddate-created-updated", q -> {
                    OffsetDateTime created = q.items("/v2.2/document/company/{company_id}", q.company()).stream()
                            .map(document -> OffsetDateTime.parse(
                                            document.path("created").asText())
                                    .withOffsetSameInstant(ZoneOffset.UTC))
                            .filter(time -> time.toLocalTime().toSecondOfDay() > 0)
                            .findFirst()
                            .orElseThrow(() ->
                                    new UndecidedException("not enough data: no document has a usable creation time"));
                    LocalDate day = created.toLocalDate();
                    int sameDay = q.total(path, q.company(), day, day);
                    int nextDay = q.total(path, q.company(), day, day.plusDays(1));
                    q.note("documents with endDate on the day of creation: " + sameDay + ", on the next day: "
                            + nextDay);
                    if (nextDay == 0) {
                        return q.unclear("the filter does not find the document of that day");
                    }
                    return sameDay == 0
                            ? q.finds(1)
                            : q.finds(
                                    0,
                                    edit("Say that endDate includes its day for every dateType.")
                                            .replace(
                                                    "/components/parameters/EndDate/description",
                                                    "Last day of the range, inclusive. It may be given without startDate."));
                })
                .assumed(1)
                .proof(1)
                .proof(
                        0,
                        requests(
                                request -> request.parameters("dateType").stream()
                                                .anyMatch(t -> t.matches("(CREATED|UPDATED)_DATE"))
                                        && request.has("endDate"),
                                request -> request.without("endDate")
                                        .with(
                                                "endDate",
                                                nextDay(request.parameters("endDate")
                                                        .get(0)))))
                .proofOfUnclear("not enough data", object("GET", "/v2.2/document/company/{}", page -> page.withArray(
                                "/documents")
                        .removeAll()));
    }

    private static String nextDay(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    private static Probe defaultType() {
        return reading("datetype-default", q -> {
                    JsonNode row = q.items("/v2.2/usage/connection/{connection_id}", q.connection()).stream()
                            .filter(record -> record.path("endDate")
                                            .asText()
                                            .compareTo(record.at("/document/billDate")
                                                    .asText())
                                    < 0)
                            .findFirst()
                            .orElseThrow(
                                    () -> new UndecidedException("not enough data: no bill is dated after its period"));
                    String day = row.at("/document/billDate").asText();
                    Map<String, String> found = new LinkedHashMap<>();
                    for (String list : List.of("document/connection", "usage/connection")) {
                        found.put(list, defaultOf(q, "/v2.2/" + list + "/{connection_id}", q.connection(), day));
                    }
                    String document = row.at("/document/id").asText();
                    found.put("usage/document", defaultOf(q, "/v2.2/usage/document/{document_id}", document, day));
                    q.note("default of dateType: " + found);
                    if (found.containsValue("")) {
                        return q.unclear("not every list tells the two dates apart");
                    }
                    boolean lists = found.get("document/connection").equals(BILL_DATE)
                            && found.get("usage/connection").equals(BILL_DATE);
                    boolean ofDocument = found.get("usage/document").equals(USAGE_PERIOD);
                    if (lists && ofDocument) {
                        return q.asAssumed();
                    }
                    return lists
                            ? q.finds(
                                    0,
                                    edit("Make BILL_DATE the default for the usage data of a document too.")
                                            .replace(
                                                    "/components/parameters/DateTypeOfDocument/schema/default",
                                                    BILL_DATE))
                            : q.finds(found.toString(), "Correct the defaults of dateType: " + found + ".");
                })
                .proofOfAssumption()
                .proof(0, byDefault("/v2.2/usage/document/{}", BILL_DATE))
                .proofOfOther(
                        "document/connection=USAGE_PERIOD", byDefault("/v2.2/document/connection/{}", USAGE_PERIOD))
                .indistinguishable(1, "It is a part of the assumption.");
    }

    /** Returns the type that a list uses without the parameter; empty when the day does not tell the types apart. */
    private static String defaultOf(ProbeContext q, String path, Object id, String day) {
        String range = path + "?startDate={day}&endDate={day}";
        int none = q.total(range, id, day, day);
        int bill = q.total(range + "&dateType=" + BILL_DATE, id, day, day);
        int period = q.total(range + "&dateType=" + USAGE_PERIOD, id, day, day);
        if (bill == period || (none != bill && none != period)) {
            return "";
        }
        return none == bill ? BILL_DATE : USAGE_PERIOD;
    }

    private static ServiceVariation byDefault(String template, String type) {
        return requests(
                request -> request.is("GET", template) && !request.has("dateType"),
                request -> request.with("dateType", type));
    }
}
