package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.ClientHeaders;
import org.nectaropenapi.spec.model.JavaNames;

/**
 * A parameter of an operation, in the path, in the query, in a header or in a cookie.
 *
 * @param in its place, as the document names it
 * @param name its name on the wire
 * @param javaName the name that {@code x-java-name} gives it, null where its own becomes Java's
 * @param type its Java type
 * @param isRequired whether no request goes without it
 * @param isReservedAllowed whether reserved characters stay as they are
 * @param format how it is written, a constant of the runtime's {@code ParameterFormat}
 * @param description what it means
 * @param defaultValue what the service assumes without it, null where the document does not say
 */
record RequestParameter(
        String in,
        String name,
        @Nullable String javaName,
        String type,
        boolean isRequired,
        boolean isReservedAllowed,
        String format,
        String description,
        @Nullable String defaultValue) {

    /** The vendor extension that holds it while the generator makes the operation. */
    static final String KEY = "requestParameter";

    private static final Map<String, String> DEFAULT_FORMATS =
            Map.of("path", "SIMPLE", "query", "FORM_EXPLODED", "header", "SIMPLE", "cookie", "FORM");
    private static final Set<String> REPEATED = Set.of("FORM_EXPLODED", "DEEP_OBJECT");

    /**
     * Takes over a parameter of the document.
     *
     * @throws IllegalArgumentException if no generated method can send it
     */
    static RequestParameter of(Parameter parameter, SchemaTypes types) {
        Schema<?> written =
                parameter.getContent() == null || parameter.getContent().isEmpty()
                        ? parameter.getSchema()
                        : parameter.getContent().values().iterator().next().getSchema();
        Schema<?> schema = types.resolve(written);
        String name = parameter.getName();
        String in = parameter.getIn();
        if (in.equals("header") && (ClientHeaders.isKey(name) || ClientHeaders.isOwn(name))) {
            throw new IllegalArgumentException(
                    "the header parameter '" + name + "' is written by the client itself; remove it");
        }
        Map<String, Object> extensions = Objects.requireNonNullElse(parameter.getExtensions(), Map.of());
        return new RequestParameter(
                in,
                name,
                (String) extensions.get("x-java-name"),
                types.of(written).name(),
                Boolean.TRUE.equals(parameter.getRequired()),
                Boolean.TRUE.equals(parameter.getAllowReserved()),
                format(parameter, schema),
                Objects.requireNonNullElse(parameter.getDescription(), "The parameter " + name + "."),
                schema.getDefault() == null ? null : schema.getDefault().toString());
    }

    private static String format(Parameter parameter, Schema<?> schema) {
        boolean isQueryOrCookie =
                parameter.getIn().equals("query") || parameter.getIn().equals("cookie");
        if (parameter.getContent() != null && !parameter.getContent().isEmpty()) {
            String mediaType = parameter.getContent().keySet().iterator().next();
            if (!mediaType.matches("application/(?:[^;]+\\+)?json(?:;.*)?")) {
                throw new IllegalArgumentException("the parameter '" + parameter.getName() + "' travels as " + mediaType
                        + "; describe it by schema and style, or as application/json");
            }
            return isQueryOrCookie ? "FORM_JSON" : "JSON";
        }
        String style = parameter.getStyle() == null
                ? isQueryOrCookie ? "form" : "simple"
                : parameter.getStyle().toString();
        boolean isExploded =
                parameter.getExplode() == null ? style.equals("form") : Boolean.TRUE.equals(parameter.getExplode());
        boolean isSeveral = Set.of("array", "object").contains(Objects.requireNonNullElse(schema.getType(), ""))
                || schema.getProperties() != null;
        // The style of a single value decides no more than what stands in front of it.
        String exploded = isExploded && isSeveral ? "_EXPLODED" : "";
        return switch (style) {
            case "form" -> isSeveral ? "FORM" + exploded : DEFAULT_FORMATS.get(parameter.getIn());
            case "simple" -> "SIMPLE" + exploded;
            case "label" -> "LABEL" + exploded;
            case "matrix" -> "MATRIX" + exploded;
            case "spaceDelimited" -> isExploded ? "FORM_EXPLODED" : "SPACE_DELIMITED";
            case "pipeDelimited" -> isExploded ? "FORM_EXPLODED" : "PIPE_DELIMITED";
            case "deepObject" -> "DEEP_OBJECT";
            default ->
                throw new IllegalArgumentException(
                        "the parameter '" + parameter.getName() + "' has the unknown style " + style);
        };
    }

    /** Returns its name as an accessor, a builder's method and a field of the query. */
    String member() {
        return javaName == null ? JavaNames.member(name) : javaName;
    }

    /** Returns its name as an argument of a method. */
    String argumentName() {
        return javaName == null ? JavaNames.argument(name) : JavaNames.argument(javaName);
    }

    Argument argument() {
        return new Argument(type, argumentName(), false, description);
    }

    RequestParameter optional() {
        return new RequestParameter(
                in, name, javaName, type, false, isReservedAllowed, format, description, defaultValue);
    }

    boolean isList() {
        return type.startsWith("List<");
    }

    /** Returns the type of one item where a method can take any number of them, otherwise null. */
    @Nullable String itemType() {
        String item = isList() ? type.substring("List<".length(), type.length() - 1) : "";
        return item.isEmpty() || item.contains("<") ? null : item.replaceFirst("^@Nullable ", "");
    }

    /**
     * Returns a sentence about how a list travels, or about another place than the query; null where none is needed.
     */
    @Nullable String note() {
        String sent =
                switch (in) {
                    case "header" -> "Sent as the header " + name;
                    case "cookie" -> "Sent as the cookie " + name;
                    default ->
                        isList() ? "Sent as one parameter" + (REPEATED.contains(format) ? " for each item" : "") : "";
                };
        if (sent.isEmpty()) {
            return null;
        }
        return sent + (isList() ? "; an empty list is not sent." : ".");
    }

    /** Returns the call that adds the parameter to those of a request, with the name of a variable. */
    String added(String variable) {
        String method = isReservedAllowed && in.equals("query") ? "reservedQuery" : in;
        boolean isDefault = Set.of("path", "query").contains(method) && format.equals(DEFAULT_FORMATS.get(in));
        return "." + method + "(\"" + SourceText.literal(name) + "\", " + variable
                + (isDefault ? "" : ", ParameterFormat." + format) + ")";
    }

    /** Returns the call for a query, whose fields have the names of its members. */
    String addedMember() {
        return added(member());
    }

    /** Returns the call for a method, whose arguments have their own names. */
    String addedArgument() {
        return added(argumentName());
    }
}
