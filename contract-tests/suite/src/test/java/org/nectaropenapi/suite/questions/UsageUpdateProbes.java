package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about updates of usage records and their effects. */
final class UsageUpdateProbes implements ProbeArea {
    private static final String RECORD = "/v2.2/usage/{usage_data_id}";
    private static final Set<String> WITHOUT_EXCLUSION =
            Set.of("startDate", "endDate", "usageUnits", "isEstimated", "isImplied", "tariff");

    @Override
    public List<Probe> probes() {
        return List.of(path(), fields(), endDate(), exclusion());
    }

    private static Probe path() {
        return reading("usage-update-path", q -> {
                    AllowedMethods methods = q.options(RECORD, UsageRecords.electricityId(q));
                    if (methods.allows("PATCH")) {
                        return q.finds(0);
                    }
                    return methods.allows("PUT")
                            ? q.finds(
                                    1,
                                    edit("Make PUT the method of updateUsageData.")
                                            .move(operation("patch", RECORD), operation("put", RECORD)))
                            : q.finds(
                                    "neither PATCH nor PUT",
                                    edit("Remove updateUsageData, or find its path.")
                                            .remove(operation("patch", RECORD)));
                })
                .assumed(0)
                .proof(0)
                .proof(1, allowing("GET, PUT"))
                .proofOfOther("neither", allowing("GET, HEAD, OPTIONS"));
    }

    private static ServiceVariation allowing(String methods) {
        return responses("OPTIONS", "/v2.2/usage/{}", response -> response.header("Allow", methods));
    }

    private static Probe fields() {
        return writing("usage-update-fields", q -> {
                    JsonNode record = UsageRecords.own(q, "update fields");
                    AllowedMethods methods = q.options(RECORD, record.path("id").asText());
                    Set<String> fields =
                            new TreeSet<>(methods.describesProperties() ? methods.writable() : accepted(q, record));
                    q.note("fields that can be written: " + fields);
                    Set<String> assumed = new TreeSet<>(WITHOUT_EXCLUSION);
                    assumed.add("exclusion");
                    if (fields.equals(assumed)) {
                        return q.finds(1);
                    }
                    if (fields.equals(WITHOUT_EXCLUSION)) {
                        return q.finds(
                                0,
                                edit("Remove exclusion from UsageDataUpdate.")
                                        .remove(property("UsageDataUpdate", "exclusion")));
                    }
                    SuggestedEdit edit = edit("Give UsageDataUpdate these fields: " + fields + ".");
                    for (String field : assumed) {
                        if (!fields.contains(field)) {
                            edit = edit.remove(property("UsageDataUpdate", field));
                        }
                    }
                    return q.finds(fields.toString(), edit);
                })
                .assumed(1)
                .proof(1)
                .proof(1, new DescribedPaths())
                .proof(1, refusing(WITHOUT_EXCLUSION, "exclusion"))
                .proof(0, ignoring("exclusion"))
                .proof(0, refusing(WITHOUT_EXCLUSION, "isEstimated"))
                .proofOfOther("demandUsage", describing("demandUsage"), new DescribedPaths())
                .proofOfOther("tariff, usage, usageUnits", refusing(WITHOUT_EXCLUSION, "usage"))
                .proofOfUnclear("405", instead("PATCH", "/v2.2/usage/{}", problem(405, "No.")));
    }

    /**
     * Returns the fields that the service knows. Nothing but the present value is ever written: an object is no valid
     * value of any field, so a known field is rejected with it and an unknown one ignored. Where unknown fields are
     * rejected too, the present value decides.
     */
    private static Set<String> accepted(ProbeContext q, JsonNode record) {
        String id = record.path("id").asText();
        boolean strict = refuses(q.patch(Map.of("noSuchField", Map.of()), RECORD, id));
        Set<String> fields = new TreeSet<>(WITHOUT_EXCLUSION);
        fields.addAll(Set.of("exclusion", "usage"));
        fields.removeIf(field -> strict
                ? refuses(q.patch(Map.of(field, record.path(field)), RECORD, id))
                : !refuses(q.patch(Map.of(field, Map.of()), RECORD, id)));
        return fields;
    }

    private static boolean refuses(ProbeResponse response) {
        return response.status() == 400 || !response.ok().isSuccess();
    }

    /** Ignores a field. */
    private static ServiceVariation ignoring(String field) {
        return (request, next) -> {
            if (!request.is("PATCH", "/v2.2/usage/{}")) {
                return next.respond(request);
            }
            ObjectNode body = request.json().deepCopy();
            body.remove(field);
            return next.respond(request.withBody(body));
        };
    }

