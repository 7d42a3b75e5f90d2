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
    private static final Set<String> EXTRAS = Set.of("externalId", "isActive");

    @Override
    public List<Probe> probes() {
        return List.of(externalIdAndIsActive(), accountsItems(), nullability(), datasourceTypes(), versions());
    }

    /** Changes connections in every response. */
    private static ServiceVariation whereConnections(Consumer<ObjectNode> change) {
        return all(
                items("listCompanyConnections", change),
                object("getConnection", change),
                object("createConnectionMagicLink", change));
    }

    private static List<JsonNode> connections(ProbeContext q) {
        return q.someItems("the company has no connection", "listCompanyConnections", q.company());
    }

    private static Probe externalIdAndIsActive() {
        return reading("connection-external-id-is-active", q -> {
                    Set<String> list = common(JsonShape.keys(connections(q).get(0)), EXTRAS);
                    Set<String> details =
                            common(q.call("getConnection", q.connection()).ok().keys(), EXTRAS);
                    Set<String> link = common(
                            q.call("createConnectionMagicLink", q.connection())
                                    .ok()
                                    .keys(),
                            EXTRAS);
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
                    ProbeResponse connection =
                            q.call("getConnection", q.connection()).ok();
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
                    AllowedMethods invitations = q.options("listCompanyInvitations", q.company());
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
                .proofOfOther("[SEWER]", described("listCompanyInvitations", body -> body.withObject(
                                "/actions/POST/prefill/children/utilityTypes/child")
                        .withArray("choices")
                        .addObject()
                        .put("value", "SEWER")))
                .indistinguishable(0, "The first value of the list is one of the ten.")
                .indistinguishable(1, "The five of the sandbox are among the ten.");
    }

    private static Probe versions() {
        return reading("connection-version-differences", q -> {
                    Versions.ALL.forEach(version -> q.call("listCompanyInvitations@" + version, q.company())
                            .ok());
                    Map<String, Set<String>> keys = Versions.keys(q, "getConnection", q.connection(), "id", "status");
                    Set<String> newest = keys.get(Versions.current());
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
                .proof(1, object("getConnection", ConnectionsProbes::putExtras), olderVersions())
                .proofOfOther(
                        "[username]",
                        object("getConnection@v2", connection -> connection.remove("username")),
                        olderVersions());
    }
}
