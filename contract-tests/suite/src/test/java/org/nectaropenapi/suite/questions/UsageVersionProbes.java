package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about usage data in the versions of the API. */
final class UsageVersionProbes implements ProbeArea {
    private static final List<String> VERSIONS = List.of("v2", "v2.1", "v2.2");
    private static final String BREAKDOWN = "timeOfUseBreakdown";
    private static final String OF_DOCUMENT = "/usage/document/{document_id}";

    @Override
    public List<Probe> probes() {
        return List.of(newest(), breakdown(), ofDocument(), demand());
    }

    /** Returns the keys of one electricity record in each version. */
    private static Map<String, Set<String>> keysByVersion(ProbeContext q) {
        String id = UsageRecords.electricityId(q);
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (String version : VERSIONS) {
            keys.put(
                    version,
                    q.get("/" + version + "/usage/{usage_data_id}", id).ok("id").keys());
        }
        return keys;
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        Set<String> more = new TreeSet<>(some);
        more.removeAll(others);
        return more;
    }

    /** Removes fields from the records of a version. */
    private static ServiceVariation without(String version, String... fields) {
        return object("GET", "/" + version + "/usage/{}", record -> record.remove(List.of(fields)));
    }

    private static Probe newest() {
        return reading("usage-v22-changed", q -> {
                    Map<String, Set<String>> keys = keysByVersion(q);
                    Set<String> added = difference(keys.get("v2.2"), keys.get("v2.1"));
                    Set<String> removed = difference(keys.get("v2.1"), keys.get("v2.2"));
                    boolean inDocuments = q.items("/v2.2/document/connection/{connection_id}", q.connection()).stream()
                            .flatMap(document -> document.path("usageData").findParents(BREAKDOWN).stream())
                            .findAny()
                            .isPresent();
                    q.note("v2.2 adds " + added + " and leaves out " + removed + "; documents have the breakdown: "
                            + inDocuments);
                    if (added.isEmpty() && removed.isEmpty()) {
                        return q.finds(0, "Say in UsageData that versions 2.1 and 2.2 have the same fields.");
                    }
                    if (added.equals(Set.of(BREAKDOWN)) && removed.isEmpty()) {
                        return q.asAssumed();
                    }
                    return added.equals(Set.of(BREAKDOWN)) && removed.equals(Set.of("timeOfUse")) && inDocuments
                            ? q.finds(
                                    1,
                                    edit("Remove timeOfUse from UsageData, since the breakdown replaces it.")
                                            .remove(property("UsageData", "timeOfUse")))
                            : q.finds(
                                    "adds " + added + ", leaves out " + removed,
                                    "Correct x-versions in UsageData: version 2.2 adds " + added + " and leaves out "
                                            + removed + ".");
                })
                .proofOfAssumption(without("v2.1", BREAKDOWN), olderVersions())
                .proof(0, olderVersions())
                .proof(1, without("v2.2", "timeOfUse"), without("v2.1", BREAKDOWN), olderVersions())
                .proofOfOther("leaves out [electricityType]", without("v2.2", "electricityType"), olderVersions())
                .proofOfUnclear("404");
    }

    private static Probe breakdown() {
        Set<String> watched = Set.of("timeOfUse", BREAKDOWN, "serviceAddress", "electricityType");
        return reading("usage-breakdown-by-version", q -> {
                    Map<String, Set<String>> found = new LinkedHashMap<>();
                    List<String> withBreakdown = new ArrayList<>();
                    keysByVersion(q).forEach((version, keys) -> {
                        Set<String> some = new TreeSet<>(keys);
                        some.retainAll(watched);
                        found.put(version, some);
                        if (some.contains(BREAKDOWN)) {
                            withBreakdown.add(version);
                        }
                    });
                    q.note("fields by version: " + found);
                    boolean first = found.get("v2").containsAll(Set.of("timeOfUse", BREAKDOWN, "serviceAddress"));
                    boolean second = found.get("v2.1").equals(Set.of("timeOfUse", "electricityType"));
                    if (first && second) {
                        return q.asAssumed();
                    }
                    SuggestedEdit edit = edit("Say in x-versions of timeOfUseBreakdown that " + withBreakdown
                                    + " have it, and which versions have the fields beside it: " + found + ".")
                            .replace(
                                    property("UsageData", BREAKDOWN, "x-versions"),
                                    withBreakdown.isEmpty() ? "none" : String.join(" and ", withBreakdown));
                    if (withBreakdown.equals(List.of("v2.2"))) {
                        return q.finds(2, edit);
                    }
                    if (first) {
                        return q.finds(0, edit);
                    }
                    return second ? q.finds(1, edit) : q.finds("otherwise: " + found, edit);
                })
                .proofOfAssumption(without("v2.1", BREAKDOWN, "serviceAddress"), olderVersions())
                .proof(0, olderVersions())
                .proof(
                        1,
                        without("v2", BREAKDOWN),
                        without("v2.1", BREAKDOWN, "serviceAddress"),
                        without("v2.2", BREAKDOWN),
                        olderVersions())
                .proof(2, without("v2", BREAKDOWN), without("v2.1", BREAKDOWN), olderVersions())
                .proofOfOther("otherwise", without("v2", BREAKDOWN), olderVersions())
                .proofOfUnclear("404");
    }

