package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Fields.difference;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ServiceVariations.describedProperty;
import static org.nectaropenapi.suite.probes.ServiceVariations.items;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.olderVersions;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.AllowedMethods;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about companies. */
final class CompaniesProbes implements ProbeArea {

    @Override
    public List<Probe> probes() {
        return List.of(
                listElement(), fieldsOf22(), createResponse(), defaults(), unmarkedNulls(), deletion(), externalId());
    }

    private static Probe listElement() {
        Set<String> few = Set.of("id", "name", "externalId", "sites");
        return reading("company-list-element", q -> {
                    String id = q.company().toString();
                    Set<String> listed = JsonShape.keys(q.require(
                            q.items("listCompanies").stream()
                                    .filter(item -> item.path("id").asText().equals(id))
                                    .findFirst(),
                            "the list does not show the company"));
                    Set<String> missing =
                            difference(q.call("getCompany", q.company()).ok().keys(), listed);
                    q.note("fields of a company that the list leaves out: " + missing);
                    SuggestedEdit edit =
                            edit("Give the list of companies a schema of its own without " + missing + ".");
                    return q.decide()
                            .when(missing.isEmpty(), 1)
                            .when(few.containsAll(listed), 0, edit)
                            .otherwise("a company without " + missing, edit);
                })
                .proofOfAssumed(1)
                .proof(0, items("listCompanies", company -> company.retain(few)))
                .proofOfOther("without [users]", items("listCompanies", company -> company.remove("users")));
    }

    private static Probe fieldsOf22() {
        return reading("company-v2-2-fields", q -> {
                    Set<String> older = q.call("getCompany@v2", q.company())
                            .ok("id", "name")
                            .keys();
                    return q.finds(
                            older.equals(q.call("getCompany", q.company()).ok().keys()) ? 0 : 1);
                })
                .suggests(1, "Say in Company.x-versions that 2.0 and 2.2 differ in their fields.")
                .assumed(0)
                .proof(0, olderVersions())
                .proof(1, object("getCompany", company -> company.put("region", "EU")), olderVersions())
                .proofOfUnclear("404");
    }

    private static Probe createResponse() {
        return writing("company-create-response", q -> {
                    q.call("listCompanies").ok();
                    q.options("listCompanies");
                    ProbeResponse nameless = q.callWith("{}", "createCompany");
                    if (nameless.isSuccess()) {
                        q.call("deleteCompany", nameless.text("/id"));
                    }
                    String name = q.testData().prefix() + "create response";
                    ProbeResponse created = q.callWith(Map.of("name", name), "createCompany");
                    if (created.status() == 400) {
                        return q.finds(
                                "more than the name is required",
                                "Add the required properties to CompanyCreateRequest.required.");
                    }
                    created.ok("id");
                    if (created.at("/id").isTextual()) {
                        q.call("deleteCompany", created.text("/id"));
                    }
                    String status = "" + created.status();
                    return q.decide()
                            .when(
                                    nameless.isSuccess(),
                                    "not even the name is required",
                                    edit("Make the name of a new company optional.")
                                            .remove(schema("CompanyCreateRequest", "required")))
                            .when(
                                    created.status() != 201,
                                    "status " + status,
                                    edit("Give Create Company the status " + status + ".")
                                            .move(
                                                    operation("createCompany", "responses", "201"),
                                                    operation("createCompany", "responses", status)))
                            .when(created.keys().containsAll(Set.of("id", "name", "sites", "users")), 0)
                            .otherwise(
                                    "201 with " + JsonShape.of(created.body()),
                                    "Give the response of Create Company a schema of its own.");
                })
                .proofOfAssumed(0)
                .proofOfOther("status 200", on("createCompany").status(201, 200))
                .proofOfOther("201 with {id: string}", object("createCompany", company -> company.retain("id")))
                .proofOfOther("more than the name", on("createCompany").fails(400))
                .proofOfOther(
                        "not even the name",
                        on(request -> request.is("createCompany")
                                        && request.json().isEmpty())
                                .returns(201, "{'id': 'a'}"));
    }

