package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.everywhere;
import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.RequestOutcomes.ACCEPTED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.suite.probes.EndpointVariation;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.RequestOutcomes;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about requests that break what the pages say of parameters and properties. */
final class InvalidRequestProbes implements ProbeArea {
    private static final Map<Integer, Integer> REFUSED_OR_ACCEPTED = Map.of(400, 0, ACCEPTED, 1);
    private static final String UPDATE = "updateCompany";
    private static final String INVITE = "createConnectionInvitation";

    @Override
    public List<Probe> probes() {
        return List.of(queryValues(), bodyValues(), otherTypes(), nulls(), absentBodies(), mediaTypes());
    }

    private static Probe queryValues() {
        List<String> queries = List.of(
                "listDocumentsByCompany?startDate=yesterday",
                "listDocumentsByCompany?dateType=NO_SUCH_DATE",
                "listDocumentsByCompany?datasourceType=NO_SUCH_TYPE",
                "listCompanyConnections?status=ASLEEP",
                "listCompanyConnections?sites=none",
                "listCompanyConnections?connectionOwnerEmail=nobody",
                "listCompanyConnections?limit=0");
        return reading("invalid-query-values", q -> {
                    q.call("getCompany", q.company()).ok();
                    RequestOutcomes outcomes = q.outcomes();
                    queries.forEach(
                            query -> outcomes.add(query.replaceAll(".*\\?|=.*", ""), q.call(query, q.company())));
                    return outcomes.verdict(
                            REFUSED_OR_ACCEPTED, "Say in the parameters which of them are checked, and the status");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say in the filters that invalid values are ignored.")
                .proof(1, everywhere().reads(request -> request.withQuery("")))
                .proofOfOther("limit=422", everywhere().status(400, 422))
                .proofOfOther("startDate=200", everywhere().ignores("startDate"));
    }

    private static Probe bodyValues() {
        Map<String, String> updates = new LinkedHashMap<>();
        updates.put("dataCollectionStartDate", "{'dataCollectionStartDate': 'soon'}");
        updates.put("name", "{'name': ''}");
        updates.put("isDemandEnabled", "{'isDemandEnabled': 'perhaps'}");
        updates.put("impliedMeteringFraction", "{'impliedMeteringFraction': '10.5'}");
        Map<String, String> invitations = new LinkedHashMap<>();
        invitations.put("expiresInSeconds", "{'expiresInSeconds': 59, 'sendEmail': false}");
        invitations.put("maxUses", "{'maxUses': 0, 'sendEmail': false}");
        invitations.put("allowedEmails", "{'allowedEmails': ['nobody'], 'sendEmail': false}");
        return writing("invalid-body-values", q -> outcomes(q, "body values", updates, invitations)
                        .verdict(
                                REFUSED_OR_ACCEPTED, "Say in the properties which of them are checked, and the status"))
                .proofOfAssumed(0)
                .suggests(1, "Say in the bodies that their optional properties are not checked.")
                .proof(1, writes().returns(200, "{'id': 'a'}"))
                .proofOfOther("maxUses=422", writes().status(400, 422))
                .proofOfOther(
                        "{dataCollectionStartDate=200, name=200", on(UPDATE).returns(200, "{'id': 'a'}"));
    }

    private static Probe otherTypes() {
        Map<String, String> updates = new LinkedHashMap<>();
        updates.put("a boolean", "{'isDemandEnabled': 'true'}");
        updates.put("a text", "{'externalId': 17}");
        return writing("values-of-other-types", q -> outcomes(q, "types", updates, Map.of())
                        .verdict(REFUSED_OR_ACCEPTED, "Say which types are read from others"))
                .proofOfAssumed(0)
                .suggests(1, "Say in info.description that values of other types are read where they can be.")
                .proof(1, readingTextAsBoolean(), readingNumberAsText())
                .proofOfOther("a boolean=200", readingTextAsBoolean());
    }

    private static ServiceVariation readingTextAsBoolean() {
        return on(request -> request.is(UPDATE)
                        && request.json().path("isDemandEnabled").asText().matches("true|false"))
                .readsBody(body ->
                        body.put("isDemandEnabled", body.path("isDemandEnabled").asBoolean()));
    }

    private static ServiceVariation readingNumberAsText() {
        return on(request ->
                        request.is(UPDATE) && request.json().path("externalId").isNumber())
                .readsBody(
                        body -> body.put("externalId", body.path("externalId").asText()));
    }

    private static Probe nulls() {
        Map<String, String> updates = new LinkedHashMap<>();
        for (String property : List.of("dataCollectionStartDate", "isDemandEnabled", "impliedMeteringFraction")) {
            updates.put(property, "{'" + property + "': null}");
        }
        return writing("null-properties", q -> {
                    RequestOutcomes outcomes =
                            outcomes(q, "nulls", updates, Map.of("maxUses", "{'maxUses': null, 'sendEmail': false}"));
                    return outcomes.verdict(
                            REFUSED_OR_ACCEPTED,
                            "Make " + outcomes.accepted() + " nullable, as the statuses of requests with null say");
                })
                .proofOfAssumed(0)
                .suggests(1, "Make the optional properties of requests nullable.")
                .proof(1, writes().returns(200, "{'id': 'a'}"))
                .proofOfOther("maxUses=201", on(INVITE).returns(201, "{'id': 'a'}"));
    }

    private static Probe absentBodies() {
        return writing("absent-bodies", q -> {
                    UUID company = q.newCompany("absent bodies");
                    q.call("getCompany", company).ok();
                    return q.outcomes()
                            .add(UPDATE, q.call(UPDATE, company))
                            .add(INVITE, q.call(INVITE, company))
                            .verdict(REFUSED_OR_ACCEPTED, "Say which requests need a body");
                })
                .proofOfAssumed(0)
                .suggests(1, "Make the body optional where each of its properties is.")
                .proof(
                        1,
                        writes().reads(request -> request.body().length == 0 ? request.withBody(tree("{}")) : request))
                .proofOfOther("updateCompany=411", on(UPDATE).status(400, 411));
    }

    private static Probe mediaTypes() {
        return writing("media-type-status", q -> {
                    UUID company = q.newCompany("media types");
                    q.call("getCompany", company).ok();
                    RequestOutcomes outcomes = q.outcomes();
                    for (String mediaType : List.of("application/x-unheard-of", "text/plain")) {
                        outcomes.add(
                                mediaType,
                                q.call(
                                        q.withKey().contentType(mediaType).body(new byte[] {'{', '}'}),
                                        UPDATE,
                                        company));
                    }
                    return outcomes.verdict(
                            Map.of(400, 0, 415, 1), "Say which status a body of another media type returns");
                })
                .proofOfAssumed(0)
                .suggests(1, "Say that a body of another media type returns 415.")
                .proof(1, on(UPDATE).status(400, 415))
                .proofOfOther("text/plain=200", on(UPDATE).returns(200, "{}"));
    }

    /** Sends updates of a new company, and requests for invitations, by names of their values. */
    private static RequestOutcomes outcomes(
            ProbeContext q, String purpose, Map<String, String> updates, Map<String, String> invitations) {
        UUID company = q.newCompany(purpose);
        q.call("getCompany", company).ok();
        RequestOutcomes outcomes = q.outcomes();
        updates.forEach((name, body) -> outcomes.add(name, q.callWith(tree(body), UPDATE, company)));
        invitations.forEach((name, body) -> outcomes.add(name, q.callWith(tree(body), INVITE, company)));
        return outcomes;
    }

    private static EndpointVariation writes() {
        return on(request -> request.is(UPDATE) || request.is(INVITE));
    }
}
