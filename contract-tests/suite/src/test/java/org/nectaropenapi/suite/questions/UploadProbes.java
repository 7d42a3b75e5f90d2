package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.EndpointVariation.on;
import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.nectaropenapi.suite.probes.EndpointVariation;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the responses to uploads. */
final class UploadProbes implements ProbeArea {
    private static final int TOO_LARGE = 26 * 1024 * 1024;
    private static final int TOO_LONG = 151;
    private static final String JOB = "{'id': '1', 'status': 'PENDING'}";

    @Override
    public List<Probe> probes() {
        return List.of(submitStatus(), refusals(), formats());
    }

    private static Probe submitStatus() {
        return writing("job-submit-status", q -> {
                    UUID company = q.newCompany("submit status");
                    ProbeResponse first =
                            Uploads.submit(q, company, Uploads.letter()).ok();
                    ProbeResponse second = q.callWith(BulkProbes.files(BulkProbes.ONE), "submitDocumentsBulk", company)
                            .ok("status");
                    int single = first.status();
                    int bulk = second.status();
                    Set<String> jobs = new TreeSet<>(
                            List.of(JsonShape.word(first.at("/status")), JsonShape.word(second.at("/status"))));
                    q.note("statuses " + single + " and " + bulk + ", with jobs that are " + jobs);
                    if (!jobs.equals(Set.of("PENDING"))) {
                        return q.finds("with a job that is " + jobs, "Say that a new job can be " + jobs + ".");
                    }
                    if (single == 201 && bulk == 201) {
                        return q.finds(0);
                    }
                    SuggestedEdit edit = edit("Let one upload return " + single + " and several with " + bulk + ".")
                            .moveStatus("submitDocument", single)
                            .moveStatus("submitDocumentsBulk", bulk);
                    return single == bulk && Set.of(200, 202).contains(single)
                            ? q.finds(1, edit)
                            : q.finds("status " + single + " for one file, " + bulk + " for several", edit);
                })
                .proofOfAssumed(0)
                .proof(1, created("submitDocument", 200), created("submitDocumentsBulk", 200))
                .proof(1, created("submitDocument", 202), created("submitDocumentsBulk", 202))
                .proofOfOther("202 for several", created("submitDocumentsBulk", 202))
                .proofOfOther(
                        "[COMPLETED, PENDING]", on("submitDocument").object(job -> job.put("status", "COMPLETED")))
                .proofOfUnclear("403", created("submitDocument", 403));
    }

    private static ServiceVariation created(String operationId, int status) {
        return on(operationId).success(status);
    }

    private static Probe refusals() {
        return writing("job-upload-refusals", q -> {
                    UUID company = q.newCompany("refusals");
                    UUID site = q.newSite(company, "refusals");
                    UUID foreign = q.newSite(q.newCompany("other refusals"), "foreign");
                    q.call("getSite", site).ok();
                    Map<String, ProbeResponse> responses = new LinkedHashMap<>();
                    responses.put("no file", Uploads.submitNothing(q, company, site));
                    responses.put("a text file", Uploads.submit(q, company, Uploads.note()));
                    responses.put("a foreign site", Uploads.submit(q, company, foreign, Uploads.letter()));
                    responses.put("too many pages", Uploads.submit(q, company, Uploads.pages(TOO_LONG)));
                    responses.put("too many bytes", Uploads.submit(q, company, Uploads.bytes(TOO_LARGE)));
                    Map<String, String> deviations = new LinkedHashMap<>();
                    responses.forEach((upload, response) -> {
                        if (response.status() != 400) {
                            deviations.put(upload, "" + response.status());
                        } else if (!response.body().isObject()) {
                            deviations.put(upload, "400 without an object");
                        }
                    });
                    q.note("an inactive company was not tried, since no operation creates one");
                    return deviations.isEmpty()
                            ? q.asAssumed()
                            : q.finds(
                                    "not 400 with a body: " + deviations,
                                    "Say in submitDocument which status is returned: " + deviations + ".");
                })
                .proofOfAssumption()
                .proofOfOther("{a text file=201}", upload("note.txt").returns(201, JOB))
                .proofOfOther("{too many pages=202}", upload("long.pdf").returns(202, JOB))
                .proofOfOther("{too many bytes=413}", tooLarge().fails(413))
                .proofOfOther("{a foreign site=404}", upload("letter.pdf").changes(response -> response.status(404)))
                .proofOfOther(
                        "no file=400 without an object",
                        on("submitDocument").when(400, response -> ProxiedResponse.of(400)))
                .proofOfUnclear("returned 503", tooLarge().fails(503))
                .indistinguishable(0, "It only says that the pages are silent.");
    }

    private static EndpointVariation tooLarge() {
        return on(request -> request.body().length > TOO_LARGE);
    }

    /** Selects the forms with a file of this name, by the beginning of the form. */
    private static EndpointVariation upload(String name) {
        return on(request -> request.is("submitDocument")
                && new String(request.body(), 0, Math.min(request.body().length, 1000), StandardCharsets.ISO_8859_1)
                        .contains("filename=\"" + name + '"'));
    }

    private static Probe formats() {
        return writing("job-file-formats", q -> {
                    UUID company = q.newCompany("formats");
                    Set<String> taken = new TreeSet<>();
                    for (Uploads.Upload file : List.of(
                            Uploads.letter(),
                            Uploads.picture("page.png", "image/png"),
                            Uploads.picture("page.jpg", "image/jpeg"),
                            Uploads.picture("page.jpeg", "image/jpeg"))) {
                        ProbeResponse response = Uploads.submit(q, company, file);
                        if (response.isSuccess()) {
                            taken.add(file.name().replaceFirst(".*\\.", ""));
                        } else {
                            q.require(
                                    response.status() == 400 || response.status() == 415,
                                    "a file was rejected with " + response.status());
                        }
                    }
                    q.note("accepted formats: " + taken);
                    q.require(!taken.isEmpty(), "no file was accepted, not even a PDF");
                    if (taken.size() == 4) {
                        return q.finds(0);
                    }
                    return taken.equals(Set.of("pdf", "png"))
                            ? q.finds(1)
                            : q.finds(
                                    "only " + taken,
                                    "Say in DocumentUpload that of the formats only " + taken + " are taken.");
                })
                .proofOfAssumed(0)
                .suggests(
                        1,
                        edit("Remove JPEG from the files that can be uploaded.")
                                .replace(
                                        property("DocumentUpload", "document", "x-upload-types"),
                                        "[application/pdf, image/png]"))
                .proof(1, upload("page.jpg").fails(400), upload("page.jpeg").fails(415))
                .proofOfOther("[jpeg, pdf, png]", upload("page.jpg").fails(400))
                .proofOfUnclear("no file was accepted", on("submitDocument").fails(400))
                .proofOfUnclear("rejected with 403", upload("page.png").fails(403));
    }
}
