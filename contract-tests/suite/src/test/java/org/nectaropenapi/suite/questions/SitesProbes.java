package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Questions about sites. */
final class SitesProbes implements ProbeArea {
    private static final String SITE = "/v2.2/site/{site_id}";

    @Override
    public List<Probe> probes() {
        return List.of(list(), deletion(), startDate(), occupancy(), unset(), pathEntries());
    }

    private static Probe list() {
        return reading("site-list", q -> {
                    ProbeResponse seen = q.get("/v2.2/site/company/{company_id}", q.company());
                    if (seen.isList()) {
                        return q.says(
                                1,
                                SuggestedEdit.of(
                                        "Add an operation that lists the sites of a company, as it was seen."));
                    }
                    return seen.status() == 404 || seen.status() == 405
                            ? q.says(0)
                            : q.unclear("the path answers " + seen.status());
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where((request, next) -> {
                    if (!request.is("GET", "/v2.2/site/company/{}")) {
                        return next.answer(request);
                    }
                    String company = request.path().replace("/site/company/", "/company/");
                    JsonNode sites = next.answer(request.at(company)).json().path("sites");
                    ObjectNode page = JsonNodeFactory.instance.objectNode().put("totalSites", sites.size());
                    page.set("sites", sites);
                    return ProxiedResponse.json(200, page);
                }))
                .proofOfDoubt(
                        "403",
                        SimulatedService.where(answers(
                                "GET", "/v2.2/site/company/{}", reply -> ProxiedResponse.problem(403, "No access."))));
    }

    private static Probe deletion() {
        return reading(
                        "site-delete",
                        q -> q.options(SITE, q.site()).allow("DELETE")
                                ? q.says(1, SuggestedEdit.of("Add an operation that deletes a site."))
                                : q.says(0))
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(answers(
                                "OPTIONS", "/v2.2/site/{}", reply -> reply.header("Allow", "GET, PATCH, DELETE"))));
    }

    private static Probe startDate() {
        return reading(
                        "site-start-date",
                        q -> q.get(SITE, q.site()).ok("id", "name").keys().contains("dataCollectionStartDate")
                                ? q.says(
                                        0,
                                        SuggestedEdit.of("Add dataCollectionStartDate to Site.")
                                                .add(
                                                        SuggestedEdit.schema(
                                                                "Site", "properties", "dataCollectionStartDate"),
                                                        "{type: string, format: date, nullable: true, description: Start of"
                                                                + " historical collection; it overrides the company's.}"))
                                : q.says(1))
                .assumed(1)
                .proof(1, SimulatedService.asIs())
                .proof(
                        0,
                        SimulatedService.where(
                                object("GET", "/v2.2/site/{}", site -> site.putNull("dataCollectionStartDate"))));
    }

    private static Probe occupancy() {
        return writing("occupancy-range", q -> {
                    UUID site = q.scratch().newSite(q.scratch().newCompany("occupancy"), "occupancy");
                    boolean above = takes(q.patch(Map.of("occupancyPercent", "150"), SITE, site));
                    boolean below = takes(q.patch(Map.of("occupancyPercent", "-1"), SITE, site));
                    q.note("150 accepted: " + above + ", -1 accepted: " + below);
                    if (!above && !below) {
                        return q.says(0);
                    }
                    return above && below
                            ? q.says(
                                    1,
                                    SuggestedEdit.of(
                                            "Say that occupancyPercent takes what its pattern allows, below 0 and above 100 too."))
                            : q.finds(
                                    above ? "at least 0, no upper limit of 100" : "at most 100, below 0 too",
                                    SuggestedEdit.of("Correct the range of occupancyPercent in its descriptions."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(accepting("-?\\d{0,3}")))
                .proofOfOther("no upper limit", SimulatedService.where(accepting("\\d{0,3}")));
    }

    private static boolean takes(ProbeResponse seen) {
        return seen.status() != 400 && seen.ok("occupancyPercent").isSuccess();
    }

    /** Takes any occupancy of the form and shows it as if it were kept. */
    private static ServiceVariation accepting(String form) {
        return (request, next) -> {
            String wanted = request.json().path("occupancyPercent").asText();
            if (!request.is("PATCH", "/v2.2/site/{}") || !wanted.matches(form)) {
                return next.answer(request);
            }
            ObjectNode body = request.json().deepCopy();
            return next.answer(request.withBody(body.put("occupancyPercent", "50")))
                    .edit(site -> site.put("occupancyPercent", wanted));
        };
    }

    private static Probe unset() {
        return writing("site-nullability", q -> {
                    UUID id = q.scratch().newSite(q.scratch().newCompany("bare site"), "bare");
                    ProbeResponse site = q.get(SITE, id).ok("id", "name");
                    JsonNode address = site.at("/address");
                    JsonNode path = site.at("/path");
                    q.note("address: " + JsonShape.type(address) + ", path: " + JsonShape.type(path));
                    if (!address.isMissingNode() && !address.isNull() && !path.isMissingNode() && !path.isNull()) {
                        return q.says(
                                0,
                                SuggestedEdit.of(
                                                "Take nullable off Site.address and Site.path, which are empty when not set.")
                                        .remove(SuggestedEdit.schema("Site", "properties", "address", "nullable"))
                                        .remove(SuggestedEdit.schema("Site", "properties", "path", "nullable")));
                    }
                    return q.asAssumed();
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proofOfAssumption(SimulatedService.where(
                        object("GET", "/v2.2/site/{}", site -> site.remove(List.of("address", "path")))))
                .proof(0, SimulatedService.where(object("GET", "/v2.2/site/{}", site -> site.put("address", ""))));
    }

    private static Probe pathEntries() {
        return reading("path-entry-length", q -> {
                    JsonNode path = q.options(SITE, q.site())
                            .property("path")
                            .orElseThrow(() -> new UndecidedException("OPTIONS does not describe path"));
                    JsonNode entry = path.path("child");
                    if (!entry.isObject()) {
                        return q.unclear("OPTIONS does not describe the entries of path");
                    }
                    q.note("entry of path: min_length " + entry.path("min_length") + ", max_length "
                            + entry.path("max_length"));
                    return entry.path("min_length").asInt() == 1
                            ? q.asAssumed()
                            : q.finds(
                                    "no minimum on requests either",
                                    SuggestedEdit.of("Take the minimum off the entries of path.")
                                            .remove(SuggestedEdit.schema(
                                                    "SiteCreateRequest", "properties", "path", "items", "minLength"))
                                            .remove(SuggestedEdit.schema(
                                                    "SiteUpdateRequest", "properties", "path", "items", "minLength")));
                })
                .proofOfAssumption(SimulatedService.where(new DescribedPaths()))
                .proofOfOther(
                        "no minimum",
                        SimulatedService.where(
                                answers(
                                        "OPTIONS",
                                        "/v2.2/site/{}",
                                        reply -> reply.edit(body -> body.withObject("/actions/PATCH/path/child")
                                                .remove("min_length"))),
                                new DescribedPaths()))
                .proofOfDoubt("describes no properties", SimulatedService.asIs())
                .notTold(0, "It is what the document assumes of requests.")
                .notTold(1, "It is what the document assumes of answers, and no call shows a missing minimum.");
    }
}
