package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about the creation of connections. */
final class ConnectingProbes implements ProbeArea {
    private static final String CONNECT = "/v2.2/connection/company/{company_id}";
    private static final String AT_CONNECT = "/v2.2/connection/company/{}";

    @Override
    public List<Probe> probes() {
        return List.of(body(), securityQuestions(), siteLimit(), duplicate());
    }

    /** Removes a property from the description in the response to OPTIONS. */
    private static ServiceVariation undescribed(String property) {
        return responses(
                "OPTIONS",
                AT_CONNECT,
                response -> response.edit(
                        options -> options.withObject("/actions/POST").remove(property)));
    }

    private static Probe body() {
        return writing("connection-create-body", q -> {
                    UUID company = q.newCompany("create body");
                    UUID site = q.newSite(company, "create body");
                    AllowedMethods methods = q.options(CONNECT, company);
                    q.post("{}", CONNECT, company);
                    ObjectNode full = Credentials.right(site);
                    full.putArray("securityQuestions")
                            .addObject()
                            .put("key", "Pet")
                            .put("value", "None");
                    ProbeResponse created = q.post(full, CONNECT, company);
                    boolean undescribed = methods.describesProperties()
                            && methods.property("securityQuestions").isEmpty();
                    boolean refused = created.status() == 400
                            && q.post(Credentials.right(site), CONNECT, company).isSuccess();
                    if (undescribed || refused) {
                        return q.finds(
                                1,
                                edit("Remove securityQuestions from ConnectionCreateRequest.")
                                        .remove(property("ConnectionCreateRequest", "securityQuestions")));
                    }
                    created.ok("id");
                    if (Set.of("id", "status").containsAll(created.keys())) {
                        return q.finds(2, "Let Create Connection return id and status alone.");
                    }
                    return created.status() == 201
                            ? q.finds(0)
                            : q.finds(
                                    "status " + created.status(),
                                    edit("Give Create Connection the status " + created.status() + ".")
                                            .move(
                                                    operation("post", CONNECT, "responses", "201"),
                                                    operation("post", CONNECT, "responses", "" + created.status())));
                })
                .assumed(0)
                .proof(0)
                .proof(0, new DescribedPaths())
                .proof(1, undescribed("securityQuestions"), new DescribedPaths())
                .proof(
                        1,
                        instead(
                                request -> request.is("POST", AT_CONNECT)
                                        && request.json().has("securityQuestions"),
                                problem(400, "securityQuestions: is not known")))
                .proof(2, object("POST", AT_CONNECT, connection -> connection.retain("id", "status")))
                .proofOfOther(
                        "status 202",
                        responses(
                                "POST",
                                AT_CONNECT,
                                response -> response.status() == 201 ? response.status(202) : response));
    }

    private static Probe securityQuestions() {
        return reading("connection-security-questions", q -> {
                    if (q.options(CONNECT, q.company())
                            .property("securityQuestions")
                            .isPresent()) {
                        return q.asAssumed();
                    }
                    AllowedMethods older = q.options("/v2.1/connection/company/{company_id}", q.company());
                    return older.describesProperties()
                                    && older.property("securityQuestions").isPresent()
                            ? q.finds(
                                    1,
                                    edit("Say that securityQuestions belongs to 2.0 and 2.1 only.")
                                            .remove(property("ConnectionCreateRequest", "securityQuestions")))
                            : q.finds(
                                    0,
                                    edit("Say that logins with security questions need an invitation.")
                                            .remove(property("ConnectionCreateRequest", "securityQuestions")));
                })
                .proofOfAssumption(new DescribedPaths())
                .proof(0, olderVersions(), undescribed("securityQuestions"), new DescribedPaths())
                .proof(1, undescribed("securityQuestions"), olderVersions(), new DescribedPaths())
                .proofOfUnclear("describes no properties");
    }

    private static Probe siteLimit() {
        return writing("connection-site-limit", q -> {
                    UUID company = q.newCompany("four sites");
                    UUID[] sites = new UUID[4];
                    for (int i = 0; i < sites.length; i++) {
                        sites[i] = q.newSite(company, "site " + (i + 1));
                    }
                    ProbeResponse created = q.post(Credentials.right(sites), CONNECT, company);
                    if (created.status() == 400) {
                        return q.unclear(
                                "four sites are refused; with sandbox credentials this says nothing about production");
                    }
                    int kept = created.ok("initialSites").at("/initialSites").size();
                    return kept == 4
                            ? q.finds(1)
                            : q.finds("only " + kept + " of 4 sites are kept", "Say that further sites are dropped.");
                })
                .assumed(1)
                .proof(1, fourSites(4))
                .proofOfOther("only 3", fourSites(3))
                .proofOfUnclear("refused")
                .indistinguishable(0, "The sandbox environment has the limit in either case.");
    }

    /** Accepts any number of sites and keeps the first few. */
    private static ServiceVariation fourSites(int shown) {
        return (request, next) -> {
            if (!request.is("POST", AT_CONNECT)) {
                return next.respond(request);
            }
            ObjectNode body = request.json().deepCopy();
            ArrayNode sites = body.withArray("/sites").deepCopy();
            while (body.withArray("/sites").size() > 3) {
                body.withArray("/sites").remove(3);
            }
            while (sites.size() > shown) {
                sites.remove(shown);
            }
            return next.respond(request.withBody(body)).edit(connection -> connection.set("initialSites", sites));
        };
    }

    private static Probe duplicate() {
        return writing("duplicate-connection", q -> {
                    UUID company = q.newCompany("duplicate");
                    UUID site = q.newSite(company, "duplicate");
                    q.post(Credentials.right(site), CONNECT, company).ok();
                    ProbeResponse second = q.post(Credentials.right(site), CONNECT, company);
                    if (second.status() / 100 == 2) {
                        second.ok("status");
                        return q.finds(
                                "a duplicate is accepted",
                                "Say that a second connection with the same login is accepted.");
                    }
                    return second.status() == 400 && second.at("/detail").isTextual()
                            ? q.finds(0)
                            : q.finds(
                                    "status " + second.status() + " with " + JsonShape.of(second.body()),
                                    "Say that a duplicate is refused with " + second.status() + " and "
                                            + JsonShape.of(second.body()) + ".");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther(
                        "accepted",
                        responses(
                                "POST",
                                AT_CONNECT,
                                response -> response.status() == 400 ? json(201, "{'status': 'PENDING'}") : response))
                .proofOfOther(
                        "status 409",
                        responses(
                                "POST",
                                AT_CONNECT,
                                response -> response.status() == 400 ? response.status(409) : response))
                .proofOfOther(
                        "username",
                        responses(
                                "POST",
                                AT_CONNECT,
                                response -> response.status() == 400
                                        ? response.with(tree("{'username': ['taken']}"))
                                        : response));
    }
}
