package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Fields.keys;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.renamed;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.UndecidedException.lacking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the first generation of the API, and about fields that only it has. */
final class LegacyProbes implements ProbeArea {
    private static final Pattern EXPIRES = Pattern.compile("[?&]X-Amz-Expires=(\\d+)");

    @Override
    public List<Probe> probes() {
        return List.of(stillExists(), wrapper(), usageParameters(), envelope(), billDates(), formerKeys(), urlExpiry());
    }

    private static Probe stillExists() {
        return reading("v1-still-answers", q -> {
                    q.call("listCompanies").ok();
                    boolean ping = there(q, "pingV1");
                    boolean companies = there(q, "listCompaniesV1");
                    q.require(!companies || q.call("listCompaniesV1").isList(), "the companies of v1 are no list");
                    return q.decide()
                            .when(ping && companies, 1)
                            .when(!ping && !companies, 0)
                            .otherwise(
                                    ping ? "only /ping" : "only /companies",
                                    "Remove the operation of v1 that is gone.");
                })
                .suggests(
                        0,
                        edit("Remove the operations of v1, which are gone.")
                                .remove("/paths/~1ping")
                                .remove("/paths/~1companies")
                                .remove("/paths/~1site~1{site_id}~1usage"))
                .proofOfAssumed(1)
                .proof(0, missing("pingV1"), missing("listCompaniesV1"), missing("querySiteUsageV1"))
                .proofOfOther("only /ping", missing("listCompaniesV1"))
                .proofOfOther("only /ping", on("listCompaniesV1").fails(410))
                .proofOfUnclear("403", on("listCompaniesV1").fails(403))
                .proofOfUnclear("no list", on("listCompaniesV1").returns(200, "{}"));
    }

    /** Tells whether an operation works; ends the probe at a status that does not say that it is gone. */
    private static boolean there(ProbeContext q, String operation) {
        ProbeResponse response = q.call(operation);
        return response.status() != 410 && response.isSuccessOrAbsent();
    }

    private static Probe wrapper() {
        return reading("v1-companies-wrapper", q -> {
                    ProbeResponse response = q.call("listCompaniesV1").ok();
                    return q.decide()
                            .unclearWhen(!response.isList(), "the response is not a list")
                            .when(response.at("/companies").isArray(), 0)
                            .when(response.body().isArray(), 1)
                            .otherwise(
                                    "keys " + response.keys(),
                                    "Describe CompaniesV1 with the keys " + response.keys() + ".");
                })
                .suggests(1, "Describe the companies of v1 as a bare array.")
                .proofOfAssumed(0)
                .proof(1, on("listCompaniesV1").body(body -> body.path("companies")))
                .proofOfOther("[results]", renamed("listCompaniesV1", "companies", "results"))
                .proofOfUnclear("404", missing("listCompaniesV1"));
    }

    private static Map<String, String> range(String start, String end) {
        return Map.of("startDate", start, "endDate", end, "dateType", "bill_dates");
    }

    private static Probe usageParameters() {
        String inQuery = "querySiteUsageV1?startDate=1990-01-01&endDate=1990-01-31&dateType=bill_dates";
        return reading("v1-site-usage-parameters", q -> {
                    q.callWith("{}", "querySiteUsageV1", q.site());
                    ProbeResponse all = q.callWith(range("2000-01-01", "2100-01-01"), "querySiteUsageV1", q.site())
                            .ok();
                    q.some(all.items(), "the site has no usage");
                    boolean body = q.callWith(range("1990-01-01", "1990-01-31"), "querySiteUsageV1", q.site())
                            .ok()
                            .items()
                            .isEmpty();
                    boolean query =
                            q.callWith("{}", inQuery, q.site()).ok().items().isEmpty();
                    q.note("a range without bills empties the list when in the body: " + body + ", when in the query: "
                            + query);
                    return q.decide()
                            .when(body, 0)
                            .when(
                                    query,
                                    "they belong in the query",
                                    "Make startDate, endDate and dateType of v1 query parameters.")
                            .otherwise(
                                    "neither body nor query matters",
                                    "Remove the parameters from the usage of a site in v1.");
                })
                .proofOfAssumed(0)
                .proofOfOther("in the query", fromQuery())
                .proofOfOther("neither", on("querySiteUsageV1").reads(request -> request.withBody(everything())));
    }

    private static Probe envelope() {
        return reading("v1-site-usage-envelope", q -> {
                    ProbeResponse usage =
                            q.callWith("{}", "querySiteUsageV1", q.site()).ok();
                    return q.decide()
                            .when(usage.body().isArray(), 1)
                            .asAssumedWhen(usage.at("/meterSiteUsageData").isArray())
                            .otherwise(
                                    JsonShape.of(usage.body()),
                                    "Describe the response with the usage of a site in v1 as the service returns it.");
                })
                .proofOfAssumption()
                .suggests(1, "Let the usage of a site in v1 be a bare array.")
                .proof(1, on("querySiteUsageV1").body(page -> page.path("meterSiteUsageData")))
                .proofOfOther("results", renamed("querySiteUsageV1", "meterSiteUsageData", "results"))
                .indistinguishable(0, "The pages do not print the envelope.");
    }

