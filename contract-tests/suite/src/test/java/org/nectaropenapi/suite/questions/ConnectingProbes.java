package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.RequestOutcomes;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the creation of connections, and about the status and data of a new one. */
final class ConnectingProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(
                body(), securityQuestions(), siteLimit(), foreignSites(), duplicate(), wrongPassword(), sandboxData());
    }

    /** Removes security questions from the description in the response to OPTIONS. */
    private static ServiceVariation withoutQuestions() {
        return on("OPTIONS listCompanyConnections")
                .changes(response -> response.edit(
                        options -> options.withObject("/actions/POST").remove("securityQuestions")));
    }

    private static Probe body() {
        return writing("connection-create-body", q -> {
                    UUID company = q.newCompany("create body");
                    UUID site = q.newSite(company, "create body");
                    AllowedMethods methods = q.options("listCompanyConnections", company);
                    if (q.callWith("{}", "createConnection", company).isSuccess()) {
                        return q.finds(
                                "nothing is required",
                                edit("Make every property of ConnectionCreateRequest optional.")
                                        .remove(schema("ConnectionCreateRequest", "required")));
                    }
                    ObjectNode full = Credentials.right(site);
                    full.set("securityQuestions", tree("[{'key': 'Pet', 'value': 'None'}]"));
                    ProbeResponse created = q.callWith(full, "createConnection", company);
                    boolean undescribed = methods.describesProperties()
                            && methods.property("securityQuestions").isEmpty();
                    boolean refused = created.status() == 400
                            && q.callWith(Credentials.right(site), "createConnection", company)
                                    .isSuccess();
                    if (undescribed || refused) {
                        return q.finds(1);
                    }
                    created.ok("id");
                    if (Set.of("id", "status").containsAll(created.keys())) {
                        return q.finds(2);
                    }
                    int status = created.status();
                    return status == 201
                            ? q.finds(0)
                            : q.finds(
                                    "status " + status,
                                    edit("Give Create Connection the status " + status + ".")
                                            .moveStatus("createConnection", status));
                })
                .proofOfAssumed(0)
                .proof(0, new DescribedPaths())
                .suggests(
                        1,
                        edit("Remove securityQuestions from ConnectionCreateRequest.")
                                .remove(property("ConnectionCreateRequest", "securityQuestions")))
                .proof(1, withoutQuestions(), new DescribedPaths())
                .proof(
                        1,
                        on(request -> request.is("createConnection")
                                        && request.json().has("securityQuestions"))
                                .fails(400))
                .suggests(2, "Let Create Connection return id and status alone.")
                .proof(2, on("createConnection").object(connection -> connection.retain("id", "status")))
                .proofOfOther("status 202", on("createConnection").status(201, 202))
                .proofOfOther(
                        "nothing is required",
                        on(request -> request.is("createConnection")
                                        && request.json().isEmpty())
                                .returns(201, "{'id': 'a'}"));
    }

    private static Probe securityQuestions() {
        String property = property("ConnectionCreateRequest", "securityQuestions");
        return reading("connection-security-questions", q -> {
                    if (q.options("listCompanyConnections", q.company())
                            .property("securityQuestions")
                            .isPresent()) {
                        return q.asAssumed();
                    }
                    AllowedMethods older = q.options("listCompanyConnections@v2.1", q.company());
                    return q.finds(
                            older.describesProperties()
                                            && older.property("securityQuestions")
                                                    .isPresent()
                                    ? 1
                                    : 0);
                })
                .proofOfAssumption(new DescribedPaths())
                .suggests(
                        0,
                        edit("Say that logins with security questions need an invitation.")
                                .remove(property))
                .proof(0, olderVersions(), withoutQuestions(), new DescribedPaths())
                .suggests(
                        1,
                        edit("Say that securityQuestions belongs to 2.0 and 2.1 only.")
                                .remove(property))
                .proof(1, withoutQuestions(), olderVersions(), new DescribedPaths())
                .proofOfUnclear("describes no properties");
    }

    private static Probe siteLimit() {
        return writing("connection-site-limit", q -> {
                    UUID company = q.newCompany("four sites");
                    UUID[] sites = IntStream.rangeClosed(1, 4)
                            .mapToObj(i -> q.newSite(company, "site " + i))
                            .toArray(UUID[]::new);
                    ProbeResponse created = q.callWith(Credentials.right(sites), "createConnection", company);
                    q.require(
                            !created.isRefused(),
                            "four sites are refused; with sandbox credentials this says nothing about production");
                    JsonNode shown = created.ok().at("/initialSites");
                    int kept = shown.isMissingNode()
                            ? q.call("getConnection", created.text("/id"))
                                    .ok("initialSites")
                                    .at("/initialSites")
                                    .size()
                            : shown.size();
                    return kept == 4
                            ? q.finds(1)
                            : q.finds("only " + kept + " of 4 sites are kept", "Say that further sites are dropped.");
                })
                .proofOfAssumed(1, fourSites(4))
                .proofOfOther("only 3", fourSites(3))
                .proofOfUnclear("refused")
                .indistinguishable(0, "The sandbox environment has the limit in either case.");
    }

    /** Accepts any number of sites and keeps the first few. */
    private static ServiceVariation fourSites(int shown) {
        return (request, next) -> {
            if (!request.is("createConnection")
                    || !(request.json() instanceof ObjectNode body)
                    || !(body.path("sites") instanceof ArrayNode all)) {
                return next.respond(request);
            }
            ArrayNode sites = first(all, shown);
            ProxiedResponse response =
                    next.respond(request.withBody(body.deepCopy().set("sites", first(sites, 3))));
            return response.isSuccess() ? response.edit(connection -> connection.set("initialSites", sites)) : response;
        };
    }

    private static ArrayNode first(ArrayNode items, int count) {
        ArrayNode first = items.deepCopy();
        while (first.size() > count) {
            first.remove(count);
        }
        return first;
    }

    private static Probe foreignSites() {
        return writing("foreign-sites", q -> {
                    UUID company = q.newCompany("own sites");
                    UUID foreign = q.newSite(q.newCompany("other sites"), "foreign");
                    q.call("getSite", foreign).ok();
                    ObjectNode invitation = (ObjectNode) tree("{'sendEmail': false}");
                    invitation.withArray("/prefill/initialSites").add(foreign.toString());
                    return q.outcomes()
                            .add(
                                    "createConnection",
                                    q.callWith(Credentials.right(foreign), "createConnection", company))
                            .add(
                                    "createConnectionInvitation",
                                    q.callWith(invitation, "createConnectionInvitation", company))
                            .verdict(
                                    Map.of(400, 0, RequestOutcomes.ACCEPTED, 1),
                                    "Say what a site of another company leads to");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say that sites of other companies are accepted.")
                .proof(
                        1,
                        on("createConnection").returns(201, "{'id': 'a'}"),
                        on("createConnectionInvitation").returns(201, "{'id': 'a'}"))
                .proofOfOther("createConnection=404", on("createConnection").status(400, 404));
    }

    private static Probe duplicate() {
        return writing("duplicate-connection", q -> {
                    UUID company = q.newCompany("duplicate");
                    UUID site = q.newSite(company, "duplicate");
                    q.callWith(Credentials.right(site), "createConnection", company)
                            .ok();
                    ProbeResponse second = q.callWith(Credentials.right(site), "createConnection", company);
                    if (second.status() / 100 == 2) {
                        second.ok("status");
                        return q.finds(
                                "a duplicate is accepted",
                                "Say that a second connection with the same login is accepted.");
                    }
                    String shape = JsonShape.of(second.body());
                    return second.status() == 400 && second.at("/detail").isTextual()
                            ? q.finds(0)
                            : q.finds(
                                    "status " + second.status() + " with " + shape,
                                    "Say that a duplicate is refused with " + second.status() + " and " + shape + ".");
                })
                .proofOfAssumed(0)
                .proofOfOther(
                        "accepted", on("createConnection").when(400, response -> json(201, "{'status': 'PENDING'}")))
                .proofOfOther("status 409", on("createConnection").status(400, 409))
                .proofOfOther(
                        "username",
                        on("createConnection").when(400, response -> response.with(tree("{'username': ['taken']}"))));
    }

    private static Probe wrongPassword() {
        return writing("wrong-password-status", q -> {
                    q.call("listCompanyConnections?status=INCORRECT_PASSWORD", q.company());
                    UUID company = q.newCompany("wrong password");
                    UUID site = q.newSite(company, "wrong password");
                    String id = q.callWith(Credentials.wrong(site), "createConnection", company)
                            .ok()
                            .text("/id");
                    String status = q.until(
                            "a connection to be connected or rejected",
                            () -> q.call("getConnection", id).ok("status").text("/status"),
                            current -> !current.equals("PENDING"));
                    q.note("status after a wrong password: " + status);
                    return switch (status) {
                        case "PASSWORD_INCORRECT" -> q.finds(0);
                        case "INCORRECT_PASSWORD" -> q.finds(1);
                        case "PENDING" -> q.unclear("the connection is still PENDING");
                        default -> q.finds(status, "Say that a wrong password leads to " + status + ".");
                    };
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        "Make INCORRECT_PASSWORD the value of a wrong password in ConnectionStatus"
                                + " and PASSWORD_INCORRECT its alias.")
                .proof(1, afterWrongPassword("INCORRECT_PASSWORD"))
                .proofOfOther("OTHER_ERROR", afterWrongPassword("OTHER_ERROR"))
                .proofOfUnclear("still PENDING", afterWrongPassword("PENDING"));
    }

    private static ServiceVariation afterWrongPassword(String status) {
        return on("getConnection").object(connection -> {
            if (connection.path("status").asText().equals("PASSWORD_INCORRECT")) {
                connection.put("status", status);
            }
        });
    }

    private static Probe sandboxData() {
        Duration step = Duration.ofSeconds(10);
        return writing("sandbox-data", q -> {
                    UUID company = q.newCompany("sandbox data");
                    UUID site = q.newSite(company, "sandbox data");
                    String id = q.callWith(Credentials.right(site), "createConnection", company)
                            .ok()
                            .text("/id");
                    for (int seconds = 0; seconds <= 120; seconds += 10) {
                        int documents = q.total("listDocumentsByConnection", id);
                        if (documents > 0) {
                            q.note("after " + seconds + " seconds: " + documents + " documents, "
                                    + q.total("listUsageDataByConnection", id) + " records, "
                                    + q.itemsIfThere("listMetersByCompany", company)
                                            .size() + " meters, "
                                    + q.call("getConnection", id)
                                            .ok()
                                            .at("/accounts")
                                            .size() + " accounts");
                            return seconds <= 40
                                    ? q.finds(0)
                                    : q.finds(
                                            "documents after " + seconds + " seconds",
                                            "Say that sample documents take about " + seconds + " seconds.");
                        }
                        q.pause(step);
                    }
                    return q.finds(
                            "no document within 2 minutes", "Say that sample documents take more than 2 minutes.");
                })
                .proofOfAssumed(0)
                .proofOfOther("documents after 60 seconds", emptyFor(6))
                .proofOfOther("within 2 minutes", emptyFor(100));
    }

    /** Returns no documents to the first calls of each list. */
    private static ServiceVariation emptyFor(int calls) {
        Map<String, Integer> made = new HashMap<>();
        return on(request ->
                        request.is("listDocumentsByConnection") && made.merge(request.path(), 1, Integer::sum) <= calls)
                .object(page -> page.put("totalDocuments", 0).putArray("documents"));
    }
}
