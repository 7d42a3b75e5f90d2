package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Fields.common;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.documented;
import static org.nectaropenapi.suite.probes.Fields.entries;
import static org.nectaropenapi.suite.probes.Fields.known;
import static org.nectaropenapi.suite.probes.Fields.texts;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariation.all;
import static org.nectaropenapi.suite.probes.ServiceVariations.alias;
import static org.nectaropenapi.suite.probes.ServiceVariations.empty;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.renamed;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.path;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.UndecidedException.lacking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.suite.probes.Fields;
import org.nectaropenapi.suite.probes.FilteredPages;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about meters, their list and the values of their fields. */
final class MetersProbes implements ProbeArea {
    private static final String A_UUID = "2f1d5a5e-29f1-4f0b-8f5f-3a7a2f6b9c01";
    private static final Set<String> REQUIRED = Set.of("id", "site", "identifiers", "datasourceType");

    @Override
    public List<Probe> probes() {
        return List.of(list(), writes(), nullability(), waste(), labelsOfIdentifiers());
    }

    private static List<JsonNode> meters(ProbeContext q) {
        return q.someItems("the company has no meter", "listMetersByCompany", q.company());
    }

    /** Changes meters in every response. */
    private static ServiceVariation whereMeters(Consumer<ObjectNode> change) {
        return all(items("listMetersByCompany", change), object("getMeter", change));
    }

    private static Probe list() {
        return reading("meter-list-path", q -> {
                    q.call("getCompany", q.company()).ok();
                    ProbeResponse list = q.call("listMetersByCompany", q.company());
                    ProbeResponse nested = q.call("getCompany/meter", q.company());
                    Set<String> more = new TreeSet<>();
                    if (q.call("/meter/site/{site_id}", q.site()).isList()) {
                        more.add("/meter/site/{site_id}");
                    }
                    if (q.call("/meter/connection/{connection_id}", q.connection())
                            .isList()) {
                        more.add("/meter/connection/{connection_id}");
                    }
                    if (!list.isList()) {
                        return q.decide()
                                .unclearWhen(!list.isAbsent(), "the path returns " + list.status() + " without a list")
                                .when(nested.isList(), 1)
                                .otherwise(
                                        more.isEmpty() ? "no path exists" : "only " + more,
                                        edit("Remove the list of meters of a company, which does not exist.")
                                                .remove(path("listMetersByCompany")));
                    }
                    Set<String> filters = filters(q, list);
                    q.note("other lists: " + more + ", filters that work: " + filters);
                    return q.decide()
                            .when(
                                    !list.keys().containsAll(Set.of("totalMeters", "meters")),
                                    "other keys",
                                    "Describe MeterPage with the keys that the service returns.")
                            .when(filters.isEmpty() && more.isEmpty(), 0)
                            .otherwise(
                                    "with the filters " + filters + " and the further lists " + more,
                                    "Add to the list of meters the filters " + filters + " and beside it the lists "
                                            + more + ".");
                })
                .suggests(
                        1,
                        edit("Move the list of meters to the path that exists.")
                                .move(path("listMetersByCompany"), path("getCompany/meter")))
                .proofOfAssumed(0)
                .proof(1, missing("listMetersByCompany"), alias("getCompany/meter", "listMetersByCompany"))
                .proofOfOther("no path exists", missing("listMetersByCompany"))
                .proofOfOther("filters [datasourceType]", filtering("datasourceType"))
                .proofOfOther("filters [identifier]", filtering("identifier"))
                .proofOfOther("/meter/site", on("/meter/site/{}").returns(200, "{'totalMeters': 0, 'meters': []}"))
                .proofOfOther("other keys", renamed("listMetersByCompany", "meters", "results"))
                .proofOfUnclear("without a list", on("listMetersByCompany").returns(200, "{}"))
                .proofOfUnclear("no meter", empty("listMetersByCompany", "meters"));
    }

