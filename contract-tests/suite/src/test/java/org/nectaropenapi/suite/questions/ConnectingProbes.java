package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.Rules.answers;
import static org.nectaropenapi.suite.questions.Rules.instead;
import static org.nectaropenapi.suite.questions.Rules.object;
import static org.nectaropenapi.suite.questions.Rules.olderVersions;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Questions about making connections. */
final class ConnectingProbes implements Area {
    private static final String CONNECT = "/v2.2/connection/company/{company_id}";
    private static final String AT_CONNECT = "/v2.2/connection/company/{}";

    @Override
    public List<Probe> probes() {
        return List.of(body(), securityQuestions(), siteLimit(), duplicate());
    }

    /** Takes a property out of what OPTIONS describes. */
    private static Rule undescribed(String property) {
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
                    Methods methods = q.options(CONNECT, company);
                    q.post("{}", CONNECT, company);
                    ObjectNode full = Credentials.right(site);
                    full.putArray("securityQuestions")
                            .addObject()
                            .put("key", "Pet")
                            .put("value", "None");
                    Seen created = q.post(full, CONNECT, company);
                    boolean undescribed = methods.describeProperties()
                            && methods.property("securityQuestions").isEmpty();
                    boolean refused = created.status() == 400
                            && q.post(Credentials.right(site), CONNECT, company).isSuccess();
                    if (undescribed || refused) {
                        return q.says(
                                1,
                                Patch.of("Take securityQuestions off ConnectionCreateRequest.")
                                        .remove(Patch.schema(
                                                "ConnectionCreateRequest", "properties", "securityQuestions")));
                    }
                    created.ok("id");
                    if (Set.of("id", "status").containsAll(created.keys())) {
                        return q.says(2, Patch.of("Answer Create Connection with id and status alone."));
                    }
                    return created.status() == 201
                            ? q.says(0)
                            : q.finds(
                                    "status " + created.status(),
                                    Patch.of("Give Create Connection the status " + created.status() + ".")
                                            .move(
                                                    Patch.operation("post", CONNECT, "responses", "201"),
                                                    Patch.operation(
                                                            "post", CONNECT, "responses", "" + created.status())));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(0, World.where(new DescribedPaths()))
                .proof(1, World.where(undescribed("securityQuestions"), new DescribedPaths()))
                .proof(
                        1,
                        World.where(instead(
                                request -> request.is("POST", AT_CONNECT)
                                        && request.json().has("securityQuestions"),
                                request -> Reply.problem(400, "securityQuestions: is not known"))))
                .proof(2, World.where(object("POST", AT_CONNECT, connection -> connection.retain("id", "status"))))
                .proofOfOther(
                        "status 202",
                        World.where(answers(
                                "POST", AT_CONNECT, reply -> reply.status() == 201 ? reply.status(202) : reply)));
    }

    private static Probe securityQuestions() {
        return reading("connection-security-questions", q -> {
                    if (q.options(CONNECT, q.company())
                            .property("securityQuestions")
                            .isPresent()) {
                        return q.asAssumed();
                    }
                    Methods older = q.options("/v2.1/connection/company/{company_id}", q.company());
                    return older.describeProperties()
                                    && older.property("securityQuestions").isPresent()
                            ? q.says(
                                    1,
                                    Patch.of("Say that securityQuestions belongs to 2.0 and 2.1 only.")
                                            .remove(Patch.schema(
                                                    "ConnectionCreateRequest", "properties", "securityQuestions")))
                            : q.says(
                                    0,
                                    Patch.of("Say that logins with security questions need an invitation.")
                                            .remove(Patch.schema(
                                                    "ConnectionCreateRequest", "properties", "securityQuestions")));
                })
                .proofOfAssumption(World.where(new DescribedPaths()))
                .proof(0, World.where(olderVersions(), undescribed("securityQuestions"), new DescribedPaths()))
                .proof(1, World.where(undescribed("securityQuestions"), olderVersions(), new DescribedPaths()))
                .proofOfDoubt("describes no properties", World.asIs());
    }

    private static Probe siteLimit() {
        return writing("connection-site-limit", q -> {
                    UUID company = q.scratch().newCompany("four sites");
                    UUID[] sites = new UUID[4];
                    for (int i = 0; i < sites.length; i++) {
                        sites[i] = q.scratch().newSite(company, "site " + (i + 1));
                    }
                    Seen created = q.post(Credentials.right(sites), CONNECT, company);
                    if (created.status() == 400) {
                        return q.unclear(
                                "four sites are refused; with sandbox credentials that says nothing of production");
                    }
                    int kept = created.ok("initialSites").at("/initialSites").size();
                    return kept == 4
                            ? q.says(1)
                            : q.finds(
                                    "only " + kept + " of 4 sites are kept",
                                    Patch.of("Say that further sites are dropped."));
                })
                .assumed(1)
                .proof(1, World.where(fourSites(4)))
                .proofOfOther("only 3", World.where(fourSites(3)))
                .proofOfDoubt("refused", World.asIs())
                .notTold(0, "The sandbox environment has the limit in any case.");
    }

    /** Takes any number of sites and shows some of them. */
    private static Rule fourSites(int shown) {
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
                    Seen second = q.post(Credentials.right(site), CONNECT, company);
                    if (second.status() / 100 == 2) {
                        second.ok("status");
                        return q.finds(
                                "a duplicate is accepted",
                                Patch.of("Say that a second connection with the same login is accepted."));
                    }
                    return second.status() == 400 && second.at("/detail").isTextual()
                            ? q.says(0)
                            : q.finds(
                                    "status " + second.status() + " with " + Shape.of(second.body()),
                                    Patch.of("Say that a duplicate is refused with " + second.status() + " and "
                                            + Shape.of(second.body()) + "."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proofOfOther(
                        "accepted",
                        World.where(answers(
                                "POST",
                                AT_CONNECT,
                                reply -> reply.status() == 400 ? Reply.json(201, "{'status': 'PENDING'}") : reply)))
                .proofOfOther(
                        "status 409",
                        World.where(answers(
                                "POST", AT_CONNECT, reply -> reply.status() == 400 ? reply.status(409) : reply)))
                .proofOfOther(
                        "username",
                        World.where(answers(
                                "POST",
                                AT_CONNECT,
                                reply -> reply.status() == 400
                                        ? reply.with(Reply.tree("{'username': ['taken']}"))
                                        : reply)));
    }
}
