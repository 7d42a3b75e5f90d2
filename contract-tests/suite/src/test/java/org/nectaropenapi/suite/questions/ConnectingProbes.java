package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;
import static org.nectaropenapi.suite.questions.ServiceVariations.olderVersions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Questions about making connections. */
final class ConnectingProbes implements ProbeArea {
    private static final String CONNECT = "/v2.2/connection/company/{company_id}";
    private static final String AT_CONNECT = "/v2.2/connection/company/{}";

    @Override
    public List<Probe> probes() {
        return List.of(body(), securityQuestions(), siteLimit(), duplicate());
    }

    /** Takes a property out of what OPTIONS describes. */
    private static ServiceVariation undescribed(String property) {
        return answers(
                "OPTIONS",
                AT_CONNECT,
                reply -> reply.edit(
                        options -> options.withObject("/actions/POST").remove(property)));
    }

    private static Probe body() {
        return writing("connection-create-body", q -> {
                    UUID company = q.scratch().newCompany("create body");
                    UUID site = q.scratch().newSite(company, "create body");
                    AllowedMethods methods = q.options(CONNECT, company);
                    q.post("{}", CONNECT, company);
                    ObjectNode full = Credentials.right(site);
                    full.putArray("securityQuestions")
                            .addObject()
                            .put("key", "Pet")
                            .put("value", "None");
                    ProbeResponse created = q.post(full, CONNECT, company);
                    boolean undescribed = methods.describeProperties()
                            && methods.property("securityQuestions").isEmpty();
                    boolean refused = created.status() == 400
                            && q.post(Credentials.right(site), CONNECT, company).isSuccess();
                    if (undescribed || refused) {
                        return q.says(
                                1,
                                SuggestedEdit.of("Take securityQuestions off ConnectionCreateRequest.")
                                        .remove(SuggestedEdit.schema(
                                                "ConnectionCreateRequest", "properties", "securityQuestions")));
                    }
                    created.ok("id");
                    if (Set.of("id", "status").containsAll(created.keys())) {
                        return q.says(2, SuggestedEdit.of("Answer Create Connection with id and status alone."));
                    }
                    return created.status() == 201
                            ? q.says(0)
                            : q.finds(
                                    "status " + created.status(),
                                    SuggestedEdit.of("Give Create Connection the status " + created.status() + ".")
                                            .move(
                                                    SuggestedEdit.operation("post", CONNECT, "responses", "201"),
                                                    SuggestedEdit.operation(
                                                            "post", CONNECT, "responses", "" + created.status())));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(0, SimulatedService.where(new DescribedPaths()))
                .proof(1, SimulatedService.where(undescribed("securityQuestions"), new DescribedPaths()))
                .proof(
                        1,
                        SimulatedService.where(instead(
                                request -> request.is("POST", AT_CONNECT)
                                        && request.json().has("securityQuestions"),
                                request -> ProxiedResponse.problem(400, "securityQuestions: is not known"))))
                .proof(
                        2,
                        SimulatedService.where(
                                object("POST", AT_CONNECT, connection -> connection.retain("id", "status"))))
                .proofOfOther(
                        "status 202",
                        SimulatedService.where(answers(
                                "POST", AT_CONNECT, reply -> reply.status() == 201 ? reply.status(202) : reply)));
    }

    private static Probe securityQuestions() {
        return reading("connection-security-questions", q -> {
                    if (q.options(CONNECT, q.company())
                            .property("securityQuestions")
                            .isPresent()) {
                        return q.asAssumed();
                    }
                    AllowedMethods older = q.options("/v2.1/connection/company/{company_id}", q.company());
                    return older.describeProperties()
                                    && older.property("securityQuestions").isPresent()
                            ? q.says(
                                    1,
                                    SuggestedEdit.of("Say that securityQuestions belongs to 2.0 and 2.1 only.")
                                            .remove(SuggestedEdit.schema(
                                                    "ConnectionCreateRequest", "properties", "securityQuestions")))
                            : q.says(
                                    0,
                                    SuggestedEdit.of("Say that logins with security questions need an invitation.")
                                            .remove(SuggestedEdit.schema(
                                                    "ConnectionCreateRequest", "properties", "securityQuestions")));
                })
                .proofOfAssumption(SimulatedService.where(new DescribedPaths()))
                .proof(
                        0,
                        SimulatedService.where(olderVersions(), undescribed("securityQuestions"), new DescribedPaths()))
                .proof(
                        1,
                        SimulatedService.where(undescribed("securityQuestions"), olderVersions(), new DescribedPaths()))
                .proofOfDoubt("describes no properties", SimulatedService.asIs());
    }

    private static Probe siteLimit() {
        return writing("connection-site-limit", q -> {
                    UUID company = q.scratch().newCompany("four sites");
                    UUID[] sites = new UUID[4];
                    for (int i = 0; i < sites.length; i++) {
                        sites[i] = q.scratch().newSite(company, "site " + (i + 1));
                    }
                    ProbeResponse created = q.post(Credentials.right(sites), CONNECT, company);
                    if (created.status() == 400) {
                        return q.unclear(
                                "four sites are refused; with sandbox credentials that says nothing of production");
                    }
                    int kept = created.ok("initialSites").at("/initialSites").size();
                    return kept == 4
                            ? q.says(1)
                            : q.finds(
                                    "only " + kept + " of 4 sites are kept",
                                    SuggestedEdit.of("Say that further sites are dropped."));
                })
                .assumed(1)
                .proof(1, SimulatedService.where(fourSites(4)))
                .proofOfOther("only 3", SimulatedService.where(fourSites(3)))
                .proofOfDoubt("refused", SimulatedService.asIs())
                .notTold(0, "The sandbox environment has the limit in any case.");
    }

    /** Takes any number of sites and shows some of them. */
    private static ServiceVariation fourSites(int shown) {
        return (request, next) -> {
            if (!request.is("POST", AT_CONNECT)) {
                return next.answer(request);
            }
            ObjectNode body = request.json().deepCopy();
            ArrayNode sites = body.withArray("/sites").deepCopy();
            while (body.withArray("/sites").size() > 3) {
                body.withArray("/sites").remove(3);
            }
            while (sites.size() > shown) {
                sites.remove(shown);
            }
            return next.answer(request.withBody(body)).edit(connection -> connection.set("initialSites", sites));
        };
    }

    private static Probe duplicate() {
        return writing("duplicate-connection", q -> {
                    UUID company = q.scratch().newCompany("duplicate");
                    UUID site = q.scratch().newSite(company, "duplicate");
                    q.post(Credentials.right(site), CONNECT, company).ok();
                    ProbeResponse second = q.post(Credentials.right(site), CONNECT, company);
                    if (second.status() / 100 == 2) {
                        second.ok("status");
                        return q.finds(
                                "a duplicate is accepted",
                                SuggestedEdit.of("Say that a second connection with the same login is accepted."));
                    }
                    return second.status() == 400 && second.at("/detail").isTextual()
                            ? q.says(0)
                            : q.finds(
                                    "status " + second.status() + " with " + JsonShape.of(second.body()),
                                    SuggestedEdit.of("Say that a duplicate is refused with " + second.status() + " and "
                                            + JsonShape.of(second.body()) + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther(
                        "accepted",
                        SimulatedService.where(answers(
                                "POST",
                                AT_CONNECT,
                                reply -> reply.status() == 400
                                        ? ProxiedResponse.json(201, "{'status': 'PENDING'}")
                                        : reply)))
                .proofOfOther(
                        "status 409",
                        SimulatedService.where(answers(
                                "POST", AT_CONNECT, reply -> reply.status() == 400 ? reply.status(409) : reply)))
                .proofOfOther(
                        "username",
                        SimulatedService.where(answers(
                                "POST",
                                AT_CONNECT,
                                reply -> reply.status() == 400
                                        ? reply.with(ProxiedResponse.tree("{'username': ['taken']}"))
                                        : reply)));
    }
}
