package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.client.wire.LoopbackServer;

/**
 * A request as it was received.
 *
 * @param line the request line, byte for byte
 * @param headerLines the header lines, byte for byte
 * @param body the body, without the framing of chunks
 */
record RecordedRequest(String line, List<String> headerLines, byte[] body) {

    static RecordedRequest of(LoopbackServer.Received received) {
        List<String> lines = received.head().lines().toList();
        return new RecordedRequest(
                lines.get(0),
                lines.stream().skip(1).filter(line -> !line.isEmpty()).toList(),
                received.body());
    }

    String method() {
        return line.substring(0, line.indexOf(' '));
    }

    /** Returns path and query as sent, undecoded. */
    String target() {
        return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
    }

    String rawPath() {
        return target().split("\\?", 2)[0];
    }

    List<String> pathSegments() {
        return Arrays.stream(rawPath().substring(1).split("/", -1))
                .map(RecordedRequest::decoded)
                .toList();
    }

    /** Returns the decoded parameters of the query, each with its values in order. */
    Map<String, List<String>> query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int start = target().indexOf('?');
        if (start >= 0) {
            for (String pair : target().substring(start + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new IllegalStateException("a parameter without name or value in " + line);
                }
                parameters
                        .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    List<String> headers(String name) {
        return headerLines.stream()
                .filter(header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(header -> header.substring(name.length() + 1).trim())
                .toList();
    }

    String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    JsonNode json() {
        return JsonTrees.parse(body);
    }

    /**
     * Decodes by RFC 3986, where a plus sign stands for itself, and refuses characters that should have been encoded.
     */
    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                bytes.write(c);
            } else {
                throw new IllegalStateException("'" + c + "' is not encoded in " + raw);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return line;
    }
}
