package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.everywhere;
import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.Endpoint;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.RequestOutcomes;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the bodies and statuses of failed requests, and the statuses of success. */
final class ErrorProbes implements ProbeArea {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Override
    public List<Probe> probes() {
        return List.of(bodiesOfRefusals(), bodyOfInvalidFields(), unknownIds(), malformedIds(), successes());
    }

    @Override
    public Map<String, String> undecidable() {
        return Map.of(
                "foreign-id-status",
                "Only a second key, of another organization, has objects that this key cannot see.");
    }

    private static Probe bodiesOfRefusals() {
        return reading("error-body-401-403-404", q -> {
                    q.call("ping").ok();
                    List<ProbeResponse> unauthorized =
                            List.of(q.send(q.withoutKey(), "ping"), q.send(q.withKey("no-such-key"), "ping"));
                    ProbeResponse unknown = q.call("getSite", NOBODY);
                    q.require(
                            unauthorized.stream().allMatch(response -> response.status() == 401),
                            "a missing or a wrong key did not return 401");
                    q.require(
                            Set.of(403, 404).contains(unknown.status()), "an unknown id returned neither 403 nor 404");
                    boolean described = unauthorized.stream().allMatch(ErrorProbes::hasDetail);
                    return q.decide()
                            .when(described && hasDetail(unknown), 0)
                            .when(described && !unknown.isJson(), 1)
                            .otherwise(
                                    "JSON without detail, or not always",
                                    "Describe the bodies of 401, 403 and 404 in ErrorResponse as the service returns them.");
                })
                .proofOfAssumed(0)
                .suggests(1, "Remove the body from the responses 403 and 404.")
                .proof(1, everywhere().when(404, response -> ProxiedResponse.of(404)))
                .proofOfOther("without detail", failures(response -> response.with(tree("{'message': 'No.'}"))))
                .proofOfOther("not always", failures(response -> ProxiedResponse.of(response.status())))
                .proofOfUnclear("did not return 401", everywhere().status(401, 403))
                .proofOfUnclear("neither 403 nor 404", everywhere().status(404, 400));
    }

    private static ServiceVariation failures(UnaryOperator<ProxiedResponse> change) {
        return everywhere().changes(response -> response.isSuccess() ? response : change.apply(response));
    }

    private static boolean hasDetail(ProbeResponse response) {
        return response.at("/detail").isTextual();
    }

