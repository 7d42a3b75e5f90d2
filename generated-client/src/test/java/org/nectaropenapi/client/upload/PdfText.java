package org.nectaropenapi.client.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** Writes a PDF piece by piece, so that a test decides on every byte. */
final class PdfText {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    /** What the next cross-reference says: the number of an object, and where it is. */
    private final TreeMap<Integer, Long> entries = new TreeMap<>();

    PdfText() {
        raw("%PDF-1.7\n%\u00e2\u00e3\n");
    }

    /** A file with a catalog, and a page tree that states so many pages. */
    static PdfText ofPages(long count) {
        return new PdfText()
                .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                .object(2, "<< /Type /Pages /Kids [3 0 R] /Count " + count + " >>");
    }

    long length() {
        return file.size();
    }

    PdfText raw(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    PdfText object(int number, String value) {
        entries.put(number, length());
        return raw(number + " 0 obj\n" + value + "\nendobj\n");
    }

    PdfText stream(int number, String dictionary, byte[] content) {
        entries.put(number, length());
        raw(number + " 0 obj\n<< " + dictionary + " /Length " + content.length + " >>\nstream\r\n");
        file.writeBytes(content);
        return raw("\nendstream\nendobj\n");
    }

    /** An object stream with one object. */
    PdfText objectStream(int number, int contained, String value) {
        String index = contained + " 0 ";
        byte[] content = deflated((index + value).getBytes(StandardCharsets.ISO_8859_1));
        return stream(number, "/Type /ObjStm /N 1 /First " + index.length() + " /Filter /FlateDecode", content);
    }

    PdfText free(int number) {
        entries.put(number, -1L);
        return this;
    }

    /** A table with the objects since the last one, as the last thing in the file. */
    PdfText table(String trailer) {
        long place = tableAlone(trailer);
        return end(place);
    }

    /** A table; where it begins. */
    long tableAlone(String trailer) {
        long place = length();
        raw("xref\n0 1\n0000000000 65535 f \n");
        entries.forEach((number, at) ->
                raw("%d 1\n%010d %05d %s \n".formatted(number, Math.max(at, 0), at < 0 ? 1 : 0, at < 0 ? "f" : "n")));
        raw("trailer\n<< /Size 100 " + trailer + " >>\n");
        entries.clear();
        return place;
    }

    /** Such a table as a stream; an object in an object stream has the number of that in the place of its own. */
    PdfText crossReferenceStream(int number, String more, int contained, int container) {
        long place = crossReferenceStreamAlone(number, more, contained, container);
        return end(place);
    }

    long crossReferenceStreamAlone(int number, String more, int contained, int container) {
        long place = length();
        entries.put(number, place);
        entries.put(contained, -2L);
        StringBuilder index = new StringBuilder();
        ByteBuffer rows = ByteBuffer.allocate(entries.size() * 6);
        entries.forEach((object, at) -> {
            index.append(object).append(" 1 ");
            rows.put((byte) (at == -2 ? 2 : 1))
                    .putInt((int) (at == -2 ? container : at))
                    .put((byte) 0);
        });
        entries.clear();
        stream(
                number,
                "/Type /XRef /W [1 4 1] /Size 100 /Index [" + index + "] /Filter /FlateDecode " + more,
                deflated(rows.array()));
        entries.clear();
        return place;
    }

    PdfText end(long crossReference) {
        return raw("startxref\n" + crossReference + "\n%%EOF\n");
    }

    byte[] bytes() {
        return file.toByteArray();
    }

    OptionalLong pages() throws IOException {
        return PdfPages.count(new ByteArrayInputStream(bytes()));
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] result = new byte[content.length + 100];
        int length = deflater.deflate(result);
        deflater.end();
        return java.util.Arrays.copyOf(result, length);
    }
}
