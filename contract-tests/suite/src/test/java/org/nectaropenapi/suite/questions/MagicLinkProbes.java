package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.missing;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

import java.util.List;
import java.util.Optional;

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
        return answers("OPTIONS", template, reply -> reply.header("Allow", methods));
    }

    private static Probe companyVerb() {
        return reading("magic-link-company-verb", q -> {
                    AllowedMethods link = q.options(LINK, q.company());
                    if (link.exist() && link.allow("GET")) {
                        return q.says(0);
                    }
                    if (link.exist() && link.allow("POST")) {
                        return q.says(
                                1,
                                SuggestedEdit.of("Make the company magic link a POST.")
                                        .move(
                                                SuggestedEdit.operation("get", LINK),
                                                SuggestedEdit.operation("post", LINK)));
                    }
                    AllowedMethods other = q.options(OTHER_LINK, q.company());
                    return other.exist() && other.allow("POST")
                            ? q.says(
                                    2,
                                    SuggestedEdit.of(
                                            "Move the company magic link to POST /company/{company_id}/connection/link."))
                            : q.finds(
                                    "neither path takes GET or POST",
                                    SuggestedEdit.of("Remove the company magic link."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(allows(AT_LINK, "POST, OPTIONS")))
                .proof(
                        2,
                        SimulatedService.where(
                                missing(AT_LINK),
                                instead("OPTIONS", "/v2.2/company/{}/connection/link", request -> ProxiedResponse.of(
                                                200)
                                        .header("Allow", "POST, OPTIONS"))))
                .proofOfOther("neither", SimulatedService.where(missing(AT_LINK)));
    }

    private static Probe connectionVerb() {
        String path = "/v2.2/connection/{connection_id}";
        return reading("magic-link-connection-verb", q -> {
                    AllowedMethods link = q.options(path, q.connection());
                    if (link.exist() && link.allow("GET")) {
                        return q.says(0);
                    }
                    return link.exist() && link.allow("POST")
                            ? q.says(
                                    1,
                                    SuggestedEdit.of("Make the edit magic link a POST.")
                                            .move(
                                                    SuggestedEdit.operation("get", path),
                                                    SuggestedEdit.operation("post", path)))
                            : q.finds("neither GET nor POST", SuggestedEdit.of("Remove the edit magic link."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(allows("/v2.2/connection/{}", "POST, OPTIONS")))
                .proofOfOther("neither", SimulatedService.where(missing("/v2.2/connection/{}")));
    }

    private static Probe publicId() {
        return writing("magic-link-public-id", q -> {
                    ProbeResponse link =
                            q.get(LINK, q.scratch().newCompany("magic link")).ok();
                    if (link.keys().isEmpty()) {
                        return q.unclear("the answer is no object with keys");
                    }
                    if (link.at("/publicCompanyId").isTextual()) {
                        return q.says(0);
                    }
                    return link.at("/publicId").isTextual()
                            ? q.says(
                                    1,
                                    SuggestedEdit.of("Call the public id of CompanyMagicLink publicId.")
                                            .move(
                                                    SuggestedEdit.schema(
                                                            "CompanyMagicLink", "properties", "publicCompanyId"),
                                                    SuggestedEdit.schema("CompanyMagicLink", "properties", "publicId"))
                                            .replace(
                                                    SuggestedEdit.schema("CompanyMagicLink", "required"), "[publicId]"))
                            : q.finds(
                                    "keys " + link.keys(),
                                    SuggestedEdit.of("Describe CompanyMagicLink with the keys " + link.keys() + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(
                                object("GET", AT_LINK, link -> link.set("publicId", link.remove("publicCompanyId")))))
                .proofOfOther(
                        "[magicLinkUrl]",
                        SimulatedService.where(object("GET", AT_LINK, link -> link.retain("magicLinkUrl"))));
    }

    private static Probe prefill() {
        return reading("magic-link-prefill", q -> {
                    AllowedMethods link = q.options(LINK, q.company());
                    if (!link.describeProperties()) {
                        return link.allow("POST")
                                ? q.unclear("POST is allowed, but OPTIONS does not describe what it takes")
                                : q.says(2);
                    }
                    Optional<?> sites = link.property("sites");
                    SuggestedEdit patch = SuggestedEdit.of(
                            "Give the company magic link a body with the properties that OPTIONS describes.");
                    return sites.isPresent() ? q.says(0, patch) : q.says(1, patch);
                })
                .assumed(2)
                .proof(2, SimulatedService.asIs())
                .proof(0, SimulatedService.where(describes("sites")))
                .proof(1, SimulatedService.where(describes("url")))
                .proofOfDoubt("does not describe", SimulatedService.where(allows(AT_LINK, "GET, POST, OPTIONS")));
    }

    private static ServiceVariation describes(String property) {
        return answers("OPTIONS", AT_LINK, reply -> reply.status(200)
                .header("Allow", "GET, POST, OPTIONS")
                .with(ProxiedResponse.tree(
                        "{'actions': {'POST': {'" + property + "': {'type': 'field', 'required': false}}}}")));
    }
}