    /** Filters meters by a field or, as the lists of bills do, by one of the identifiers. */
    private static ServiceVariation filtering(String parameter) {
        return new FilteredPages(
                request -> request.is("listMetersByCompany") && request.has(parameter),
                request -> request.without(parameter),
                (request, meter) -> {
                    String value = request.parameters(parameter).get(0);
                    return meter.path(parameter).asText().equals(value)
                            || meter.path("identifiers")
                                            .findValuesAsText("value")
                                            .contains(value)
                                    && parameter.equals("identifier");
                });
    }

    /** Returns the parameters that filter meters. */
    private static Set<String> filters(ProbeContext q, ProbeResponse list) {
        // Values that no meter has: those that some have might be the values of all.
        String absent = difference(
                        known("DatasourceType"),
                        texts(q.some(list.items(), "the company has no meter"), "datasourceType"))
                .stream()
                .findFirst()
                .orElseThrow(lacking("the company has meters of every type"));
        Map<String, String> parameters = Map.of("datasourceType", absent, "identifier", "no-such-identifier");
        Set<String> filters = new TreeSet<>();
        parameters.forEach((name, value) -> {
            ProbeResponse filtered = q.call("listMetersByCompany?" + name + "={value}", q.company(), value);
            if (filtered.isSuccess()
                    && filtered.items().size() + filtered.total() < list.items().size() + list.total()) {
                filters.add(name);
            }
        });
        return filters;
    }

    private static Probe writes() {
        return reading("meter-writes", q -> {
                    String id = q.testData().meter().path("id").asText();
                    Set<String> allowed =
                            common(q.options("getMeter", id).allowed(), Set.of("PATCH", "PUT", "POST", "DELETE"));
                    return allowed.isEmpty()
                            ? q.finds(0)
                            : q.finds(
                                    "by " + allowed,
                                    "Add the operations of a meter that OPTIONS names: " + allowed + ".");
                })
                .proofOfAssumed(0)
                .proofOfOther("[PATCH]", on("OPTIONS getMeter").allows("GET, PATCH"));
    }

    private static Probe nullability() {
        return reading("meter-nullability", q -> {
                    Map<String, String> oneOfEach = new LinkedHashMap<>();
                    meters(q)
                            .forEach(meter -> oneOfEach.putIfAbsent(
                                    meter.path("datasourceType").asText(),
                                    meter.path("id").asText()));
                    List<JsonNode> details = oneOfEach.values().stream()
                            .map(id -> q.call("getMeter", id).ok().body())
                            .toList();
                    Fields.Gaps gaps = Fields.Gaps.of(details, documented("Meter"));
                    Set<String> missing = common(gaps.missing(), documented("Meter"));
                    q.note("null or absent in meters of " + oneOfEach.keySet() + ": " + missing);
                    // Whether the other required fields can be null is a question of its own.
                    Set<String> wrong = common(gaps.absent(), REQUIRED);
                    wrong.addAll(common(gaps.nulls(), Set.of("id", "site")));
                    return q.decide()
                            .when(
                                    !wrong.isEmpty(),
                                    "not always there: " + wrong,
                                    "Make " + wrong + " of Meter not required.")
                            .when(
                                    missing.contains("isTracked"),
                                    "isTracked can be missing",
                                    "Say in Meter.isTracked that it can be missing.")
                            .unclearWhen(missing.isEmpty(), "not enough data: no meter lacks a field")
                            .otherwiseAsAssumed();
                })
                .proofOfAssumption()
                .proofOfOther("[site]", whereMeters(meter -> meter.putNull("site")))
                .proofOfAssumption(whereMeters(meter -> meter.putNull("identifiers")))
                .proofOfOther("isTracked", whereMeters(meter -> meter.remove("isTracked")))
                .proofOfUnclear("lacks a field", whereMeters(meter -> JsonShape.keys(meter).stream()
                        .filter(field -> meter.path(field).isNull())
                        .forEach(field -> meter.put(field, "A"))))
                .indistinguishable(0, "It names no answer.");
    }

