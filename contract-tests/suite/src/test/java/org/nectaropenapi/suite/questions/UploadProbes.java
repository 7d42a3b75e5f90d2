package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.ServiceVariations.answers;
import static org.nectaropenapi.suite.questions.ServiceVariations.instead;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** Questions about what uploads are answered. */
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
                    UUID company = q.scratch().newCompany("submit status");
                    int single =
                            Uploads.submit(q, company, Uploads.letter()).ok().status();
                    int bulk = q.post(BulkProbes.files(BulkProbes.ONE), BulkProbes.PATH, company)
                            .ok("status")
                            .status();
                    if (single == 201 && bulk == 201) {
                        return q.says(0);
                    }
                    SuggestedEdit patch = moved(
                            SuggestedEdit.of("Answer one upload with " + single + " and several with " + bulk + "."),
                            Uploads.PATH,
                            single);
                    patch = moved(patch, BulkProbes.PATH, bulk);
                    return single == bulk && Set.of(200, 202).contains(single)
                            ? q.says(1, patch)
                            : q.finds("status " + single + " for one file, " + bulk + " for several", patch);
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(created(AT, 200), created(AT + "/bulk", 200)))
                .proof(1, SimulatedService.where(created(AT, 202), created(AT + "/bulk", 202)))
                .proofOfOther("202 for several", SimulatedService.where(created(AT + "/bulk", 202)))
                .proofOfDoubt("403", SimulatedService.where(created(AT, 403)));
    }

    private static SuggestedEdit moved(SuggestedEdit patch, String path, int status) {
        return status == 201
                ? patch
                : patch.move(
                        SuggestedEdit.operation("post", path, "responses", "201"),
                        SuggestedEdit.operation("post", path, "responses", "" + status));
    }

    private static ServiceVariation created(String template, int status) {
        return answers("POST", template, reply -> reply.status() == 201 ? reply.status(status) : reply);
    }

    private static Probe refusals() {
        return writing("job-upload-refusals", q -> {
                    UUID company = q.scratch().newCompany("refusals");
                    UUID site = q.scratch().newSite(company, "refusals");
                    UUID foreign = q.scratch().newSite(q.scratch().newCompany("other refusals"), "foreign");
                    Map<String, ProbeResponse> answers = new LinkedHashMap<>();
                    answers.put("no file", Uploads.submitNothing(q, company, site));
                    answers.put("a text file", Uploads.submit(q, company, text()));
                    answers.put("a foreign site", Uploads.submit(q, company, foreign, Uploads.letter()));
                    answers.put("too many pages", Uploads.submit(q, company, pages(TOO_LONG)));
                    answers.put("too many bytes", Uploads.submit(q, company, bytes(TOO_LARGE)));
                    Map<String, String> others = new LinkedHashMap<>();
                    answers.forEach((what, seen) -> {
                        if (seen.status() != 400) {
                            others.put(what, "" + seen.status());
                        } else if (!seen.body().isObject()) {
                            others.put(what, "400 without an object");
                        }
                    });
                    q.note("an inactive company was not tried, as no operation makes one");
                    return others.isEmpty()
                            ? q.asAssumed()
                            : q.finds(
                                    "not 400 with a body: " + others,
                                    SuggestedEdit.of("Say in submitDocument what is answered: " + others + "."));
                })
                .proofOfAssumption(SimulatedService.asIs())
                .proofOfOther(
                        "{a text file=201}", SimulatedService.where(taking(request -> holds(request, "note.txt"))))
                .proofOfOther(
                        "{too many pages=202}",
                        SimulatedService.where(instead(
                                request -> holds(request, "long.pdf"),
                                request -> ProxiedResponse.json(202, "{'id': '1', 'status': 'PENDING'}"))))
                .proofOfOther(
                        "{too many bytes=413}",
                        SimulatedService.where(instead(
                                request -> request.body().length > TOO_LARGE,
                                request -> ProxiedResponse.problem(413, "Too large."))))
                .proofOfOther(
                        "{a foreign site=404}",
                        SimulatedService.where(
                                answers(request -> holds(request, "letter.pdf"), reply -> reply.status(404))))
                .proofOfOther(
                        "no file=400 without an object",
                        SimulatedService.where(
                                answers("POST", AT, reply -> reply.status() == 400 ? ProxiedResponse.of(400) : reply)))
                .proofOfDoubt(
                        "an upload answered 503",
                        SimulatedService.where(instead(
                                request -> request.body().length > TOO_LARGE,
                                request -> ProxiedResponse.problem(503, "Later."))))
                .notTold(0, "It says only that no page tells it.");
    }

    private static Uploads.Upload text() {
        return new Uploads.Upload("note.txt", "text/plain", "A note.".getBytes(StandardCharsets.US_ASCII));
    }

    private static Uploads.Upload pages(int pages) {
        return new Uploads.Upload("long.pdf", "application/pdf", Uploads.pdf(pages, "A page."));
    }

    /** A PDF whose end is far behind its pages. */
    private static Uploads.Upload bytes(int bytes) {
        byte[] content = new byte[bytes];
        byte[] pdf = Uploads.pdf(1, "A page.");
        System.arraycopy(pdf, 0, content, 0, pdf.length);
        return new Uploads.Upload("large.pdf", "application/pdf", content);
    }

    /** Whether a form has a file of this name; only the beginning of a large form is looked at. */
    private static boolean holds(ProxiedRequest request, String name) {
        int length = Math.min(request.body().length, 1000);
        return request.is("POST", AT)
                && new String(request.body(), 0, length, StandardCharsets.ISO_8859_1)
                        .contains("filename=\"" + name + '"');
    }

    private static ServiceVariation taking(Predicate<ProxiedRequest> uploads) {
        return instead(uploads, request -> ProxiedResponse.json(201, "{'id': '1', 'status': 'PENDING'}"));
    }

    private static Probe formats() {
        return writing("job-file-formats", q -> {
                    UUID company = q.scratch().newCompany("formats");
                    Set<String> taken = new TreeSet<>();
                    for (Uploads.Upload file : List.of(
                            Uploads.letter(),
                            Uploads.picture("page.png", "image/png"),
                            Uploads.picture("page.jpg", "image/jpeg"),
                            Uploads.picture("page.jpeg", "image/jpeg"))) {
                        ProbeResponse seen = Uploads.submit(q, company, file);
                        if (seen.isSuccess()) {
                            taken.add(file.name().replaceFirst(".*\\.", ""));
                        } else if (seen.status() != 400 && seen.status() != 415) {
                            return q.unclear("a file was refused with " + seen.status());
                        }
                    }
                    q.note("formats that are taken: " + taken);
                    if (taken.isEmpty()) {
                        return q.unclear("no file was taken, not even a PDF");
                    }
                    if (taken.size() == 4) {
                        return q.says(0);
                    }
                    return taken.equals(Set.of("pdf", "png"))
                            ? q.says(
                                    1,
                                    SuggestedEdit.of("Take JPEG off the files that can be uploaded.")
                                            .replace(
                                                    SuggestedEdit.schema(
                                                            "DocumentUpload",
                                                            "properties",
                                                            "document",
                                                            "x-upload-types"),
                                                    "[application/pdf, image/png]"))
                            : q.finds(
                                    "only " + taken,
                                    SuggestedEdit.of(
                                            "Say in DocumentUpload that of the formats only " + taken + " are taken."));
                })
                .assumed(0)
                .proof(0, SimulatedService.asIs())
                .proof(1, SimulatedService.where(refusing("page.jpg", 400), refusing("page.jpeg", 415)))
                .proofOfOther("[jpeg, pdf, png]", SimulatedService.where(refusing("page.jpg", 400)))
                .proofOfDoubt(
                        "no file was taken",
                        SimulatedService.where(answers(
                                "POST", AT, reply -> ProxiedResponse.problem(400, "The company is not active."))))
                .proofOfDoubt("refused with 403", SimulatedService.where(refusing("page.png", 403)));
    }

    private static ServiceVariation refusing(String name, int status) {
        return instead(request -> holds(request, name), request -> ProxiedResponse.problem(status, "Not this one."));
    }
}
