package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a parameter from received requests and writes them into requests, by its place, style,
 * {@code explode} and {@code content}.
 *
 * <p>A text becomes the JSON type of its schema where it has the form of that type, and else stays a text, which a
 * check of the schema then refuses.
 */
public final class ParameterCodec {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Parameter parameter;
    private final Place place;

    /**
     * Prepares the codec of a parameter.
     *
     * @param parameter the parameter
     */
    public ParameterCodec(Parameter parameter) {
        this.parameter = parameter;
        this.place = Place.valueOf(parameter.in().toUpperCase(Locale.ROOT));
    }

    private enum Place {
        PATH,
        QUERY,
        HEADER,
        COOKIE
    }

    /**
     * Tells whether an entry of a query belongs to the parameter.
     *
     * @param queryName decoded name of the entry
     * @return whether it carries a value of the parameter, or a part of it
     */
    public boolean carries(String queryName) {
        if (place != Place.QUERY) {
            return false;
        }
        if (isDeep()) {
            return queryName.startsWith(parameter.name() + "[") && queryName.endsWith("]");
        }
        if (isExplodedForm() && parameter.isObject()) {
            return parameter.schema().path("properties").has(queryName);
        }
        return queryName.equals(parameter.name());
    }

    /**
     * Reads the value.
     *
     * @param request the request
     * @return the value; the last one where something else than a list comes several times; empty when the request does
     *     not carry the parameter
     */
    public Optional<JsonNode> read(RequestParts request) {
        return switch (place) {
            case PATH ->
                Optional.ofNullable(request.path().get(parameter.name())).map(this::readPath);
            case HEADER ->
                Optional.ofNullable(request.header(parameter.name())).map(text -> parameter
                        .content()
                        .map(type -> parsed(text))
                        .orElseGet(() -> split(text, ",", UnaryOperator.identity())));
            case COOKIE -> readForm(request.cookieValues(parameter.name()), name -> request.cookieValues(name));
            case QUERY ->
                isDeep()
                        ? readDeep(request)
                        : readForm(request.queryValues(parameter.name()), name -> request.queryValues(name));
        };
    }

    /**
     * Writes a value.
     *
     * @param value the value
     * @return what takes the place of the parameter in the path, one or more {@code name=value} of a query or cookie,
     *     or the value of a header; empty for an empty list or object in a query
     */
    public String write(JsonNode value) {
        if (parameter.content().isPresent()) {
            return named(encoded(value.toString()));
        }
        return switch (place) {
            case PATH -> writePath(value);
            case HEADER -> joined(value, ",", parameter.explode() ? "=" : ",");
            case COOKIE -> writeForm(value, "; ");
            case QUERY -> writeForm(value, "&");
        };
    }

    private boolean isDeep() {
        return parameter.style() == ParameterStyle.DEEP_OBJECT && parameter.isObject();
    }

    private boolean isExplodedForm() {
        return parameter.content().isEmpty() && parameter.explode();
    }

    private JsonNode readPath(String encoded) {
        if (parameter.content().isPresent()) {
            return parsed(UriEncoding.decode(encoded));
        }
        String text = encoded;
        String delimiter = ",";
        if (parameter.style() == ParameterStyle.LABEL) {
            text = text.startsWith(".") ? text.substring(1) : text;
            delimiter = ".";
        } else if (parameter.style() == ParameterStyle.MATRIX) {
            text = text.startsWith(";") ? text.substring(1) : text;
            String prefix = UriEncoding.encode(parameter.name()) + "=";
            if (parameter.explode() && parameter.isArray()) {
                text = Arrays.stream(text.split(";"))
                        .map(part -> part.startsWith(prefix) ? part.substring(prefix.length()) : part)
                        .collect(Collectors.joining(";"));
            } else if (!parameter.explode() || !parameter.isObject()) {
                text = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
            }
            delimiter = parameter.explode() ? ";" : ",";
        }
        return split(text, delimiter, UriEncoding::decode);
    }

    private Optional<JsonNode> readForm(List<String> values, Function<String, List<String>> valuesOf) {
        if (parameter.isObject() && isExplodedForm()) {
            ObjectNode object = JSON.objectNode();
            parameter.schema().path("properties").fieldNames().forEachRemaining(name -> valuesOf.apply(name).stream()
                    .reduce((first, last) -> last)
                    .ifPresent(text -> object.set(name, scalar(property(name), UriEncoding.decodeQuery(text)))));
            return object.isEmpty() ? Optional.empty() : Optional.of(object);
        }
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String last = values.get(values.size() - 1);
        if (parameter.content().isPresent()) {
            return Optional.of(parsed(UriEncoding.decodeQuery(last)));
        }
        if (parameter.isArray() && parameter.explode()) {
            return Optional.of(array(values.stream().map(UriEncoding::decodeQuery)));
        }
        String delimiter = parameter.style().delimiter();
        return Optional.of(
                delimiter.equals(",")
                        ? split(last, delimiter, UriEncoding::decodeQuery)
                        : split(UriEncoding.decodeQuery(last), delimiter, UnaryOperator.identity()));
    }

