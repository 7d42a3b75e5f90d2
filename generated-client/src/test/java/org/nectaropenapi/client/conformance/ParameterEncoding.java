package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes values of parameters by the styles of OpenAPI 3.0. It follows the tables of the specification and shares no
 * code with the client.
 */
final class ParameterEncoding {

    private ParameterEncoding() {}

    /** Returns the text that stands for a path parameter in the path. */
    static String inPath(ParameterModel parameter, JsonNode value) {
        if (parameter.parameter().content().isPresent()) {
            return encoded(value.toString());
        }
        String name = encoded(parameter.name());
        boolean explode = parameter.explode();
        return switch (parameter.style()) {
            case "simple" -> joined(value, explode, ",", "");
            case "label" -> "." + joined(value, explode, explode ? "." : ",", "");
            case "matrix" ->
                value.isContainerNode() && explode
                        ? ";" + joined(value, true, ";", name)
                        : ";" + name + "=" + joined(value, false, ",", "");
            default -> throw unknownStyle(parameter);
        };
    }

    /** Returns the parameters of the query by their names, with their encoded values in order. */
    static Map<String, List<String>> inQuery(ParameterModel parameter, JsonNode value) {
        Map<String, List<String>> query = encodedQuery(parameter, value);
        if (parameter.parameter().allowReserved()) {
            boolean isJoined = value.isArray() && !parameter.explode();
            query.replaceAll((name, values) ->
                    values.stream().map(text -> withReserved(text, isJoined)).toList());
        }
        return query;
    }

    /** Decodes the reserved characters that do not end a value; those that separate values stay encoded in them. */
    private static String withReserved(String encoded, boolean isJoined) {
        String decoded = encoded;
        for (char reserved : (isJoined ? ":/?@!$'()*;" : ":/?@!$'()*;,").toCharArray()) {
            decoded = decoded.replace("%%%02X".formatted((int) reserved), String.valueOf(reserved));
        }
        return decoded;
    }

    private static Map<String, List<String>> encodedQuery(ParameterModel parameter, JsonNode value) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (parameter.parameter().content().isPresent()) {
            query.put(parameter.name(), List.of(encoded(value.toString())));
            return query;
        }
        if (parameter.style().equals("deepObject")) {
            value.properties()
                    .forEach(field -> query.put(
                            parameter.name() + "[" + field.getKey() + "]", List.of(encoded(text(field.getValue())))));
            return query;
        }
        String delimiter =
                switch (parameter.style()) {
                    case "form" -> ",";
                    case "spaceDelimited" -> "%20";
                    case "pipeDelimited" -> "%7C";
                    default -> throw unknownStyle(parameter);
                };
        if (parameter.explode() && value.isObject()) {
            value.properties().forEach(field -> query.put(field.getKey(), List.of(encoded(text(field.getValue())))));
        } else if (parameter.explode() && value.isArray()) {
            List<String> values = new ArrayList<>();
            value.forEach(item -> values.add(encoded(text(item))));
            if (!values.isEmpty()) {
                query.put(parameter.name(), values);
            }
        } else if (!value.isContainerNode() || !value.isEmpty()) {
            query.put(parameter.name(), List.of(joined(value, false, delimiter, "")));
        }
        return query;
    }

    /** Returns the value of a header, which is not percent-encoded. */
    static String inHeader(ParameterModel parameter, JsonNode value) {
        if (parameter.parameter().content().isPresent()) {
            return value.toString();
        }
        if (!parameter.style().equals("simple")) {
            throw unknownStyle(parameter);
        }
        return pieces(value, parameter.explode(), "").stream()
                .map(ParameterEncoding::decoded)
                .collect(Collectors.joining(","));
    }

    /** Returns the pairs of the cookie header. */
    static List<String> inCookie(ParameterModel parameter, JsonNode value) {
        if (parameter.parameter().content().isPresent()) {
            return List.of(parameter.name() + "=" + encoded(value.toString()));
        }
        if (!parameter.style().equals("form")) {
            throw unknownStyle(parameter);
        }
        if (parameter.explode() && value.isContainerNode()) {
            return pieces(value, true, value.isArray() ? parameter.name() : "");
        }
        return List.of(parameter.name() + "=" + joined(value, false, ",", ""));
    }

    private static String joined(JsonNode value, boolean explode, String delimiter, String itemName) {
        return String.join(delimiter, pieces(value, explode, itemName));
    }

    /** Lists the encoded scalars of a value; an exploded object has one piece for each field. */
    private static List<String> pieces(JsonNode value, boolean explode, String itemName) {
        List<String> pieces = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(field -> {
                String fieldName = encoded(field.getKey());
                String fieldValue = encoded(text(field.getValue()));
                if (explode) {
                    pieces.add(fieldName + "=" + fieldValue);
                } else {
                    pieces.add(fieldName);
                    pieces.add(fieldValue);
                }
            });
        } else if (value.isArray()) {
            value.forEach(item -> pieces.add((itemName.isEmpty() ? "" : itemName + "=") + encoded(text(item))));
        } else {
            pieces.add(encoded(text(value)));
        }
        return pieces;
    }

    /** Returns a scalar as text. */
    static String text(JsonNode scalar) {
        return scalar.isBigDecimal() ? scalar.decimalValue().toPlainString() : scalar.asText();
    }

    /** Encodes everything but the unreserved characters of RFC 3986. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }

    private static String decoded(String encoded) {
        return RecordedRequest.decoded(encoded, "=");
    }

    private static IllegalStateException unknownStyle(ParameterModel parameter) {
        return new IllegalStateException(
                "OpenAPI has no style " + parameter.style() + " for the " + parameter + " of " + parameter.operation());
    }
}