    private static Probe defaults() {
        return reading("company-defaults", q -> {
                    ProbeResponse company =
                            q.call("getCompany", q.untouchedCompany()).ok("id", "name");
                    JsonNode mapping = company.at("/isBasicIdentifierMappingEnabled");
                    JsonNode accuracy = company.at("/isLowAccuracyModeEnabled");
                    String found = "mapping " + mapping + ", low accuracy " + accuracy + ", demand "
                            + company.at("/isDemandEnabled");
                    q.note(found);
                    return q.decide()
                            .unclearWhen(
                                    !mapping.isBoolean() || !accuracy.isBoolean(),
                                    "not enough data: the company does not show them")
                            .when(mapping.equals(BooleanNode.FALSE) && accuracy.equals(BooleanNode.FALSE), 0)
                            .otherwise(found, "Correct the defaults of CompanyCreateRequest: " + found + ".");
                })
                .proofOfAssumed(0)
                .proofOfOther(
                        "low accuracy true",
                        object("getCompany", company -> company.put("isLowAccuracyModeEnabled", true)))
                .proofOfUnclear(
                        "does not show", object("getCompany", company -> company.remove("isLowAccuracyModeEnabled")));
    }

    private static Probe unmarkedNulls() {
        return reading("unmarked-nulls", q -> {
                    Map<String, List<JsonNode>> owners = new TreeMap<>();
                    List<JsonNode> company = List.of(
                            q.call("getCompany", q.untouchedCompany()).ok("id").body());
                    owners.put("dataCollectionStartDate", company);
                    owners.put("isImpliedMeteringEnabled", company);
                    List<JsonNode> meters = q.itemsIfThere("listMetersByCompany", q.company());
                    owners.put("identifiers", meters);
                    owners.put("datasourceType", meters);
                    owners.put("duplicates", q.itemsIfThere("listJobsByCompany", q.company()));
                    Set<String> nulls = fields(owners, JsonNode::isNull);
                    Set<String> unseen = difference(owners.keySet(), fields(owners, value -> !value.isMissingNode()));
                    q.note("null in " + nulls + ", not seen: " + unseen);
                    return q.decide()
                            .when(!nulls.isEmpty(), 1, "Make " + nulls + " nullable in the schemas that have them.")
                            .unclearWhen(!unseen.isEmpty(), "not enough data: nothing has " + unseen)
                            .otherwise(0);
                })
                .assumed(0)
                .proof(0, oneJob())
                .proof(1, noStartUnlessGiven())
                .proof(1, items("listMetersByCompany", meter -> meter.putNull("identifiers")))
                .proofOfUnclear("nothing has [duplicates]");
    }

    /** Shows a company's start of collection only where a request has given it one. */
    private static ServiceVariation noStartUnlessGiven() {
        String start = "dataCollectionStartDate";
        Set<String> given = ConcurrentHashMap.newKeySet();
        Consumer<ObjectNode> shown = company -> {
            if (!given.contains(company.path("id").asText())) {
                company.putNull(start);
            }
        };
        ServiceVariation remembered = (request, next) -> {
            ProxiedResponse response = next.respond(request);
            if (response.isSuccess() && request.json().hasNonNull(start)) {
                given.add(response.json().path("id").asText());
            }
            return response;
        };
        return ServiceVariation.all(
                object("getCompany", shown),
                object("createCompany", shown),
                object("updateCompany", shown),
                items("listCompanies", shown),
                remembered);
    }

    private static ServiceVariation oneJob() {
        return object(
                "listJobsByCompany", page -> page.putArray("jobs").addObject().put("duplicates", 0));
    }

