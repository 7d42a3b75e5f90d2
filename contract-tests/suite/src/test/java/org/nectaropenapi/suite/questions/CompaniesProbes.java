package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.items;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;
import static org.nectaropenapi.suite.questions.ServiceVariations.olderVersions;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Questions about companies. */
final class CompaniesProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(listElement(), fieldsOf22(), createResponse(), defaults(), deletion(), externalId());
    }

    private static Probe listElement() {
        Set<String> few = Set.of("id", "name", "externalId", "sites");
        return reading("company-list-element", q -> {
                    JsonNode listed = q.get("/v2.2/company").ok().items().stream()
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
                        return q.says(1);
                    }
                    SuggestedEdit patch =
                            SuggestedEdit.of("Give the list of companies a schema of its own without " + missing + ".");
                    return few.containsAll(JsonShape.keys(listed))
                            ? q.says(0, patch)
                            : q.finds("a company without " + missing, patch);
                })
                .assumed(1)
                .proof(1, SimulatedService.asIs())
                .proof(0, SimulatedService.where(items("/v2.2/company", company -> company.retain(few))))
                .proofOfOther(
                        "without [users]",
                        SimulatedService.where(items("/v2.2/company", company -> company.remove("users"))));
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
                            ? q.says(0)
                            : q.says(
                                    1,
                                    SuggestedEdit.of(
                                            "Say in Company.x-versions that 2.0 and 2.2 differ in their fields."));
                })
                .assumed(0)
                .proof(0, SimulatedService.where(olderVersions()))
                .proof(
                        1,
                        SimulatedService.where(
                                object("GET", "/v2.2/company/{}", company -> company.put("region", "EU")),
                                olderVersions()))
                .proofOfDoubt("404", SimulatedService.asIs());
    }

    private static Probe createResponse() {
        return writing("company-create-response", q -> {
                    q.options("/v2.2/company");
                    String name = q.scratch().prefix() + "create response";
                    ProbeResponse created = q.post(Map.of("name", name), "/v2.2/company");
                    if (created.status() == 400) {
                        return q.finds(
                                "more than the name is required",
                                SuggestedEdit.of("Add the required properties to CompanyCreateRequest.required."));
                    }
                    created.ok("id");
                    if (created.at("/id").isTextual()) {
                        q.delete("/v2.2/company/{company_id}", created.at("/id").asText());
                    }
                    if (created.status() != 201) {
                        return q.finds(
                                "status " + created.status(),
                                SuggestedEdit.of("Give Create Company the status " + created.status() + ".")
                                        .move(
                                                SuggestedEdit.operation("post", "/v2.2/company", "responses", "201"),
                                                SuggestedEdit.operation(
                                                        "post", "/v2.2/company", "responses", "" + created.status())));
                    }
                    return created.keys().containsAll(Set.of("id", "name", "sites", "users"))
                            ? q.says(0)
                            : q.finds(
                                    "201 with " + JsonShape.of(created.body()),
                                    SuggestedEdit.of("Give the answer of Create Company a schema of its own."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther(
                        "status 200",
                        SimulatedService.where(answers(
                                "POST", "/v2.2/company", reply -> reply.status() == 201 ? reply.status(200) : reply)))
                .proofOfOther(
                        "201 with {id: string}",
                        SimulatedService.where(object("POST", "/v2.2/company", company -> company.retain("id"))))
                .proofOfOther(
                        "more than the name",
                        SimulatedService.where(instead(
                                "POST",
                                "/v2.2/company",
                                request -> ProxiedResponse.problem(400, "users: is required"))));
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
                            ? q.says(0)
                            : q.finds(
                                    found,
                                    SuggestedEdit.of("Correct the defaults of CompanyCreateRequest: " + found + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proofOfOther(
                        "low accuracy true",
                        SimulatedService.where(object(
                                "GET", "/v2.2/company/{}", company -> company.put("isLowAccuracyModeEnabled", true))))
                .proofOfOther(
                        "date null",
                        SimulatedService.where(object(
                                "GET", "/v2.2/company/{}", company -> company.putNull("dataCollectionStartDate"))));
    }

    private static Probe deletion() {
        String path = "/v2.2/company/{company_id}";
        return writing("company-delete", q -> {
                    UUID company = q.scratch().newCompany("deletion");
                    q.options(path, company);
                    ProbeResponse deleted = q.delete(path, company);
                    if (deleted.status() != 204) {
                        return q.finds(
                                "DELETE answers " + deleted.status(),
                                SuggestedEdit.of("Correct path or status of Delete Company: DELETE answers "
                                        + deleted.status() + "."));
                    }
                    int status = q.get(path, company).status();
                    for (int i = 0; i < 3 && status == 200; i++) {
                        q.pause(Duration.ofSeconds(10));
                        status = q.get(path, company).status();
                    }
                    return status == 404 || status == 200
                            ? q.says(0)
                            : q.finds(
                                    "a deleted company answers " + status,
                                    SuggestedEdit.of("Say that GET answers " + status + " after the deletion."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(0, SimulatedService.where(lingering()))
                .proofOfOther(
                        "DELETE answers 202",
                        SimulatedService.where(answers(
                                "DELETE",
                                "/v2.2/company/{}",
                                reply -> reply.status() == 204 ? reply.status(202) : reply)))
                .proofOfOther(
                        "answers 403",
                        SimulatedService.where(answers(
                                "GET",
                                "/v2.2/company/{}",
                                reply -> reply.status() == 404 ? reply.status(403) : reply)));
    }

    /** Shows a company for one more time after its deletion. */
    private static ServiceVariation lingering() {
        Set<String> shown = new HashSet<>();
        return (request, next) -> {
            ProxiedResponse reply = next.answer(request);
            boolean gone = request.is("GET", "/v2.2/company/{}") && reply.status() == 404;
            return gone && shown.add(request.path()) ? ProxiedResponse.json(200, "{'id': 'still-here'}") : reply;
        };
    }

    private static Probe externalId() {
        return writing("external-id-limits", q -> {
                    UUID company = q.scratch().newCompany("external ids");
                    UUID site = q.scratch().newSite(company, "first");
                    UUID other = q.scratch().newSite(company, "second");
                    AllowedMethods methods = q.options("/v2.2/site/{site_id}", site);
                    if (methods.describeProperties()) {
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
                        return q.finds(
                                "unique", SuggestedEdit.of("Say that the externalId of sites has to be unique."));
                    }
                    Map<String, String> longer = Map.of("externalId", "x".repeat(1000));
                    ProbeResponse kept = q.patch(longer, "/v2.2/site/{site_id}", site);
                    return kept.at("/externalId").asText().length() == 1000
                            ? q.asAssumed()
                            : q.finds(
                                    "a limit below 1000 characters", SuggestedEdit.of("Give externalId a maxLength."));
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proofOfAssumption(SimulatedService.where(new DescribedPaths()))
                .proofOfOther(
                        "at most 255",
                        SimulatedService.where(
                                answers(
                                        "OPTIONS",
                                        "/v2.2/site/{}",
                                        reply -> reply.edit(body -> body.withObject("/actions/PATCH/externalId")
                                                .put("max_length", 255))),
                                new DescribedPaths()))
                .proofOfOther("unique", SimulatedService.where(uniqueExternalIds()))
                .proofOfOther(
                        "below 1000",
                        SimulatedService.where(instead(
                                request -> request.json()
                                                .path("externalId")
                                                .asText()
                                                .length()
                                        > 255,
                                request -> ProxiedResponse.problem(400, "externalId: is too long"))))
                .notTold(0, "That a page prints neither does not say what the service does.");
    }

    private static SuggestedEdit limited(String limit) {
        SuggestedEdit patch = SuggestedEdit.of("Give externalId of company and site the maxLength " + limit + ".");
        for (String schema : List.of(
                "Company",
                "CompanyCreateRequest",
                "CompanyUpdateRequest",
                "Site",
                "SiteCreateRequest",
                "SiteUpdateRequest")) {
            patch = patch.add(SuggestedEdit.schema(schema, "properties", "externalId", "maxLength"), limit);
        }
        return patch;
    }

    private static ServiceVariation uniqueExternalIds() {
        Set<String> seen = new HashSet<>();
        return instead(
                request -> request.method().equals("PATCH")
                        && request.json().has("externalId")
                        && !seen.add(request.json().path("externalId").asText()),
                request -> ProxiedResponse.problem(400, "externalId: is taken"));
    }
}
