package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.reading;
import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;
import static org.nectaropenapi.suite.questions.ServiceVariations.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Questions about jobs of several files. */
final class BulkProbes implements ProbeArea {
    static final String PATH = "/v2.2/job/company/{company_id}/bulk";
    private static final String AT = "/v2.2/job/company/{}/bulk";

    /** A public file of one page. The service fetches it, this code does not. */
    static final String ONE = "https://www.w3.org/WAI/ER/tests/xhtml/testfiles/resources/pdf/dummy.pdf";

    private static final String OTHER = ONE + "?again=1";

    @Override
    public List<Probe> probes() {
        return List.of(urls(), answer(), maximum());
    }

    static Map<String, List<String>> files(String... urls) {
        return Map.of("documents", List.of(urls));
    }

    private static boolean refuses(ProbeResponse seen) {
        return seen.status() == 400 || seen.status() == 422;
    }

    private static Probe urls() {
        return writing("job-bulk-urls", q -> {
                    UUID company = q.scratch().newCompany("bulk urls");
                    boolean plain = q.post(files(ONE.replace("https:", "http:")), PATH, company)
                            .isSuccess();
                    ProbeResponse submitted = q.post(files(ONE), PATH, company);
                    q.note("http accepted: " + plain);
                    if (refuses(submitted)) {
                        return q.says(
                                0,
                                SuggestedEdit.of(
                                        "Say in JobBulkSubmission.documents that the URLs must be presigned."));
                    }
                    String end =
                            Uploads.ended(q, submitted.ok("id")).at("/status").asText();
                    if (!end.equals("COMPLETED")) {
                        return q.unclear("the job did not complete, which may be due to the file");
                    }
                    return plain
                            ? q.finds(
                                    "any public URL, http too",
                                    SuggestedEdit.of("Let JobBulkSubmission.documents take http URLs.")
                                            .remove(SuggestedEdit.schema(
                                                    "JobBulkSubmission",
                                                    "properties",
                                                    "documents",
                                                    "items",
                                                    "pattern")))
                            : q.says(1);
                })
                .assumed(1)
                .proof(1, SimulatedService.asIs())
                .proof(
                        0,
                        SimulatedService.where(instead(
                                request -> request.is("POST", AT)
                                        && !request.json()
                                                .at("/documents/0")
                                                .asText()
                                                .contains("X-Amz-Signature="),
                                request -> ProxiedResponse.problem(400, "documents: must be presigned"))))
                .proofOfOther(
                        "http too",
                        SimulatedService.where((request, next) -> next.answer(
                                request.is("POST", AT) ? request.withBody(secured(request.json())) : request)))
                .proofOfDoubt(
                        "did not complete",
                        SimulatedService.where(object("GET", "/v2.2/job/{}", job -> job.put("status", "FAILED"))))
                .proofOfDoubt(
                        "403",
                        SimulatedService.where(
                                answers("POST", AT, reply -> ProxiedResponse.problem(403, "No access."))));
    }

    private static JsonNode secured(JsonNode body) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        body.path("documents")
                .forEach(url -> copy.withArray("/documents").add(url.asText().replace("http:", "https:")));
        return copy;
    }

    private static Probe answer() {
        return writing("job-bulk-answer", q -> {
                    ProbeResponse seen = q.post(
                                    files(ONE, OTHER), PATH, q.scratch().newCompany("bulk answer"))
                            .ok();
                    List<JsonNode> jobs = seen.items();
                    if (!jobs.isEmpty() && jobs.get(0).has("status")) {
                        return q.says(
                                1,
                                SuggestedEdit.of("Answer submitDocumentsBulk with a list of Job, "
                                        + (seen.body().isArray() ? "a bare array." : "in the key jobs.")));
                    }
                    if (seen.keys().isEmpty()) {
                        return q.unclear("the answer shows no job");
                    }
                    return seen.body().has("id") && seen.body().has("status")
                            ? q.says(0)
                            : q.finds(
                                    "an object with the keys " + seen.keys(),
                                    SuggestedEdit.of(
                                            "Answer submitDocumentsBulk with an object of " + seen.keys() + "."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(
                        1,
                        SimulatedService.where(answers(
                                "POST",
                                AT,
                                reply -> reply.with(
                                        JsonNodeFactory.instance.arrayNode().add(reply.json())))))
                .proof(
                        1,
                        SimulatedService.where(answers(
                                "POST",
                                AT,
                                reply -> reply.with(JsonNodeFactory.instance
                                        .objectNode()
                                        .set(
                                                "jobs",
                                                JsonNodeFactory.instance
                                                        .arrayNode()
                                                        .add(reply.json()))))))
                .proofOfDoubt(
                        "shows no job",
                        SimulatedService.where(answers("POST", AT, reply -> reply.with(ProxiedResponse.tree("[]")))))
                .proofOfOther(
                        "[jobIds]",
                        SimulatedService.where(
                                answers("POST", AT, reply -> reply.with(ProxiedResponse.tree("{'jobIds': []}")))))
                .proofOfDoubt(
                        "403",
                        SimulatedService.where(
                                answers("POST", AT, reply -> ProxiedResponse.problem(403, "No access."))));
    }

    private static Probe maximum() {
        return reading("job-bulk-maximum", q -> {
                    JsonNode documents = q.options(PATH, q.company())
                            .property("documents")
                            .orElseThrow(() -> new UndecidedException("OPTIONS does not describe documents"));
                    JsonNode most = documents.path("max_length");
                    q.note("documents: max_length " + (most.isIntegralNumber() ? most.asText() : "none"));
                    return most.isIntegralNumber()
                            ? q.finds(
                                    most.asInt() + " URLs at most",
                                    SuggestedEdit.of("Give JobBulkSubmission.documents the maximum of " + most.asInt()
                                                    + " URLs.")
                                            .add(
                                                    SuggestedEdit.schema(
                                                            "JobBulkSubmission", "properties", "documents", "maxItems"),
                                                    most.asText()))
                            : q.asAssumed();
                })
                .proofOfAssumption(SimulatedService.where(new DescribedPaths()))
                .proofOfOther(
                        "50 URLs",
                        SimulatedService.where(
                                answers(
                                        "OPTIONS",
                                        AT,
                                        reply -> reply.edit(body -> body.withObject("/actions/POST/documents")
                                                .put("max_length", 50))),
                                new DescribedPaths()))
                .proofOfDoubt(
                        "not describe documents",
                        SimulatedService.where(
                                answers(
                                        "OPTIONS",
                                        AT,
                                        reply -> reply.edit(body ->
                                                body.withObject("/actions/POST").remove("documents"))),
                                new DescribedPaths()))
                .proofOfDoubt("describes no properties", SimulatedService.asIs())
                .notTold(0, "It says only what a page prints.");
    }
}
