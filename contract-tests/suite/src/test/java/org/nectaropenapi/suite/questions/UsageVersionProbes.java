package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Fields.common;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.entries;
import static org.nectaropenapi.suite.probes.Fields.texts;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.ServiceVariations.requests;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.path;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.UndecidedException.lacking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.Versions;

/** Questions about usage data in the versions of the API. */
final class UsageVersionProbes implements ProbeArea {
    private static final String BREAKDOWN = "timeOfUseBreakdown";

    @Override
    public List<Probe> probes() {
        return List.of(newest(), breakdown(), ofDocument(), demand());
    }

    /** Returns the keys of one electricity record in each version. */
    private static Map<String, Set<String>> keysByVersion(ProbeContext q) {
        return Versions.keys(q, "getUsageData", UsageRecords.anyId(q), "id");
    }

    /** Removes fields from the records of a version. */
    private static ServiceVariation without(String version, String... fields) {
        return object("getUsageData@" + version, record -> record.remove(List.of(fields)));
    }

    private static Probe newest() {
        return reading("usage-v22-changed", q -> {
                    Map<String, Set<String>> keys = keysByVersion(q);
                    Set<String> added = difference(keys.get(Versions.current()), keys.get("v2.1"));
                    Set<String> removed = difference(keys.get("v2.1"), keys.get(Versions.current()));
                    boolean inDocuments = q.items("listDocumentsByConnection", q.connection()).stream()
                            .anyMatch(document -> document.path("usageData").findParent(BREAKDOWN) != null);
                    q.note(Versions.current() + " adds " + added + " and leaves out " + removed
                            + "; documents have the breakdown: " + inDocuments);
                    boolean breakdown = added.equals(Set.of(BREAKDOWN));
                    return q.decide()
                            .when(added.isEmpty() && removed.isEmpty(), 0)
                            .asAssumedWhen(breakdown && removed.isEmpty())
                            .when(breakdown && removed.equals(Set.of("timeOfUse")) && inDocuments, 1)
                            .otherwise(
                                    "adds " + added + ", leaves out " + removed,
                                    "Correct x-versions in UsageData: version 2.2 adds " + added + " and leaves out "
                                            + removed + ".");
                })
                .suggests(0, "Say in UsageData that versions 2.1 and 2.2 have the same fields.")
                .suggests(
                        1,
                        edit("Remove timeOfUse from UsageData, since the breakdown replaces it.")
                                .remove(property("UsageData", "timeOfUse")))
                .proofOfAssumption(without("v2.1", BREAKDOWN), olderVersions())
                .proof(0, olderVersions())
                .proof(1, without(Versions.current(), "timeOfUse"), without("v2.1", BREAKDOWN), olderVersions())
                .proofOfOther(
                        "leaves out [electricityType]", without(Versions.current(), "electricityType"), olderVersions())
                .proofOfUnclear("404");
    }

    private static Probe breakdown() {
        Set<String> watched = Set.of("timeOfUse", BREAKDOWN, "serviceAddress", "electricityType");
        return reading("usage-breakdown-by-version", q -> {
                    Map<String, Set<String>> found = keysByVersion(q);
                    found.replaceAll((version, keys) -> common(keys, watched));
                    List<String> withBreakdown = Versions.ALL.stream()
                            .filter(version -> found.get(version).contains(BREAKDOWN))
                            .toList();
                    q.note("fields by version: " + found);
                    boolean first = found.get("v2").containsAll(Set.of("timeOfUse", BREAKDOWN, "serviceAddress"));
                    boolean second = found.get("v2.1").equals(Set.of("timeOfUse", "electricityType"));
                    SuggestedEdit edit = edit("Say in x-versions of timeOfUseBreakdown that " + withBreakdown
                                    + " have it, and which versions have the fields beside it: " + found + ".")
                            .replace(
                                    property("UsageData", BREAKDOWN, "x-versions"),
                                    withBreakdown.isEmpty() ? "none" : String.join(" and ", withBreakdown));
                    return q.decide()
                            .asAssumedWhen(first && second)
                            .when(withBreakdown.equals(List.of(Versions.current())), 2, edit)
                            .when(first, 0, edit)
                            .when(second, 1, edit)
                            .otherwise("otherwise: " + found, edit);
                })
                .proofOfAssumption(without("v2.1", BREAKDOWN, "serviceAddress"), olderVersions())
                .proof(0, olderVersions())
                .proof(
                        1,
                        without("v2", BREAKDOWN),
                        without("v2.1", BREAKDOWN, "serviceAddress"),
                        without(Versions.current(), BREAKDOWN),
                        olderVersions())
                .proof(2, without("v2", BREAKDOWN), without("v2.1", BREAKDOWN), olderVersions())
                .proofOfOther("otherwise", without("v2", BREAKDOWN), olderVersions())
                .proofOfUnclear("404");
    }

