package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;
import static org.nectaropenapi.suite.questions.ServiceVariations.requests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions about the filter by date. */
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
                    OffsetDateTime created =
                            q.get("/v2.2/document/company/{company_id}", q.company()).ok().items().stream()
                                    .map(document -> OffsetDateTime.parse(
                                                    document.path("created").asText())
                                            .withOffsetSameInstant(ZoneOffset.UTC))
                                    .filter(time -> time.toLocalTime().toSecondOfDay() > 0)
                                    .findFirst()
                                    .orElseThrow(() ->
                                            new UndecidedException("not enough data: no document to ask the day of"));
                    LocalDate day = created.toLocalDate();
                    int sameDay = q.get(path, q.company(), day, day).ok().total();
                    int nextDay =
                            q.get(path, q.company(), day, day.plusDays(1)).ok().total();
                    q.note("documents up to the day itself: " + sameDay + ", up to the next: " + nextDay);
                    if (nextDay == 0) {
                        return q.unclear("the filter does not find the document of that day at all");
                    }
                    return sameDay == 0
                            ? q.says(1)
                            : q.says(
                                    0,
                                    SuggestedEdit.of("Say that endDate includes its day for every dateType.")
                                            .replace(
                                                    "/components/parameters/EndDate/description",
                                                    "Last day of the range, inclusive. It may be given without startDate."));
                })
                .assumed(1)
                .proof(1, SimulatedService.asIs())
                .proof(
                        0,
                        SimulatedService.where(requests(
                                request -> request.parameters("dateType").stream()
                                                .anyMatch(t -> t.matches("(CREATED|UPDATED)_DATE"))
                                        && request.has("endDate"),
                                request -> request.without("endDate")
                                        .with(
                                                "endDate",
                                                nextDay(request.parameters("endDate")
                                                        .get(0))))))
                .proofOfDoubt(
                        "not enough data",
                        SimulatedService.where(
                                object("GET", "/v2.2/document/company/{}", page -> page.withArray("/documents")
                                        .removeAll())));
    }

    private static String nextDay(String day) {
        return LocalDate.parse(day).plusDays(1).toString();
    }

    private static Probe defaultType() {
        return reading("datetype-default", q -> {
                    JsonNode row = q.get("/v2.2/usage/connection/{connection_id}", q.connection()).ok().items().stream()
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
                            ? q.says(
                                    0,
                                    SuggestedEdit.of("Make BILL_DATE the default for the usage data of a document too.")
                                            .replace(
                                                    "/components/parameters/DateTypeOfDocument/schema/default",
                                                    BILL_DATE))
                            : q.finds(
                                    found.toString(),
                                    SuggestedEdit.of("Correct the defaults of dateType: " + found + "."));
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proof(0, SimulatedService.where(byDefault("/v2.2/usage/document/{}", BILL_DATE)))
                .proofOfOther(
                        "document/connection=USAGE_PERIOD",
                        SimulatedService.where(byDefault("/v2.2/document/connection/{}", USAGE_PERIOD)))
                .notTold(1, "It is a part of what the document assumes.");
    }

    /** The type that a list takes by itself, or nothing when the day does not tell. */
    private static String defaultOf(ProbeContext q, String path, Object id, String day) {
        String range = path + "?startDate={day}&endDate={day}";
        int none = q.get(range, id, day, day).ok().total();
        int bill = q.get(range + "&dateType=" + BILL_DATE, id, day, day).ok().total();
        int period =
                q.get(range + "&dateType=" + USAGE_PERIOD, id, day, day).ok().total();
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
