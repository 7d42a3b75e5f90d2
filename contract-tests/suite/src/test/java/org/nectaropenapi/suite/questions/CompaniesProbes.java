package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about companies. */
final class CompaniesProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(listElement(), fieldsOf22(), createResponse(), defaults(), deletion(), externalId());
    }

    private static Probe listElement() {
        Set<String> few = Set.of("id", "name", "externalId", "sites");
        return reading("company-list-element", q -> {
                    JsonNode listed = q.items("/v2.2/company").stream()
                            .filter(item ->
                                    item.path("id").asText().equals(q.company().toString()))
                            .findFirst()
                            .orElseThrow(() -> new UndecidedException("the list does not show the company"));
                    Set<String> missing = new TreeSet<>(q.get("/v2.2/company/{company_id}", q.company())
                            .ok()
                            .keys());
                    missing.removeAll(JsonShape.keys(listed));
                    q.note("fields of a company that the list leaves out: " + missing);
                    if (missing.isEmpty()) {
                        return q.finds(1);
                    }
                    SuggestedEdit edit =
                            edit("Give the list of companies a schema of its own without " + missing + ".");
                    return few.containsAll(JsonShape.keys(listed))
                            ? q.finds(0, edit)
                            : q.finds("a company without " + missing, edit);
                })
                .assumed(1)
                .proof(1)
                .proof(0, items("/v2.2/company", company -> company.retain(few)))
                .proofOfOther("without [users]", items("/v2.2/company", company -> company.remove("users")));
    }

    private static Probe fieldsOf22() {
        return reading("company-v2-2-fields", q -> {
                    Set<String> older = q.get("/v2/company/{company_id}", q.company())
                            .ok("id", "name")
                            .keys();
                    Set<String> newer = q.get("/v2.2/company/{company_id}", q.company())
                            .ok()
                            .keys();
                    return older.equals(newer)
                            ? q.finds(0)
                            : q.finds(1, "Say in Company.x-versions that 2.0 and 2.2 differ in their fields.");
                })
                .assumed(0)
                .proof(0, olderVersions())
                .proof(1, object("GET", "/v2.2/company/{}", company -> company.put("region", "EU")), olderVersions())
                .proofOfUnclear("404");
    }

    private static Probe createResponse() {
        return writing("company-create-response", q -> {
                    q.options("/v2.2/company");
                    String name = q.testData().prefix() + "create response";
                    ProbeResponse created = q.post(Map.of("name", name), "/v2.2/company");
                    if (created.status() == 400) {
                        return q.finds(
                                "more than the name is required",
                                "Add the required properties to CompanyCreateRequest.required.");
                    }
                    created.ok("id");
                    if (created.at("/id").isTextual()) {
                        q.delete("/v2.2/company/{company_id}", created.text("/id"));
                    }
                    if (created.status() != 201) {
                        return q.finds(
                                "status " + created.status(),
                                edit("Give Create Company the status " + created.status() + ".")
                                        .move(
                                                operation("post", "/v2.2/company", "responses", "201"),
                                                operation(
                                                        "post", "/v2.2/company", "responses", "" + created.status())));
                    }
                    return created.keys().containsAll(Set.of("id", "name", "sites", "users"))
                            ? q.finds(0)
                            : q.finds(
                                    "201 with " + JsonShape.of(created.body()),
                                    "Give the response of Create Company a schema of its own.");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther(
                        "status 200",
                        responses(
                                "POST",
                                "/v2.2/company",
                                response -> response.status() == 201 ? response.status(200) : response))
                .proofOfOther("201 with {id: string}", object("POST", "/v2.2/company", company -> company.retain("id")))
                .proofOfOther(
                        "more than the name", instead("POST", "/v2.2/company", problem(400, "users: is required")));
    }

    private static Probe defaults() {
        return reading("company-defaults", q -> {
                    ProbeResponse company = q.get("/v2.2/company/{company_id}", q.untouchedCompany())
                            .ok("id", "name");
                    JsonNode mapping = company.at("/isBasicIdentifierMappingEnabled");
                    JsonNode accuracy = company.at("/isLowAccuracyModeEnabled");
                    JsonNode date = company.at("/dataCollectionStartDate");
                    String found = "mapping " + mapping + ", low accuracy " + accuracy + ", demand "
                            + company.at("/isDemandEnabled") + ", date " + JsonShape.type(date);
                    q.note(found);
                    boolean asAssumed = mapping.isBoolean()
                            && !mapping.asBoolean()
                            && accuracy.isBoolean()
                            && !accuracy.asBoolean()
                            && date.isTextual();
                    return asAssumed
                            ? q.finds(0)
                            : q.finds(found, "Correct the defaults of CompanyCreateRequest: " + found + ".");
                })
                .assumed(0)
                .proof(0)
                .proofOfOther(
                        "low accuracy true",
                        object("GET", "/v2.2/company/{}", company -> company.put("isLowAccuracyModeEnabled", true)))
                .proofOfOther(
                        "date null",
                        object("GET", "/v2.2/company/{}", company -> company.putNull("dataCollectionStartDate")));
    }

    private static Probe deletion() {
        String path = "/v2.2/company/{company_id}";
        return writing("company-delete", q -> {
                    UUID company = q.newCompany("deletion");
                    q.options(path, company);
                    ProbeResponse deleted = q.delete(path, company);
                    if (deleted.status() != 204) {
                        return q.finds(
                                "DELETE returns " + deleted.status(),
                                "Correct path or status of Delete Company: DELETE returns " + deleted.status() + ".");
                    }
                    int status = q.get(path, company).status();
                    for (int i = 0; i < 3 && status == 200; i++) {
                        q.pause(Duration.ofSeconds(10));
                        status = q.get(path, company).status();
                    }
                    return status == 404 || status == 200
                            ? q.finds(0)
                            : q.finds(
                                    "a deleted company returns " + status,
                                    "Say that GET returns " + status + " after the deletion.");
                })
                .assumed(0)
                .proof(0)
                .proof(0, lingering())
                .proofOfOther(
                        "DELETE returns 202",
                        responses(
                                "DELETE",
                                "/v2.2/company/{}",
                                response -> response.status() == 204 ? response.status(202) : response))
                .proofOfOther(
                        "returns 403",
                        responses(
                                "GET",
                                "/v2.2/company/{}",
                                response -> response.status() == 404 ? response.status(403) : response));
    }

    /** Shows a company once more after its deletion. */
    private static ServiceVariation lingering() {
        Set<String> shown = new HashSet<>();
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            boolean gone = request.is("GET", "/v2.2/company/{}") && response.status() == 404;
            return gone && shown.add(request.path()) ? json(200, "{'id': 'still-here'}") : response;
        };
    }

    private static Probe externalId() {
        return writing("external-id-limits", q -> {
                    UUID company = q.newCompany("external ids");
                    UUID site = q.newSite(company, "first");
                    UUID other = q.newSite(company, "second");
                    AllowedMethods methods = q.options("/v2.2/site/{site_id}", site);
                    if (methods.describesProperties()) {
                        Optional<JsonNode> limit =
                                methods.property("externalId").map(p -> p.path("max_length"));
                        if (limit.isPresent() && limit.get().isInt()) {
                            return q.finds(
                                    "at most " + limit.get() + " characters",
                                    limited(limit.get().asText()));
                        }
                    }
                    Map<String, String> same = Map.of("externalId", "probe-1");
                    q.patch(same, "/v2.2/site/{site_id}", site).ok("externalId");
                    if (q.patch(same, "/v2.2/site/{site_id}", other).status() == 400) {
                        return q.finds("unique", "Say that the externalId of sites has to be unique.");
                    }
                    Map<String, String> longer = Map.of("externalId", "x".repeat(1000));
                    ProbeResponse kept = q.patch(longer, "/v2.2/site/{site_id}", site);
                    return kept.text("/externalId").length() == 1000
                            ? q.asAssumed()
                            : q.finds("a limit below 1000 characters", "Give externalId a maxLength.");
                })
                .proofOfAssumption()
                .proofOfAssumption(new DescribedPaths())
                .proofOfOther(
                        "at most 255", described("/v2.2/site/{}", body -> body.withObject("/actions/PATCH/externalId")
                                .put("max_length", 255)))
                .proofOfOther("unique", uniqueExternalIds())
                .proofOfOther(
                        "below 1000",
                        instead(
                                request -> request.json()
                                                .path("externalId")
                                                .asText()
                                                .length()
                                        > 255,
                                problem(400, "externalId: is too long")))
                .indistinguishable(0, "The pages mention neither, which says nothing about the service.");
    }

    private static SuggestedEdit limited(String limit) {
        SuggestedEdit edit = edit("Give externalId of company and site the maxLength " + limit + ".");
        for (String schema : List.of(
                "Company",
                "CompanyCreateRequest",
                "CompanyUpdateRequest",
                "Site",
                "SiteCreateRequest",
                "SiteUpdateRequest")) {
            edit = edit.add(property(schema, "externalId", "maxLength"), limit);
        }
        return edit;
    }

    private static ServiceVariation uniqueExternalIds() {
        Set<String> taken = new HashSet<>();
        return instead(
                request -> request.method().equals("PATCH")
                        && request.json().has("externalId")
                        && !taken.add(request.json().path("externalId").asText()),
                problem(400, "externalId: is taken"));
    }
}
