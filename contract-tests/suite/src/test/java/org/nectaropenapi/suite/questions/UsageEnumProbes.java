package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the values of enums in usage data. */
final class UsageEnumProbes implements ProbeArea {
    private static final String RECORD = "/v2.2/usage/{usage_data_id}";
    private static final Set<String> OTHER_ENERGY = Set.of("kVAh", "MVAh", "GVAh", "kVArh", "MVArh", "GVArh");
    private static final Set<String> POWER = Set.of("kW", "KW");
    private static final Map<String, String> ENUMS = new TreeMap<>(Map.of(
            "timeOfUse", "TimeOfUse",
            "electricityType", "ElectricityType",
            "netMeteringType", "NetMeteringType",
            "waterType", "WaterType",
            "meterHighLow", "MeterHighLow",
            "gasType", "GasType",
            "fuelType", "FuelType",
            "districtType", "DistrictType",
            "districtMediumType", "DistrictMediumType",
            "refrigerantType", "RefrigerantType"));

    @Override
    public List<Probe> probes() {
        return List.of(members(), units());
    }

    private static Probe members() {
        return reading("usage-enum-members", q -> {
                    Map<String, Set<String>> found = new TreeMap<>();
                    for (JsonNode record : UsageRecords.all(q)) {
                        collect(record, found);
                    }
                    q.items("/v2.2/meter/company/{company_id}", q.company()).forEach(meter -> collect(meter, found));
                    List<AllowedMethods> described = List.of(
                            q.options(RECORD, UsageRecords.electricityId(q)),
                            q.options(
                                    "/v2.2/meter/{meter_id}",
                                    q.testData().meter().path("id").asText()));
                    for (AllowedMethods methods : described) {
                        if (methods.describesProperties()) {
                            ENUMS.forEach((field, schema) -> found.computeIfAbsent(schema, s -> new TreeSet<>())
                                    .addAll(choices(methods, field)));
                        }
                    }
                    q.note("values: " + found);
                    if (found.isEmpty()) {
                        return q.unclear("not enough data: no record and no meter has a value of these enums");
                    }
                    SuggestedEdit edit = edit("Add to x-known-values: " + found + ".");
                    boolean news = false;
                    for (Map.Entry<String, Set<String>> entry : found.entrySet()) {
                        JsonNode schema = ApiDocument.bundled().tree().at(schema(entry.getKey()));
                        Set<String> more = new TreeSet<>(entry.getValue());
                        schema.path("x-known-values").forEach(value -> more.remove(value.asText()));
                        news |= !more.isEmpty();
                        // Where values have names, somebody has to name each new one.
                        if (!schema.has("x-enum-varnames")) {
                            for (String value : more) {
                                edit = edit.add(schema(entry.getKey(), "x-known-values", "-"), "'" + value + "'");
                            }
                        }
                    }
                    return news ? q.finds("values " + found, edit) : q.asAssumed();
                })
                .proofOfAssumption()
                .proofOfAssumption(new DescribedPaths())
                .proofOfOther("SUBPRODUCT_GAS", UsageRecords.where(record -> record.put("gasType", "SUBPRODUCT_GAS")))
                .proofOfOther("SEWER", items("/v2.2/meter/company/{}", meter -> meter.put("waterType", "SEWER")))
                .proofOfOther("MWh", UsageRecords.where(record -> record.putArray("timeOfUseBreakdown")
                        .addObject()
                        .put("usageUnits", "MWh")))
                .proofOfOther("SHOULDER", described("/v2.2/usage/{}", body -> choice(body, "timeOfUse", "SHOULDER")))
                .proofOfUnclear(
                        "not enough data",
                        items("/v2.2/meter/company/{}", UsageEnumProbes::clear),
                        items("/v2.2/usage/company/{}", UsageEnumProbes::clear))
                .indistinguishable(0, "The documented members are the assumption.")
                .indistinguishable(1, "The documented members are the assumption.");
    }