    private static Probe ofDocument() {
        return reading("usage-by-document", q -> {
                    JsonNode row = q.items("/v2.2/usage/connection/{connection_id}", q.connection()).stream()
                            .filter(record -> record.path("endDate")
                                            .asText()
                                            .compareTo(record.at("/document/billDate")
                                                    .asText())
                                    < 0)
                            .findFirst()
                            .orElseThrow(
                                    () -> new UndecidedException("not enough data: no bill is dated after its period"));
                    String document = row.at("/document/id").asText();
                    String day = row.path("endDate").asText();
                    Set<String> available = new TreeSet<>();
                    for (String version : VERSIONS) {
                        ProbeResponse list = q.get("/" + version + OF_DOCUMENT, document);
                        if (list.status() != 404) {
                            list.ok("totalUsageData", "usageData");
                            available.add(version);
                        }
                    }
                    q.note("versions that list the usage data of a document: " + available);
                    if (!available.contains("v2.2")) {
                        return available.equals(Set.of("v2"))
                                ? q.finds(0, withoutList())
                                : q.finds("there in " + available, withoutList());
                    }
                    if (available.size() < VERSIONS.size()) {
                        return q.finds(
                                "there in " + available,
                                "Say in listUsageDataByDocument which versions have it: " + available + ".");
                    }
                    ProbeResponse ranged = q.get(
                                    "/v2.2" + OF_DOCUMENT + "?startDate={day}&endDate={day}", document, day, day)
                            .ok();
                    q.note("records whose period the range meets, but not the bill date: " + ranged.total());
                    return ranged.total() > 0
                            ? q.asAssumed()
                            : q.finds(
                                    "the range tests another date",
                                    "Correct the default of dateType for the usage data of a document.");
                })
                .proofOfAssumption(olderVersions())
                .proof(0, missing("/v2.2/usage/document/{}"), missing("/v2.1/usage/document/{}"), olderVersions())
                .proofOfOther("there in []", missing("/v2.2/usage/document/{}"))
                .proofOfOther("there in [v2.2]")
                .proofOfOther(
                        "another date",
                        requests(
                                request -> request.is("GET", "/v2.2/usage/document/{}") && !request.has("dateType"),
                                request -> request.with("dateType", "BILL_DATE")),
                        olderVersions())
                .indistinguishable(1, "It is a part of the assumption.");
    }

    private static SuggestedEdit withoutList() {
        return edit("Remove the operation that lists the usage data of a document, which 2.2 does not have.")
                .remove("/paths/~1v2.2~1usage~1document~1{document_id}");
    }

    private static Probe demand() {
        return writing("usage-demand-entries", q -> {
                    UUID company = q.newCompany("demand");
                    q.patch(Map.of("isDemandEnabled", true), "/v2.2/company/{company_id}", company)
                            .ok();
                    UUID connection = q.newConnection(company, q.newSite(company, "demand"));
                    boolean meters = q.items("/v2.2/document/connection/{connection_id}", connection).stream()
                            .anyMatch(document -> document.path("demandMeters").size() > 0);
                    String list = "/usage/connection/{connection_id}?datasourceType=ELECTRICITY";
                    int newest = demandEntries(q.get("/v2.2" + list, connection).ok());
                    ProbeResponse older = q.get("/v2.1" + list, connection);
                    q.note("documents have demandMeters: " + meters + "; demand entries in usage lists of v2.2: "
                            + newest + ", of v2.1: " + (older.isSuccess() ? demandEntries(older) : "not known"));
                    if (newest == 0) {
                        return meters ? q.finds(1) : q.unclear("not enough data: no bill has any demand");
                    }
                    SuggestedEdit edit =
                            edit("Say in UsageData that lists of version 2.2 hold demand entries as those of"
                                    + " version 2.1 do.");
                    return meters ? q.finds("both ways in v2.2", edit) : q.finds(0, edit);
                })
                .assumed(1)
                .proof(1)
                .proof(1, items("/v2.1/usage/connection/{}", UsageVersionProbes::asDemand), olderVersions())
                .proof(0, items("/v2.2/usage/connection/{}", UsageVersionProbes::asDemand), withoutDemandMeters())
                .proofOfOther("both ways", items("/v2.2/usage/connection/{}", UsageVersionProbes::asDemand))
                .proofOfUnclear("no bill has any demand", withoutDemandMeters());
    }

    private static int demandEntries(ProbeResponse list) {
        return (int) list.items().stream()
                .filter(record -> record.path("electricityType").isTextual()
                        && !record.path("electricityType").asText().equals("USAGE"))
                .count();
    }

    private static void asDemand(ObjectNode record) {
        record.put("electricityType", "DEMAND").put("usageUnits", "KW");
    }

    private static ServiceVariation withoutDemandMeters() {
        return items("/v2.2/document/connection/{}", document -> document.putArray("demandMeters"));
    }
}
