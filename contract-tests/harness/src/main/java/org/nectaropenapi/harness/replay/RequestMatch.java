package org.nectaropenapi.harness.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.redaction.Redaction;
import org.nectaropenapi.harness.redaction.RedactionRules;
import org.nectaropenapi.spec.model.ApiDocument;

/** Compares a request with a recorded one, in which texts are replaced by pseudonyms of the same form. */
final class RequestMatch {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*");

    private final Redaction redaction;
    private final String prefix;

    RequestMatch(ApiDocument document, RedactionRules rules, String prefix) {
        this.redaction = new Redaction(document, rules, ReplayTarget.KEY, prefix);
        this.prefix = prefix;
    }

    /** How similar a request is to a recorded one. */
    enum Degree {
        NONE,
        ALIKE,
        SAME;

        Degree and(Degree other) {
            return compareTo(other) < 0 ? this : other;
        }
    }

    ComparedRequest recorded(Exchange exchange) {
        return ComparedRequest.of(exchange, exchange.requestBody());
    }

    /** Returns the parts of a request of this run; forms and broken JSON as this run would record them. */
    ComparedRequest current(Exchange exchange) {
        boolean plain = exchange.requestBody().bytes().length == 0
                || exchange.requestBody().json().isPresent();
        return ComparedRequest.of(
                exchange,
                plain ? exchange.requestBody() : redaction.redact(exchange).requestBody());
    }

    Degree compare(ComparedRequest recorded, ComparedRequest current, ValueBindings bindings) {
        if (!recorded.method().equals(current.method())
                || recorded.path().size() != current.path().size()
                || recorded.query().size() != current.query().size()) {
            return Degree.NONE;
        }
        Degree degree = Degree.SAME;
        for (int i = 0; i < current.path().size() && degree != Degree.NONE; i++) {
            degree = degree.and(text(recorded.path().get(i), current.path().get(i), bindings));
        }
        for (int i = 0; i < current.query().size() && degree != Degree.NONE; i++) {
            NameValue then = recorded.query().get(i);
            NameValue now = current.query().get(i);
            degree = degree.and(text(then.name(), now.name(), bindings)).and(text(then.value(), now.value(), bindings));
        }
        return degree == Degree.NONE ? degree : degree.and(body(recorded, current, bindings));
    }

    /** Returns the values that differ: those of the recorded request, and those of this one. */
    static Map<String, String> pairs(ComparedRequest recorded, ComparedRequest current) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < current.path().size(); i++) {
            pair(pairs, recorded.path().get(i), current.path().get(i));
        }
        for (int i = 0; i < current.query().size(); i++) {
            pair(pairs, recorded.query().get(i).value(), current.query().get(i).value());
        }
        recorded.json().ifPresent(then -> current.json().ifPresent(now -> pair(pairs, then, now)));
        return pairs;
    }

    private Degree body(ComparedRequest recorded, ComparedRequest current, ValueBindings bindings) {
        if (recorded.json().isPresent() && current.json().isPresent()) {
            return json(recorded.json().get(), current.json().get(), bindings);
        }
        return recorded.json().isPresent() == current.json().isPresent()
                ? text(recorded.text(), current.text(), bindings)
                : Degree.NONE;
    }

    private Degree json(JsonNode recorded, JsonNode current, ValueBindings bindings) {
        if (recorded.isTextual() && current.isTextual()) {
            return text(recorded.textValue(), current.textValue(), bindings);
        }
        if (recorded.isNumber() && current.isNumber()) {
            return text(recorded.asText(), current.asText(), bindings);
        }
        if (recorded.getNodeType() != current.getNodeType() || recorded.size() != current.size()) {
            return Degree.NONE;
        }
        if (recorded.isValueNode()) {
            return recorded.equals(current) ? Degree.SAME : Degree.NONE;
        }
        Degree degree = Degree.SAME;
        if (recorded.isArray()) {
            for (int i = 0; i < current.size() && degree != Degree.NONE; i++) {
                degree = degree.and(json(recorded.path(i), current.path(i), bindings));
            }
            return degree;
        }
        Iterator<Map.Entry<String, JsonNode>> then = recorded.properties().iterator();
        Iterator<Map.Entry<String, JsonNode>> now = current.properties().iterator();
        while (then.hasNext() && degree != Degree.NONE) {
            Map.Entry<String, JsonNode> one = then.next();
            Map.Entry<String, JsonNode> other = now.next();
            degree = degree.and(text(one.getKey(), other.getKey(), bindings))
                    .and(json(one.getValue(), other.getValue(), bindings));
        }
        return degree;
    }

    private Degree text(String recorded, String current, ValueBindings bindings) {
        if (recorded.equals(current) || bindings.bind(recorded, current)) {
            return Degree.SAME;
        }
        if (recorded.startsWith(prefix) || current.startsWith(prefix)) {
            // The names of a run are not replaced and tell its requests apart.
            return Degree.NONE;
        }
        boolean alike = is(ID, recorded) && is(ID, current)
                || is(DATE, recorded) && is(DATE, current)
                || recorded.startsWith("redacted-")
                || recorded.contains("@") && current.contains("@")
                || recorded.startsWith("http") && current.startsWith("http")
                || form(recorded).equals(form(current))
                || form(withoutIds(recorded)).equals(form(withoutIds(current)));
        return alike ? Degree.ALIKE : Degree.NONE;
    }

    private static boolean is(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    private static String withoutIds(String text) {
        return ID.matcher(text).replaceAll("id");
    }

    /**
     * A text with every letter and digit replaced by one for its sort; two texts that differ in words only are alike.
     */
    private static String form(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? '0' : Character.isLetter(c) || c > 127 ? 'a' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void pair(Map<String, String> pairs, JsonNode recorded, JsonNode current) {
        if (recorded.isTextual() && current.isTextual()) {
            pair(pairs, recorded.textValue(), current.textValue());
        }
        for (int i = 0; recorded.isArray() && i < Math.min(recorded.size(), current.size()); i++) {
            pair(pairs, recorded.path(i), current.path(i));
        }
        if (recorded.isObject()) {
            recorded.properties().forEach(entry -> pair(pairs, entry.getValue(), current.path(entry.getKey())));
        }
    }

    private static void pair(Map<String, String> pairs, String recorded, String current) {
        if (!recorded.equals(current)) {
            pairs.put(recorded, current);
        }
    }
}
