package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.Rules.answers;
import static org.nectaropenapi.suite.questions.Rules.instead;
import static org.nectaropenapi.suite.questions.Rules.items;
import static org.nectaropenapi.suite.questions.Rules.object;
import static org.nectaropenapi.suite.questions.Rules.olderVersions;

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
final class CompaniesProbes implements Area {

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
                            .orElseThrow(() -> new NoAnswer("the list does not show the company"));
                    Set<String> missing = new TreeSet<>(q.get("/v2.2/company/{company_id}", q.company())
                            .ok()
                            .keys());
                    missing.removeAll(Shape.keys(listed));
                    q.note("fields of a company that the list leaves out: " + missing);
                    if (missing.isEmpty()) {
                        return q.says(1);
                    }
                    Patch patch = Patch.of("Give the list of companies a schema of its own without " + missing + ".");
                    return few.containsAll(Shape.keys(listed))
                            ? q.says(0, patch)
                            : q.finds("a company without " + missing, patch);
                })
                .assumed(1)
                .proof(1, World.asIs())
                .proof(0, World.where(items("/v2.2/company", company -> company.retain(few))))
                .proofOfOther(
                        "without [users]", World.where(items("/v2.2/company", company -> company.remove("users"))));
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
                            : q.says(1, Patch.of("Say in Company.x-versions that 2.0 and 2.2 differ in their fields."));
                })
                .assumed(0)
                .proof(0, World.where(olderVersions()))
                .proof(
                        1,
                        World.where(
                                object("GET", "/v2.2/company/{}", company -> company.put("region", "EU")),
                                olderVersions()))
                .proofOfDoubt("404", World.asIs());
    }

    private static Probe createResponse() {
        return writing("company-create-response", q -> {
                    q.options("/v2.2/company");
                    String name = q.scratch().prefix() + "create response";
                    Seen created = q.post(Map.of("name", name), "/v2.2/company");
                    if (created.status() == 400) {
                        return q.finds(
                                "more than the name is required",
                                Patch.of("Add the required properties to CompanyCreateRequest.required."));
                    }
                    created.ok("id");
                    if (created.at("/id").isTextual()) {
                        q.delete("/v2.2/company/{company_id}", created.at("/id").asText());
                    }
                    if (created.status() != 201) {
                        return q.finds(
                                "status " + created.status(),
                                Patch.of("Give Create Company the status " + created.status() + ".")
                                        .move(
                                                Patch.operation("post", "/v2.2/company", "responses", "201"),
                                                Patch.operation(
                                                        "post", "/v2.2/company", "responses", "" + created.status())));
                    }
                    return created.keys().containsAll(Set.of("id", "name", "sites", "users"))
                            ? q.says(0)
                            : q.finds(
                                    "201 with " + Shape.of(created.body()),
                                    Patch.of("Give the answer of Create Company a schema of its own."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proofOfOther(
                        "status 200",
                        World.where(answers(
                                "POST", "/v2.2/company", reply -> reply.status() == 201 ? reply.status(200) : reply)))
                .proofOfOther(
                        "201 with {id: string}",
                        World.where(object("POST", "/v2.2/company", company -> company.retain("id"))))
                .proofOfOther(
                        "more than the name",
                        World.where(
                                instead("POST", "/v2.2/company", request -> Reply.problem(400, "users: is required"))));
    }

    private static Probe defaults() {
        return reading("company-defaults", q -> {
                    Seen company = q.get("/v2.2/company/{company_id}", q.untouchedCompany())
                            .ok("id", "name");
                    JsonNode mapping = company.at("/isBasicIdentifierMappingEnabled");
                    JsonNode accuracy = company.at("/isLowAccuracyModeEnabled");
                    JsonNode date = company.at("/dataCollectionStartDate");
                    String found = "mapping " + mapping + ", low accuracy " + accuracy + ", demand "
                            + company.at("/isDemandEnabled") + ", date " + Shape.type(date);
                    q.note(found);
                    boolean asAssumed = mapping.isBoolean()
                            && !mapping.asBoolean()
                            && accuracy.isBoolean()
                            && !accuracy.asBoolean()
                            && date.isTextual();
                    return asAssumed
                            ? q.says(0)
                            : q.finds(found, Patch.of("Correct the defaults of CompanyCreateRequest: " + found + "."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proofOfOther(
                        "low accuracy true",
                        World.where(object(
                                "GET", "/v2.2/company/{}", company -> company.put("isLowAccuracyModeEnabled", true))))
                .proofOfOther(
                        "date null",
                        World.where(object(
                                "GET", "/v2.2/company/{}", company -> company.putNull("dataCollectionStartDate"))));
    }

    private static Probe deletion() {
        String path = "/v2.2/company/{company_id}";
        return writing("company-delete", q -> {
                    UUID company = q.scratch().newCompany("deletion");
                    q.options(path, company);
                    Seen deleted = q.delete(path, company);
                    if (deleted.status() != 204) {
                        return q.finds(
                                "DELETE answers " + deleted.status(),
                                Patch.of("Correct path or status of Delete Company: DELETE answers " + deleted.status()
                                        + "."));
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
                                    Patch.of("Say that GET answers " + status + " after the deletion."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(0, World.where(lingering()))
                .proofOfOther(
                        "DELETE answers 202",
                        World.where(answers(
                                "DELETE",
                                "/v2.2/company/{}",
                                reply -> reply.status() == 204 ? reply.status(202) : reply)))
                .proofOfOther(
                        "answers 403",
                        World.where(answers(
                                "GET",
                                "/v2.2/company/{}",
                                reply -> reply.status() == 404 ? reply.status(403) : reply)));
    }

    /** Shows a company for one more time after its deletion. */
    private static Rule lingering() {
        Set<String> shown = new HashSet<>();
        return (request, next) -> {
            Reply reply = next.answer(request);
            boolean gone = request.is("GET", "/v2.2/company/{}") && reply.status() == 404;
            return gone && shown.add(request.path()) ? Reply.json(200, "{'id': 'still-here'}") : reply;
        };
    }

    private static Probe externalId() {
        return writing("external-id-limits", q -> {
                    UUID company = q.scratch().newCompany("external ids");
                    UUID site = q.scratch().newSite(company, "first");
                    UUID other = q.scratch().newSite(company, "second");
                    Methods methods = q.options("/v2.2/site/{site_id}", site);
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
                        return q.finds("unique", Patch.of("Say that the externalId of sites has to be unique."));
                    }
                    Map<String, String> longer = Map.of("externalId", "x".repeat(1000));
                    Seen kept = q.patch(longer, "/v2.2/site/{site_id}", site);
                    return kept.at("/externalId").asText().length() == 1000
                            ? q.asAssumed()
                            : q.finds("a limit below 1000 characters", Patch.of("Give externalId a maxLength."));
                })
                .proofOfAssumption(World.asIs())
                .proofOfAssumption(World.where(new DescribedPaths()))
                .proofOfOther(
                        "at most 255",
                        World.where(
                                answers(
                                        "OPTIONS",
                                        "/v2.2/site/{}",
                                        reply -> reply.edit(body -> body.withObject("/actions/PATCH/externalId")
                                                .put("max_length", 255))),
                                new DescribedPaths()))
                .proofOfOther("unique", World.where(uniqueExternalIds()))
                .proofOfOther(
                        "below 1000",
                        World.where(instead(
                                request -> request.json()
                                                .path("externalId")
                                                .asText()
                                                .length()
                                        > 255,
                                request -> Reply.problem(400, "externalId: is too long"))))
                .notTold(0, "That a page prints neither does not say what the service does.");
    }

    private static Patch limited(String limit) {
        Patch patch = Patch.of("Give externalId of company and site the maxLength " + limit + ".");
        for (String schema : List.of(
                "Company",
                "CompanyCreateRequest",
                "CompanyUpdateRequest",
                "Site",
                "SiteCreateRequest",
                "SiteUpdateRequest")) {
            patch = patch.add(Patch.schema(schema, "properties", "externalId", "maxLength"), limit);
        }
        return patch;
    }

    private static Rule uniqueExternalIds() {
        Set<String> seen = new HashSet<>();
        return instead(
                request -> request.method().equals("PATCH")
                        && request.json().has("externalId")
                        && !seen.add(request.json().path("externalId").asText()),
                request -> Reply.problem(400, "externalId: is taken"));
    }
}