    private Optional<JsonNode> readDeep(RequestParts request) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, String> pair : request.query()) {
            if (carries(pair.getKey())) {
                String name = pair.getKey()
                        .substring(parameter.name().length() + 1, pair.getKey().length() - 1);
                object.set(name, scalar(property(name), UriEncoding.decodeQuery(pair.getValue())));
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    /** Reads a list or an object that stands in one text, or the text itself. */
    private JsonNode split(String text, String delimiter, UnaryOperator<String> decoding) {
        if (!parameter.isArray() && !parameter.isObject()) {
            return scalar(parameter.schema(), decoding.apply(text));
        }
        List<String> parts = text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(Pattern.quote(delimiter), -1))
                        .map(String::strip)
                        .toList();
        if (parameter.isArray()) {
            return array(parts.stream().map(decoding));
        }
        ObjectNode object = JSON.objectNode();
        if (parameter.explode()) {
            for (String part : parts) {
                String[] pair = part.split("=", 2);
                String name = decoding.apply(pair[0]);
                object.set(name, scalar(property(name), pair.length == 2 ? decoding.apply(pair[1]) : ""));
            }
        } else {
            for (int i = 0; i < parts.size(); i += 2) {
                String name = decoding.apply(parts.get(i));
                String value = i + 1 < parts.size() ? decoding.apply(parts.get(i + 1)) : "";
                object.set(name, scalar(property(name), value));
            }
        }
        return object;
    }

    private ArrayNode array(Stream<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(text -> array.add(scalar(parameter.valueSchema(), text)));
        return array;
    }

    private JsonNode property(String name) {
        JsonNode schema = parameter.schema().path("properties").path(name);
        return parameter
                .node()
                .document()
                .schemas()
                .resolve(schema.isMissingNode() ? parameter.schema().path("additionalProperties") : schema);
    }

    /**
     * Converts the text of a parameter, a field of a form or a header to the JSON type of its schema.
     *
     * @param schema the schema, references resolved
     * @param text the decoded text
     * @return the value; the text itself where it does not have the form of the type
     */
    public static JsonNode scalar(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "integer" ->
                text.matches("-?[0-9]{1,100}") ? YamlDocument.integer(new BigInteger(text)) : JSON.textNode(text);
            case "number" ->
                text.matches("-?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][-+]?[0-9]{1,3})?")
                        ? JSON.numberNode(new BigDecimal(text))
                        : JSON.textNode(text);
            case "boolean" ->
                text.equals("true") || text.equals("false")
                        ? BooleanNode.valueOf(Boolean.parseBoolean(text))
                        : JSON.textNode(text);
            default -> JSON.textNode(text);
        };
    }

    private static JsonNode parsed(String text) {
        try {
            @Nullable JsonNode value = MAPPER.readTree(text);
            return value == null || value.isMissingNode() ? JSON.textNode(text) : value;
        } catch (JsonProcessingException e) {
            return JSON.textNode(text);
        }
    }

    private String writePath(JsonNode value) {
        boolean explode = parameter.explode();
        if (parameter.style() == ParameterStyle.LABEL) {
            return "." + joined(value, ".", explode ? "=" : ".");
        }
        if (parameter.style() != ParameterStyle.MATRIX) {
            return joined(value, ",", explode ? "=" : ",");
        }
        String prefix = ";" + UriEncoding.encode(parameter.name()) + "=";
        if (explode && value.isArray()) {
            return elements(value).map(text -> prefix + encoded(text)).collect(Collectors.joining());
        }
        return explode && value.isObject() ? ";" + joined(value, ";", "=") : prefix + joined(value, ",", ",");
    }

    private String writeForm(JsonNode value, String separator) {
        if (isDeep()) {
            return members(value)
                    .map(member -> UriEncoding.encode(parameter.name() + "[" + member.getKey() + "]") + "="
                            + encoded(member.getValue().asText()))
                    .collect(Collectors.joining(separator));
        }
        if (parameter.explode() && value.isArray()) {
            return elements(value).map(text -> named(encoded(text))).collect(Collectors.joining(separator));
        }
        if (parameter.explode() && value.isObject()) {
            return joined(value, separator, "=");
        }
        if (value.isContainerNode() && value.isEmpty()) {
            return "";
        }
        String delimiter = parameter.style().delimiter();
        String onTheWire = delimiter.equals(",") ? delimiter : UriEncoding.encode(delimiter);
        return named(joined(value, onTheWire, onTheWire));
    }

    private String named(String encoded) {
        return place == Place.QUERY || place == Place.COOKIE
                ? UriEncoding.encode(parameter.name()) + "=" + encoded
                : encoded;
    }

    private String joined(JsonNode value, String delimiter, String assignment) {
        if (value.isObject()) {
            return members(value)
                    .map(member -> encoded(member.getKey())
                            + assignment
                            + encoded(member.getValue().asText()))
                    .collect(Collectors.joining(delimiter));
        }
        return value.isArray()
                ? elements(value).map(this::encoded).collect(Collectors.joining(delimiter))
                : encoded(value.asText());
    }

    private String encoded(String text) {
        if (place == Place.HEADER) {
            return text;
        }
        boolean commasSeparate = !parameter.explode() && (parameter.isArray() || parameter.isObject());
        return place == Place.QUERY && parameter.allowReserved()
                ? UriEncoding.encodeReserved(text, !commasSeparate)
                : UriEncoding.encode(text);
    }

    private static Stream<String> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }

    private static Stream<Map.Entry<String, JsonNode>> members(JsonNode object) {
        return new ArrayList<>(object.properties()).stream();
    }
}
