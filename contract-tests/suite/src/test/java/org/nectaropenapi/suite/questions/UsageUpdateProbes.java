package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.path;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.FilteredPages;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about updates of usage records and their effects. */
final class UsageUpdateProbes implements ProbeArea {
    private static final Set<String> WITHOUT_EXCLUSION =
            Set.of("startDate", "endDate", "usageUnits", "isEstimated", "isImplied", "tariff");

    @Override
    public List<Probe> probes() {
        return List.of(updatePath(), fields(), endDate(), endBeforeStart(), exclusion());
    }

    private static Probe updatePath() {
        return reading("usage-update-path", q -> {
                    AllowedMethods methods = q.options("getUsageData", UsageRecords.anyId(q));
                    return methods.allows("PATCH") || methods.allows("PUT")
                            ? q.finds(methods.allows("PATCH") ? 0 : 1)
                            : q.finds(
                                    "neither PATCH nor PUT",
                                    edit("Remove updateUsageData, or find its path.")
                                            .remove(operation("updateUsageData")));
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Make PUT the method of updateUsageData.")
                                .move(operation("updateUsageData"), path("updateUsageData", "put")))
                .proof(1, on("OPTIONS getUsageData").allows("GET, PUT"))
                .proofOfOther("neither", on("OPTIONS getUsageData").allows("GET, HEAD, OPTIONS"));
    }

    private static Probe fields() {
        return writing("usage-update-fields", q -> {
                    JsonNode record = UsageRecords.own(q, "update fields");
                    AllowedMethods methods =
                            q.options("getUsageData", record.path("id").asText());
                    Set<String> fields =
                            new TreeSet<>(methods.describesProperties() ? methods.writable() : accepted(q, record));
                    q.note("fields that can be written: " + fields);
                    Set<String> assumed = new TreeSet<>(WITHOUT_EXCLUSION);
                    assumed.add("exclusion");
                    if (fields.equals(assumed) || fields.equals(WITHOUT_EXCLUSION)) {
                        return q.finds(fields.contains("exclusion") ? 1 : 0);
                    }
                    SuggestedEdit edit = edit("Give UsageDataUpdate these fields: " + fields + ".");
                    for (String field : assumed) {
                        if (!fields.contains(field)) {
                            edit = edit.remove(property("UsageDataUpdate", field));
                        }
                    }
                    return q.finds(fields.toString(), edit);
                })
                .proofOfAssumed(1)
                .proof(1, new DescribedPaths())
                .proof(1, refusing(WITHOUT_EXCLUSION, "exclusion"))
                .suggests(
                        0,
                        edit("Remove exclusion from UsageDataUpdate.").remove(property("UsageDataUpdate", "exclusion")))
                .proof(0, on("updateUsageData").readsBody(body -> body.remove("exclusion")))
                .proof(0, refusing(WITHOUT_EXCLUSION, "isEstimated"))
                .proofOfOther(
                        "demandUsage", described("getUsageData", body -> body.withObject("/actions/PATCH/demandUsage")
                                .put("type", "string")))
                .proofOfOther("tariff, usage, usageUnits", refusing(WITHOUT_EXCLUSION, "usage"))
                .proofOfUnclear("405", on("updateUsageData").fails(405));
    }

    /**
     * Returns the fields that the service knows. Nothing but the present value is ever written: an object is no valid
     * value of any field, so a known field is rejected with it and an unknown one ignored. Where unknown fields are
     * rejected too, the present value decides.
     */
    private static Set<String> accepted(ProbeContext q, JsonNode record) {
        String id = record.path("id").asText();
        boolean strict = refuses(q.callWith(Map.of("noSuchField", Map.of()), "updateUsageData", id));
        Set<String> fields = new TreeSet<>(WITHOUT_EXCLUSION);
        fields.addAll(Set.of("exclusion", "usage"));
        fields.removeIf(field -> strict
                ? refuses(q.callWith(Map.of(field, record.path(field)), "updateUsageData", id))
                : !refuses(q.callWith(Map.of(field, Map.of()), "updateUsageData", id)));
        return fields;
    }

    private static boolean refuses(ProbeResponse response) {
        return response.status() == 400 || !response.ok().isSuccess();
    }

    /** Knows these fields, accepts one more, and rejects all others. */
    private static ServiceVariation refusing(Set<String> fields, String oneMore) {
        return on(request -> request.is("updateUsageData")
                        && JsonShape.keys(request.json()).stream()
                                .anyMatch(field -> !fields.contains(field) && !field.equals(oneMore)))
                .fails(400);
    }

    private static Probe endDate() {
        return writing("usage-end-date-default", q -> {
                    JsonNode record = UsageRecords.own(q, "end date");
                    String start = record.path("startDate").asText();
                    String before = record.path("endDate").asText();
                    q.require(
                            !start.isEmpty() && !before.isEmpty() && !start.equals(before),
                            "not enough data: the record has no period of several days");
                    String id = record.path("id").asText();
                    q.callWith(Map.of("startDate", start), "updateUsageData", id)
                            .ok();
                    String after = q.call("getUsageData", id).ok("endDate").text("/endDate");
                    q.note("endDate after an update without it: "
                            + (after.equals(before) ? "kept" : after.equals(start) ? "the start date" : "another"));
                    if (after.equals(before)) {
                        return q.asAssumed();
                    }
                    q.callWith(Map.of("endDate", before), "updateUsageData", id);
                    return after.equals(start)
                            ? q.finds(0)
                            : q.finds("another date", "Say which value an update without endDate sets it to.");
                })
                .proofOfAssumption()
                .suggests(
                        0,
                        edit("Say that every update without endDate sets it to the start date.")
                                .replace(
                                        property("UsageDataUpdate", "endDate", "description"),
                                        "Last day of the period. Always send it: an update without it sets"
                                                + " it to the start date."))
                .proof(
                        0,
                        on(request -> request.is("updateUsageData")
                                        && !request.json().has("endDate"))
                                .readsBody(body -> body.set("endDate", body.path("startDate"))))
                .proofOfOther("another date", on("getUsageData").object(record -> record.put("endDate", "2031-01-01")))
                .proofOfUnclear(
                        "several days",
                        items("listUsageDataByConnection", record -> record.set("endDate", record.path("startDate"))));
    }

    private static Probe endBeforeStart() {
        return writing("usage-end-before-start", q -> {
                    JsonNode record = UsageRecords.own(q, "end before start");
                    String start = record.path("startDate").asText();
                    String end = record.path("endDate").asText();
                    q.require(
                            start.compareTo(end) < 0 && !start.isEmpty(),
                            "not enough data: the record has no period of several days");
                    String id = record.path("id").asText();
                    ProbeResponse turned =
                            q.callWith(Map.of("startDate", end, "endDate", start), "updateUsageData", id);
                    if (turned.status() == 400) {
                        return q.finds(1);
                    }
                    turned.ok();
                    ProbeResponse after = q.call("getUsageData", id).ok("startDate", "endDate");
                    q.callWith(Map.of("startDate", start, "endDate", end), "updateUsageData", id);
                    boolean moved = after.text("/endDate").equals(end);
                    boolean kept = after.text("/endDate").equals(start);
                    q.note("endDate after the update: "
                            + (moved ? "the new start date" : kept ? "as sent" : "another date"));
                    return q.decide()
                            .when(moved && after.text("/startDate").equals(end), 0)
                            .otherwise(
                                    kept ? "both dates are kept as sent" : "other dates",
                                    "Say in UsageDataUpdate.endDate what an end before the start leads to.");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say in UsageDataUpdate.endDate that an end before the start is refused.")
                .proof(
                        1,
                        on(request -> request.is("updateUsageData")
                                        && request.json().has("endDate")
                                        && request.json()
                                                        .path("endDate")
                                                        .asText()
                                                        .compareTo(request.json()
                                                                .path("startDate")
                                                                .asText())
                                                < 0)
                                .fails(400))
                .proofOfOther("as sent", keepingBothDates())
                .proofOfUnclear(
                        "several days",
                        items("listUsageDataByConnection", record -> record.set("endDate", record.path("startDate"))));
    }

    /** Shows a record with the dates of its last update. */
    private static ServiceVariation keepingBothDates() {
        ObjectNode sent = JsonNodeFactory.instance.objectNode();
        return (request, next) -> {
            if (request.is("updateUsageData") && request.json() instanceof ObjectNode update && update.has("endDate")) {
                sent.setAll(update);
            }
            return request.is("getUsageData")
                    ? next.respond(request).edit(record -> record.setAll(sent))
                    : next.respond(request);
        };
    }

    private static Probe exclusion() {
        String list = UsageRecords.OF_COMPANY;
        return writing("usage-exclusion-effect", q -> {
                    UUID company = q.newCompany("exclusion");
                    UUID connection = q.newConnection(company, q.newSite(company, "exclusion"));
                    ProbeResponse before = q.call(list, company).ok();
                    String account = q.call("getConnection", connection).ok().text("/accounts/0/id");
                    q.require(
                            !before.items().isEmpty() && !account.isEmpty(),
                            "not enough data: the connection has no account or no usage");
                    String record = before.items().get(0).path("id").asText();
                    q.callWith(Map.of("exclusion", true), "updateUsageData", record)
                            .ok();
                    int excluded = q.total(list, company);
                    q.callWith(Map.of("isTracked", false), "updateAccount", account)
                            .ok();
                    int untracked = q.total(list, company);
                    q.note("records before: " + before.total() + ", after exclusion: " + excluded
                            + ", after an account is not tracked: " + untracked);
                    return excluded == before.total() && untracked == excluded
                            ? q.asAssumed()
                            : q.finds(
                                    1,
                                    "Say in the usage lists that they leave out "
                                            + (excluded < before.total()
                                                    ? "excluded records."
                                                    : "records of untracked meters."));
                })
                .proofOfAssumption()
                .proof(1, leavingOut("exclusion", true))
                .proof(1, leavingOut("meterIsTracked", false))
                .proofOfUnclear("no account", UsageRecords.none())
                .indistinguishable(0, "No call returns sums; that lists keep the records is the assumption.");
    }

    /** Leaves the marked records out of every list. */
    private static ServiceVariation leavingOut(String field, boolean value) {
        return new FilteredPages(
                UsageRecords::isList,
                UnaryOperator.identity(),
                (request, record) -> record.path(field).asBoolean(!value) != value);
    }
}
