package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariation.all;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about the fields of connections. */
final class ConnectionsProbes implements ProbeArea {
    private static final String LIST = "/v2.2/connection/company/{company_id}";
    private static final String DETAILS = "/v2.2/connection/{connection_id}/details";
    private static final Set<String> EXTRAS = Set.of("externalId", "isActive");

    @Override
    public List<Probe> probes() {
        return List.of(externalIdAndIsActive(), accountsItems(), nullability(), datasourceTypes(), versions());
    }

    /** Changes connections in every response. */
    private static ServiceVariation whereConnections(Consumer<ObjectNode> change) {
        return all(
                items("/v2.2/connection/company/{}", change),
                object("GET", "/v2.2/connection/{}/details", change),
                object("GET", "/v2.2/connection/{}", change));
    }

    private static List<JsonNode> connections(ProbeContext q) {
        List<JsonNode> connections = q.items(LIST, q.company());
        if (connections.isEmpty()) {
            throw new UndecidedException("not enough data: the company has no connection");
        }
        return connections;
    }

    private static Probe externalIdAndIsActive() {
        return reading("connection-external-id-is-active", q -> {
                    Map<String, Set<String>> found = new LinkedHashMap<>();
                    found.put("list", extras(connections(q).get(0)));
                    found.put(
                            "details",
                            extras(q.get(DETAILS, q.connection()).ok().body()));
                    found.put(
                            "edit link",
                            extras(q.get("/v2.2/connection/{connection_id}", q.connection())
                                    .ok()
                                    .body()));
                    q.note("externalId and isActive: " + found);
                    if (found.values().stream().allMatch(EXTRAS::equals)) {
                        return q.finds(0, "Say in Connection that every response has externalId and isActive.");
                    }
                    return found.values().stream().allMatch(Set::isEmpty)
                            ? q.finds(
                                    1,
                                    edit("Remove externalId and isActive from Connection, since no response has them.")
                                            .remove(property("Connection", "externalId"))
                                            .remove(property("Connection", "isActive")))
                            : q.asAssumed();
                })
                .proofOfAssumption()
                .proof(0, whereConnections(connection -> connection
                        .putNull("externalId")
                        .put("isActive", true)))
                .proof(1, whereConnections(connection -> connection.remove(EXTRAS)));
    }

    private static Set<String> extras(JsonNode connection) {
        Set<String> keys = new TreeSet<>(JsonShape.keys(connection));
        keys.retainAll(EXTRAS);
        return keys;
    }

    private static Probe accountsItems() {
        return reading("connection-accounts-items", q -> {
                    ProbeResponse connection = q.get(DETAILS, q.connection()).ok();
                    JsonNode accounts = connection.at("/accounts");
                    String shape = JsonShape.of(accounts);
                    q.note("accounts of a connection that is " + connection.text("/status") + ": " + shape);
                    if (!connection.text("/status").equals("CONNECTED")) {
                        return q.unclear("not enough data: no connection is CONNECTED");
                    }
                    if (accounts.isArray() && accounts.isEmpty()) {
                        return q.finds(1, "Say that Connection.accounts is empty even when CONNECTED.");
                    }
                    Set<String> account = Set.of("id", "meters", "isTracked", "isDuplicated");
                    return JsonShape.keys(accounts.path(0)).containsAll(account)
                            ? q.finds(0)
                            : q.finds(shape, "Describe the items of Connection.accounts as the service returns them.");
                })
                .assumed(0)
                .proof(0)
                .proof(1, whereConnections(connection -> connection.putArray("accounts")))
                .proofOfOther("string", whereConnections(connection -> connection
                        .putArray("accounts")
                        .add("0a91dbe9")))
                .proofOfUnclear("CONNECTED", whereConnections(connection -> connection.put("status", "PENDING")));
    }

