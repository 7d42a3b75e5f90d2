package org.nectaropenapi.spec.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.ClientHeaders;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.ParameterStyle;

/** Rules about parameters: each has one way in which it travels, which client and service understand alike. */
final class ParameterRules {

    static final List<Rule> RULES = List.of(
            Rule.ofForm("A parameter has a place, and a style of that place", ParameterRules::styles),
            Rule.ofForm("A parameter has a schema, or one media type with a schema", ParameterRules::schemas),
            Rule.ofForm("Lists and objects of parameters hold single values", ParameterRules::values),
            Rule.ofForm("No parameter of an operation is described twice", ParameterRules::twice),
            Rule.ofForm("No parameter is a header that the client writes itself", ParameterRules::headers));

    private static final Map<String, Set<String>> STYLES = Map.of(
            "path", keywords(ParameterStyle.SIMPLE, ParameterStyle.LABEL, ParameterStyle.MATRIX),
            "query",
                    keywords(
                            ParameterStyle.FORM,
                            ParameterStyle.SPACE_DELIMITED,
                            ParameterStyle.PIPE_DELIMITED,
                            ParameterStyle.DEEP_OBJECT),
            "header", keywords(ParameterStyle.SIMPLE),
            "cookie", keywords(ParameterStyle.FORM));

