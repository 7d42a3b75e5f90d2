package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;

/** Questions about failed requests. */
final class ErrorProbes implements ProbeArea {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    @Override
    public List<Probe> probes() {
        return List.of(bodiesOfRefusals(), bodyOfInvalidFields(), unknownIds());
    }

    private static Probe bodiesOfRefusals() {
        return reading("error-body-401-403-404", q -> {
                    List<ProbeResponse> refusals = List.of(
                            q.send(q.withoutKey(), "GET", "/v2.2/ping"),
                            q.send(q.withKey("no-such-key"), "GET", "/v2.2/ping"),
                            q.get("/v2.2/site/{unknown}", NOBODY));
                    if (refusals.stream()
                            .anyMatch(response -> !List.of(401, 403, 404).contains(response.status()))) {
                        return q.unclear("not all of the calls returned 401, 403 or 404");
                    }
                    if (refusals.stream().allMatch(ErrorProbes::hasDetail)) {
                        return q.finds(0);
                    }
                    if (refusals.stream().noneMatch(ProbeResponse::isJson)) {
                        return q.finds(1, "Remove the body from the responses 401, 403 and 404.");
                    }
                    return q.finds(
                            "JSON without detail, or not always",
                            "Describe the bodies of 401, 403 and 404 in ErrorResponse as the service returns them.");
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        responses(
                                request -> true,
                                response -> response.isSuccess() ? response : ProxiedResponse.of(response.status())))
                .proofOfOther(
                        "without detail",
                        responses(
                                request -> true,
                                response ->
                                        response.isSuccess() ? response : response.with(tree("{'message': 'No.'}"))));
    }

    private static boolean hasDetail(ProbeResponse response) {
        return response.at("/detail").isTextual();
    }

    private static Probe bodyOfInvalidFields() {
        return writing("error-body-validation", q -> {
                    ProbeResponse limit = q.get("/v2.2/connection/company/{company_id}?limit=0", q.company());
                    ProbeResponse nameless = q.post("{}", "/v2.2/company");
                    if (nameless.isSuccess()) {
                        q.delete("/v2.2/company/{company_id}", nameless.text("/id"));
                    }
                    List<ProbeResponse> refused = Stream.of(limit, nameless)
                            .filter(response -> response.status() == 400)
                            .toList();
                    if (refused.isEmpty()) {
                        return q.unclear("neither of the two calls returned 400");
                    }
                    if (refused.stream().allMatch(ErrorProbes::hasDetail)) {
                        return q.finds(0);
                    }
                    String words =
                            "Describe a 400 as an object whose keys are fields and whose values are lists of texts.";
                    return refused.stream().allMatch(response -> isByField(response.body()))
                            ? q.finds(
                                    1,
                                    edit(words)
                                            .add(
                                                    schema("ErrorResponse", "additionalProperties"),
                                                    "{type: array, items: {type: string}}"))
                            : q.finds("another shape", "Describe a 400 in ErrorResponse as the service returns it.");
                })
                .assumed(0)
                .proof(0)
                .proof(1, responses(request -> true, ErrorProbes::byField))
                .proofOfOther(
                        "another shape",
                        responses(
                                request -> true,
                                response -> response.status() == 400
                                        ? response.with(tree("['limit', 'name']"))
                                        : response));
    }

    private static boolean isByField(JsonNode body) {
        return body.isObject()
                && !body.isEmpty()
                && body.properties().stream().allMatch(field -> field.getValue().isArray());
    }

    /** Turns {@code {"detail": "name: is required"}} into {@code {"name": ["is required"]}}. */
    private static ProxiedResponse byField(ProxiedResponse response) {
        String detail = response.json().path("detail").asText();
        if (response.status() != 400 || !detail.contains(": ")) {
            return response;
        }
        int colon = detail.indexOf(": ");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray(detail.substring(0, colon)).add(detail.substring(colon + 2));
        return response.with(body);
    }

    private static Probe unknownIds() {
        return reading("unknown-id-status", q -> {
                    UUID unknown = UUID.randomUUID();
                    List<Integer> statuses = new ArrayList<>();
                    for (String path : List.of(
                            "/v2.2/company/{unknown}", "/v2.2/site/{unknown}", "/v2.2/connection/{unknown}/details")) {
                        statuses.add(q.get(path, unknown).status());
                    }
                    q.get("/v2.2/company/{no_uuid}", "none");
                    if (statuses.stream().anyMatch(status -> status / 100 != 4)) {
                        return q.unclear("an unknown id was accepted");
                    }
                    if (statuses.stream().allMatch(status -> status == 404)) {
                        return q.finds(1);
                    }
                    if (statuses.stream().allMatch(status -> status == 403)) {
                        return q.finds(0, "Say that an id that does not exist can return 403 too.");
                    }
                    return q.finds(
                            "statuses " + statuses + " for a company, a site and a connection",
                            "Say for each operation which status an unknown id returns: " + statuses + ".");
                })
                .assumed(1)
                .proof(1)
                .proof(
                        0,
                        responses(
                                request -> true,
                                response -> response.status() == 404 ? response.status(403) : response))
                .proofOfOther(
                        "[404, 400, 404]",
                        responses(
                                "GET",
                                "/v2.2/site/{}",
                                response -> response.status() == 404 ? response.status(400) : response));
    }
}