    private static Probe nullability() {
        Set<String> printed = Set.of("statusLastUpdateTime", "statusFirstSeenTime");
        Set<String> relied = Set.of("id", "created", "publicCompanyId");
        return reading("connection-nullability", q -> {
                    Set<String> nulls = new TreeSet<>();
                    Set<String> statuses = new TreeSet<>();
                    for (JsonNode connection : connections(q)) {
                        statuses.add(connection.path("status").asText());
                        connection.properties().stream()
                                .filter(field -> field.getValue().isNull())
                                .forEach(field -> nulls.add(field.getKey()));
                    }
                    q.note("null in connections of the statuses " + statuses + ": " + nulls);
                    Set<String> wrong = new TreeSet<>(nulls);
                    wrong.retainAll(relied);
                    if (!wrong.isEmpty()) {
                        return q.finds(
                                "null in " + wrong, "Make " + wrong + " of Connection nullable and not required.");
                    }
                    nulls.removeAll(printed);
                    return nulls.isEmpty()
                            ? q.unclear("none of the connections has a null besides the documented ones")
                            : q.asAssumed();
                })
                .proofOfAssumption()
                .proofOfOther("[created]", whereConnections(connection -> connection.putNull("created")))
                .proofOfUnclear(
                        "has a null", whereConnections(connection -> connection.put("statusErrorDetail", "none")))
                .indistinguishable(0, "That no connection has another null does not prove that none can.");
    }

    private static Probe datasourceTypes() {
        Set<String> ten = Set.of(
                "ELECTRICITY", "GAS", "WATER", "DISTRICT", "WASTE", "FUEL", "MISC", "REFRIGERANT", "SOLAR", "TELECOM");
        return reading("connection-datasource-types-enum", q -> {
                    Set<String> values = new TreeSet<>();
                    for (JsonNode connection : connections(q)) {
                        connection.path("initialDatasourceTypes").forEach(type -> values.add(type.asText()));
                        connection.path("accounts").forEach(account -> account.path("datasourceTypes")
                                .forEach(type -> values.add(type.asText())));
                    }
                    AllowedMethods invitations = q.options("/v2.2/invitation/company/{company_id}", q.company());
                    if (invitations.describesProperties()) {
                        invitations.property("prefill.utilityTypes").ifPresent(types -> types.findValues("value")
                                .forEach(choice -> values.add(choice.asText())));
                    }
                    q.note("values: " + values);
                    if (values.isEmpty()) {
                        return q.unclear("not enough data: no connection shows a type");
                    }
                    values.removeAll(ten);
                    return values.isEmpty()
                            ? q.asAssumed()
                            : q.finds(
                                    "also " + values,
                                    "Add " + values + " to DatasourceType or use another list for connections.");
                })
                .proofOfAssumption()
                .proofOfOther("[STEAM]", whereConnections(connection -> connection
                        .putArray("initialDatasourceTypes")
                        .add("STEAM")))
                .proofOfOther("[SEWER]", described("/v2.2/invitation/company/{}", body -> body.withObject(
                                "/actions/POST/prefill/children/utilityTypes/child")
                        .withArray("choices")
                        .addObject()
                        .put("value", "SEWER")))
                .indistinguishable(0, "The first value of the list is one of the ten.")
                .indistinguishable(1, "The five of the sandbox are among the ten.");
    }

    private static Probe versions() {
        return reading("connection-version-differences", q -> {
                    Set<String> differences = new TreeSet<>();
                    Set<String> newest = null;
                    for (String version : List.of("v2.2", "v2.1", "v2")) {
                        Set<String> keys = q.get("/" + version + "/connection/{connection_id}/details", q.connection())
                                .ok("id", "status")
                                .keys();
                        q.get("/" + version + "/invitation/company/{company_id}", q.company())
                                .ok();
                        newest = newest == null ? keys : newest;
                        Set<String> all = new TreeSet<>(keys);
                        all.addAll(newest);
                        for (String key : all) {
                            if (keys.contains(key) != newest.contains(key)) {
                                differences.add(key);
                            }
                        }
                    }
                    q.note("fields that differ by version: " + differences);
                    if (differences.isEmpty()) {
                        return q.finds(0);
                    }
                    SuggestedEdit edit =
                            edit("Say in Connection.x-versions that " + differences + " differ by version.");
                    return EXTRAS.containsAll(differences) && newest.containsAll(differences)
                            ? q.finds(1, edit)
                            : q.finds("different in " + differences, edit);
                })
                .assumed(0)
                .proof(0, olderVersions())
                .proof(
                        1,
                        object("GET", "/v2.2/connection/{}/details", connection -> connection
                                .putNull("externalId")
                                .put("isActive", true)),
                        olderVersions())
                .proofOfOther(
                        "[username]",
                        object("GET", "/v2/connection/{}/details", connection -> connection.remove("username")),
                        olderVersions());
    }
}
