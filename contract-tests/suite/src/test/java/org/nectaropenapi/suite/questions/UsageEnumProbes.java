package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Fields.common;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.entries;
import static org.nectaropenapi.suite.probes.Fields.known;
import static org.nectaropenapi.suite.probes.Fields.texts;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.describedProperty;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.EnumValues;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the values of enums in usage data. */
final class UsageEnumProbes implements ProbeArea {
    private static final Set<String> OTHER_ENERGY = Set.of("kVAh", "MVAh", "GVAh", "kVArh", "MVArh", "GVArh");
    private static final Set<String> POWER = Set.of("kW", "KW");
    private static final List<String> ENUMS = List.of(
            "timeOfUse",
            "electricityType",
            "netMeteringType",
            "waterType",
            "meterHighLow",
            "gasType",
            "fuelType",
            "districtType",
            "districtMediumType",
            "refrigerantType");

    @Override
    public List<Probe> probes() {
        return List.of(members(), units(), spellingOfImports());
    }

    private static Probe members() {
        return reading("usage-enum-members", q -> {
                    List<JsonNode> owners = new ArrayList<>(UsageRecords.all(q));
                    owners.addAll(q.itemsIfThere("listMetersByCompany", q.company()));
                    List<JsonNode> parts = entries(owners, "timeOfUseBreakdown");
                    EnumValues found = new EnumValues()
                            .add("timeOfUse", texts(parts, "timeOfUse"))
                            .add("timeOfUseBreakdownUnits", texts(parts, "usageUnits"));
                    AllowedMethods record = q.options("getUsageData", UsageRecords.anyId(q));
                    AllowedMethods meter = q.options(
                            "getMeter", q.testData().meter().path("id").asText());
                    ENUMS.forEach(field -> found.add(field, texts(owners, field))
                            .add(field, choices(record, field))
                            .add(field, choices(meter, field)));
                    q.note("values: " + found);
                    EnumValues unknown = found.unknown();
                    return q.decide()
                            .unclearWhen(
                                    found.isEmpty(),
                                    "not enough data: no record and no meter has a value of these enums")
                            .asAssumedWhen(unknown.isEmpty())
                            .otherwise("values " + unknown, unknown.edit());
                })
                .proofOfAssumption()
                .proofOfAssumption(new DescribedPaths())
                .proofOfOther("SUBPRODUCT_GAS", UsageRecords.where(record -> record.put("gasType", "SUBPRODUCT_GAS")))
                .proofOfOther("SEWER", items("listMetersByCompany", meter -> meter.put("waterType", "SEWER")))
                .proofOfOther("MWh", UsageRecords.where(record -> record.putArray("timeOfUseBreakdown")
                        .addObject()
                        .put("usageUnits", "MWh")))
                .proofOfOther("SHOULDER", describedProperty("updateUsageData", "timeOfUse", field -> field.withArray(
                                "choices")
                        .addObject()
                        .put("value", "SHOULDER")))
                .proofOfUnclear(
                        "not enough data",
                        items("listMetersByCompany", UsageEnumProbes::clear),
                        items("listUsageDataByCompany", UsageEnumProbes::clear))
                .indistinguishable(0, "The documented members are the assumption.")
                .indistinguishable(1, "The documented members are the assumption.");
    }

    private static void clear(ObjectNode owner) {
        owner.remove(ENUMS);
        owner.putArray("timeOfUseBreakdown");
    }

    private static Set<String> choices(AllowedMethods methods, String field) {
        return methods.describesProperties()
                ? methods.property(field)
                        .map(property ->
                                texts(property.path("choices").valueStream().toList(), "value"))
                        .orElse(Set.of())
                : Set.of();
    }

    private static Probe units() {
        return reading("usage-units-spelling", q -> {
                    List<JsonNode> documents = UsageRecords.pages(q, "listDocumentsByCompany", q.company());
                    Set<String> usage = texts(entries(documents, "usageData"), "usageUnits");
                    Set<String> demand = texts(entries(documents, "demandMeters"), "demandUsageUnits");
                    usage.addAll(choices(q.options("getUsageData", UsageRecords.anyId(q)), "usageUnits"));
                    q.note("usageUnits: " + usage + ", demandUsageUnits: " + demand);
                    Set<String> newUsage = difference(usage, known("UsageUnits"));
                    Set<String> newDemand = difference(demand, known("DemandUsageUnits"));
                    SuggestedEdit edit = edit("Add the new units, with names: " + newUsage + " to UsageUnits, "
                            + newDemand + " to DemandUsageUnits.");
                    boolean power = usage.stream().anyMatch(POWER::contains)
                            || demand.stream().anyMatch(POWER::contains);
                    boolean known = newUsage.isEmpty() && newDemand.isEmpty();
                    return q.decide()
                            .asAssumedWhen(known && power)
                            .unclearWhen(known, "not enough data: no record is in units of power")
                            .when(newUsage.equals(common(usage, OTHER_ENERGY)) && newDemand.isEmpty(), 2, edit)
                            .otherwise("new in usageUnits " + newUsage + ", in demandUsageUnits " + newDemand, edit);
                })
                .proofOfAssumption(new DescribedPaths())
                .proofOfAssumption(usageUnits("KW"))
                .proofOfAssumption(demandUnits("kW"))
                .proof(2, usageUnits("kVArh"))
                .proofOfOther("in usageUnits [kW]", usageUnits("kW"))
                .proofOfOther("in demandUsageUnits [KW]", demandUnits("KW"))
                .proofOfUnclear("units of power")
                .indistinguishable(0, "It is a part of the assumption.")
                .indistinguishable(1, "It is a part of the assumption.");
    }

    private static ServiceVariation usageUnits(String unit) {
        return object("listDocumentsByCompany", page -> page.at("/documents/0/usageData")
                .forEach(record -> ((ObjectNode) record).put("usageUnits", unit)));
    }

    private static ServiceVariation demandUnits(String unit) {
        return items(
                "listDocumentsByCompany",
                document -> document.putArray("demandMeters").addObject().put("demandUsageUnits", unit));
    }

    private static Probe spellingOfImports() {
        return reading("net-metering-import", q -> {
                    List<JsonNode> owners = new ArrayList<>(UsageRecords.all(q));
                    owners.addAll(q.itemsIfThere("listMetersByCompany", q.company()));
                    Set<String> imports = new TreeSet<>(texts(owners, "netMeteringType"));
                    imports.removeIf(value -> !value.toUpperCase(Locale.ROOT).startsWith("IMPOR"));
                    return q.decide()
                            .unclearWhen(imports.isEmpty(), "not enough data: no record and no meter is an import")
                            .asAssumedWhen(imports.equals(Set.of("IMPORT")))
                            .otherwise(
                                    "written " + imports,
                                    "Write " + imports + " in NetMeteringType instead of IMPORT.");
                })
                .proofOfAssumption(UsageRecords.where(record -> record.put("netMeteringType", "IMPORT")))
                .proofOfOther("IMPORTED", UsageRecords.where(record -> record.put("netMeteringType", "IMPORTED")))
                .proofOfUnclear("not enough data", UsageRecords.where(record -> record.remove("netMeteringType")))
                .indistinguishable(0, "It is the beginning of the assumption.");
    }
}
