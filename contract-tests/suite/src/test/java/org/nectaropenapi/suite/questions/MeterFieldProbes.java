package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about the values of meter fields. */
final class MeterFieldProbes implements ProbeArea {
    private static final String METER = "/v2.2/meter/{meter_id}";
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Set<String> LABELS = labels();

    @Override
    public List<Probe> probes() {
        return List.of(waste(), labelsOfIdentifiers());
    }

    private static Set<String> labels() {
        Set<String> labels = new TreeSet<>();
        ApiDocument.bundled()
                .tree()
                .at(schema("IdentifierLabel", "x-known-values"))
                .forEach(label -> labels.add(label.asText()));
        return labels;
    }

    private static Probe waste() {
        return reading("waste-references", q -> {
                    JsonNode record = UsageRecords.of(q, "WASTE").stream()
                            .filter(row -> row.hasNonNull("wasteType") && row.hasNonNull("meter"))
                            .findFirst()
                            .orElseThrow(() -> new UndecidedException("not enough data: the company has no waste"));
                    boolean usage = isUuid(record);
                    boolean meter = isUuid(q.get(METER, record.path("meter").asText())
                            .ok("wasteType")
                            .body());
                    q.note("wasteType is a UUID on usage: " + usage + ", on the meter: " + meter);
                    if (usage && meter) {
                        return q.finds(
                                0,
                                edit("Give wasteType and wasteStream of UsageData the format uuid.")
                                        .add(property("UsageData", "wasteType", "format"), "uuid")
                                        .add(property("UsageData", "wasteStream", "format"), "uuid"));
                    }
                    if (!usage && meter) {
                        return q.asAssumed();
                    }
                    SuggestedEdit edit = edit("Remove the format uuid from wasteType and wasteStream of Meter.")
                            .remove(property("Meter", "wasteType", "format"))
                            .remove(property("Meter", "wasteStream", "format"));
                    return usage ? q.finds("a UUID on usage only", edit) : q.finds(1, edit);
                })
                .proofOfAssumption(waste("Paper", true))
                .proof(0, waste("2f1d5a5e-29f1-4f0b-8f5f-3a7a2f6b9c01", true))
                .proof(1, waste("Paper", false))
                .proofOfOther("usage only", waste("2f1d5a5e-29f1-4f0b-8f5f-3a7a2f6b9c01", false))
                .proofOfUnclear("no waste");
    }

    private static boolean isUuid(JsonNode owner) {
        return owner.path("wasteType").asText().matches(UUID_FORM);
    }

    /** Turns all records and meters into those of waste. */
    private static ServiceVariation waste(String usage, boolean uuidOnMeter) {
        return (request, next) -> {
            if (request.has("datasourceType")) {
                return next.respond(request.without("datasourceType"))
                        .editItems(
                                record -> record.put("datasourceType", "WASTE").put("wasteType", usage));
            }
            ProxiedResponse response = next.respond(request);
            return request.is("GET", "/v2.2/meter/{}")
                    ? response.edit(meter ->
                            meter.put("wasteType", uuidOnMeter ? "2f1d5a5e-29f1-4f0b-8f5f-3a7a2f6b9c01" : "Paper"))
                    : response;
        };
    }

    private static Probe labelsOfIdentifiers() {
        return reading("identifier-labels", q -> {
                    List<JsonNode> identifiers = MetersProbes.meters(q).stream()
                            .flatMap(meter -> meter.path("identifiers").valueStream())
                            .filter(identifier -> identifier.hasNonNull("name"))
                            .toList();
                    if (identifiers.isEmpty()) {
                        return q.unclear("not enough data: no meter has an identifier with a name");
                    }
                    Set<String> known = new TreeSet<>();
                    Set<String> others = new TreeSet<>();
                    for (JsonNode identifier : identifiers) {
                        String name = identifier.path("name").asText();
                        // A text that does not look like a value of an enum may be anything, so it is not shown.
                        String shown = name.matches("[A-Z][A-Z_]{1,30}") ? name : "free text";
                        (LABELS.contains(name) ? known : others).add(shown);
                    }
                    boolean printed = identifiers.stream()
                            .anyMatch(identifier -> !identifier.path("rawName").equals(identifier.path("name")));
                    q.note("labels: " + known + ", others: " + others + ", rawName differs from name: " + printed);
                    if (others.isEmpty()) {
                        return q.finds(0);
                    }
                    return known.isEmpty()
                            ? q.finds(
                                    1,
                                    edit("Make Identifier.name a string without known values.")
                                            .remove(property("Identifier", "name", "x-known-values"))
                                            .remove(property("Identifier", "name", "x-enum")))
                            : q.finds(
                                    "also " + others,
                                    "Add " + others + " to IdentifierLabel.x-known-values, with names.");
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        MetersProbes.whereMeters(meter ->
                                identifiers(meter, identifier -> identifier.set("name", identifier.path("rawName")))))
                .proofOfOther("[SERVICE_POINT]", MetersProbes.whereMeters(meter -> {
                    if (meter.at("/identifiers/0") instanceof ObjectNode first) {
                        first.put("name", "SERVICE_POINT");
                    }
                }))
                .proofOfUnclear("with a name", MetersProbes.whereMeters(meter -> meter.putArray("identifiers")))
                .proofOfUnclear("no meter", MetersProbes.noMeters());
    }

    private static void identifiers(ObjectNode meter, Consumer<ObjectNode> change) {
        meter.path("identifiers").forEach(identifier -> change.accept((ObjectNode) identifier));
    }
}