    /** Knows these fields, accepts one more, and rejects all others. */
    private static ServiceVariation refusing(Set<String> fields, String oneMore) {
        return (request, next) -> {
            if (!request.is("PATCH", "/v2.2/usage/{}")) {
                return next.respond(request);
            }
            Set<String> unknown = JsonShape.keys(request.json());
            unknown.removeAll(fields);
            unknown.remove(oneMore);
            return unknown.isEmpty() ? next.respond(request) : problem(400, "Unknown field.");
        };
    }

    private static ServiceVariation describing(String field) {
        return responses(
                "OPTIONS",
                "/v2.2/usage/{}",
                response -> response.edit(
                        body -> body.withObject("/actions/PATCH/" + field).put("type", "string")));
    }

    private static Probe endDate() {
        return writing("usage-end-date-default", q -> {
                    JsonNode record = UsageRecords.own(q, "end date");
                    String start = record.path("startDate").asText();
                    String before = record.path("endDate").asText();
                    if (start.isEmpty() || before.isEmpty() || start.equals(before)) {
                        return q.unclear("not enough data: the record has no period of several days");
                    }
                    String id = record.path("id").asText();
                    q.patch(Map.of("startDate", start), RECORD, id).ok();
                    String after = q.get(RECORD, id).ok("endDate").text("/endDate");
                    q.note("endDate after an update without it: "
                            + (after.equals(before) ? "kept" : after.equals(start) ? "the start date" : "another"));
                    if (after.equals(before)) {
                        return q.asAssumed();
                    }
                    q.patch(Map.of("endDate", before), RECORD, id);
                    return after.equals(start)
                            ? q.finds(
                                    0,
                                    edit("Say that every update without endDate sets it to the start date.")
                                            .replace(
                                                    property("UsageDataUpdate", "endDate", "description"),
                                                    "Last day of the period. Always send it: an update without it sets"
                                                            + " it to the start date."))
                            : q.finds("another date", "Say which value an update without endDate sets it to.");
                })
                .proofOfAssumption()
                .proof(0, endingBy("startDate"))
                .proofOfOther(
                        "another date", object("GET", "/v2.2/usage/{}", record -> record.put("endDate", "2031-01-01")))
                .proofOfUnclear(
                        "several days",
                        items("/v2.2/usage/connection/{}", record -> record.set("endDate", record.path("startDate"))));
    }

    /** An update without endDate takes it from another field. */
    private static ServiceVariation endingBy(String field) {
        return (request, next) -> {
            if (!request.is("PATCH", "/v2.2/usage/{}") || request.json().has("endDate")) {
                return next.respond(request);
            }
            ObjectNode body = request.json().deepCopy();
            body.set("endDate", body.path(field));
            return next.respond(request.withBody(body));
        };
    }

    private static Probe exclusion() {
        String list = "/v2.2/usage/company/{company_id}";
        return writing("usage-exclusion-effect", q -> {
                    UUID company = q.newCompany("exclusion");
                    UUID connection = q.newConnection(company, q.newSite(company, "exclusion"));
                    ProbeResponse before = q.get(list, company).ok();
                    String account = q.get("/v2.2/connection/{connection_id}/details", connection)
                            .ok()
                            .text("/accounts/0/id");
                    if (before.items().isEmpty() || account.isEmpty()) {
                        return q.unclear("not enough data: the connection has no account or no usage");
                    }
                    q.patch(
                                    Map.of("exclusion", true),
                                    RECORD,
                                    before.items().get(0).path("id").asText())
                            .ok();
                    int excluded = q.total(list, company);
                    q.patch(Map.of("isTracked", false), "/v2.2/account/{account_id}", account)
                            .ok();
                    int untracked = q.total(list, company);
                    q.note("records before: " + before.total() + ", after exclusion: " + excluded
                            + ", after an account is not tracked: " + untracked);
                    if (excluded == before.total() && untracked == excluded) {
                        return q.asAssumed();
                    }
                    return q.finds(
                            1,
                            "Say in the usage lists that they leave out "
                                    + (excluded < before.total() ? "excluded records" : "records of untracked meters")
                                    + ".");
                })
                .proofOfAssumption()
                .proof(1, leavingOut("exclusion", true))
                .proof(1, leavingOut("meterIsTracked", false))
                .proofOfUnclear("no account", UsageRecords.none())
                .indistinguishable(0, "No call returns sums; that lists keep the records is the assumption.");
    }

    /** Leaves the marked records of the page out of the count. */
    private static ServiceVariation leavingOut(String field, boolean value) {
        return object("GET", "/v2.2/usage/company/{}", page -> {
            int marked = 0;
            for (JsonNode record : page.path("usageData")) {
                marked += record.path(field).asBoolean(!value) == value ? 1 : 0;
            }
            page.put("totalUsageData", page.path("totalUsageData").asInt() - marked);
        });
    }
}