    /** Returns the fields with such a value in any of their owners. */
    private static Set<String> fields(Map<String, List<JsonNode>> owners, Predicate<JsonNode> value) {
        return owners.entrySet().stream()
                .filter(field -> field.getValue().stream()
                        .map(owner -> owner.path(field.getKey()))
                        .anyMatch(value))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Probe deletion() {
        return writing("company-delete", q -> {
                    UUID company = q.newCompany("deletion");
                    q.options("getCompany", company);
                    int deleted = q.call("deleteCompany", company).status();
                    if (deleted != 204) {
                        return q.finds(
                                "DELETE returns " + deleted,
                                "Correct path or status of Delete Company: DELETE returns " + deleted + ".");
                    }
                    int status = q.call("getCompany", company).status();
                    for (int i = 0; i < 3 && status == 200; i++) {
                        q.pause(Duration.ofSeconds(10));
                        status = q.call("getCompany", company).status();
                    }
                    return q.decide()
                            .unclearWhen(status == 200, "the deletion takes longer than half a minute")
                            .when(status == 404, 0)
                            .otherwise(
                                    "a deleted company returns " + status,
                                    "Say that GET returns " + status + " after the deletion.");
                })
                .proofOfAssumed(0)
                .proof(0, lingering())
                .proofOfOther("DELETE returns 202", on("deleteCompany").status(204, 202))
                .proofOfOther("returns 403", on("getCompany").status(404, 403))
                .proofOfUnclear("takes longer", on("getCompany").when(404, response -> json(200, "{'id': 'a'}")));
    }

    /** Shows a company once more after its deletion. */
    private static ServiceVariation lingering() {
        Set<String> shown = new HashSet<>();
        return (request, next) -> {
            ProxiedResponse response = next.respond(request);
            boolean gone = request.is("getCompany") && response.status() == 404;
            return gone && shown.add(request.path()) ? json(200, "{'id': 'still-here'}") : response;
        };
    }

    private static Probe externalId() {
        return writing("external-id-limits", q -> {
                    UUID company = q.newCompany("external ids");
                    UUID site = q.newSite(company, "first");
                    UUID other = q.newSite(company, "second");
                    AllowedMethods methods = q.options("getSite", site);
                    if (methods.describesProperties()) {
                        JsonNode limit = methods.property("externalId")
                                .map(described -> described.path("max_length"))
                                .orElse(NullNode.getInstance());
                        if (limit.isInt()) {
                            return q.finds("at most " + limit + " characters", limited(limit.asText()));
                        }
                    }
                    UUID second = q.newCompany("other external ids");
                    Map<String, String> same = Map.of("externalId", "probe-1");
                    q.callWith(same, "updateSite", site).ok("externalId");
                    q.callWith(same, "updateCompany", company).ok("externalId");
                    if (!q.callWith(same, "updateSite", other).isSuccess()
                            || !q.callWith(same, "updateCompany", second).isSuccess()) {
                        return q.finds("unique", "Say that the externalId of companies or sites has to be unique.");
                    }
                    Map<String, String> longId = Map.of("externalId", "x".repeat(1000));
                    boolean kept = Stream.of(
                                    q.callWith(longId, "updateSite", site),
                                    q.callWith(longId, "updateCompany", company))
                            .allMatch(response -> response.text("/externalId").length() == 1000);
                    return kept
                            ? q.asAssumed()
                            : q.finds("a limit below 1000 characters", "Give externalId a maxLength.");
                })
                .proofOfAssumption()
                .proofOfAssumption(new DescribedPaths())
                .proofOfOther(
                        "at most 255",
                        describedProperty("updateSite", "externalId", field -> field.put("max_length", 255)))
                .proofOfOther("unique", uniqueExternalIds())
                .proofOfOther(
                        "below 1000",
                        on(request -> externalId(request).length() > 255).fails(400))
                .indistinguishable(0, "The pages mention neither, which says nothing about the service.");
    }

    private static SuggestedEdit limited(String limit) {
        SuggestedEdit edit = edit("Give externalId of company and site the maxLength " + limit + ".");
        for (String schema : List.of("Company", "Site")) {
            for (String form : List.of("", "CreateRequest", "UpdateRequest")) {
                edit = edit.add(property(schema + form, "externalId", "maxLength"), limit);
            }
        }
        return edit;
    }

    private static String externalId(ProxiedRequest request) {
        return request.json().path("externalId").asText();
    }

    private static ServiceVariation uniqueExternalIds() {
        Map<String, String> owners = new HashMap<>();
        return on(request -> request.is("updateSite")
                        && !externalId(request).isEmpty()
                        && !owners.computeIfAbsent(externalId(request), id -> request.path())
                                .equals(request.path()))
                .fails(409);
    }
}
