package org.nectaropenapi.suite.probes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.lookup.NotInDocumentException;

/**
 * A path with its query, with values in place of its placeholders.
 *
 * @param path the path, which the sender percent-encodes
 * @param query the parameters in their order
 */
public record FilledPath(String path, List<NameValue> query) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /**
     * Replaces the placeholders {@code {…}} by the values, in their order, first in the path and then in the query.
     * Skips the test when their numbers differ: the path in the document is another one than the test is about.
     */
    public static FilledPath fill(String template, Object... values) {
        List<String> texts =
                Arrays.stream(values).map(Object::toString).collect(Collectors.toCollection(ArrayList::new));
        int question = template.indexOf('?');
        String path = fill(question < 0 ? template : template.substring(0, question), texts);
        List<NameValue> query = new ArrayList<>();
        if (question >= 0) {
            for (String pair : template.substring(question + 1).split("&")) {
                int equals = pair.indexOf('=');
                query.add(new NameValue(pair.substring(0, equals), fill(pair.substring(equals + 1), texts)));
            }
        }
        if (!texts.isEmpty()) {
            throw new NotInDocumentException(template + " has fewer placeholders than the test has values.");
        }
        return new FilledPath(path, query);
    }

    private static String fill(String text, List<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            if (values.isEmpty()) {
                throw new NotInDocumentException(text + " has more placeholders than the test has values.");
            }
            return Matcher.quoteReplacement(values.remove(0));
        });
    }
}
