package org.nectaropenapi.suite.questions;

import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.nectaropenapi.suite.probes.JsonShape;
import org.nectaropenapi.suite.probes.ProbeContext;
import org.nectaropenapi.suite.probes.ProbeResponse;

/** Creates and uploads small files. */
final class Uploads {

    private Uploads() {}

    /**
     * A file to upload.
     *
     * @param name its name
     * @param type its media type
     * @param content its bytes
     */
    record Upload(String name, String type, byte[] content) {}

    /** Submits a file. */
    static ProbeResponse submit(ProbeContext q, UUID company, Upload file) {
        return send(q, company, form(q, file));
    }

    /** Submits a file for a site. */
    static ProbeResponse submit(ProbeContext q, UUID company, UUID site, Upload file) {
        return send(q, company, form(q, file).multiPart("siteId", site.toString()));
    }

    /** Submits a form without the file. */
    static ProbeResponse submitNothing(ProbeContext q, UUID company, UUID site) {
        return send(q, company, form(q).multiPart("siteId", site.toString()));
    }

    private static RequestSpecification form(ProbeContext q) {
        return q.withKey().contentType("multipart/form-data");
    }

    private static RequestSpecification form(ProbeContext q, Upload file) {
        return form(q).multiPart("document", file.name(), file.content(), file.type());
    }

    private static ProbeResponse send(ProbeContext q, UUID company, RequestSpecification form) {
        ProbeResponse response = q.call(form, "submitDocument", company);
        return response.status() / 100 == 2 ? response.ok("status") : response;
    }

    /** Waits for the job of a submission to end and returns it. */
    static ProbeResponse ended(ProbeContext q, ProbeResponse submitted) {
        String id = submitted.text("/id");
        ProbeResponse job =
                q.until("a job to end", () -> q.call("getJob", id).ok("status"), response -> !response.text("/status")
                        .equals("PENDING"));
        q.note("the job is " + JsonShape.word(job.at("/status")));
        return job;
    }

    /** Returns a PDF that looks like a bill. */
    static Upload bill() {
        return new Upload(
                "bill.pdf",
                "application/pdf",
                pdf(
                        1,
                        "Bay Grid Electric - electricity bill",
                        "Account 000-PROBE, service at 1 Test Street, San Francisco CA 94103",
                        "Billing period 2025-01-01 to 2025-01-31, bill date 2025-02-03",
                        "Meter 000, usage 500 kWh at USD 0.20 per kWh",
                        "Total due USD 100.00 by 2025-02-24"));
    }

    /** Returns a PDF that is not a bill. */
    static Upload letter() {
        return new Upload("letter.pdf", "application/pdf", pdf(1, "Dear reader, this page is no bill."));
    }

    /** Returns a file that starts like a PDF and cannot be opened. */
    static Upload broken() {
        return new Upload(
                "broken.pdf", "application/pdf", "%PDF-1.4\nnothing follows".getBytes(StandardCharsets.US_ASCII));
    }

    static Upload note() {
        return new Upload("note.txt", "text/plain", "A note.".getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns a PDF of so many pages. */
    static Upload pages(int pages) {
        return new Upload("long.pdf", "application/pdf", pdf(pages, "A page."));
    }

    /** Returns a PDF of so many bytes, whose end is far behind its pages. */
    static Upload bytes(int bytes) {
        return new Upload("large.pdf", "application/pdf", Arrays.copyOf(pdf(1, "A page."), bytes));
    }

    /** Returns a picture of an empty page, in the format of the name's extension. */
    static Upload picture(String name, String type) {
        BufferedImage page = new BufferedImage(85, 110, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(page, name.substring(name.lastIndexOf('.') + 1), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Upload(name, type, bytes.toByteArray());
    }

    /** Returns a PDF whose pages all have the same lines. */
    private static byte[] pdf(int pages, String... lines) {
        StringBuilder text = new StringBuilder("BT /F1 11 Tf 14 TL 60 740 Td\n");
        for (String line : lines) {
            text.append('(').append(line).append(") Tj T*\n");
        }
        text.append("ET");
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            kids.append(page + 5).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>");
        objects.add("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int page = 0; page < pages; page++) {
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 3 0 R"
                    + " /Resources << /Font << /F1 4 0 R >> >> >>");
        }
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        int size = objects.size() + 1;
        pdf.append("xref\n0 ").append(size).append('\n').append(table);
        pdf.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\n");
        pdf.append("startxref\n").append(start).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
