package org.nectaropenapi.client.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request, encoded: those of its path, its query, its headers and its cookies. For the generated
 * services. Immutable.
 *
 * <p>Feign has no part in them. Its templates encode what separates the values of a list, and encode an encoded value
 * once more when it stands beside a reserved character.
 */
public final class RequestParameters {

    /** Marks the parameters of a method that Feign implements, which Feign itself passes over. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.PARAMETER)
    public @interface Encoded {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern DOT_SEGMENT = Pattern.compile("(?:.*/)?\\.\\.?(?:/.*)?");

    private final String operationId;
    private final Map<String, String> path;
    private final List<String> query;
    private final Map<String, String> headers;
    private final List<String> cookies;

    private RequestParameters(Builder builder) {
        this.operationId = builder.operationId;
        this.path = Map.copyOf(builder.path);
        this.query = List.copyOf(builder.query);
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
        this.cookies = List.copyOf(builder.cookies);
    }

    /**
     * Returns a builder of what is required: it refuses null and empty lists.
     *
     * @param operationId the operation, named in errors
     * @return a builder without parameters
     */
    public static Builder builder(String operationId) {
        return new Builder(operationId, true);
    }

    /**
     * Returns a builder that adds optional parameters: null and an empty list add nothing.
     *
     * @return a builder with these parameters
     */
    public Builder withOptional() {
        Builder builder = new Builder(operationId, false);
        builder.path.putAll(path);
        builder.query.addAll(query);
        builder.headers.putAll(headers);
        builder.cookies.addAll(cookies);
        return builder;
    }

    /**
     * Puts the parameters into a path.
     *
     * @param template the path as the document writes it
     * @return path and query, encoded
     * @throws IllegalArgumentException if the values make a dot segment, which would lead to another path
     */
    String expand(String template) {
        StringBuilder expanded = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            String value = Objects.requireNonNull(path.get(matcher.group(1)), matcher.group(1));
            expanded.append(PercentEncoding.encodePath(template.substring(end, matcher.start())))
                    .append(value);
            end = matcher.end();
        }
        expanded.append(PercentEncoding.encodePath(template.substring(end)));
        if (DOT_SEGMENT.matcher(expanded).matches()) {
            throw new IllegalArgumentException(
                    operationId + ": the path parameters would lead to another path; pass ids of existing objects");
        }
        return query.isEmpty() ? expanded.toString() : expanded + "?" + String.join("&", query);
    }

    /** Returns the headers, that of the cookies among them, by their names. */
    Map<String, String> headers() {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (!cookies.isEmpty()) {
            all.put("Cookie", String.join("; ", cookies));
        }
        return all;
    }

    private static String pathText(String text, String delimiter) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("is blank; pass the id of an existing object");
        }
        return PercentEncoding.encode(text);
    }

    private static String text(String text, String delimiter) {
        return PercentEncoding.encode(given(text));
    }

    private static String reservedText(String text, String delimiter) {
        return PercentEncoding.encodeReserved(given(text), delimiter);
    }

    private static String given(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("is an empty text; leave it out or give it a value");
        }
        return text;
    }

    /** Shows the operation, not the values: these may be data of a customer. */
    @Override
    public String toString() {
        return "RequestParameters[" + operationId + "]";
    }

    /** Collects parameters; not safe for use by several threads. */
    public static final class Builder {

        private final String operationId;
        private final boolean isRequired;
        private final Map<String, String> path = new LinkedHashMap<>();
        private final List<String> query = new ArrayList<>();
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final List<String> cookies = new ArrayList<>();

        private Builder(String operationId, boolean isRequired) {
            this.operationId = Objects.requireNonNull(operationId, "operationId");
            this.isRequired = isRequired;
        }

        /**
         * Adds a parameter of the path.
         *
         * @param name the parameter's name
         * @param value the value; whatever it holds, it can neither add a segment nor leave the path nor start a query
         * @return this builder
         * @throws IllegalArgumentException if the value is null, blank, a dot segment or not valid Unicode
         */
        public Builder path(String name, @Nullable Object value) {
            return path(name, value, ParameterFormat.SIMPLE);
        }

        /**
         * Adds a parameter of the path in another format than {@link ParameterFormat#SIMPLE}.
         *
         * @param name the parameter's name
         * @param value the value
         * @param format how it is written
         * @return this builder
         * @throws IllegalArgumentException as {@link #path(String, Object)}
         */
        public Builder path(String name, @Nullable Object value, ParameterFormat format) {
            String place = operationId + ": the path parameter '" + name + "'";
            if (value == null) {
                throw new IllegalArgumentException(place + " is null; pass the id of an existing object");
            }
            List<String> texts = new ParameterWriter(
                            place, PercentEncoding.encode(name), format, RequestParameters::pathText)
                    .write(value);
            String text = String.join("", texts);
            if (text.isEmpty() || text.equals(".") || text.equals("..")) {
                throw new IllegalArgumentException(place + " is "
                        + (text.isEmpty() ? "empty" : "'" + text + "', which would lead to another path")
                        + "; pass the id of an existing object");
            }
            path.put(name, text);
            return this;
        }

        /**
         * Adds a parameter of the query, behind those that are there.
         *
         * @param name the parameter's name
         * @param value the value; each item of a list travels by itself
         * @return this builder
         * @throws IllegalArgumentException if a text of it is empty or not valid Unicode
         */
        public Builder query(String name, @Nullable Object value) {
            return query(name, value, ParameterFormat.FORM_EXPLODED);
        }

        /**
         * Adds a parameter of the query in another format than {@link ParameterFormat#FORM_EXPLODED}.
         *
         * @param name the parameter's name
         * @param value the value
         * @param format how it is written
         * @return this builder
         * @throws IllegalArgumentException if a text of it is empty, not valid Unicode, or holds what separates values
         */
        public Builder query(String name, @Nullable Object value, ParameterFormat format) {
            query.addAll(written(
                    "query parameter", name, PercentEncoding.encode(name), value, format, RequestParameters::text));
            return this;
        }

        /**
         * Adds a parameter of the query whose reserved characters stay as they are, but for those that would end it.
         *
         * @param name the parameter's name
         * @param value the value
         * @param format how it is written
         * @return this builder
         * @throws IllegalArgumentException as {@link #query(String, Object, ParameterFormat)}
         */
        public Builder reservedQuery(String name, @Nullable Object value, ParameterFormat format) {
            query.addAll(written(
                    "query parameter",
                    name,
                    PercentEncoding.encode(name),
                    value,
                    format,
                    RequestParameters::reservedText));
            return this;
        }

        /**
         * Adds a header.
         *
         * @param name the header's name
         * @param value the value
         * @param format how it is written
         * @return this builder
         * @throws IllegalArgumentException if a text of it is empty, begins or ends with a blank, or holds another
         *     character than visible ASCII, or if one of several holds a comma
         */
        public Builder header(String name, @Nullable Object value, ParameterFormat format) {
            List<String> texts = written(
                    "header",
                    name,
                    "",
                    value,
                    format,
                    (text, delimiter) -> HeaderTexts.checked(given(text), delimiter));
            if (!texts.isEmpty()) {
                headers.put(name, texts.get(0));
            }
            return this;
        }

        /**
         * Adds a cookie.
         *
         * @param name the cookie's name
         * @param value the value, which is percent-encoded
         * @param format how it is written
         * @return this builder
         * @throws IllegalArgumentException if a text of it is empty or not valid Unicode
         */
        public Builder cookie(String name, @Nullable Object value, ParameterFormat format) {
            cookies.addAll(
                    written("cookie", name, PercentEncoding.encode(name), value, format, RequestParameters::text));
            return this;
        }

        private List<String> written(
                String kind,
                String name,
                String encodedName,
                @Nullable Object value,
                ParameterFormat format,
                ParameterWriter.Encoding encoding) {
            String place = operationId + ": the " + kind + " '" + name + "'";
            List<String> texts =
                    value == null ? List.of() : new ParameterWriter(place, encodedName, format, encoding).write(value);
            if (isRequired && texts.isEmpty()) {
                throw new IllegalArgumentException(
                        place + " is " + (value == null ? "null" : "empty") + "; the operation requires it");
            }
            return texts;
        }

        /**
         * Builds the parameters.
         *
         * @return the parameters added so far
         */
        public RequestParameters build() {
            return new RequestParameters(this);
        }
    }
}