    private static void choice(ObjectNode body, String field, String value) {
        body.withObject("/actions/PATCH/" + field)
                .withArray("choices")
                .addObject()
                .put("value", value);
    }

    private static void clear(ObjectNode owner) {
        owner.remove(ENUMS.keySet());
        owner.putArray("timeOfUseBreakdown");
    }

    private static void collect(JsonNode owner, Map<String, Set<String>> found) {
        ENUMS.forEach((field, schema) -> collect(owner, field, schema, found));
        for (JsonNode part : owner.path("timeOfUseBreakdown")) {
            collect(part, "timeOfUse", "TimeOfUse", found);
            collect(part, "usageUnits", "TimeOfUseBreakdownUnits", found);
        }
    }

    private static void collect(JsonNode owner, String field, String schema, Map<String, Set<String>> found) {
        if (owner.hasNonNull(field)) {
            found.computeIfAbsent(schema, s -> new TreeSet<>())
                    .add(owner.path(field).asText());
        }
    }

    private static Set<String> choices(AllowedMethods methods, String field) {
        Set<String> values = new TreeSet<>();
        methods.property(field).ifPresent(property -> property.path("choices")
                .forEach(choice -> values.add(choice.path("value").asText())));
        return values;
    }

    private static Probe units() {
        return reading("usage-units-spelling", q -> {
                    Set<String> usage = new TreeSet<>();
                    Set<String> demand = new TreeSet<>();
                    for (JsonNode document :
                            UsageRecords.pages(q, "/v2.2/document/company/{company_id}", q.company())) {
                        document.path("usageData").forEach(record -> add(usage, record.path("usageUnits")));
                        document.path("demandMeters").forEach(meter -> add(demand, meter.path("demandUsageUnits")));
                    }
                    AllowedMethods methods = q.options(RECORD, UsageRecords.electricityId(q));
                    if (methods.describesProperties()) {
                        usage.addAll(choices(methods, "usageUnits"));
                    }
                    q.note("usageUnits: " + usage + ", demandUsageUnits: " + demand);
                    Set<String> otherEnergy = new TreeSet<>(usage);
                    otherEnergy.retainAll(OTHER_ENERGY);
                    Set<String> newUsage = unknown(usage, "UsageUnits");
                    Set<String> newDemand = unknown(demand, "DemandUsageUnits");
                    if (!newUsage.isEmpty() || !newDemand.isEmpty()) {
                        SuggestedEdit edit = edit("Add the new units, with names: " + newUsage + " to UsageUnits, "
                                + newDemand + " to DemandUsageUnits.");
                        return newUsage.equals(otherEnergy) && newDemand.isEmpty()
                                ? q.finds(2, edit)
                                : q.finds("new in usageUnits " + newUsage + ", in demandUsageUnits " + newDemand, edit);
                    }
                    Set<String> power = new TreeSet<>(usage);
                    power.addAll(demand);
                    power.retainAll(POWER);
                    return power.isEmpty()
                            ? q.unclear("not enough data: no record is in units of power")
                            : q.asAssumed();
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

    private static void add(Set<String> units, JsonNode unit) {
        if (unit.isTextual()) {
            units.add(unit.asText());
        }
    }

    private static Set<String> unknown(Set<String> units, String schema) {
        Set<String> more = new TreeSet<>(units);
        ApiDocument.bundled().tree().at(schema(schema, "enum")).forEach(value -> more.remove(value.asText()));
        return more;
    }

    private static ServiceVariation usageUnits(String unit) {
        return object("GET", "/v2.2/document/company/{}", page -> page.at("/documents/0/usageData")
                .forEach(record -> ((ObjectNode) record).put("usageUnits", unit)));
    }

    private static ServiceVariation demandUnits(String unit) {
        return items(
                "/v2.2/document/company/{}",
                document -> document.putArray("demandMeters").addObject().put("demandUsageUnits", unit));
    }
}
