package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ServiceVariations.describedProperty;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/** Questions about sites. */
final class SitesProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(list(), deletion(), startDate(), occupancy(), unset(), pathEntries());
    }

    private static Probe list() {
        return reading("site-list", q -> {
                    q.call("getCompany", q.company()).ok();
                    ProbeResponse response = q.call("GET createSite", q.company());
                    return q.decide()
                            .when(response.isList(), 1)
                            .when(response.isAbsent(), 0)
                            .otherwiseUnclear("the path returns " + response.status());
                })
                .suggests(1, "Add an operation that lists the sites of a company, as the service has it.")
                .proofOfAssumed(0)
                .proof(1, (request, next) -> {
                    if (!request.is("GET createSite")) {
                        return next.respond(request);
                    }
                    JsonNode sites = next.respond(request.to("getCompany", request.pathParameters("createSite")))
                            .json()
                            .path("sites");
                    ObjectNode page = JsonNodeFactory.instance.objectNode().put("totalSites", sites.size());
                    page.set("sites", sites);
                    return json(200, page);
                })
                .proofOfUnclear("403", on("GET createSite").fails(403));
    }

    private static Probe deletion() {
        return reading(
                        "site-delete",
                        q -> q.finds(q.options("getSite", q.site()).allows("DELETE") ? 1 : 0))
                .suggests(1, "Add an operation that deletes a site.")
                .proofOfAssumed(0)
                .proof(1, on("OPTIONS getSite").allows("GET, PATCH, DELETE"));
    }

    private static Probe startDate() {
        return reading("site-start-date", q -> {
                    ProbeResponse site = q.call("getSite", q.site()).ok("id", "name");
                    return q.finds(site.keys().contains("dataCollectionStartDate") ? 0 : 1);
                })
                .suggests(
                        0,
                        edit("Add dataCollectionStartDate to Site.")
                                .add(
                                        property("Site", "dataCollectionStartDate"),
                                        "{type: string, format: date, nullable: true, description: Start of"
                                                + " historical collection; it overrides the company's.}"))
                .proofOfAssumed(1)
                .proof(0, object("getSite", site -> site.putNull("dataCollectionStartDate")));
    }

    private static Probe occupancy() {
        return writing("occupancy-range", q -> {
                    UUID site = q.newSite(q.newCompany("occupancy"), "occupancy");
                    q.call("getSite", site).ok();
                    boolean above = accepts(q.callWith(Map.of("occupancyPercent", "150"), "updateSite", site));
                    boolean below = accepts(q.callWith(Map.of("occupancyPercent", "-1"), "updateSite", site));
                    boolean within = accepts(q.callWith(Map.of("occupancyPercent", "0"), "updateSite", site))
                            && accepts(q.callWith(Map.of("occupancyPercent", "100"), "updateSite", site));
                    q.note("150 accepted: " + above + ", -1 accepted: " + below + ", 0 and 100 accepted: " + within);
                    return q.decide()
                            .when(
                                    !within,
                                    "0 or 100 is refused",
                                    "Correct the range of occupancyPercent in its descriptions.")
                            .when(!above && !below, 0)
                            .when(above && below, 1)
                            .otherwise(
                                    above ? "at least 0, no upper limit of 100" : "at most 100, below 0 too",
                                    "Correct the range of occupancyPercent in its descriptions.");
                })
                .suggests(1, "Say that occupancyPercent allows every value of its pattern, below 0 and above 100 too.")
                .proofOfAssumed(0)
                .proof(1, accepting("-?\\d{1,3}"))
                .proofOfOther("no upper limit", accepting("\\d{1,3}"))
                .proofOfOther(
                        "0 or 100 is refused",
                        on(request -> request.json()
                                        .path("occupancyPercent")
                                        .asText()
                                        .equals("0"))
                                .fails(400));
    }

    private static boolean accepts(ProbeResponse response) {
        return !response.isRefused() && response.ok("occupancyPercent").isSuccess();
    }

    /** Accepts an occupancy of the form that the sandbox refuses, and returns it as if it were stored. */
    private static ServiceVariation accepting(String form) {
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            String occupancy = request.json().path("occupancyPercent").asText();
            if (response.status() != 400 || !request.is("updateSite") || !occupancy.matches(form)) {
                return response;
            }
            ObjectNode body = request.json().deepCopy();
            ProxiedResponse stored = next.respond(request.withBody(body.put("occupancyPercent", "50")));
            return stored.isSuccess() ? stored.edit(site -> site.put("occupancyPercent", occupancy)) : stored;
        };
    }

    private static Probe unset() {
        return writing("site-nullability", q -> {
                    UUID id = q.newSite(q.newCompany("bare site"), "bare");
                    JsonNode site = q.call("getSite", id).ok("id", "name").body();
                    q.note("address: " + JsonShape.type(site.path("address")) + ", path: "
                            + JsonShape.type(site.path("path")));
                    return site.hasNonNull("address") && site.hasNonNull("path") ? q.finds(0) : q.asAssumed();
                })
                .suggests(
                        0,
                        edit("Remove nullable from Site.address and Site.path, which are empty when not set.")
                                .remove(property("Site", "address", "nullable"))
                                .remove(property("Site", "path", "nullable")))
                .proofOfAssumption()
                .proofOfAssumption(object("getSite", site -> site.remove(List.of("address", "path"))))
                .proof(
                        0,
                        object("createSite", SitesProbes::describeAddress),
                        object("getSite", SitesProbes::describeAddress),
                        object("updateSite", SitesProbes::describeAddress),
                        object("getCompany", company -> company.path("sites").forEach(SitesProbes::describeAddress)));
    }

    private static void describeAddress(JsonNode site) {
        if (site instanceof ObjectNode fields && !fields.hasNonNull("address")) {
            fields.put("address", "");
        }
    }

    private static Probe pathEntries() {
        return reading("path-entry-length", q -> {
                    JsonNode entry =
                            q.options("getSite", q.site()).described("path").path("child");
                    q.require(entry.isObject(), "OPTIONS does not describe the entries of path");
                    q.note("entry of path: min_length " + entry.path("min_length") + ", max_length "
                            + entry.path("max_length"));
                    return entry.path("min_length").asInt() == 1
                            ? q.asAssumed()
                            : q.finds(
                                    "no minimum on requests either",
                                    edit("Remove the minimum from the entries of path.")
                                            .remove(property("SiteCreateRequest", "path", "items", "minLength"))
                                            .remove(property("SiteUpdateRequest", "path", "items", "minLength")));
                })
                .proofOfAssumption(new DescribedPaths())
                .proofOfOther(
                        "no minimum",
                        describedProperty("updateSite", "path/child", child -> child.remove("min_length")))
                .proofOfUnclear("describes no properties")
                .indistinguishable(0, "It is the assumption for requests.")
                .indistinguishable(1, "It is the assumption for responses, and no call shows a missing minimum.");
    }
}