    private static Probe ofDocument() {
        return reading("usage-by-document", q -> {
                    JsonNode row = q.items("listUsageDataByConnection", q.connection()).stream()
                            .filter(UsageVersionProbes::isBilledLater)
                            .findFirst()
                            .orElseThrow(lacking("no bill is dated after its period"));
                    String document = row.at("/document/id").asText();
                    String day = row.path("endDate").asText();
                    Set<String> available =
                            Versions.with(q, "listUsageDataByDocument", document, "totalUsageData", "usageData");
                    SuggestedEdit removed =
                            edit("Remove the operation that lists the usage data of a document, which 2.2 does not have.")
                                    .remove(path("listUsageDataByDocument"));
                    if (available.size() < Versions.ALL.size()) {
                        return q.decide()
                                .when(available.equals(Set.of("v2")), 0, removed)
                                .when(!available.contains(Versions.current()), "there in " + available, removed)
                                .otherwise(
                                        "there in " + available,
                                        "Say in listUsageDataByDocument which versions have it: " + available + ".");
                    }
                    ProbeResponse ranged = q.call(
                                    "listUsageDataByDocument?startDate={day}&endDate={day}", document, day, day)
                            .ok();
                    q.note("records whose period the range meets, but not the bill date: " + ranged.total());
                    return ranged.total() > 0
                            ? q.asAssumed()
                            : q.finds(
                                    "the range tests another date",
                                    "Correct the default of dateType for the usage data of a document.");
                })
                .proofOfAssumption(olderVersions())
                .proof(0, missing("listUsageDataByDocument"), missing("listUsageDataByDocument@v2.1"), olderVersions())
                .proofOfOther("there in []", missing("listUsageDataByDocument"))
                .proofOfOther("there in [" + Versions.current() + "]")
                .proofOfOther(
                        "another date",
                        requests(
                                request -> request.is("listUsageDataByDocument") && !request.has("dateType"),
                                request -> request.with("dateType", "BILL_DATE")),
                        olderVersions())
                .indistinguishable(1, "It is a part of the assumption.");
    }

    private static boolean isBilledLater(JsonNode record) {
        return record.path("endDate")
                        .asText()
                        .compareTo(record.at("/document/billDate").asText())
                < 0;
    }

    private static Probe demand() {
        ServiceVariation entries = items("listUsageDataByConnection", UsageVersionProbes::asDemand);
        ServiceVariation noMeters = items("listDocumentsByConnection", document -> document.putArray("demandMeters"));
        return writing("usage-demand-entries", q -> {
                    UUID company = q.newCompany("demand");
                    q.callWith(Map.of("isDemandEnabled", true), "updateCompany", company)
                            .ok();
                    UUID connection = q.newConnection(company, q.newSite(company, "demand"));
                    boolean meters = !entries(q.items("listDocumentsByConnection", connection), "demandMeters")
                            .isEmpty();
                    String electricity = "?datasourceType=ELECTRICITY";
                    boolean newest = hasDemand(q.call("listUsageDataByConnection" + electricity, connection)
                            .ok());
                    ProbeResponse older = q.call("listUsageDataByConnection@v2.1" + electricity, connection);
                    q.note("documents have demandMeters: " + meters + "; demand entries in usage lists of v2.2: "
                            + newest + ", of v2.1: " + (older.isSuccess() ? hasDemand(older) : "not known"));
                    SuggestedEdit edit =
                            edit("Say in UsageData that lists of version 2.2 hold demand entries as those of"
                                    + " version 2.1 do.");
                    return q.decide()
                            .unclearWhen(!newest && !meters, "not enough data: no bill has any demand")
                            .when(!newest, 1)
                            .when(meters, "both ways in v2.2", edit)
                            .otherwise(0, edit);
                })
                .proofOfAssumed(1)
                .proof(1, items("listUsageDataByConnection@v2.1", UsageVersionProbes::asDemand), olderVersions())
                .proof(0, entries, noMeters)
                .proofOfOther("both ways", entries)
                .proofOfUnclear("no bill has any demand", noMeters);
    }

    private static boolean hasDemand(ProbeResponse list) {
        return !difference(texts(list.items(), "electricityType"), Set.of("USAGE"))
                .isEmpty();
    }

    private static void asDemand(ObjectNode record) {
        record.put("electricityType", "DEMAND").put("usageUnits", "KW");
    }
}
