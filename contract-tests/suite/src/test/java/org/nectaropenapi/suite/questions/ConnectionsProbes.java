package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Fields.common;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Fields.entries;
import static org.nectaropenapi.suite.probes.Fields.texts;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.ServiceVariation.all;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.Fields;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.Versions;

/** Questions about the fields of connections. */
final class ConnectionsProbes implements ProbeArea {
    private static final String LIST = "/v2.2/connection/company/{company_id}";
    private static final String CONNECTION = "/v2.2/connection/{connection_id}";
    private static final String DETAILS = "/v2.2/connection/{connection_id}/details";
    private static final Set<String> EXTRAS = Set.of("externalId", "isActive");

    @Override
    public List<Probe> probes() {
        return List.of(externalIdAndIsActive(), accountsItems(), nullability(), datasourceTypes(), versions());
    }

    /** Changes connections in every response. */
    private static ServiceVariation whereConnections(Consumer<ObjectNode> change) {
        return all(items(LIST, change), object("GET", DETAILS, change), object("GET", CONNECTION, change));
    }

    private static List<JsonNode> connections(ProbeContext q) {
        return q.someItems("the company has no connection", LIST, q.company());
    }

    private static Probe externalIdAndIsActive() {
        return reading("connection-external-id-is-active", q -> {
                    Set<String> list = common(JsonShape.keys(connections(q).get(0)), EXTRAS);
                    Set<String> details =
                            common(q.get(DETAILS, q.connection()).ok().keys(), EXTRAS);
                    Set<String> link =
                            common(q.get(CONNECTION, q.connection()).ok().keys(), EXTRAS);
                    q.note("externalId and isActive: list " + list + ", details " + details + ", edit link " + link);
                    Set<Set<String>> found = new HashSet<>(List.of(list, details, link));
                    return q.decide()
                            .when(found.equals(Set.of(EXTRAS)), 0)
                            .when(found.equals(Set.of(Set.of())), 1)
                            .otherwiseAsAssumed();
                })
                .suggests(0, "Say in Connection that every response has externalId and isActive.")
                .suggests(
                        1,
                        edit("Remove externalId and isActive from Connection, since no response has them.")
                                .removeProperties("Connection", EXTRAS))
                .proofOfAssumption()
                .proof(0, whereConnections(ConnectionsProbes::putExtras))
                .proof(1, whereConnections(connection -> connection.remove(EXTRAS)));
    }

    private static void putExtras(ObjectNode connection) {
        connection.putNull("externalId").put("isActive", true);
    }

    private static Probe accountsItems() {
        Set<String> account = Set.of("id", "meters", "isTracked", "isDuplicated");
        return reading("connection-accounts-items", q -> {
                    ProbeResponse connection = q.get(DETAILS, q.connection()).ok();
                    JsonNode accounts = connection.at("/accounts");
                    String shape = JsonShape.of(accounts);
                    String status = connection.text("/status");
                    q.note("accounts of a connection that is " + status + ": " + shape);
                    return q.decide()
                            .unclearWhen(!status.equals("CONNECTED"), "not enough data: no connection is CONNECTED")
                            .when(accounts.isArray() && accounts.isEmpty(), 1)
                            .when(JsonShape.keys(accounts.path(0)).containsAll(account), 0)
                            .otherwise(shape, "Describe the items of Connection.accounts as the service returns them.");
                })
                .suggests(1, "Say that Connection.accounts is empty even when CONNECTED.")
                .proofOfAssumed(0)
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
                    List<JsonNode> connections = connections(q);
                    Set<String> nulls = Fields.Gaps.of(connections, Set.of()).nulls();
                    q.note("null in connections of the statuses " + texts(connections, "status") + ": " + nulls);
                    Set<String> wrong = common(nulls, relied);
                    return q.decide()
                            .when(
                                    !wrong.isEmpty(),
                                    "null in " + wrong,
                                    "Make " + wrong + " of Connection nullable and not required.")
                            .unclearWhen(
                                    printed.containsAll(nulls),
                                    "none of the connections has a null besides the documented ones")
                            .otherwiseAsAssumed();
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
                    List<JsonNode> connections = connections(q);
                    Set<String> values = new TreeSet<>();
                    entries(connections, "initialDatasourceTypes").forEach(type -> values.add(type.asText()));
                    entries(entries(connections, "accounts"), "datasourceTypes")
                            .forEach(type -> values.add(type.asText()));
                    AllowedMethods invitations = q.options("/v2.2/invitation/company/{company_id}", q.company());
                    if (invitations.describesProperties()) {
                        invitations.property("prefill.utilityTypes").ifPresent(types -> types.findValues("value")
                                .forEach(choice -> values.add(choice.asText())));
                    }
                    q.note("values: " + values);
                    Set<String> further = difference(values, ten);
                    return q.decide()
                            .unclearWhen(values.isEmpty(), "not enough data: no connection shows a type")
                            .asAssumedWhen(further.isEmpty())
                            .otherwise(
                                    "also " + further,
                                    "Add " + further + " to DatasourceType or use another list for connections.");
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
                    Versions.ALL.forEach(
                            version -> q.get("/" + version + "/invitation/company/{company_id}", q.company())
                                    .ok());
                    Map<String, Set<String>> keys =
                            Versions.keys(q, "/connection/{connection_id}/details", q.connection(), "id", "status");
                    Set<String> newest = keys.get("v2.2");
                    Set<String> differences = new TreeSet<>();
                    keys.values().forEach(fields -> {
                        differences.addAll(difference(fields, newest));
                        differences.addAll(difference(newest, fields));
                    });
                    q.note("fields that differ by version: " + differences);
                    SuggestedEdit edit =
                            edit("Say in Connection.x-versions that " + differences + " differ by version.");
                    return q.decide()
                            .when(differences.isEmpty(), 0)
                            .when(EXTRAS.containsAll(differences) && newest.containsAll(differences), 1, edit)
                            .otherwise("different in " + differences, edit);
                })
                .assumed(0)
                .proof(0, olderVersions())
                .proof(1, object("GET", DETAILS, ConnectionsProbes::putExtras), olderVersions())
                .proofOfOther(
                        "[username]",
                        object("GET", "/v2/connection/{}/details", connection -> connection.remove("username")),
                        olderVersions());
    }
}
