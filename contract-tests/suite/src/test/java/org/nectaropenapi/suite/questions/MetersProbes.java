package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ServiceVariation.all;
import static org.nectaropenapi.suite.probes.ServiceVariations.alias;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about meters and their list. */
final class MetersProbes implements ProbeArea {
    private static final String LIST = "/v2.2/meter/company/{company_id}";
    private static final String METER = "/v2.2/meter/{meter_id}";
    private static final Set<String> REQUIRED = Set.of("id", "site", "identifiers", "datasourceType");

    @Override
    public List<Probe> probes() {
        return List.of(list(), writes(), nullability());
    }

    /** Returns the meters on the first page; ends the probe when there are none. */
    static List<JsonNode> meters(ProbeContext q) {
        List<JsonNode> meters = q.items(LIST, q.company());
        if (meters.isEmpty()) {
            throw new UndecidedException("not enough data: the company has no meter");
        }
        return meters;
    }

    /** Changes meters in every response. */
    static ServiceVariation whereMeters(Consumer<ObjectNode> change) {
        return all(items("/v2.2/meter/company/{}", change), object("GET", "/v2.2/meter/{}", change));
    }

    /** Lists no meters. */
    static ServiceVariation noMeters() {
        return object("GET", "/v2.2/meter/company/{}", page -> page.putArray("meters"));
    }

    private static Probe list() {
        return reading("meter-list-path", q -> {
                    ProbeResponse list = q.get(LIST, q.company());
                    ProbeResponse nested = q.get("/v2.2/company/{company_id}/meter", q.company());
                    Set<String> more = new TreeSet<>();
                    if (q.get("/v2.2/meter/site/{site_id}", q.site()).isList()) {
                        more.add("/meter/site/{site_id}");
                    }
                    if (q.get("/v2.2/meter/connection/{connection_id}", q.connection())
                            .isList()) {
                        more.add("/meter/connection/{connection_id}");
                    }
                    if (!list.isList() && list.status() != 404 && list.status() != 405) {
                        return q.unclear("the path returns " + list.status() + " without a list");
                    }
                    if (!list.isList()) {
                        SuggestedEdit edit = edit("Move the list of meters to the path that exists.");
                        return nested.isList()
                                ? q.finds(
                                        1,
                                        edit.move(
                                                "/paths/~1v2.2~1meter~1company~1{company_id}",
                                                "/paths/~1v2.2~1company~1{company_id}~1meter"))
                                : q.finds(
                                        more.isEmpty() ? "no path exists" : "only " + more,
                                        edit("Remove the list of meters of a company, which does not exist.")
                                                .remove("/paths/~1v2.2~1meter~1company~1{company_id}"));
                    }
                    Set<String> filters = filters(q, list);
                    q.note("other lists: " + more + ", filters that work: " + filters);
                    if (!list.keys().containsAll(Set.of("totalMeters", "meters"))) {
                        return q.finds("other keys", "Describe MeterPage with the keys that the service returns.");
                    }
                    return filters.isEmpty() && more.isEmpty()
                            ? q.finds(0)
                            : q.finds(
                                    "with the filters " + filters + " and the further lists " + more,
                                    "Add to the list of meters the filters " + filters + " and beside it the lists "
                                            + more + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        missing("/v2.2/meter/company/{}"),
                        alias("/v2.2/company/([^/]+)/meter", "/v2.2/meter/company/$1"))
                .proofOfOther("no path exists", missing("/v2.2/meter/company/{}"))
                .proofOfOther(
                        "filters [datasourceType]",
                        responses(
                                request -> request.isAt("/v2.2/meter/company/{}") && request.has("datasourceType"),
                                response -> response.edit(page -> page.put("totalMeters", 1))))
                .proofOfOther(
                        "filters [identifier]",
                        responses(
                                request -> request.isAt("/v2.2/meter/company/{}") && request.has("identifier"),
                                response -> response.edit(page -> page.put("totalMeters", 1))))
                .proofOfOther(
                        "/meter/site",
                        instead("GET", "/v2.2/meter/site/{}", json(200, "{'totalMeters': 0, 'meters': []}")))
                .proofOfOther(
                        "other keys",
                        object("GET", "/v2.2/meter/company/{}", page -> page.set("results", page.remove("meters"))))
                .proofOfUnclear("without a list", instead("GET", "/v2.2/meter/company/{}", json(200, "{}")))
                .proofOfUnclear("no meter", noMeters());
    }

    /** Returns the parameters that filter meters. */
    private static Set<String> filters(ProbeContext q, ProbeResponse list) {
        JsonNode meter = list.items().stream()
                .findFirst()
                .orElseThrow(() -> new UndecidedException("not enough data: the company has no meter"));
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("datasourceType", meter.path("datasourceType").asText());
        parameters.put("identifier", meter.at("/identifiers/0/value").asText());
        Set<String> filters = new TreeSet<>();
        parameters.forEach((name, value) -> {
            ProbeResponse filtered = q.get(LIST + "?" + name + "={value}", q.company(), value);
            if (filtered.isSuccess()
                    && filtered.items().size() + filtered.total() < list.items().size() + list.total()) {
                filters.add(name);
            }
        });
        return filters;
    }

    private static Probe writes() {
        return reading("meter-writes", q -> {
                    Set<String> allowed = new TreeSet<>(
                            q.options(METER, q.testData().meter().path("id").asText())
                                    .allowed());
                    allowed.retainAll(Set.of("PATCH", "PUT", "POST", "DELETE"));
                    return allowed.isEmpty()
                            ? q.finds(0)
                            : q.finds(
                                    "by " + allowed,
                                    "Add the operations of a meter that OPTIONS names: " + allowed + ".");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther(
                        "[PATCH]",
                        responses("OPTIONS", "/v2.2/meter/{}", response -> response.header("Allow", "GET, PATCH")));
    }

    private static Probe nullability() {
        return reading("meter-nullability", q -> {
                    Map<String, String> oneOfEach = new LinkedHashMap<>();
                    meters(q)
                            .forEach(meter -> oneOfEach.putIfAbsent(
                                    meter.path("datasourceType").asText(),
                                    meter.path("id").asText()));
                    Set<String> known =
                            JsonShape.keys(ApiDocument.bundled().tree().at(schema("Meter", "properties")));
                    Set<String> missing = new TreeSet<>();
                    for (String id : oneOfEach.values()) {
                        JsonNode meter = q.get(METER, id).ok().body();
                        known.stream().filter(field -> !meter.hasNonNull(field)).forEach(missing::add);
                    }
                    q.note("null or absent in meters of " + oneOfEach.keySet() + ": " + missing);
                    Set<String> wrong = new TreeSet<>(missing);
                    wrong.retainAll(REQUIRED);
                    if (!wrong.isEmpty()) {
                        return q.finds("not always there: " + wrong, "Make " + wrong + " of Meter not required.");
                    }
                    if (missing.contains("isTracked")) {
                        return q.finds("isTracked can be missing", "Say in Meter.isTracked that it can be missing.");
                    }
                    return missing.isEmpty() ? q.unclear("not enough data: no meter lacks a field") : q.asAssumed();
                })
                .proofOfAssumption()
                .proofOfOther("[site]", whereMeters(meter -> meter.putNull("site")))
                .proofOfOther("isTracked", whereMeters(meter -> meter.remove("isTracked")))
                .proofOfUnclear("lacks a field", whereMeters(meter -> JsonShape.keys(meter).stream()
                        .filter(field -> meter.path(field).isNull())
                        .forEach(field -> meter.put(field, "A"))))
                .indistinguishable(0, "It names no answer.");
    }
}
