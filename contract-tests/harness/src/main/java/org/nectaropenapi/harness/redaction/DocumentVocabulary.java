package org.nectaropenapi.harness.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nectaropenapi.spec.model.ApiDocument;

/** The words of the document. They are public, so redacted text keeps them and stays readable. */
final class DocumentVocabulary {
    /** Examples are left out because they contain names. */
    private static final Set<String> PROSE = Set.of("title", "summary", "description", "operationId");

    private static final Set<String> KEYED = Set.of("properties", "schemas", "content");
    private static final Set<String> VALUES = Set.of("enum", "x-known-values");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Media types and methods are keys, and JSON's types and formats are values. */
    private static final Set<String> TYPES = Set.of("type", "format");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>()\\[\\]{},;]+");

    private final Set<String> words = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> values = new HashSet<>();

    DocumentVocabulary(ApiDocument document) {
        read(document.tree());
        document.operations().forEach(operation -> add(operation.method()));
    }

    /** Tells whether the document has a word, in upper or lower case. */
    boolean hasWord(String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Tells whether a text is a value of one of the document's lists. */
    boolean hasValue(String text) {
        return values.contains(text);
    }

    /** Tells whether the document has an address, such as that of a page. */
    boolean hasLink(String address) {
        return links.contains(address);
    }

    private void read(JsonNode node) {
        if (node.isTextual()) {
            LINK.matcher(node.textValue()).results().forEach(link -> links.add(link.group()));
        }
        node.properties().forEach(entry -> {
            if (KEYED.contains(entry.getKey())) {
                entry.getValue().fieldNames().forEachRemaining(this::add);
            }
            if (PROSE.contains(entry.getKey())
                    || TYPES.contains(entry.getKey())
                    || entry.getKey().equals("name")) {
                add(entry.getValue().asText(""));
            } else if (VALUES.contains(entry.getKey())) {
                entry.getValue().forEach(value -> {
                    values.add(value.asText());
                    add(value.asText());
                });
            }
            if (!entry.getKey().equals("example") && !entry.getKey().equals("examples")) {
                read(entry.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(this::read);
        }
    }

    private void add(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
    }
}