    private static Probe waste() {
        return reading("waste-references", q -> {
                    JsonNode record = UsageRecords.of(q, "WASTE").stream()
                            .filter(row -> row.hasNonNull("wasteType") && row.hasNonNull("meter"))
                            .findFirst()
                            .orElseThrow(lacking("the company has no waste"));
                    boolean usage = JsonShape.isUuid(record.path("wasteType"));
                    JsonNode ofMeter = q.call("getMeter", record.path("meter").asText())
                            .ok()
                            .at("/wasteType");
                    q.require(ofMeter.isTextual(), "not enough data: the meter has no wasteType");
                    boolean meter = JsonShape.isUuid(ofMeter);
                    q.note("wasteType is a UUID on usage: " + usage + ", on the meter: " + meter);
                    SuggestedEdit edit = edit("Remove the format uuid from wasteType and wasteStream of Meter.")
                            .remove(property("Meter", "wasteType", "format"))
                            .remove(property("Meter", "wasteStream", "format"));
                    return q.decide()
                            .when(usage && meter, 0)
                            .asAssumedWhen(meter)
                            .when(usage, "a UUID on usage only", edit)
                            .otherwise(1, edit);
                })
                .suggests(
                        0,
                        edit("Give wasteType and wasteStream of UsageData the format uuid.")
                                .add(property("UsageData", "wasteType", "format"), "uuid")
                                .add(property("UsageData", "wasteStream", "format"), "uuid"))
                .proofOfAssumption(waste("Paper", A_UUID))
                .proof(0, waste(A_UUID, A_UUID))
                .proof(1, waste("Paper", "Paper"))
                .proofOfOther("usage only", waste(A_UUID, "Paper"))
                .proofOfUnclear("no wasteType", waste("Paper", null))
                .proofOfUnclear("no waste");
    }

    /** Turns all records and meters into those of waste. */
    private static ServiceVariation waste(String onUsage, @Nullable String onMeter) {
        return all(
                (request, next) -> request.parameters("datasourceType").equals(List.of("WASTE"))
                        ? next.respond(request.without("datasourceType"))
                                .editItems(record ->
                                        record.put("datasourceType", "WASTE").put("wasteType", onUsage))
                        : next.respond(request),
                object("getMeter", meter -> meter.put("wasteType", onMeter)));
    }

    private static Probe labelsOfIdentifiers() {
        return reading("identifier-labels", q -> {
                    List<JsonNode> identifiers = q.some(
                            entries(meters(q), "identifiers").stream()
                                    .filter(identifier -> identifier.hasNonNull("name"))
                                    .toList(),
                            "no meter has an identifier with a name");
                    Set<String> names = texts(identifiers, "name");
                    Set<String> known = common(names, known("IdentifierLabel"));
                    // A text that does not look like a value of an enum may be anything, so it is not shown.
                    Set<String> others = difference(names, known).stream()
                            .map(name -> name.matches("[A-Z][A-Z_]{1,30}") ? name : "free text")
                            .collect(Collectors.toCollection(TreeSet::new));
                    boolean printed = identifiers.stream()
                            .anyMatch(identifier -> !identifier.path("rawName").equals(identifier.path("name")));
                    q.note("labels: " + known + ", others: " + others + ", rawName differs from name: " + printed);
                    return q.decide()
                            .when(others.isEmpty(), 0)
                            .when(known.isEmpty(), 1)
                            .otherwise(
                                    "also " + others,
                                    "Add " + others + " to IdentifierLabel.x-known-values, with names.");
                })
                .suggests(
                        1,
                        edit("Make Identifier.name a string without known values.")
                                .remove(property("Identifier", "name", "x-known-values"))
                                .remove(property("Identifier", "name", "x-enum")))
                .proofOfAssumed(0)
                .proof(1, whereMeters(meter -> meter.path("identifiers")
                        .forEach(identifier -> ((ObjectNode) identifier).set("name", identifier.path("rawName")))))
                .proofOfOther("[SERVICE_POINT]", whereMeters(meter -> {
                    if (meter.at("/identifiers/0") instanceof ObjectNode first) {
                        first.put("name", "SERVICE_POINT");
                    }
                }))
                .proofOfUnclear("with a name", whereMeters(meter -> meter.putArray("identifiers")))
                .proofOfUnclear("no meter", empty("listMetersByCompany", "meters"));
    }
}
