package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.missing;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import java.util.List;
import java.util.Optional;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the deprecated magic links. */
final class MagicLinkProbes implements ProbeArea {
    private static final String LINK = "/v2.2/connection/company/{company_id}/link";
    private static final String OTHER_LINK = "/v2.2/company/{company_id}/connection/link";
    private static final String AT_LINK = "/v2.2/connection/company/{}/link";

    @Override
    public List<Probe> probes() {
        return List.of(companyVerb(), connectionVerb(), publicId(), prefill());
    }

    private static ServiceVariation allows(String template, String methods) {
        return responses("OPTIONS", template, response -> response.header("Allow", methods));
    }

    private static Probe companyVerb() {
        return reading("magic-link-company-verb", q -> {
                    AllowedMethods link = q.options(LINK, q.company());
                    if (link.pathExists() && link.allows("GET")) {
                        return q.finds(0);
                    }
                    if (link.pathExists() && link.allows("POST")) {
                        return q.finds(
                                1,
                                edit("Make the company magic link a POST.")
                                        .move(operation("get", LINK), operation("post", LINK)));
                    }
                    AllowedMethods other = q.options(OTHER_LINK, q.company());
                    return other.pathExists() && other.allows("POST")
                            ? q.finds(2, "Move the company magic link to POST /company/{company_id}/connection/link.")
                            : q.finds("neither path allows GET or POST", "Remove the company magic link.");
                })
                .assumed(0)
                .proof(0)
                .proof(1, allows(AT_LINK, "POST, OPTIONS"))
                .proof(
                        2,
                        missing(AT_LINK),
                        instead(
                                "OPTIONS",
                                "/v2.2/company/{}/connection/link",
                                ProxiedResponse.of(200).header("Allow", "POST, OPTIONS")))
                .proofOfOther("neither", missing(AT_LINK));
    }

    private static Probe connectionVerb() {
        String path = "/v2.2/connection/{connection_id}";
        return reading("magic-link-connection-verb", q -> {
                    AllowedMethods link = q.options(path, q.connection());
                    if (link.pathExists() && link.allows("GET")) {
                        return q.finds(0);
                    }
                    return link.pathExists() && link.allows("POST")
                            ? q.finds(
                                    1,
                                    edit("Make the edit magic link a POST.")
                                            .move(operation("get", path), operation("post", path)))
                            : q.finds("neither GET nor POST", "Remove the edit magic link.");
                })
                .assumed(0)
                .proof(0)
                .proof(1, allows("/v2.2/connection/{}", "POST, OPTIONS"))
                .proofOfOther("neither", missing("/v2.2/connection/{}"));
    }

    private static Probe publicId() {
        return writing("magic-link-public-id", q -> {
                    ProbeResponse link = q.get(LINK, q.newCompany("magic link")).ok();
                    if (link.keys().isEmpty()) {
                        return q.unclear("the response is not an object with keys");
                    }
                    if (link.at("/publicCompanyId").isTextual()) {
                        return q.finds(0);
                    }
                    return link.at("/publicId").isTextual()
                            ? q.finds(
                                    1,
                                    edit("Rename the public id of CompanyMagicLink to publicId.")
                                            .move(
                                                    property("CompanyMagicLink", "publicCompanyId"),
                                                    property("CompanyMagicLink", "publicId"))
                                            .replace(schema("CompanyMagicLink", "required"), "[publicId]"))
                            : q.finds(
                                    "keys " + link.keys(),
                                    "Describe CompanyMagicLink with the keys " + link.keys() + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(1, object("GET", AT_LINK, link -> link.set("publicId", link.remove("publicCompanyId"))))
                .proofOfOther("[magicLinkUrl]", object("GET", AT_LINK, link -> link.retain("magicLinkUrl")));
    }

    private static Probe prefill() {
        return reading("magic-link-prefill", q -> {
                    AllowedMethods link = q.options(LINK, q.company());
                    if (!link.describesProperties()) {
                        return link.allows("POST")
                                ? q.unclear("POST is allowed, but OPTIONS does not describe what it takes")
                                : q.finds(2);
                    }
                    Optional<?> sites = link.property("sites");
                    SuggestedEdit edit =
                            edit("Give the company magic link a body with the properties that OPTIONS describes.");
                    return sites.isPresent() ? q.finds(0, edit) : q.finds(1, edit);
                })
                .assumed(2)
                .proof(2)
                .proof(0, describes("sites"))
                .proof(1, describes("url"))
                .proofOfUnclear("does not describe", allows(AT_LINK, "GET, POST, OPTIONS"));
    }

    private static ServiceVariation describes(String property) {
        return responses("OPTIONS", AT_LINK, response -> response.status(200)
                .header("Allow", "GET, POST, OPTIONS")
                .with(tree("{'actions': {'POST': {'" + property + "': {'type': 'field', 'required': false}}}}")));
    }
}