    /** Names that stand in a request as they are. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final String AS_JSON = "write content with application/json instead of schema and style";

    private ParameterRules() {}

    private static Set<String> keywords(ParameterStyle... styles) {
        return List.of(styles).stream().map(ParameterStyle::keyword).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void styles(ApiDocument document, Violations violations) {
        for (DocumentNode parameter : document.parameters()) {
            Set<String> styles = STYLES.getOrDefault(parameter.text("in"), Set.of());
            if (styles.isEmpty()) {
                violations.add(
                        parameter.child("in"),
                        "is no place of a parameter: " + parameter.text("in"),
                        "write path, query, header or cookie");
            } else if (parameter.has("style") && !styles.contains(parameter.text("style"))) {
                violations.add(
                        parameter.child("style"),
                        "is no style of a parameter in " + parameter.text("in") + ": " + parameter.text("style"),
                        "write one of " + styles);
            }
            boolean inText = !parameter.text("in").equals("query");
            if (inText && parameter.flag("allowReserved")) {
                violations.add(parameter.child("allowReserved"), "has a meaning in queries alone", "remove it");
            }
            boolean isToken = parameter.text("in").equals("header")
                    || parameter.text("in").equals("cookie");
            if (parameter.text("name").isBlank()
                    || isToken && !TOKEN.matcher(parameter.text("name")).matches()) {
                violations.add(
                        parameter.child("name"),
                        "is no name for a " + parameter.text("in") + ": '" + parameter.text("name") + "'",
                        "write the name as it stands in a request");
            }
        }
    }

    private static void schemas(ApiDocument document, Violations violations) {
        for (DocumentNode parameter : document.parameters()) {
            boolean hasContent = parameter.has("content");
            if (hasContent == parameter.has("schema")) {
                violations.add(
                        parameter,
                        hasContent ? "has a schema and content" : "has neither schema nor content",
                        "write a schema");
            }
            List<DocumentNode> content = parameter.child("content").children();
            if (hasContent && content.size() != 1) {
                violations.add(parameter.child("content"), "has " + content.size() + " media types", "write one");
            }
            for (DocumentNode mediaType : content) {
                if (BodyKind.of(mediaType.key()) != BodyKind.JSON || !mediaType.has("schema")) {
                    violations.add(
                            mediaType, "is no JSON with a schema", "write application/json, or a schema and style");
                }
            }
            if (hasContent && (parameter.has("style") || parameter.has("explode") || parameter.has("allowReserved"))) {
                violations.add(parameter, "has a style beside content", "remove style, explode and allowReserved");
            }
        }
    }

    private static void values(ApiDocument document, Violations violations) {
        for (Operation operation : document.operationsAndWebhooks()) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.content().isEmpty())
                    .forEach(parameter -> checkValues(operation, parameter, violations));
        }
    }

    private static void checkValues(Operation operation, Parameter parameter, Violations violations) {
        DocumentNode place = parameter.node();
        DocumentNode schema = place.child("schema").resolve();
        ParameterStyle style = parameter.style();
        boolean several = parameter.isArray() || parameter.isObject();
        if (schema.text("format").equals("binary")) {
            violations.add(place, "is a file", "send files in the body");
        }
        if (parameter.isArray() && isSeveral(schema.child("items"))) {
            violations.add(place, "is a list of lists or objects", AS_JSON);
        }
        if (parameter.isObject()) {
            for (DocumentNode property : schema.child("properties").children()) {
                if (isSeveral(property)) {
                    violations.add(place, "is an object whose " + property.key() + " is a list or an object", AS_JSON);
                }
            }
            if (isSeveral(schema.child("additionalProperties"))) {
                violations.add(place, "is an object whose values are lists or objects", AS_JSON);
            }
        }
        if (style == ParameterStyle.DEEP_OBJECT && !parameter.isObject()) {
            violations.add(place, "is a deepObject but no object", "remove the style, or refer to an object");
        }
        boolean delimited = style == ParameterStyle.SPACE_DELIMITED || style == ParameterStyle.PIPE_DELIMITED;
        if (delimited && !parameter.isArray()) {
            violations.add(place, "is " + style.keyword() + " but no list", "remove the style, or write a list");
        }
        if (parameter.in().equals("cookie") && several && parameter.explode()) {
            violations.add(place, "makes several cookies of one parameter", "write explode: false");
        }
        boolean spreads = parameter.in().equals("query")
                && parameter.isObject()
                && style == ParameterStyle.FORM
                && parameter.explode();
        if (spreads && (schema.has("additionalProperties") || !schema.has("properties"))) {
            violations.add(
                    place, "spreads names that the document does not list", "write style: deepObject, or list them");
        }
        if (spreads) {
            Set<String> others =
                    operation.queryParameters().stream().map(Parameter::name).collect(Collectors.toSet());
            schema.child("properties").children().stream()
                    .filter(property -> others.contains(property.key()))
                    .forEach(property -> violations.add(
                            place,
                            "spreads its " + property.key() + " where another parameter has the name",
                            "write style: deepObject"));
        }
    }

    private static boolean isSeveral(DocumentNode schema) {
        DocumentNode target = schema.resolve();
        return Set.of("array", "object").contains(target.text("type"))
                || target.has("properties")
                || target.exists() && !target.has("type");
    }

    private static void twice(ApiDocument document, Violations violations) {
        for (DocumentNode path : document.at("/paths").children()) {
            checkTwice(path.child("parameters"), violations);
        }
        document.operationsAndWebhooks()
                .forEach(operation -> checkTwice(operation.node().child("parameters"), violations));
    }

    private static void checkTwice(DocumentNode parameters, Violations violations) {
        Set<String> taken = new HashSet<>();
        for (DocumentNode parameter : parameters.children()) {
            DocumentNode target = parameter.resolve();
            String name = target.text("in").equals("header")
                    ? target.text("name").toLowerCase(Locale.ROOT)
                    : target.text("name");
            if (target.exists() && !taken.add(target.text("in") + " " + name)) {
                violations.add(parameter, "is described twice: " + target.text("name"), "remove one of the two");
            }
        }
    }

    private static void headers(ApiDocument document, Violations violations) {
        for (DocumentNode parameter : document.parameters()) {
            String name = parameter.text("name");
            boolean isKey = ClientHeaders.isKey(name);
            if (parameter.text("in").equals("header") && (isKey || ClientHeaders.isOwn(name))) {
                violations.add(
                        parameter.child("name"),
                        "is a header that " + (isKey ? "carries the key" : "belongs to the body or the connection")
                                + ": " + name,
                        "remove the parameter; the client writes the header");
            }
        }
    }
}
