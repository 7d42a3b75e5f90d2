package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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
                            .anyMatch(seen -> !List.of(401, 403, 404).contains(seen.status()))) {
                        return q.unclear("not all of the calls were refused with 401, 403 or 404");
                    }
                    if (refusals.stream().allMatch(ErrorProbes::hasDetail)) {
                        return q.says(0);
                    }
                    if (refusals.stream().noneMatch(ProbeResponse::isJson)) {
                        return q.says(1, SuggestedEdit.of("Take the body out of the answers 401, 403 and 404."));
                    }
                    return q.finds(
                            "JSON without detail, or not always",
                            SuggestedEdit.of(
                                    "Describe the bodies of 401, 403 and 404 in ErrorResponse as they were seen."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(answers(
                                request -> true,
                                reply -> reply.isSuccess() ? reply : ProxiedResponse.of(reply.status()))))
                .proofOfOther(
                        "without detail",
                        SimulatedService.where(answers(
                                request -> true,
                                reply -> reply.isSuccess()
                                        ? reply
                                        : reply.with(ProxiedResponse.tree("{'message': 'No.'}")))));
    }

    private static boolean hasDetail(ProbeResponse seen) {
        return seen.at("/detail").isTextual();
    }

    private static Probe bodyOfInvalidFields() {
        return writing("error-body-validation", q -> {
                    ProbeResponse limit = q.get("/v2.2/connection/company/{company_id}?limit=0", q.company());
                    ProbeResponse nameless = q.post("{}", "/v2.2/company");
                    if (nameless.isSuccess()) {
                        q.delete(
                                "/v2.2/company/{company_id}", nameless.at("/id").asText());
                    }
                    List<ProbeResponse> refused = Stream.of(limit, nameless)
                            .filter(seen -> seen.status() == 400)
                            .toList();
                    if (refused.isEmpty()) {
                        return q.unclear("neither of the two calls was refused with 400");
                    }
                    if (refused.stream().allMatch(ErrorProbes::hasDetail)) {
                        return q.says(0);
                    }
                    String words =
                            "Describe a 400 as an object whose keys are fields and whose values are lists of texts.";
                    return refused.stream().allMatch(seen -> isByField(seen.body()))
                            ? q.says(
                                    1,
                                    SuggestedEdit.of(words)
                                            .add(
                                                    SuggestedEdit.schema("ErrorResponse", "additionalProperties"),
                                                    "{type: array, items: {type: string}}"))
                            : q.finds(
                                    "another shape",
                                    SuggestedEdit.of("Describe a 400 in ErrorResponse as it was seen."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(answers(request -> true, ErrorProbes::byField)))
                .proofOfOther(
                        "another shape",
                        SimulatedService.where(answers(
                                request -> true,
                                reply -> reply.status() == 400
                                        ? reply.with(ProxiedResponse.tree("['limit', 'name']"))
                                        : reply)));
    }

    private static boolean isByField(JsonNode body) {
        return body.isObject()
                && !body.isEmpty()
                && body.properties().stream().allMatch(field -> field.getValue().isArray());
    }

    /** Turns {@code {"detail": "name: is required"}} into {@code {"name": ["is required"]}}. */
    private static ProxiedResponse byField(ProxiedResponse reply) {
        String detail = reply.json().path("detail").asText();
        if (reply.status() != 400 || !detail.contains(": ")) {
            return reply;
        }
        int colon = detail.indexOf(": ");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray(detail.substring(0, colon)).add(detail.substring(colon + 2));
        return reply.with(body);
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
                        return q.unclear("an id that nobody has was not refused");
                    }
                    if (statuses.stream().allMatch(status -> status == 404)) {
                        return q.says(1);
                    }
                    if (statuses.stream().allMatch(status -> status == 403)) {
                        return q.says(0, SuggestedEdit.of("Say that 403 answers an id that does not exist, too."));
                    }
                    return q.finds(
                            "statuses " + statuses + " for a company, a site and a connection",
                            SuggestedEdit.of(
                                    "Say for each operation which status answers an unknown id: " + statuses + "."));
                })
                .assumed(1)
                .proof(1, SimulatedService.asIs())
                .proof(
                        0,
                        SimulatedService.where(
                                answers(request -> true, reply -> reply.status() == 404 ? reply.status(403) : reply)))
                .proofOfOther(
                        "[404, 400, 404]",
                        SimulatedService.where(answers(
                                "GET", "/v2.2/site/{}", reply -> reply.status() == 404 ? reply.status(400) : reply)));
    }
}
