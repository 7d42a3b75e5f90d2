package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Fields.common;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.documented;
import static org.nectaropenapi.suite.probes.Fields.keys;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nectaropenapi.suite.probes.Fields;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the fields of usage records. */
final class UsageFieldProbes implements ProbeArea {
    private static final Set<String> LEGACY = Set.of("siteId", "accountId", "documentId");
    private static final Set<String> OBJECTS = Set.of("site", "document", "identifiers");
    private static final Set<String> EXTRAS = Set.of(
            "isImplied",
            "currentReading",
            "previousReading",
            "multiplier",
            "multiplierDescription",
            "multiplier2",
            "multiplier2Description",
            "fractionRenewable",
            "netMeteringGridExportKwh",
            "tariff",
            "billedDemand",
            "supplierName",
            "utilityName",
            "country");
    private static final Pattern ENERGY = Pattern.compile("(?i).*(apparent|reactive|power_?factor|kva).*");

    @Override
    public List<Probe> probes() {
        return List.of(names(), legacyKeys(), extraFields(), energyFields(), nullability());
    }

    private static Probe names() {
        return reading("usage-field-names", q -> {
                    Set<String> keys = keys(UsageRecords.all(q));
                    boolean plain = keys.contains("usage") && keys.contains("usageUnits");
                    boolean raw = keys.contains("rawUsage");
                    q.note("usage and usageUnits: " + plain + ", rawUsage: " + raw + ", standardUsage: "
                            + keys.contains("standardUsage"));
                    return q.decide()
                            .when(plain && !raw, 0)
                            .when(raw && !plain, 1)
                            .otherwise(
                                    raw ? "both" : "neither",
                                    "Describe the fields of the quantity in UsageData as the service returns them.");
                })
                .suggests(
                        1,
                        edit("Rename the fields of UsageData to rawUsage and rawUsageUnits, and add standardUsage.")
                                .move(property("UsageData", "usage"), property("UsageData", "rawUsage"))
                                .move(property("UsageData", "usageUnits"), property("UsageData", "rawUsageUnits"))
                                .add(
                                        property("UsageData", "standardUsage"),
                                        "{type: string, format: decimal, nullable: true, description: Usage in a"
                                                + " standard unit.}"))
                .proofOfAssumed(0)
                .proof(1, UsageRecords.where(record -> {
                    raw(record);
                    record.remove(List.of("usage", "usageUnits"));
                }))
                .proofOfOther("both", UsageRecords.where(UsageFieldProbes::raw))
                .proofOfOther("neither", UsageRecords.where(record -> record.remove("usage")))
                .proofOfUnclear("no usage record", UsageRecords.none());
    }

    private static void raw(ObjectNode record) {
        record.set("rawUsage", record.path("usage"));
        record.set("rawUsageUnits", record.path("usageUnits"));
        record.set("standardUsage", record.path("usage"));
    }

    private static Probe legacyKeys() {
        return reading("usage-legacy-keys", q -> {
                    Set<String> keys = keys(UsageRecords.all(q));
                    Set<String> legacy = common(keys, LEGACY);
                    Set<String> objects = common(keys, OBJECTS);
                    q.note("keys of v1: " + legacy + ", of v2: " + objects);
                    return q.decide()
                            .when(legacy.isEmpty() && objects.equals(OBJECTS), 1)
                            .when(
                                    legacy.isEmpty(),
                                    "only " + objects,
                                    "Describe how a usage record refers to its site, meter and document.")
                            .when(
                                    objects.contains("site") || objects.contains("document"),
                                    legacy + " beside the objects",
                                    "Say in UsageData that " + legacy + " exist in version 2 too.")
                            .otherwise(
                                    0,
                                    edit("Give UsageData " + legacy + " in place of the objects.")
                                            .removeProperties("UsageData", List.of("site", "document")));
                })
                .proofOfAssumed(1)
                .proof(0, UsageRecords.where(record -> {
                    legacy(record);
                    record.remove(OBJECTS);
                }))
                .proofOfOther("beside the objects", UsageRecords.where(UsageFieldProbes::legacy))
                .proofOfOther("only", UsageRecords.where(record -> record.remove("document")));
    }

    private static void legacy(ObjectNode record) {
        LEGACY.forEach(key -> record.put(key, "1850237a"));
    }