    private static ObjectNode everything() {
        return (ObjectNode) tree("{'startDate': '2000-01-01', 'endDate': '2100-01-01'}");
    }

    /** Reads the range from the query alone; without one it returns everything. */
    private static ServiceVariation fromQuery() {
        return on("querySiteUsageV1").reads(request -> {
            ObjectNode body = everything();
            for (String name : List.of("startDate", "endDate", "dateType")) {
                request.parameters(name).forEach(value -> body.put(name, value));
            }
            return request.withBody(body);
        });
    }

    private static Probe billDates() {
        String list = "listUsageDataBySite";
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
                        // The range is sent in both places, since the place is another open question.
                        int legacy = q.callWith(
                                        range(day, day),
                                        "querySiteUsageV1?startDate={day}&endDate={day}&dateType=bill_dates",
                                        q.site(),
                                        day,
                                        day)
                                .ok()
                                .items()
                                .size();
                        q.note("records of a day by period: " + period + ", by bill date: " + bill + ", in v1: "
                                + legacy);
                        return q.decide()
                                .when(legacy == period, 0)
                                .when(legacy == bill, 1)
                                .otherwise("neither", "Say in DateTypeV1 that bill_dates is neither of the two.");
                    }
                    return q.unclear("not enough data: no day distinguishes the two");
                })
                .suggests(1, "Say in DateTypeV1 that bill_dates is the date of the bill.")
                .proofOfAssumed(0)
                .proof(1, (request, next) -> {
                    ProxiedResponse response = next.respond(request);
                    if (!request.is("querySiteUsageV1")
                            || !response.isSuccess()
                            || !request.json().path("dateType").asText().equals("bill_dates")) {
                        return response;
                    }
                    JsonNode page = next.respond(inVersion2(request)).json();
                    ObjectNode legacy = (ObjectNode) tree("{}");
                    legacy.set("meterSiteUsageData", page.path("usageData"));
                    return json(200, legacy);
                })
                .proofOfOther("neither", object("querySiteUsageV1", page -> page.putArray("meterSiteUsageData")
                        .addObject()
                        .put("usage", "1")))
                .proofOfUnclear("404", missing("querySiteUsageV1"));
    }

    /** Returns the query of version 2.2 that compares the same range with the date of the bill. */
    private static ProxiedRequest inVersion2(ProxiedRequest request) {
        String query = "dateType=BILL_DATE&startDate="
                + request.json().path("startDate").asText() + "&endDate="
                + request.json().path("endDate").asText();
        return request.to("listUsageDataBySite", request.pathParameters("querySiteUsageV1"))
                .withQuery(query);
    }

    private static Probe formerKeys() {
        return reading("v1-processed-date", q -> {
                    boolean processed = keys(q.someItems(
                                    "the connection has no document", "listDocumentsByConnection", q.connection()))
                            .contains("processedDate");
                    boolean types = q.call("getCompany", q.company())
                            .ok("id", "name")
                            .keys()
                            .contains("relevantDataTypes");
                    q.note("processedDate of a document: " + processed + ", relevantDataTypes of a company: " + types);
                    return q.decide()
                            .when(!processed && !types, 0)
                            .otherwise(
                                    1,
                                    "Say that version 2.2 has "
                                            + (processed ? "Document.processedDate" : "")
                                            + (processed && types ? " and " : "")
                                            + (types ? "Company.relevantDataTypes" : "") + " too.");
                })
                .proofOfAssumed(0)
                .proof(1, items("listDocumentsByConnection", document -> document.put("processedDate", "2026-01-01")))
                .proof(1, object("getCompany", company -> company.putArray("relevantDataTypes")));
    }

    private static Probe urlExpiry() {
        return reading("document-url-expiry", q -> {
                    String url = q.items("listDocumentsByConnection", q.connection()).stream()
                            .map(document -> document.path("url").asText(""))
                            .filter(text -> !text.isEmpty())
                            .findFirst()
                            .orElseThrow(lacking("no document has a url"));
                    Matcher expires = EXPIRES.matcher(url);
                    if (!expires.find()) {
                        return q.decide()
                                .when(!url.contains("://"), 1)
                                .otherwise(
                                        "a url without an expiry in its query",
                                        "Say that the url of a document has no expiry.");
                    }
                    String seconds = expires.group(1) + " seconds";
                    q.note("X-Amz-Expires: " + seconds);
                    return seconds.equals("86400 seconds")
                            ? q.finds(0)
                            : q.finds(seconds, "Say that the url of a document is valid for " + seconds + ".");
                })
                .suggests(1, "Say that the url of a document is the key of a file, not an address.")
                .proofOfAssumed(0)
                .proof(1, urls("documents/a.pdf"))
                .proofOfOther("without an expiry", urls("https://files.example/a.pdf"))
                .proofOfUnclear("has a url", items("listDocumentsByConnection", document -> document.putNull("url")))
                .proofOfOther("3600 seconds", urls("https://files.example/a.pdf?X-Amz-Expires=3600"));
    }

    private static ServiceVariation urls(String url) {
        return items("listDocumentsByConnection", document -> document.put("url", url));
    }
}