    private static Probe bodyOfInvalidFields() {
        return writing("error-body-validation", q -> {
                    q.call("getCompany", q.company()).ok();
                    ProbeResponse limit = q.call("listCompanyConnections?limit=0", q.company());
                    ProbeResponse nameless = q.callWith("{}", "createCompany");
                    if (nameless.isSuccess()) {
                        q.call("deleteCompany", nameless.text("/id"));
                    }
                    q.require(nameless.isRefused(), "a company without a name was not refused as invalid");
                    List<ProbeResponse> refused = Stream.of(limit, nameless)
                            .filter(ProbeResponse::isRefused)
                            .toList();
                    if (refused.stream().allMatch(ErrorProbes::hasDetail)) {
                        return q.finds(0);
                    }
                    return refused.stream().allMatch(response -> isByField(response.body()))
                            ? q.finds(1)
                            : q.finds("another shape", "Describe a 400 in ErrorResponse as the service returns it.");
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Describe a 400 as an object whose keys are fields and whose values are lists of texts.")
                                .add(
                                        schema("ErrorResponse", "additionalProperties"),
                                        "{type: array, items: {type: string}}"))
                .proof(1, everywhere().when(400, ErrorProbes::byField))
                .proofOfOther(
                        "another shape", everywhere().when(400, response -> response.with(tree("['limit', 'name']"))))
                .proofOfAssumed(0, everywhere().status(400, 422))
                .proofOfUnclear("without a name", on("createCompany").fails(403));
    }

    private static boolean isByField(JsonNode body) {
        return body.isObject() && !body.isEmpty() && body.valueStream().allMatch(JsonNode::isArray);
    }

    /** Turns {@code {"detail": "name: is required"}} into {@code {"name": ["is required"]}}. */
    private static ProxiedResponse byField(ProxiedResponse response) {
        String[] detail = response.json().path("detail").asText().split(": ", 2);
        return detail.length < 2
                ? response
                : response.with(JsonNodeFactory.instance
                        .objectNode()
                        .set(detail[0], JsonNodeFactory.instance.arrayNode().add(detail[1])));
    }

    private static Probe unknownIds() {
        return reading("unknown-id-status", q -> {
                    q.call("getCompany", q.company()).ok();
                    return outcomes(q, UUID.randomUUID().toString())
                            .verdict(Map.of(403, 0, 404, 1), "Say which status an unknown id returns");
                })
                .proofOfAssumed(1)
                .suggests(0, "Say that an id that does not exist can return 403 too.")
                .proof(0, everywhere().status(404, 403))
                .proofOfOther(
                        "{getCompany=404, getSite=400, getConnection=404}",
                        on("getSite").status(404, 400))
                .proofOfOther("{getCompany=200", on("getCompany").returns(200, "{'id': null}"));
    }

    private static Probe malformedIds() {
        return reading("malformed-id-status", q -> {
                    q.call("getCompany", q.company()).ok();
                    return outcomes(q, "none")
                            .verdict(Map.of(400, 0, 404, 1, 403, 2), "Say which status an id returns that is no UUID");
                })
                .proofOfAssumed(1)
                .suggests(0, "Say that an id that is no UUID returns 400.")
                .suggests(2, "Say that an id that is no UUID returns 403.")
                .proof(0, everywhere().status(404, 400))
                .proof(2, everywhere().status(404, 403))
                .proofOfOther("getSite=422", on("getSite").status(404, 422));
    }

    private static RequestOutcomes outcomes(ProbeContext q, String id) {
        RequestOutcomes outcomes = q.outcomes();
        for (String operation : List.of("getCompany", "getSite", "getConnection")) {
            outcomes.add(operation, q.call(operation, id));
        }
        return outcomes;
    }

    private static Probe successes() {
        return writing("success-statuses", q -> {
                    String name = q.testData().prefix() + "statuses";
                    Map<String, Integer> deviations = new TreeMap<>();
                    ProbeResponse company = q.callWith(Map.of("name", name), "createCompany");
                    String id = compare(deviations, "createCompany", company);
                    try {
                        calls(q, id, name, deviations);
                    } finally {
                        compare(deviations, "deleteCompany", q.call("deleteCompany", id));
                    }
                    q.note("statuses other than assumed: " + deviations + "; the other operations were not called");
                    if (deviations.isEmpty()) {
                        return q.asAssumed();
                    }
                    SuggestedEdit edit = edit("Correct the statuses of success: " + deviations + ".");
                    return deviations.equals(Map.of("deleteCompany", 200))
                            ? q.finds(1, edit.moveStatus("deleteCompany", 200))
                            : q.finds(deviations.toString(), edit);
                })
                .proofOfAssumption()
                .proof(1, on("deleteCompany").success(200))
                .proofOfOther("createSite=200", on("createSite").success(200))
                .proofOfOther(
                        "revokeInvitation=204", on("revokeInvitation").when(200, response -> ProxiedResponse.of(204)))
                .indistinguishable(0, "It is a part of the assumption.");
    }

    private static void calls(ProbeContext q, String company, String name, Map<String, Integer> deviations) {
        Map<String, String> named = Map.of("name", name);
        String site = compare(deviations, "createSite", q.callWith(named, "createSite", company));
        ObjectNode login = Credentials.right(UUID.fromString(site));
        String connection = compare(deviations, "createConnection", q.callWith(login, "createConnection", company));
        Map<String, Boolean> silent = Map.of("sendEmail", false);
        String invitation = compare(
                deviations, "createConnectionInvitation", q.callWith(silent, "createConnectionInvitation", company));
        compare(deviations, "revokeInvitation", q.call("revokeInvitation", invitation));
        compare(deviations, "updateCompany", q.callWith(named, "updateCompany", company));
        compare(deviations, "updateSite", q.callWith(named, "updateSite", site));
        compare(deviations, "getCompany", q.call("getCompany", company));
        compare(deviations, "getSite", q.call("getSite", site));
        compare(deviations, "getConnection", q.call("getConnection", connection));
        compare(deviations, "getInvitation", q.call("getInvitation", invitation));
        for (String list : List.of(
                "listCompanyConnections",
                "listCompanyInvitations",
                "listDocumentsByCompany",
                "listUsageDataByCompany",
                "listMetersByCompany",
                "listJobsByCompany")) {
            ProbeResponse response = q.call(list, company);
            if (response.isSuccessOrAbsent()) {
                compare(deviations, list, response);
            }
        }
    }

    private static String compare(Map<String, Integer> deviations, String operationId, ProbeResponse response) {
        if (response.ok().status() != Endpoint.successOf(operationId)) {
            deviations.put(operationId, response.status());
        }
        return response.text("/id");
    }
}
