package org.nectaropenapi.suite.questions;

import static org.nectaropenapi.suite.questions.Probe.writing;
import static org.nectaropenapi.suite.questions.Rules.answers;
import static org.nectaropenapi.suite.questions.Rules.instead;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** Questions about what uploads are answered. */
final class UploadProbes implements Area {
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
                    Patch patch = moved(
                            Patch.of("Answer one upload with " + single + " and several with " + bulk + "."),
                            Uploads.PATH,
                            single);
                    patch = moved(patch, BulkProbes.PATH, bulk);
                    return single == bulk && Set.of(200, 202).contains(single)
                            ? q.says(1, patch)
                            : q.finds("status " + single + " for one file, " + bulk + " for several", patch);
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(1, World.where(created(AT, 200), created(AT + "/bulk", 200)))
                .proof(1, World.where(created(AT, 202), created(AT + "/bulk", 202)))
                .proofOfOther("202 for several", World.where(created(AT + "/bulk", 202)))
                .proofOfDoubt("403", World.where(created(AT, 403)));
    }

    private static Patch moved(Patch patch, String path, int status) {
        return status == 201
                ? patch
                : patch.move(
                        Patch.operation("post", path, "responses", "201"),
                        Patch.operation("post", path, "responses", "" + status));
    }

    private static Rule created(String template, int status) {
        return answers("POST", template, reply -> reply.status() == 201 ? reply.status(status) : reply);
    }

    private static Probe refusals() {
        return writing("job-upload-refusals", q -> {
                    UUID company = q.scratch().newCompany("refusals");
                    UUID site = q.scratch().newSite(company, "refusals");
                    UUID foreign = q.scratch().newSite(q.scratch().newCompany("other refusals"), "foreign");
                    Map<String, Seen> answers = new LinkedHashMap<>();
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
                                    Patch.of("Say in submitDocument what is answered: " + others + "."));
                })
                .proofOfAssumption(World.asIs())
                .proofOfOther("{a text file=201}", World.where(taking(request -> holds(request, "note.txt"))))
                .proofOfOther(
                        "{too many pages=202}",
                        World.where(instead(
                                request -> holds(request, "long.pdf"),
                                request -> Reply.json(202, "{'id': '1', 'status': 'PENDING'}"))))
                .proofOfOther(
                        "{too many bytes=413}",
                        World.where(instead(
                                request -> request.body().length > TOO_LARGE,
                                request -> Reply.problem(413, "Too large."))))
                .proofOfOther(
                        "{a foreign site=404}",
                        World.where(answers(request -> holds(request, "letter.pdf"), reply -> reply.status(404))))
                .proofOfOther(
                        "no file=400 without an object",
                        World.where(answers("POST", AT, reply -> reply.status() == 400 ? Reply.of(400) : reply)))
                .proofOfDoubt(
                        "an upload answered 503",
                        World.where(instead(
                                request -> request.body().length > TOO_LARGE, request -> Reply.problem(503, "Later."))))
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
    private static boolean holds(Request request, String name) {
        int length = Math.min(request.body().length, 1000);
        return request.is("POST", AT)
                && new String(request.body(), 0, length, StandardCharsets.ISO_8859_1)
                        .contains("filename=\"" + name + '"');
    }

    private static Rule taking(Predicate<Request> uploads) {
        return instead(uploads, request -> Reply.json(201, "{'id': '1', 'status': 'PENDING'}"));
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
                        Seen seen = Uploads.submit(q, company, file);
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
                                    Patch.of("Take JPEG off the files that can be uploaded.")
                                            .replace(
                                                    Patch.schema(
                                                            "DocumentUpload",
                                                            "properties",
                                                            "document",
                                                            "x-upload-types"),
                                                    "[application/pdf, image/png]"))
                            : q.finds(
                                    "only " + taken,
                                    Patch.of(
                                            "Say in DocumentUpload that of the formats only " + taken + " are taken."));
                })
                .assumed(0)
                .proof(0, World.asIs())
                .proof(1, World.where(refusing("page.jpg", 400), refusing("page.jpeg", 415)))
                .proofOfOther("[jpeg, pdf, png]", World.where(refusing("page.jpg", 400)))
                .proofOfDoubt(
                        "no file was taken",
                        World.where(answers("POST", AT, reply -> Reply.problem(400, "The company is not active."))))
                .proofOfDoubt("refused with 403", World.where(refusing("page.png", 403)));
    }

    private static Rule refusing(String name, int status) {
        return instead(request -> holds(request, name), request -> Reply.problem(status, "Not this one."));
    }
}
