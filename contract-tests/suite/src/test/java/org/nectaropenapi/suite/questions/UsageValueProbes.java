package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Fields.texts;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.empty;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.UndecidedException.lacking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.Versions;

/** Questions about the values in usage records. */
final class UsageValueProbes implements ProbeArea {
    private static final List<String> DECIMALS =
            List.of("usage", "demandUsage", "totalCharge", "totalCharges", "billedDemand");
    private static final List<String> NET_METERING =
            List.of("netMeteringGeneratedKwh", "netMeteringGridImportKwh", "netMeteringGridExportKwh");

    @Override
    public List<Probe> probes() {
        return List.of(decimals(), meterReference(), idFormat(), netMetering());
    }

    private static Probe decimals() {
        return reading("decimal-json-type", q -> {
                    Map<String, Set<String>> types = new TreeMap<>();
                    int digits = 0;
                    for (String version : List.of(Versions.current(), "v2")) {
                        ProbeResponse documents = q.call("listDocumentsByConnection@" + version, q.connection());
                        if (version.equals(Versions.current()) || documents.isSuccess()) {
                            for (JsonNode document : documents.ok().items()) {
                                digits = Math.max(digits, note(document, types));
                            }
                        }
                    }
                    q.note("types of decimals: " + types + ", at most " + digits + " digits after the point");
                    Set<String> all = new TreeSet<>();
                    types.values().forEach(all::addAll);
                    return q.decide()
                            .unclearWhen(all.isEmpty(), "not enough data: no document has an amount")
                            .when(all.equals(Set.of("string")), 0)
                            .when(
                                    all.contains("string"),
                                    "both: " + types,
                                    "Give decimals the types that the service returns: " + types + ".")
                            .otherwise(1);
                })
                .suggests(1, "Make the decimals of usage records and documents numbers.")
                .proofOfAssumed(0)
                .proof(1, items("listDocumentsByConnection", d -> number(d, DECIMALS)))
                .proofOfOther("both", items("listDocumentsByConnection", d -> number(d, List.of("totalCharge"))))
                .proofOfUnclear("no document has an amount", empty("listDocumentsByConnection", "documents"));
    }

    /** Collects the types of all decimals below, and returns the most digits after the point. */
    private static int note(JsonNode json, Map<String, Set<String>> types) {
        int digits = 0;
        for (String name : DECIMALS) {
            for (JsonNode value : json.findValues(name)) {
                if (!value.isNull()) {
                    types.computeIfAbsent(name, key -> new TreeSet<>())
                            .add(value.isNumber() ? "number" : JsonShape.type(value));
                    String text = value.asText();
                    digits = Math.max(digits, text.contains(".") ? text.length() - text.indexOf('.') - 1 : 0);
                }
            }
        }
        return digits;
    }

    private static void number(JsonNode json, List<String> names) {
        if (json instanceof ObjectNode object) {
            for (String name : names) {
                if (object.path(name).isTextual()) {
                    object.put(name, new BigDecimal(object.path(name).asText()));
                }
            }
        }
        json.forEach(child -> number(child, names));
    }

    private static Probe meterReference() {
        return reading("usage-meter-reference", q -> {
                    List<JsonNode> records = UsageRecords.all(q);
                    Set<String> meters = texts(records, "meter");
                    q.note("records with a meter: " + !meters.isEmpty() + ", without: "
                            + records.stream()
                                    .anyMatch(record -> !record.path("meter").isTextual()));
                    String id = meters.stream().findFirst().orElseThrow(lacking("no record names its meter"));
                    ProbeResponse meter = q.call("getMeter", id);
                    return meter.isSuccess() && meter.text("/id").equals(id) ? q.asAssumed() : q.finds(0);
                })
                .suggests(
                        0,
                        edit("Say in UsageData.meter that it is not the id of the meter operation.")
                                .replace(
                                        property("UsageData", "meter", "description"),
                                        "Reference to the meter, not its id. Null when the record could not"
                                                + " be matched to a meter."))
                .proofOfAssumption()
                .proof(0, UsageRecords.where(record -> record.put("meter", "A-17")))
                .proof(0, missing("getMeter"))
                .proofOfUnclear("names its meter", UsageRecords.where(record -> record.putNull("meter")))
                .indistinguishable(1, "That a null may occur is a part of the assumption.");
    }

    private static Probe idFormat() {
        return reading("usage-id-format", q -> {
                    boolean uuids = areUuids(UsageRecords.all(q));
                    ProbeResponse older = q.call("listUsageDataByCompany@v2.1", q.company());
                    boolean olderUuids = !older.isSuccess() || areUuids(older.items());
                    q.note("every id is a UUID in v2.2: " + uuids + ", in v2.1: "
                            + (older.isSuccess() ? olderUuids : "not known"));
                    return q.finds(uuids && olderUuids ? 0 : 1);
                })
                .suggests(
                        1,
                        edit("Remove the format uuid from the id of a usage record.")
                                .remove(property("UsageData", "id", "format"))
                                .remove("/components/parameters/UsageDataId/schema/format"))
                .proofOfAssumed(0)
                .proof(1, UsageRecords.where(record -> record.put("id", "msud-17")))
                .proof(1, items("listUsageDataByCompany@v2.1", record -> record.put("id", "demand-3")), olderVersions())
                .proofOfUnclear("no usage record", UsageRecords.none());
    }

    private static boolean areUuids(List<JsonNode> records) {
        return records.stream().allMatch(record -> JsonShape.isUuid(record.path("id")));
    }

    private static Probe netMetering() {
        return reading("usage-net-metering", q -> {
                    Set<String> kinds = new TreeSet<>();
                    boolean negativeExport = false;
                    for (String type : List.of("SOLAR", "ELECTRICITY")) {
                        for (JsonNode record : UsageRecords.of(q, type)) {
                            List<String> figures = NET_METERING.stream()
                                    .filter(record::hasNonNull)
                                    .toList();
                            String direction = record.path("netMeteringType").asText("none");
                            if (!figures.isEmpty() || record.hasNonNull("netMeteringType")) {
                                boolean negative = record.path("usage").asText().startsWith("-");
                                kinds.add(type + ", netMeteringType " + direction + ", figures "
                                        + (figures.isEmpty() ? "none" : String.join("+", figures))
                                        + (negative ? ", negative usage" : ""));
                                negativeExport |= negative
                                        && !record.path("exclusion").asBoolean()
                                        && (direction.equals("EXPORT")
                                                || record.hasNonNull("netMeteringGridExportKwh"));
                            }
                        }
                    }
                    q.note("combinations: " + kinds);
                    return q.decide()
                            .unclearWhen(kinds.isEmpty(), "not enough data: no record has net metering")
                            .when(negativeExport, 1)
                            .otherwiseAsAssumed();
                })
                .suggests(
                        1,
                        "Say in UsageData that the usage of an export is negative, and with which of the net-metering"
                                + " figures it comes.")
                .proofOfAssumption()
                .proof(1, UsageRecords.where(record -> {
                    if (record.path("netMeteringType").asText().equals("EXPORT")) {
                        record.put("usage", "-" + record.path("usage").asText());
                    }
                }))
                .proofOfUnclear("has net metering", items("listUsageDataByCompany", record -> {
                    record.putNull("netMeteringType");
                    NET_METERING.forEach(record::putNull);
                }))
                .indistinguishable(0, "It does not say how the fields relate.");
    }
}
