package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.reading;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.tree;
import static org.nectaropenapi.suite.probes.ServiceVariations.described;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nectaropenapi.suite.probes.DescribedPaths;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.RequestOutcomes;

/** Questions about jobs that process several files. */
final class BulkProbes implements ProbeArea {

    /** A public file of one page, which the service fetches. */
    static final String ONE = "https://www.w3.org/WAI/ER/tests/xhtml/testfiles/resources/pdf/dummy.pdf";

    private static final String OTHER = ONE + "?again=1";

    @Override
    public List<Probe> probes() {
        return List.of(urls(), response(), invalidDocuments(), maximum());
    }

    static Map<String, List<String>> files(String... urls) {
        return Map.of("documents", List.of(urls));
    }

    private static Probe urls() {
        return writing("job-bulk-urls", q -> {
                    UUID company = q.newCompany("bulk urls");
                    q.call("getCompany", company).ok();
                    boolean plain = q.callWith(files(ONE.replace("https:", "http:")), "submitDocumentsBulk", company)
                            .isSuccess();
                    ProbeResponse submitted = q.callWith(files(ONE), "submitDocumentsBulk", company);
                    q.note("http accepted: " + plain);
                    if (submitted.status() == 400 || submitted.status() == 422) {
                        return q.finds(0);
                    }
                    String end = Uploads.ended(q, submitted.ok("id")).text("/status");
                    q.require(end.equals("COMPLETED"), "the job did not complete, which may be due to the file");
                    return plain
                            ? q.finds(
                                    "any public URL, http too",
                                    edit("Let JobBulkSubmission.documents take http URLs.")
                                            .remove(property("JobBulkSubmission", "documents", "items", "pattern")))
                            : q.finds(1);
                })
                .proofOfAssumed(1)
                .suggests(0, "Say in JobBulkSubmission.documents that the URLs must be presigned.")
                .proof(
                        0,
                        on(request -> request.is("submitDocumentsBulk")
                                        && !request.json()
                                                .at("/documents/0")
                                                .asText()
                                                .contains("X-Amz-Signature="))
                                .fails(400))
                .proofOfOther(
                        "http too",
                        on("submitDocumentsBulk")
                                .reads(request -> request.withBody(
                                        tree(request.json().toString().replace("http:", "https:")))))
                .proofOfUnclear("did not complete", on("getJob").object(job -> job.put("status", "FAILED")))
                .proofOfUnclear("403", on("submitDocumentsBulk").fails(403));
    }

    private static Probe response() {
        return writing("job-bulk-answer", q -> {
                    ProbeResponse response = q.callWith(
                                    files(ONE, OTHER), "submitDocumentsBulk", q.newCompany("bulk answer"))
                            .ok();
                    List<JsonNode> jobs = response.items();
                    if (!jobs.isEmpty() && jobs.get(0).has("status")) {
                        return q.finds(
                                1,
                                "Let submitDocumentsBulk return a list of Job, "
                                        + (response.body().isArray() ? "a bare array." : "in the key jobs."));
                    }
                    Set<String> keys = response.keys();
                    q.require(!keys.isEmpty(), "the response shows no job");
                    return keys.containsAll(Set.of("id", "status"))
                            ? q.finds(0)
                            : q.finds(
                                    "an object with the keys " + keys,
                                    "Let submitDocumentsBulk return an object with the keys " + keys + ".");
                })
                .proofOfAssumed(0)
                .proof(1, on("submitDocumentsBulk").body(job -> tree("[" + job + "]")))
                .proof(1, on("submitDocumentsBulk").body(job -> tree("{'jobs': [" + job + "]}")))
                .proofOfUnclear("shows no job", on("submitDocumentsBulk").body(job -> tree("[]")))
                .proofOfOther("[jobIds]", on("submitDocumentsBulk").body(job -> tree("{'jobIds': []}")))
                .proofOfUnclear("403", on("submitDocumentsBulk").fails(403));
    }

    private static Probe invalidDocuments() {
        return writing("job-bulk-invalid-documents", q -> {
                    UUID company = q.newCompany("invalid documents");
                    q.call("getCompany", company).ok("id");
                    return q.outcomes()
                            .add("no document", q.callWith(files(), "submitDocumentsBulk", company))
                            .add("a malformed address", q.callWith(files("https://"), "submitDocumentsBulk", company))
                            .verdict(
                                    Map.of(400, 0, RequestOutcomes.ACCEPTED, 1),
                                    "Say in JobBulkSubmission.documents what these lead to");
                })
                .proofOfAssumed(1)
                .suggests(
                        0,
                        edit("Give JobBulkSubmission.documents a minimum of one document.")
                                .add(property("JobBulkSubmission", "documents", "minItems"), "1"))
                .proof(
                        0,
                        on(request -> request.is("submitDocumentsBulk")
                                        && (request.json().path("documents").isEmpty()
                                                || request.json()
                                                        .path("documents")
                                                        .valueStream()
                                                        .anyMatch(document -> document.asText()
                                                                .equals("https://"))))
                                .fails(400))
                .proofOfOther(
                        "{no document=400, a malformed address=201}",
                        on(request -> request.is("submitDocumentsBulk")
                                        && request.json().path("documents").isEmpty())
                                .fails(400));
    }

    private static Probe maximum() {
        return reading("job-bulk-maximum", q -> {
                    JsonNode most = q.options("submitDocumentsBulk", q.company())
                            .described("documents")
                            .path("max_length");
                    q.note("documents: max_length " + (most.isIntegralNumber() ? most.asText() : "none"));
                    return most.isIntegralNumber()
                            ? q.finds(
                                    most.asInt() + " URLs at most",
                                    edit("Give JobBulkSubmission.documents the maximum of " + most.asInt() + " URLs.")
                                            .add(property("JobBulkSubmission", "documents", "maxItems"), most.asText()))
                            : q.asAssumed();
                })
                .proofOfAssumption(new DescribedPaths())
                .proofOfOther(
                        "50 URLs", described("submitDocumentsBulk", body -> body.withObject("/actions/POST/documents")
                                .put("max_length", 50)))
                .proofOfUnclear("not describe documents", described("submitDocumentsBulk", body -> body.withObject(
                                "/actions/POST")
                        .remove("documents")))
                .proofOfUnclear("describes no properties")
                .indistinguishable(0, "It only repeats a page.");
    }
}
