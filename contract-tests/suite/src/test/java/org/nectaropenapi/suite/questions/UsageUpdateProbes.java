package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Questions about changing usage records and what follows from it. */
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
                    if (methods.allow("PATCH")) {
                        return q.says(0);
                    }
                    return methods.allow("PUT")
                            ? q.says(
                                    1,
                                    SuggestedEdit.of("Make PUT the verb of updateUsageData.")
                                            .move(
                                                    SuggestedEdit.operation("patch", RECORD),
                                                    SuggestedEdit.operation("put", RECORD)))
                            : q.finds(
                                    "neither PATCH nor PUT",
                                    SuggestedEdit.of("Remove updateUsageData, or find its path.")
                                            .remove(SuggestedEdit.operation("patch", RECORD)));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(allowing("GET, PUT")))
                .proofOfOther("neither", SimulatedService.where(allowing("GET, HEAD, OPTIONS")));
    }

    private static ServiceVariation allowing(String methods) {
        return answers("OPTIONS", "/v2.2/usage/{}", reply -> reply.header("Allow", methods));
    }

    private static Probe fields() {
        return writing("usage-update-fields", q -> {
                    JsonNode record = UsageRecords.own(q, "update fields");
                    AllowedMethods methods = q.options(RECORD, record.path("id").asText());
                    Set<String> fields =
                            new TreeSet<>(methods.describeProperties() ? methods.writable() : accepted(q, record));
                    q.note("fields that can be written: " + fields);
                    Set<String> assumed = new TreeSet<>(WITHOUT_EXCLUSION);
                    assumed.add("exclusion");
                    if (fields.equals(assumed)) {
                        return q.says(1);
                    }
                    if (fields.equals(WITHOUT_EXCLUSION)) {
                        return q.says(
                                0,
                                SuggestedEdit.of("Take exclusion off UsageDataUpdate.")
                                        .remove(SuggestedEdit.schema("UsageDataUpdate", "properties", "exclusion")));
                    }
                    SuggestedEdit patch = SuggestedEdit.of("Give UsageDataUpdate these fields: " + fields + ".");
                    for (String field : assumed) {
                        if (!fields.contains(field)) {
                            patch = patch.remove(SuggestedEdit.schema("UsageDataUpdate", "properties", field));
                        }
                    }
                    return q.finds(fields.toString(), patch);
                })
                .assumed(1)
                .proof(1, SimulatedService.asIs())
                .proof(1, SimulatedService.where(new DescribedPaths()))
                .proof(1, SimulatedService.where(refusing(WITHOUT_EXCLUSION, "exclusion")))
                .proof(0, SimulatedService.where(ignoring("exclusion")))
                .proof(0, SimulatedService.where(refusing(WITHOUT_EXCLUSION, "isEstimated")))
                .proofOfOther("demandUsage", SimulatedService.where(describing("demandUsage"), new DescribedPaths()))
                .proofOfOther("tariff, usage, usageUnits", SimulatedService.where(refusing(WITHOUT_EXCLUSION, "usage")))
                .proofOfDoubt(
                        "405",
                        SimulatedService.where(
                                answers("PATCH", "/v2.2/usage/{}", reply -> ProxiedResponse.problem(405, "No."))));
    }

    /**
     * Asks for each field whether it is one. No value but the present one is ever written: an object is no value of any
     * of them, so a known field is refused with it and an unknown one ignored. Where unknown fields are refused, it is
     * the present value that tells.
     */
    private static Set<String> accepted(ProbeContext q, JsonNode record) {
        String id = record.path("id").asText();
        boolean strict = refuses(q.patch(Map.of("noSuchField", Map.of()), RECORD, id));
        Set<String> asked = new TreeSet<>(WITHOUT_EXCLUSION);
        asked.addAll(Set.of("exclusion", "usage"));
        asked.removeIf(field -> strict
                ? refuses(q.patch(Map.of(field, record.path(field)), RECORD, id))
                : !refuses(q.patch(Map.of(field, Map.of()), RECORD, id)));
        return asked;
    }

    private static boolean refuses(ProbeResponse seen) {
        return seen.status() == 400 || !seen.ok().isSuccess();
    }

    /** Does not know a field, and does not mind. */
    private static ServiceVariation ignoring(String field) {
        return (request, next) -> {
            if (!request.is("PATCH", "/v2.2/usage/{}")) {
                return next.answer(request);
            }
            ObjectNode body = request.json().deepCopy();
            body.remove(field);
            return next.answer(request.withBody(body));
        };
    }

    /** Knows these fields and takes the one more, and refuses every other. */
    private static ServiceVariation refusing(Set<String> fields, String oneMore) {
        return (request, next) -> {
            if (!request.is("PATCH", "/v2.2/usage/{}")) {
                return next.answer(request);
            }
            Set<String> others = JsonShape.keys(request.json());
            others.removeAll(fields);
            others.remove(oneMore);
            return others.isEmpty() ? next.answer(request) : ProxiedResponse.problem(400, "Unknown field.");
        };
    }

    private static ServiceVariation describing(String field) {
        return answers(
                "OPTIONS",
                "/v2.2/usage/{}",
                reply -> reply.edit(
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
                    String after =
                            q.get(RECORD, id).ok("endDate").at("/endDate").asText();
                    q.note("endDate after an update without it: "
                            + (after.equals(before) ? "kept" : after.equals(start) ? "the start date" : "another"));
                    if (after.equals(before)) {
                        return q.asAssumed();
                    }
                    q.patch(Map.of("endDate", before), RECORD, id);
                    return after.equals(start)
                            ? q.says(
                                    0,
                                    SuggestedEdit.of("Say that every update without endDate sets it to the start date.")
                                            .replace(
                                                    SuggestedEdit.schema(
                                                            "UsageDataUpdate", "properties", "endDate", "description"),
                                                    "Last day of the period. Send it always: an update without it sets"
                                                            + " it to the start date."))
                            : q.finds(
                                    "another date", SuggestedEdit.of("Say what an update without endDate sets it to."));
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proof(0, SimulatedService.where(endingBy("startDate")))
                .proofOfOther(
                        "another date",
                        SimulatedService.where(
                                object("GET", "/v2.2/usage/{}", record -> record.put("endDate", "2031-01-01"))))
                .proofOfDoubt(
                        "several days",
                        SimulatedService.where(ServiceVariations.items(
                                "/v2.2/usage/connection/{}",
                                record -> record.set("endDate", record.path("startDate")))));
    }

    /** An update without endDate takes it from another field. */
    private static ServiceVariation endingBy(String field) {
        return (request, next) -> {
            if (!request.is("PATCH", "/v2.2/usage/{}") || request.json().has("endDate")) {
                return next.answer(request);
            }
            ObjectNode body = request.json().deepCopy();
            body.set("endDate", body.path(field));
            return next.answer(request.withBody(body));
        };
    }

    private static Probe exclusion() {
        String list = "/v2.2/usage/company/{company_id}";
        return writing("usage-exclusion-effect", q -> {
                    UUID company = q.scratch().newCompany("exclusion");
                    UUID connection =
                            q.scratch().newConnection(company, q.scratch().newSite(company, "exclusion"));
                    ProbeResponse before = q.get(list, company).ok();
                    String account = q.get("/v2.2/connection/{connection_id}/details", connection)
                            .ok()
                            .at("/accounts/0/id")
                            .asText();
                    if (before.items().isEmpty() || account.isEmpty()) {
                        return q.unclear("not enough data: the connection has no account or no usage");
                    }
                    q.patch(
                                    Map.of("exclusion", true),
                                    RECORD,
                                    before.items().get(0).path("id").asText())
                            .ok();
                    int excluded = q.get(list, company).ok().total();
                    q.patch(Map.of("isTracked", false), "/v2.2/account/{account_id}", account)
                            .ok();
                    int untracked = q.get(list, company).ok().total();
                    q.note("records before: " + before.total() + ", after exclusion: " + excluded
                            + ", after an account is not tracked: " + untracked);
                    if (excluded == before.total() && untracked == excluded) {
                        return q.asAssumed();
                    }
                    return q.says(
                            1,
                            SuggestedEdit.of("Say in the usage lists that they leave out "
                                    + (excluded < before.total() ? "excluded records" : "records of untracked meters")
                                    + "."));
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proof(1, SimulatedService.where(leavingOut("exclusion", true)))
                .proof(1, SimulatedService.where(leavingOut("meterIsTracked", false)))
                .proofOfDoubt("no account", UsageRecords.none())
                .notTold(0, "Sums are not read through the API; that lists keep the records is what is assumed.");
    }

    /** Counts without the records of the page that are so marked. */
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
