package org.nectaropenapi.client.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a JSON text. */
record Tokens(List<String> list) {

    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"{}\\[\\],:]+|[{}\\[\\],:]");

    static Tokens of(String json) {
        List<String> list = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(json);
        while (matcher.find()) {
            list.add(matcher.group());
        }
        return new Tokens(List.copyOf(list));
    }
}
