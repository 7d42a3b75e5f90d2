package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.object;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.UndecidedException;

/** Questions about jobs that process several files. */
final class BulkProbes implements ProbeArea {
    static final String PATH = "/v2.2/job/company/{company_id}/bulk";
    private static final String AT = "/v2.2/job/company/{}/bulk";

    /** A public file of one page, which the service fetches. */
    static final String ONE = "https://www.w3.org/WAI/ER/tests/xhtml/testfiles/resources/pdf/dummy.pdf";

    private static final String OTHER = ONE + "?again=1";

    @Override
    public List<Probe> probes() {
        return List.of(urls(), response(), maximum());
    }

    static Map<String, List<String>> files(String... urls) {
        return Map.of("documents", List.of(urls));
    }

    private static boolean refuses(ProbeResponse response) {
        return response.status() == 400 || response.status() == 422;
    }

    private static Probe urls() {
        return writing("job-bulk-urls", q -> {
                    UUID company = q.newCompany("bulk urls");
                    boolean plain = q.post(files(ONE.replace("https:", "http:")), PATH, company)
                            .isSuccess();
                    ProbeResponse submitted = q.post(files(ONE), PATH, company);
                    q.note("http accepted: " + plain);
                    if (refuses(submitted)) {
                        return q.finds(0, "Say in JobBulkSubmission.documents that the URLs must be presigned.");
                    }
                    String end =
                            Uploads.ended(q, submitted.ok("id")).at("/status").asText();
                    if (!end.equals("COMPLETED")) {
                        return q.unclear("the job did not complete, which may be due to the file");
                    }
                    return plain
                            ? q.finds(
                                    "any public URL, http too",
                                    edit("Let JobBulkSubmission.documents take http URLs.")
                                            .remove(property("JobBulkSubmission", "documents", "items", "pattern")))
                            : q.finds(1);
                })
                .assumed(1)
                .proof(1)
                .proof(
                        0,
                        instead(
                                request -> request.is("POST", AT)
                                        && !request.json()
                                                .at("/documents/0")
                                                .asText()
                                                .contains("X-Amz-Signature="),
                                problem(400, "documents: must be presigned")))
                .proofOfOther(
                        "http too",
                        (request, next) -> next.respond(
                                request.is("POST", AT) ? request.withBody(secured(request.json())) : request))
                .proofOfUnclear("did not complete", object("GET", "/v2.2/job/{}", job -> job.put("status", "FAILED")))
                .proofOfUnclear("403", instead("POST", AT, problem(403, "No access.")));
    }

    private static JsonNode secured(JsonNode body) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        body.path("documents")
                .forEach(url -> copy.withArray("/documents").add(url.asText().replace("http:", "https:")));
        return copy;
    }

    private static Probe response() {
        return writing("job-bulk-answer", q -> {
                    ProbeResponse response = q.post(files(ONE, OTHER), PATH, q.newCompany("bulk answer"))
                            .ok();
                    List<JsonNode> jobs = response.items();
                    if (!jobs.isEmpty() && jobs.get(0).has("status")) {
                        return q.finds(
                                1,
                                "Let submitDocumentsBulk return a list of Job, "
                                        + (response.body().isArray() ? "a bare array." : "in the key jobs."));
                    }
                    if (response.keys().isEmpty()) {
                        return q.unclear("the response shows no job");
                    }
                    return response.body().has("id") && response.body().has("status")
                            ? q.finds(0)
                            : q.finds(
                                    "an object with the keys " + response.keys(),
                                    "Let submitDocumentsBulk return an object with the keys " + response.keys() + ".");
                })
                .assumed(0)
                .proof(0)
                .proof(
                        1,
                        responses(
                                "POST",
                                AT,
                                response -> response.with(
                                        JsonNodeFactory.instance.arrayNode().add(response.json()))))
                .proof(
                        1,
                        responses(
                                "POST",
                                AT,
                                response -> response.with(JsonNodeFactory.instance
                                        .objectNode()
                                        .set(
                                                "jobs",
                                                JsonNodeFactory.instance
                                                        .arrayNode()
                                                        .add(response.json())))))
                .proofOfUnclear("shows no job", responses("POST", AT, response -> response.with(tree("[]"))))
                .proofOfOther("[jobIds]", responses("POST", AT, response -> response.with(tree("{'jobIds': []}"))))
                .proofOfUnclear("403", instead("POST", AT, problem(403, "No access.")));
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
                                    edit("Give JobBulkSubmission.documents the maximum of " + most.asInt() + " URLs.")
                                            .add(property("JobBulkSubmission", "documents", "maxItems"), most.asText()))
                            : q.asAssumed();
                })
                .proofOfAssumption(new DescribedPaths())
                .proofOfOther("50 URLs", described(AT, body -> body.withObject("/actions/POST/documents")
                        .put("max_length", 50)))
                .proofOfUnclear("not describe documents", described(AT, body -> body.withObject("/actions/POST")
                        .remove("documents")))
                .proofOfUnclear("describes no properties")
                .indistinguishable(0, "It only repeats a page.");
    }
}
