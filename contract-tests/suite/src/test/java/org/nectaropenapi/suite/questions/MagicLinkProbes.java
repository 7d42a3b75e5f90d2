package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.Rules.answers;
import static org.nectaropenapi.suite.questions.Rules.instead;
import static org.nectaropenapi.suite.questions.Rules.missing;
import static org.nectaropenapi.suite.questions.Rules.object;

import java.util.List;
import java.util.Optional;

/** Questions about the deprecated magic links. */
final class MagicLinkProbes implements Area {
    private static final String LINK = "/v2.2/connection/company/{company_id}/link";
    private static final String OTHER_LINK = "/v2.2/company/{company_id}/connection/link";
    private static final String AT_LINK = "/v2.2/connection/company/{}/link";

    @Override
    public List<Probe> probes() {
        return List.of(companyVerb(), connectionVerb(), publicId(), prefill());
    }

    private static Rule allows(String template, String methods) {
        return answers("OPTIONS", template, reply -> reply.header("Allow", methods));
    }

    private static Probe companyVerb() {
        return reading("magic-link-company-verb", q -> {
                    Methods link = q.options(LINK, q.company());
                    if (link.exist() && link.allow("GET")) {
                        return q.says(0);
                    }
                    if (link.exist() && link.allow("POST")) {
                        return q.says(
                                1,
                                Patch.of("Make the company magic link a POST.")
                                        .move(Patch.operation("get", LINK), Patch.operation("post", LINK)));
                    }
                    Methods other = q.options(OTHER_LINK, q.company());
                    return other.exist() && other.allow("POST")
                            ? q.says(
                                    2,
                                    Patch.of(
                                            "Move the company magic link to POST /company/{company_id}/connection/link."))
                            : q.finds("neither path takes GET or POST", Patch.of("Remove the company magic link."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(1, World.where(allows(AT_LINK, "POST, OPTIONS")))
                .proof(
                        2,
                        World.where(
                                missing(AT_LINK),
                                instead("OPTIONS", "/v2.2/company/{}/connection/link", request -> Reply.of(200)
                                        .header("Allow", "POST, OPTIONS"))))
                .proofOfOther("neither", World.where(missing(AT_LINK)));
    }

    private static Probe connectionVerb() {
        String path = "/v2.2/connection/{connection_id}";
        return reading("magic-link-connection-verb", q -> {
                    Methods link = q.options(path, q.connection());
                    if (link.exist() && link.allow("GET")) {
                        return q.says(0);
                    }
                    return link.exist() && link.allow("POST")
                            ? q.says(
                                    1,
                                    Patch.of("Make the edit magic link a POST.")
                                            .move(Patch.operation("get", path), Patch.operation("post", path)))
                            : q.finds("neither GET nor POST", Patch.of("Remove the edit magic link."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(1, World.where(allows("/v2.2/connection/{}", "POST, OPTIONS")))
                .proofOfOther("neither", World.where(missing("/v2.2/connection/{}")));
    }

    private static Probe publicId() {
        return writing("magic-link-public-id", q -> {
                    Seen link =
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
                                    Patch.of("Call the public id of CompanyMagicLink publicId.")
                                            .move(
                                                    Patch.schema("CompanyMagicLink", "properties", "publicCompanyId"),
                                                    Patch.schema("CompanyMagicLink", "properties", "publicId"))
                                            .replace(Patch.schema("CompanyMagicLink", "required"), "[publicId]"))
                            : q.finds(
                                    "keys " + link.keys(),
                                    Patch.of("Describe CompanyMagicLink with the keys " + link.keys() + "."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(
                        1,
                        World.where(
                                object("GET", AT_LINK, link -> link.set("publicId", link.remove("publicCompanyId")))))
                .proofOfOther(
                        "[magicLinkUrl]", World.where(object("GET", AT_LINK, link -> link.retain("magicLinkUrl"))));
    }

    private static Probe prefill() {
        return reading("magic-link-prefill", q -> {
                    Methods link = q.options(LINK, q.company());
                    if (!link.describeProperties()) {
                        return link.allow("POST")
                                ? q.unclear("POST is allowed, but OPTIONS does not describe what it takes")
                                : q.says(2);
                    }
                    Optional<?> sites = link.property("sites");
                    Patch patch =
                            Patch.of("Give the company magic link a body with the properties that OPTIONS describes.");
                    return sites.isPresent() ? q.says(0, patch) : q.says(1, patch);
                })
                .assumed(2)
                .proof(2, World.asIs())
                .proof(0, World.where(describes("sites")))
                .proof(1, World.where(describes("url")))
                .proofOfDoubt("does not describe", World.where(allows(AT_LINK, "GET, POST, OPTIONS")));
    }

    private static Rule describes(String property) {
        return answers("OPTIONS", AT_LINK, reply -> reply.status(200)
                .header("Allow", "GET, POST, OPTIONS")
                .with(Reply.tree("{'actions': {'POST': {'" + property + "': {'type': 'field', 'required': false}}}}")));
    }
}
