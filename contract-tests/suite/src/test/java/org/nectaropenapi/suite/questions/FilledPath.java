package org.nectaropenapi.suite.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.harness.exchange.NameValue;

/**
 * A path with its query, filled in.
 *
 * @param path the path, percent-encoded by whoever sends it
 * @param query the parameters in their order
 */
record FilledPath(String path, List<NameValue> query) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** Puts the values in the place of {@code {…}}, in their order, first in the path and then in the query. */
    static FilledPath fill(String template, Object... values) {
        List<String> texts = new ArrayList<>();
        for (Object value : values) {
            texts.add(value.toString());
        }
        int mark = template.indexOf('?');
        String path = fill(mark < 0 ? template : template.substring(0, mark), texts);
        List<NameValue> query = new ArrayList<>();
        if (mark >= 0) {
            for (String pair : template.substring(mark + 1).split("&")) {
                int equals = pair.indexOf('=');
                query.add(new NameValue(pair.substring(0, equals), fill(pair.substring(equals + 1), texts)));
            }
        }
        if (!texts.isEmpty()) {
            throw new IllegalArgumentException(template + " has fewer placeholders than there are values.");
        }
        return new FilledPath(path, query);
    }

    private static String fill(String text, List<String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            if (values.isEmpty()) {
                throw new IllegalArgumentException(text + " has more placeholders than there are values.");
            }
            return Matcher.quoteReplacement(values.remove(0));
        });
    }
}
