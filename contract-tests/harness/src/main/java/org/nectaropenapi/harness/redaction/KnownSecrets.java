package org.nectaropenapi.harness.redaction;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.UrlEncoding;

/**
 * The sensitive values so far with their replacements. Other texts are searched for them: as they are, JSON-escaped and
 * URL-encoded. Base64 needs no search: its runs are not words of the document, so free text loses them anyway.
 */
public final class KnownSecrets {
    /** Shorter values are parts of too many words. */
    private static final int SHORTEST = 4;

    private static final int ID_LENGTH = 36;

    private final Set<String> values = new LinkedHashSet<>();

    /**
     * The forms of the values by their first characters and their length, the longest first: one name may begin with
     * another. Thousands of links begin alike and have few lengths.
     */
    private final Map<String, NavigableMap<Integer, Map<String, Form>>> byStart = new HashMap<>();

    /** Adds a value and returns whether it is new. */
    boolean remember(String value, String replacement) {
        if (value.length() < SHORTEST || !values.add(value)) {
            return false;
        }
        for (UnaryOperator<String> encoding : encodings()) {
            add(encoding.apply(value), encoding.apply(replacement));
        }
        return true;
    }

    /** Tells whether a text is a known value. */
    boolean has(String text) {
        return values.contains(text);
    }

    /** Replaces every known value in a text, but not where it is in a word that is public. */
    String replaceIn(String text, Predicate<String> isPublic) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            Form form = find(text, i);
            int id = idAt(text, i);
            if (form == null || form.text().length() < id) {
                if (id > 0) {
                    // An id stays, so that the object can be looked up, even where an account number is part of it.
                    out.append(text, i, i + id);
                    i += id;
                    continue;
                }
                out.append(text.charAt(i++));
            } else {
                int end = endOfWord(text, i);
                String word = text.substring(startOfWord(text, i), end);
                boolean isPart = i + form.text().length() <= end;
                if (isPart && isPublic.test(word)) {
                    out.append(text, i, end);
                    i = end;
                } else {
                    out.append(form.replacement());
                    i += form.text().length();
                }
            }
        }
        return out.toString();
    }

    private static int startOfWord(String text, int at) {
        int start = at;
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfWord(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns every form in which a value could appear in a file. */
    public static Set<String> formsOf(String value) {
        Set<String> forms = new LinkedHashSet<>();
        encodings().forEach(encoding -> forms.add(encoding.apply(value)));
        for (int shift = 0; shift < 3; shift++) {
            forms.add(base64(value, shift));
            forms.add(urlSafe(base64(value, shift)));
        }
        forms.removeIf(form -> form.length() < SHORTEST);
        return forms;
    }

    /** Returns the length of the id that begins at a place; 0 when none does. */
    private static int idAt(String text, int at) {
        int end = at + ID_LENGTH;
        return end <= text.length()
                        && text.charAt(at + ID_LENGTH - 13) == '-'
                        && FieldKind.ID.isHarmless(text.substring(at, end))
                ? ID_LENGTH
                : 0;
    }

    private @Nullable Form find(String text, int at) {
        if (at + SHORTEST > text.length()) {
            return null;
        }
        Map<Integer, Map<String, Form>> byLength = byStart.get(text.substring(at, at + SHORTEST));
        if (byLength == null) {
            return null;
        }
        for (Map.Entry<Integer, Map<String, Form>> forms : byLength.entrySet()) {
            int end = at + forms.getKey();
            @Nullable Form form = end > text.length() ? null : forms.getValue().get(text.substring(at, end));
            if (form != null) {
                return form;
            }
        }
        return null;
    }

    private void add(String text, String replacement) {
        if (text.length() >= SHORTEST) {
            byStart.computeIfAbsent(text.substring(0, SHORTEST), start -> new TreeMap<>(Comparator.reverseOrder()))
                    .computeIfAbsent(text.length(), length -> new HashMap<>())
                    .putIfAbsent(text, new Form(text, replacement));
        }
    }

    private static List<UnaryOperator<String>> encodings() {
        return List.of(
                text -> text,
                KnownSecrets::escaped,
                KnownSecrets::unicodeEscaped,
                text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
                UrlEncoding::encode);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }

    private static String unicodeEscaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c < 128 && c != '"' && c != '\\' ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return out.toString();
    }

    /** Returns the base64 characters of a value that do not depend on its neighbours. */
    private static String base64(String value, int shift) {
        byte[] bytes = ("\0".repeat(shift) + value).getBytes(StandardCharsets.UTF_8);
        String all = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        int from = shift == 0 ? 0 : shift + 1;
        int to = bytes.length * 8 / 6;
        return to <= from ? "" : all.substring(from, to);
    }

    private static String urlSafe(String base64) {
        return base64.replace('+', '-').replace('/', '_');
    }

    private record Form(String text, String replacement) {}
}