    private static Probe extraFields() {
        return reading("usage-extra-fields", q -> {
                    String id = UsageRecords.anyId(q);
                    Set<String> found =
                            common(q.call("getUsageData", id).ok("id").keys(), EXTRAS);
                    ProbeResponse older = q.call("getUsageData@v2.1", id);
                    q.note("extra fields in v2.2: " + found + ", in v2.1: "
                            + (older.isSuccess() ? common(older.keys(), EXTRAS) : "not known"));
                    return found.isEmpty() ? q.finds(1) : q.asAssumed();
                })
                .suggests(
                        1,
                        edit("Remove the fields from UsageData that only a webhook has.")
                                .removeProperties("UsageData", EXTRAS))
                .proofOfAssumption()
                .proofOfAssumption(UsageRecords.where(record -> record.remove(difference(EXTRAS, Set.of("tariff")))))
                .proof(1, UsageRecords.where(record -> record.remove(EXTRAS)))
                .proofOfUnclear("no usage record", UsageRecords.none())
                .indistinguishable(0, "It is about a webhook; that the fields can occur here too is the assumption.");
    }

    private static Probe energyFields() {
        return reading("usage-energy-fields", q -> {
                    List<JsonNode> records =
                            q.some(UsageRecords.of(q, "ELECTRICITY"), "the company has no usage of electricity");
                    Set<String> additional = new TreeSet<>();
                    records.forEach(record -> additional.addAll(JsonShape.keys(record.path("additionalFields"))));
                    Set<String> unknown = difference(keys(records), documented("UsageData"));
                    ProbeResponse older = q.call("listUsageDataByCompany@v2.1?datasourceType=ELECTRICITY", q.company());
                    if (older.isSuccess()) {
                        unknown.addAll(difference(keys(older.items()), documented("UsageData")));
                    }
                    additional.removeIf(key -> !ENERGY.matcher(key).matches());
                    q.note("fields that are not modelled: " + unknown + ", of energy in additionalFields: "
                            + additional);
                    Set<String> energy = new TreeSet<>(unknown);
                    energy.removeIf(key -> !ENERGY.matcher(key).matches());
                    SuggestedEdit edit =
                            edit("Add " + energy + " to UsageData, with the types that the service returns.");
                    for (String key : energy) {
                        edit = edit.add(
                                property("UsageData", key),
                                "{type: string, nullable: true, description: Returned by the service.}");
                    }
                    return q.decide()
                            .when(!energy.isEmpty(), 0, edit)
                            .when(
                                    !additional.isEmpty(),
                                    "in additionalFields: " + additional,
                                    "Say in UsageData.additionalFields that it can hold " + additional + ".")
                            .asAssumedWhen(unknown.isEmpty())
                            .otherwise("other fields: " + unknown, "Add " + unknown + " to UsageData.");
                })
                .proofOfAssumption()
                .proof(0, UsageRecords.where(record -> record.put("reactiveEnergy", "12.5")
                        .put("powerFactor", "0.97")))
                .proofOfOther("in additionalFields", UsageRecords.where(record -> record.withObject("/additionalFields")
                        .put("apparentEnergy", "12.5")))
                .proofOfOther("other fields: [season]", UsageRecords.where(record -> record.put("season", "SUMMER")))
                .proofOfUnclear("no usage of electricity", UsageRecords.none());
    }

    private static Probe nullability() {
        return reading("usage-nullability", q -> {
                    Fields.Gaps gaps = Fields.Gaps.of(UsageRecords.all(q), documented("UsageData"));
                    q.note("sometimes " + gaps);
                    return q.decide()
                            .when(
                                    gaps.missing().contains("id"),
                                    "id can be missing",
                                    "Say in UsageData that id can be null or absent, too.")
                            .unclearWhen(
                                    gaps.nulls().isEmpty() && gaps.empty().isEmpty(),
                                    "no record has a null or an empty text")
                            .otherwiseAsAssumed();
                })
                .proofOfAssumption()
                .proofOfAssumption(UsageRecords.where(record -> {
                    withoutNulls(record);
                    record.put("tariff", "");
                }))
                .proofOfOther("id can be missing", UsageRecords.where(record -> record.putNull("id")))
                .proofOfUnclear("has a null", UsageRecords.where(UsageFieldProbes::withoutNulls))
                .indistinguishable(0, "It names no answer.");
    }

    private static void withoutNulls(ObjectNode record) {
        record.remove(Fields.Gaps.of(List.of(record), Set.of()).nulls());
    }
}
