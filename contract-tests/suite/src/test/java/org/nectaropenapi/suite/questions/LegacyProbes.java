package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the first generation of the API. */
final class LegacyProbes implements ProbeArea {
    private static final String USAGE = "/site/{site_id}/usage";

    @Override
    public List<Probe> probes() {
        return List.of(stillExists(), wrapper(), usageParameters(), billDates());
    }

    private static Probe stillExists() {
        return reading("v1-still-answers", q -> {
                    boolean ping = q.get("/ping").isSuccess();
                    boolean companies = q.get("/companies").isSuccess();
                    if (ping && companies) {
                        return q.finds(1);
                    }
                    return ping || companies
                            ? q.finds(
                                    ping ? "only /ping" : "only /companies", "Remove the operation of v1 that is gone.")
                            : q.finds(
                                    0,
                                    edit("Remove the operations of v1, which are gone.")
                                            .remove("/paths/~1ping")
                                            .remove("/paths/~1companies")
                                            .remove("/paths/~1site~1{site_id}~1usage"));
                })
                .assumed(1)
                .proof(1)
                .proof(0, missing("/ping"), missing("/companies"), missing("/site/{}/usage"))
                .proofOfOther("only /ping", missing("/companies"));
    }

    private static Probe wrapper() {
        return reading("v1-companies-wrapper", q -> {
                    ProbeResponse response = q.get("/companies").ok();
                    if (!response.isList()) {
                        return q.unclear("the response is not a list");
                    }
                    if (response.at("/companies").isArray()) {
                        return q.finds(0);
                    }
                    return response.body().isArray()
                            ? q.finds(1, "Describe the companies of v1 as a bare array.")
                            : q.finds(
                                    "keys " + response.keys(),
                                    "Describe CompaniesV1 with the keys " + response.keys() + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        responses(
                                "GET",
                                "/companies",
                                response -> response.with(response.json().path("companies"))))
                .proofOfOther(
                        "[results]", object("GET", "/companies", body -> body.set("results", body.remove("companies"))))
                .proofOfUnclear("404", missing("/companies"));
    }

    private static Map<String, String> range(String start, String end) {
        return Map.of("startDate", start, "endDate", end, "dateType", "bill_dates");
    }

    private static Probe usageParameters() {
        String inQuery = USAGE + "?startDate=1990-01-01&endDate=1990-01-31&dateType=bill_dates";
        return reading("v1-site-usage-parameters", q -> {
                    q.post("{}", USAGE, q.site());
                    ProbeResponse all = q.post(range("2000-01-01", "2100-01-01"), USAGE, q.site())
                            .ok();
                    if (!all.body().isObject()) {
                        return q.finds(
                                "the response is not an object: " + JsonShape.of(all.body()),
                                "Describe the response with the usage of a site in v1 as the service returns it.");
                    }
                    if (all.items().isEmpty()) {
                        return q.unclear("not enough data: the site has no usage");
                    }
                    boolean body = q.post(range("1990-01-01", "1990-01-31"), USAGE, q.site())
                            .ok()
                            .items()
                            .isEmpty();
                    boolean query = q.post("{}", inQuery, q.site()).ok().items().isEmpty();
                    q.note("a range without bills empties the list when in the body: " + body + ", when in the query: "
                            + query);
                    if (body) {
                        return q.finds(0);
                    }
                    return query
                            ? q.finds(
                                    "they belong in the query",
                                    "Make startDate, endDate and dateType of v1 query parameters.")
                            : q.finds(
                                    "neither body nor query matters",
                                    "Remove the parameters from the usage of a site in v1.");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther("in the query", fromQuery())
                .proofOfOther(
                        "neither",
                        requests(
                                request -> request.is("POST", "/site/{}/usage"),
                                request ->
                                        request.withBody(tree("{'startDate': '2000-01-01', 'endDate': '2100-01-01'}"))))
                .proofOfOther(
                        "not an object",
                        responses(
                                "POST",
                                "/site/{}/usage",
                                response -> response.isSuccess()
                                        ? response.with(response.json().path("meterSiteUsageData"))
                                        : response));
    }

    /** Reads the range from the query alone; without one it returns everything. */
    private static ServiceVariation fromQuery() {
        return requests(request -> request.is("POST", "/site/{}/usage"), request -> {
            ObjectNode body = (ObjectNode) tree("{'startDate': '2000-01-01', 'endDate': '2100-01-01'}");
            for (String name : List.of("startDate", "endDate", "dateType")) {
                request.parameters(name).forEach(value -> body.put(name, value));
            }
            return request.withBody(body);
        });
    }

    private static Probe billDates() {
        String list = "/v2.2/usage/site/{site_id}";
        return reading("v1-bill-dates-mapping", q -> {
                    int tried = 0;
                    for (JsonNode row : q.items(list, q.site())) {
                        String day = row.at("/document/billDate").asText();
                        if (day.isEmpty() || tried++ == 5) {
                            continue;
                        }
                        String range = list + "?startDate={day}&endDate={day}&dateType=";
                        int period = q.total(range + "USAGE_PERIOD", q.site(), day, day);
                        int bill = q.total(range + "BILL_DATE", q.site(), day, day);
                        if (period == bill) {
                            continue;
                        }
                        int legacy = q.post(range(day, day), USAGE, q.site())
                                .ok()
                                .items()
                                .size();
                        q.note("records of a day by period: " + period + ", by bill date: " + bill + ", in v1: "
                                + legacy);
                        if (legacy == period) {
                            return q.finds(0);
                        }
                        return legacy == bill
                                ? q.finds(1, "Say in DateTypeV1 that bill_dates is the date of the bill.")
                                : q.finds("neither", "Say in DateTypeV1 that bill_dates is neither of the two.");
                    }
                    return q.unclear("not enough data: no day distinguishes the two");
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        (request, next) -> request.is("POST", "/site/{}/usage")
                                ? json(
                                        200,
                                        legacyPage(next.respond(inVersion2(request))
                                                .json()
                                                .path("usageData")))
                                : next.respond(request))
                .proofOfOther("neither", object("POST", "/site/{}/usage", page -> page.putArray("meterSiteUsageData")
                        .addObject()
                        .put("usage", "1")))
                .proofOfUnclear("404", missing("/site/{}/usage"));
    }

    /** Returns the query of version 2.2 that compares the same range with the date of the bill. */
    private static ProxiedRequest inVersion2(ProxiedRequest request) {
        String query = "dateType=BILL_DATE&startDate="
                + request.json().path("startDate").asText() + "&endDate="
                + request.json().path("endDate").asText();
        return request.as("GET")
                .at(request.path().replaceFirst("/site/([^/]+)/usage", "/v2.2/usage/site/$1"))
                .withQuery(query);
    }

    private static JsonNode legacyPage(JsonNode rows) {
        ObjectNode page = (ObjectNode) tree("{}");
        page.set("meterSiteUsageData", rows);
        return page;
    }
}
