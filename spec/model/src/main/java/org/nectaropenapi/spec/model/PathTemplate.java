package org.nectaropenapi.spec.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with parameters in braces, such as {@code /meter/{id}.csv}. A segment may have several of them and text
 * around.
 */
public final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");
    private static final String ANY = "[^/]+?";

    private final String template;
    private final List<String> parameters = new ArrayList<>();
    private final Pattern pattern;
    private final long slashes;

    /**
     * Reads a template.
     *
     * @param template the path as a document writes it
     */
    public PathTemplate(String template) {
        this(template, name -> ANY);
    }

    /**
     * Reads a template whose parameters have a known form.
     *
     * @param template the path as a document writes it
     * @param form returns the regular expression of a parameter's value, by its name
     */
    PathTemplate(String template, UnaryOperator<String> form) {
        this.template = template;
        this.slashes = slashes(template);
        StringBuilder expression = new StringBuilder();
        Matcher matcher = PARAMETER.matcher(template);
        int end = 0;
        while (matcher.find()) {
            expression.append(literal(template.substring(end, matcher.start())));
            expression.append('(').append(form.apply(matcher.group(1))).append(')');
            parameters.add(matcher.group(1));
            end = matcher.end();
        }
        this.pattern = Pattern.compile(
                expression.append(literal(template.substring(end))).toString());
    }

    /** A character of the template may come percent-encoded, as any other. */
    private static String literal(String text) {
        StringBuilder expression = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(c -> {
            StringBuilder escapes = new StringBuilder();
            for (byte unit : c.getBytes(StandardCharsets.UTF_8)) {
                escapes.append(String.format("%%(?i:%02x)", unit & 0xFF));
            }
            expression.append(c.equals("/") ? c : "(?:" + Pattern.quote(c) + "|" + escapes + ")");
        });
        return expression.toString();
    }

    /** {@return the names of the parameters, in their order} */
    public List<String> parameters() {
        return List.copyOf(parameters);
    }

    /**
     * Puts values in the place of the parameters.
     *
     * @param encoded returns the value of a parameter as it stands in a path, by its name
     * @return the path
     */
    String expand(UnaryOperator<String> encoded) {
        return PARAMETER.matcher(template).replaceAll(match -> Matcher.quoteReplacement(encoded.apply(match.group(1))));
    }

    /**
     * Reads the parameters out of a path.
     *
     * @param path raw path of a request, still percent-encoded
     * @return the values by name, still percent-encoded; empty when the path does not have the form of this template
     */
    public Optional<Map<String, String>> capture(String path) {
        // Counting is cheap, and rules most templates of a document out.
        if (slashes(path) != slashes) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            values.put(parameters.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    private static long slashes(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    /** {@return the number of segments that consist of one parameter} */
    int openSegments() {
        return segments("\\{[^{}]*}");
    }

    /** {@return the number of segments that have a parameter with text around it, or several} */
    int mixedSegments() {
        return segments(".*\\{[^{}]*}.*") - openSegments();
    }

    private int segments(String form) {
        int count = 0;
        for (String segment : template.split("/", -1)) {
            count += segment.matches(form) ? 1 : 0;
        }
        return count;
    }

    @Override
    public String toString() {
        return template;
    }
}
