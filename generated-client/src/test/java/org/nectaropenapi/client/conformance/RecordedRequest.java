package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** Returns the decoded segments of the path. */
    List<String> pathSegments() {
        return pathSegments("");
    }

    /** Returns the decoded segments of a path in which these characters may stand as they are. */
    List<String> pathSegments(String literals) {
        return Arrays.stream(rawPath().substring(1).split("/", -1))
                .map(segment -> decoded(segment, literals))
                .toList();
    }

    /** Returns the decoded parameters of the query, each with its values in order. */
    Map<String, List<String>> query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        rawQuery()
                .forEach((name, values) -> parameters.put(
                        name, values.stream().map(value -> decoded(value, "")).toList()));
        return parameters;
    }

    /** Returns the parameters of the query by their decoded names, each with its values in order, undecoded. */
    Map<String, List<String>> rawQuery() {
        int start = target().indexOf('?');
        return start < 0 ? Map.of() : pairs(target().substring(start + 1));
    }

    /** Returns the decoded parameters of a body that is a form. */
    Map<String, List<String>> form() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (body.length > 0) {
            // A blank may be a plus sign in a form, and a comma may stand between values.
            pairs(bodyText())
                    .forEach((name, values) -> parameters.put(
                            name,
                            values.stream()
                                    .map(value -> decoded(value.replace("+", "%20"), "*,"))
                                    .toList()));
        }
        return parameters;
    }

    private Map<String, List<String>> pairs(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalStateException("a parameter without name or value in " + line);
            }
            parameters
                    .computeIfAbsent(decoded(pair.substring(0, equals), "[]"), name -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return parameters;
    }

    /** Returns the names of the headers in lower case, in order. */
    List<String> headerNames() {
        return headerLines.stream()
                .map(header -> header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the media type of the body, empty if no header states one. */
    String mediaType() {
        return headers("Content-Type").stream()
                .map(value -> value.split(";")[0].trim())
                .findFirst()
                .orElse("");
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
     *
     * @param literals characters that may stand as they are
     */
    static String decoded(String raw, String literals) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c < 128 && (Character.isLetterOrDigit(c) || ("-._~" + literals).indexOf(c) >= 0)) {
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
