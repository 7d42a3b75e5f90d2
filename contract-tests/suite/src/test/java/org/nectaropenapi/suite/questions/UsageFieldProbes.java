package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the fields of usage records. */
final class UsageFieldProbes implements ProbeArea {
    private static final String RECORD = "/usage/{usage_data_id}";
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
    private static final Set<String> MODELLED =
            JsonShape.keys(ApiDocument.bundled().tree().at(schema("UsageData", "properties")));

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
                    if (plain && !raw) {
                        return q.finds(0);
                    }
                    if (raw && !plain) {
                        return q.finds(
                                1,
                                edit("Rename the fields of UsageData to rawUsage and rawUsageUnits, and add standardUsage.")
                                        .move(property("UsageData", "usage"), property("UsageData", "rawUsage"))
                                        .move(
                                                property("UsageData", "usageUnits"),
                                                property("UsageData", "rawUsageUnits"))
                                        .add(
                                                property("UsageData", "standardUsage"),
                                                "{type: string, format: decimal, nullable: true, description: Usage in a"
                                                        + " standard unit.}"));
                    }
                    return q.finds(
                            raw ? "both" : "neither",
                            "Describe the fields of the quantity in UsageData as the service returns them.");
                })
                .assumed(0)
                .proof(0)
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

    /** Returns the keys that any of the records has. */
    private static Set<String> keys(List<JsonNode> records) {
        Set<String> keys = new TreeSet<>();
        records.forEach(record -> keys.addAll(JsonShape.keys(record)));
        return keys;
    }

    private static Set<String> among(Set<String> keys, Set<String> names) {
        Set<String> found = new TreeSet<>(keys);
        found.retainAll(names);
        return found;
    }

    private static Probe legacyKeys() {
        return reading("usage-legacy-keys", q -> {
                    Set<String> keys = keys(UsageRecords.all(q));
                    Set<String> legacy = among(keys, LEGACY);
                    Set<String> objects = among(keys, OBJECTS);
                    q.note("keys of v1: " + legacy + ", of v2: " + objects);
                    if (legacy.isEmpty()) {
                        return objects.equals(OBJECTS)
                                ? q.finds(1)
                                : q.finds(
                                        "only " + objects,
                                        "Describe how a usage record refers to its site, meter and document.");
                    }
                    return objects.contains("site") || objects.contains("document")
                            ? q.finds(
                                    legacy + " beside the objects",
                                    "Say in UsageData that " + legacy + " exist in version 2 too.")
                            : q.finds(
                                    0,
                                    edit("Give UsageData " + legacy + " in place of the objects.")
                                            .remove(property("UsageData", "site"))
                                            .remove(property("UsageData", "document")));
                })
                .assumed(1)
                .proof(1)
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
                    String id = UsageRecords.electricityId(q);
                    Set<String> found =
                            among(q.get("/v2.2" + RECORD, id).ok("id").keys(), EXTRAS);
                    ProbeResponse older = q.get("/v2.1" + RECORD, id);
                    q.note("extra fields in v2.2: " + found + ", in v2.1: "
                            + (older.isSuccess() ? among(older.keys(), EXTRAS) : "not known"));
                    if (!found.isEmpty()) {
                        return q.asAssumed();
                    }
                    SuggestedEdit edit = edit("Remove the fields from UsageData that only a webhook has.");
                    for (String field : new TreeSet<>(EXTRAS)) {
                        edit = edit.remove(property("UsageData", field));
                    }
                    return q.finds(1, edit);
                })
                .proofOfAssumption()
                .proofOfAssumption(UsageRecords.where(record -> {
                    Set<String> most = new TreeSet<>(EXTRAS);
                    most.remove("tariff");
                    record.remove(most);
                }))
                .proof(1, UsageRecords.where(record -> record.remove(EXTRAS)))
                .proofOfUnclear("no usage of electricity", UsageRecords.none())
                .indistinguishable(0, "It is about a webhook; that the fields can occur here too is the assumption.");
    }

    private static Probe energyFields() {
        return reading("usage-energy-fields", q -> {
                    List<JsonNode> records = UsageRecords.of(q, "ELECTRICITY");
                    if (records.isEmpty()) {
                        return q.unclear("not enough data: the company has no usage of electricity");
                    }
                    Set<String> unknown = keys(records);
                    Set<String> additional = new TreeSet<>();
                    records.forEach(record -> additional.addAll(JsonShape.keys(record.path("additionalFields"))));
                    ProbeResponse older =
                            q.get("/v2.1/usage/company/{company_id}?datasourceType=ELECTRICITY", q.company());
                    if (older.isSuccess()) {
                        unknown.addAll(keys(older.items()));
                    }
                    unknown.removeAll(MODELLED);
                    additional.removeIf(key -> !ENERGY.matcher(key).matches());
                    q.note("fields that are not modelled: " + unknown + ", of energy in additionalFields: "
                            + additional);
                    Set<String> energy = new TreeSet<>(unknown);
                    energy.removeIf(key -> !ENERGY.matcher(key).matches());
                    if (!energy.isEmpty()) {
                        SuggestedEdit edit =
                                edit("Add " + energy + " to UsageData, with the types that the service returns.");
                        for (String key : energy) {
                            edit = edit.add(
                                    property("UsageData", key),
                                    "{type: string, nullable: true, description: Returned by the service.}");
                        }
                        return q.finds(0, edit);
                    }
                    if (!additional.isEmpty()) {
                        return q.finds(
                                "in additionalFields: " + additional,
                                "Say in UsageData.additionalFields that it can hold " + additional + ".");
                    }
                    return unknown.isEmpty()
                            ? q.asAssumed()
                            : q.finds("other fields: " + unknown, "Add " + unknown + " to UsageData.");
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
                    List<JsonNode> records = UsageRecords.all(q);
                    Set<String> nulls = new TreeSet<>();
                    Set<String> empty = new TreeSet<>();
                    Set<String> absent = new TreeSet<>();
                    for (JsonNode record : records) {
                        MODELLED.stream().filter(key -> !record.has(key)).forEach(absent::add);
                        for (Map.Entry<String, JsonNode> field : record.properties()) {
                            if (field.getValue().isNull()) {
                                nulls.add(field.getKey());
                            } else if (field.getValue().isTextual()
                                    && field.getValue().asText().isEmpty()) {
                                empty.add(field.getKey());
                            }
                        }
                    }
                    q.note("sometimes null: " + nulls);
                    q.note("sometimes empty: " + empty);
                    q.note("sometimes absent: " + absent);
                    if (nulls.contains("id") || absent.contains("id")) {
                        return q.finds("id can be missing", "Say in UsageData that id can be null or absent, too.");
                    }
                    return nulls.isEmpty() && empty.isEmpty()
                            ? q.unclear("no record has a null or an empty text")
                            : q.asAssumed();
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
        Set<String> nulls = new TreeSet<>();
        record.properties().stream()
                .filter(field -> field.getValue().isNull())
                .forEach(field -> nulls.add(field.getKey()));
        record.remove(nulls);
    }
}
