package org.nectaropenapi.sandbox.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/**
 * A multipart form in memory.
 *
 * @param fields texts by field name
 * @param files files by field name, and other parts that are not plain text
 */
record ReceivedForm(Map<String, List<String>> fields, Map<String, List<FormFile>> files) {

    static ReceivedForm parse(String contentType, byte[] body) {
        String boundary = MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isEmpty()) {
            throw Problem.badRequest("Content-Type", "has no boundary");
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxLength(-1);
        CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
        parser.parse(Content.Source.from(ByteBuffer.wrap(body)), Promise.Invocable.toPromise(parsed));
        try (MultiPartFormData.Parts parts = parsed.join()) {
            return read(parts);
        } catch (CompletionException | IOException e) {
            throw Problem.badRequest("body", "is not a valid multipart form");
        }
    }

    private static ReceivedForm read(MultiPartFormData.Parts parts) throws IOException {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Map<String, List<FormFile>> files = new LinkedHashMap<>();
        for (MultiPart.Part part : parts) {
            @Nullable String type = part.getHeaders().get(HttpHeader.CONTENT_TYPE);
            if (part.getFileName() == null && (type == null || type.startsWith("text/plain"))) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(part.getContentAsString(StandardCharsets.UTF_8));
            } else {
                files.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(new FormFile(text(part.getFileName()), mediaType(type), content(part)));
            }
        }
        return new ReceivedForm(fields, files);
    }

    private static byte[] content(MultiPart.Part part) throws IOException {
        try (InputStream in = Content.Source.asInputStream(part.createContentSource())) {
            return in.readAllBytes();
        }
    }

    private static String mediaType(@Nullable String contentType) {
        return text(contentType).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
