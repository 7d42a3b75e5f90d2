package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.probes.Probe.writing;
import static org.nectaropenapi.suite.probes.ProxiedResponse.json;
import static org.nectaropenapi.suite.probes.ProxiedResponse.problem;
import static org.nectaropenapi.suite.probes.ServiceVariations.instead;
import static org.nectaropenapi.suite.probes.ServiceVariations.responses;
import static org.nectaropenapi.suite.probes.SuggestedEdit.edit;
import static org.nectaropenapi.suite.probes.SuggestedEdit.operation;
import static org.nectaropenapi.suite.probes.SuggestedEdit.property;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.nectaropenapi.suite.probes.Probe;
import org.nectaropenapi.suite.probes.ProbeArea;
import org.nectaropenapi.suite.probes.ProbeResponse;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;
import org.nectaropenapi.suite.probes.SuggestedEdit;

/** Questions about the responses to uploads. */
final class UploadProbes implements ProbeArea {
    private static final String AT = "/v2.2/job/company/{}";
    private static final int TOO_LARGE = 26 * 1024 * 1024;
    private static final int TOO_LONG = 151;

    @Override
    public List<Probe> probes() {
        return List.of(submitStatus(), refusals(), formats());
    }

    private static Probe submitStatus() {
        return writing("job-submit-status", q -> {
                    UUID company = q.newCompany("submit status");
                    int single =
                            Uploads.submit(q, company, Uploads.letter()).ok().status();
                    int bulk = q.post(BulkProbes.files(BulkProbes.ONE), BulkProbes.PATH, company)
                            .ok("status")
                            .status();
                    if (single == 201 && bulk == 201) {
                        return q.finds(0);
                    }
                    SuggestedEdit edit = moved(
                            edit("Let one upload return " + single + " and several with " + bulk + "."),
                            Uploads.PATH,
                            single);
                    edit = moved(edit, BulkProbes.PATH, bulk);
                    return single == bulk && Set.of(200, 202).contains(single)
                            ? q.finds(1, edit)
                            : q.finds("status " + single + " for one file, " + bulk + " for several", edit);
                })
                .assumed(0)
                .proof(0)
                .proof(1, created(AT, 200), created(AT + "/bulk", 200))
                .proof(1, created(AT, 202), created(AT + "/bulk", 202))
                .proofOfOther("202 for several", created(AT + "/bulk", 202))
                .proofOfUnclear("403", created(AT, 403));
    }

    private static SuggestedEdit moved(SuggestedEdit edit, String path, int status) {
        return status == 201
                ? edit
                : edit.move(
                        operation("post", path, "responses", "201"), operation("post", path, "responses", "" + status));
    }

    private static ServiceVariation created(String template, int status) {
        return responses("POST", template, response -> response.status() == 201 ? response.status(status) : response);
    }

    private static Probe refusals() {
        return writing("job-upload-refusals", q -> {
                    UUID company = q.newCompany("refusals");
                    UUID site = q.newSite(company, "refusals");
                    UUID foreign = q.newSite(q.newCompany("other refusals"), "foreign");
                    Map<String, ProbeResponse> responses = new LinkedHashMap<>();
                    responses.put("no file", Uploads.submitNothing(q, company, site));
                    responses.put("a text file", Uploads.submit(q, company, text()));
                    responses.put("a foreign site", Uploads.submit(q, company, foreign, Uploads.letter()));
                    responses.put("too many pages", Uploads.submit(q, company, pages(TOO_LONG)));
                    responses.put("too many bytes", Uploads.submit(q, company, bytes(TOO_LARGE)));
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
                .proofOfOther("{a text file=201}", taking(request -> holds(request, "note.txt")))
                .proofOfOther(
                        "{too many pages=202}",
                        instead(request -> holds(request, "long.pdf"), json(202, "{'id': '1', 'status': 'PENDING'}")))
                .proofOfOther(
                        "{too many bytes=413}",
                        instead(request -> request.body().length > TOO_LARGE, problem(413, "Too large.")))
                .proofOfOther(
                        "{a foreign site=404}",
                        responses(request -> holds(request, "letter.pdf"), response -> response.status(404)))
                .proofOfOther(
                        "no file=400 without an object",
                        responses(
                                "POST", AT, response -> response.status() == 400 ? ProxiedResponse.of(400) : response))
                .proofOfUnclear(
                        "an upload returned 503",
                        instead(request -> request.body().length > TOO_LARGE, problem(503, "Later.")))
                .indistinguishable(0, "It only says that the pages are silent.");
    }

    private static Uploads.Upload text() {
        return new Uploads.Upload("note.txt", "text/plain", "A note.".getBytes(StandardCharsets.US_ASCII));
    }

    private static Uploads.Upload pages(int pages) {
        return new Uploads.Upload("long.pdf", "application/pdf", Uploads.pdf(pages, "A page."));
    }

    /** Returns a PDF whose end is far behind its pages. */
    private static Uploads.Upload bytes(int bytes) {
        byte[] content = new byte[bytes];
        byte[] pdf = Uploads.pdf(1, "A page.");
        System.arraycopy(pdf, 0, content, 0, pdf.length);
        return new Uploads.Upload("large.pdf", "application/pdf", content);
    }

    /** Tells whether a form has a file of this name, by the beginning of the form. */
    private static boolean holds(ProxiedRequest request, String name) {
        int length = Math.min(request.body().length, 1000);
        return request.is("POST", AT)
                && new String(request.body(), 0, length, StandardCharsets.ISO_8859_1)
                        .contains("filename=\"" + name + '"');
    }

    private static ServiceVariation taking(Predicate<ProxiedRequest> uploads) {
        return instead(uploads, json(201, "{'id': '1', 'status': 'PENDING'}"));
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
                        } else if (response.status() != 400 && response.status() != 415) {
                            return q.unclear("a file was rejected with " + response.status());
                        }
                    }
                    q.note("accepted formats: " + taken);
                    if (taken.isEmpty()) {
                        return q.unclear("no file was accepted, not even a PDF");
                    }
                    if (taken.size() == 4) {
                        return q.finds(0);
                    }
                    return taken.equals(Set.of("pdf", "png"))
                            ? q.finds(
                                    1,
                                    edit("Remove JPEG from the files that can be uploaded.")
                                            .replace(
                                                    property("DocumentUpload", "document", "x-upload-types"),
                                                    "[application/pdf, image/png]"))
                            : q.finds(
                                    "only " + taken,
                                    "Say in DocumentUpload that of the formats only " + taken + " are taken.");
                })
                .assumed(0)
                .proof(0)
                .proof(1, refusing("page.jpg", 400), refusing("page.jpeg", 415))
                .proofOfOther("[jpeg, pdf, png]", refusing("page.jpg", 400))
                .proofOfUnclear("no file was accepted", instead("POST", AT, problem(400, "The company is not active.")))
                .proofOfUnclear("rejected with 403", refusing("page.png", 403));
    }

    private static ServiceVariation refusing(String name, int status) {
        return instead(request -> holds(request, name), problem(status, "Not this one."));
    }
}
