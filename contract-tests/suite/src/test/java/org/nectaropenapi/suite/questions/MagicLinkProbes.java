package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.path;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import java.util.List;
import java.util.Set;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the deprecated magic links. */
final class MagicLinkProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(companyVerb(), connectionVerb(), publicId(), prefill());
    }

    private static Probe companyVerb() {
        return reading("magic-link-company-verb", q -> {
                    q.call("getCompany", q.company()).ok();
                    AllowedMethods link = q.options("createCompanyMagicLink", q.company());
                    if (link.offers("GET") || link.offers("POST")) {
                        return q.finds(link.offers("GET") ? 0 : 1);
                    }
                    return q.options("/company/{company_id}/connection/link", q.company())
                                    .offers("POST")
                            ? q.finds(2)
                            : q.finds("neither path allows GET or POST", "Remove the company magic link.");
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Make the company magic link a POST.")
                                .move(operation("createCompanyMagicLink"), path("createCompanyMagicLink", "post")))
                .proof(1, on("OPTIONS createCompanyMagicLink").allows("POST, OPTIONS"))
                .suggests(2, "Move the company magic link to POST /company/{company_id}/connection/link.")
                .proof(
                        2,
                        missing("createCompanyMagicLink"),
                        on("OPTIONS /company/{company_id}/connection/link")
                                .returns(ProxiedResponse.of(200).header("Allow", "POST, OPTIONS")))
                .proofOfOther("neither", missing("createCompanyMagicLink"));
    }

    private static Probe connectionVerb() {
        return reading("magic-link-connection-verb", q -> {
                    q.call("getConnection", q.connection()).ok();
                    AllowedMethods link = q.options("createConnectionMagicLink", q.connection());
                    return link.offers("GET") || link.offers("POST")
                            ? q.finds(link.offers("GET") ? 0 : 1)
                            : q.finds("neither GET nor POST", "Remove the edit magic link.");
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Make the edit magic link a POST.")
                                .move(
                                        operation("createConnectionMagicLink"),
                                        path("createConnectionMagicLink", "post")))
                .proof(1, on("OPTIONS createConnectionMagicLink").allows("POST, OPTIONS"))
                .proofOfOther("neither", missing("createConnectionMagicLink"));
    }

    private static Probe publicId() {
        return writing("magic-link-public-id", q -> {
                    ProbeResponse link = q.call("createCompanyMagicLink", q.newCompany("magic link"))
                            .ok();
                    Set<String> keys = link.keys();
                    q.require(!keys.isEmpty(), "the response is not an object with keys");
                    if (link.at("/publicCompanyId").isTextual()) {
                        return q.finds(0);
                    }
                    return link.at("/publicId").isTextual()
                            ? q.finds(1)
                            : q.finds("keys " + keys, "Describe CompanyMagicLink with the keys " + keys + ".");
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Rename the public id of CompanyMagicLink to publicId.")
                                .move(
                                        property("CompanyMagicLink", "publicCompanyId"),
                                        property("CompanyMagicLink", "publicId"))
                                .replace(schema("CompanyMagicLink", "required"), "[publicId]"))
                .proof(
                        1,
                        on("createCompanyMagicLink")
                                .object(link -> link.set("publicId", link.remove("publicCompanyId"))))
                .proofOfOther(
                        "[magicLinkUrl]", on("createCompanyMagicLink").object(link -> link.retain("magicLinkUrl")));
    }

    private static Probe prefill() {
        SuggestedEdit body = edit("Give the company magic link a body with the properties that OPTIONS describes.");
        return reading("magic-link-prefill", q -> {
                    AllowedMethods link = q.options("createCompanyMagicLink", q.company());
                    if (link.describesProperties()) {
                        return q.finds(link.property("sites").isPresent() ? 0 : 1);
                    }
                    q.require(!link.allows("POST"), "POST is allowed, but OPTIONS does not describe what it takes");
                    return q.finds(2);
                })
                .proofOfAssumed(2)
                .suggests(0, body)
                .proof(0, describes("sites"))
                .suggests(1, body)
                .proof(1, describes("url"))
                .proofOfUnclear(
                        "does not describe",
                        on("OPTIONS createCompanyMagicLink").allows("GET, POST, OPTIONS"));
    }

    private static ServiceVariation describes(String property) {
        return on("OPTIONS createCompanyMagicLink").changes(response -> response.status(200)
                .header("Allow", "GET, POST, OPTIONS")
                .with(tree("{'actions': {'POST': {'" + property + "': {'type': 'field', 'required': false}}}}")));
    }
}
