package org.nectaropenapi.client.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values as PDF writes them (ISO 32000, 7.3), as far as counting pages needs them: names and other words become
 * texts, whole numbers Longs; the content of strings, and numbers with a point, are of no interest.
 */
final class PdfParser {

    private static final int DEEPEST = 40;
    private static final int LONGEST_WORD = 255;
    private static final int MOST_DIGITS = 15;

    /** A value that nobody asks for. */
    private static final Object UNINTERESTING = new Object();

    private final PdfBytes bytes;
    private long place;
    private int depth;

    /** A mention of an object that stands elsewhere. */
    record Reference(long number) {}

    PdfParser(PdfBytes bytes, long place) {
        this.bytes = bytes;
        this.place = place;
    }

    long place() {
        return place;
    }

    long afterBlanks() {
        skipBlanks();
        return place;
    }

    @Nullable Object value() throws PdfUnknownException {
        skipBlanks();
        int first = bytes.at(place);
        return switch (first) {
            case '/' -> name();
            case '[' -> nested(this::list);
            case '(' -> string();
            case '<' -> bytes.at(place + 1) == '<' ? nested(this::dictionary) : hexString();
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numberOrReference();
            default -> "null".equals(word()) ? null : UNINTERESTING;
        };
    }

    /** A word such as {@code obj}, empty if there is none. */
    String word() {
        skipBlanks();
        StringBuilder word = new StringBuilder();
        for (int c = bytes.at(place); isRegular(c) && word.length() < LONGEST_WORD; c = bytes.at(place)) {
            word.append((char) c);
            place++;
        }
        return word.toString();
    }

    void expect(String word) throws PdfUnknownException {
        if (!word.equals(word())) {
            throw new PdfUnknownException();
        }
    }

    private interface Reading {
        Object read() throws PdfUnknownException;
    }

    private Object nested(Reading reading) throws PdfUnknownException {
        if (++depth > DEEPEST) {
            throw new PdfUnknownException();
        }
        Object value = reading.read();
        depth--;
        return value;
    }

    private String name() {
        place++;
        StringBuilder name = new StringBuilder();
        for (int c = bytes.at(place); isRegular(c) && name.length() < LONGEST_WORD; c = bytes.at(place)) {
            name.append((char) c);
            place++;
        }
        return name.toString();
    }

    private List<@Nullable Object> list() throws PdfUnknownException {
        place++;
        List<@Nullable Object> list = new ArrayList<>();
        while (!closes("]")) {
            list.add(moved());
        }
        return list;
    }

    private Map<String, @Nullable Object> dictionary() throws PdfUnknownException {
        place += 2;
        Map<String, @Nullable Object> dictionary = new HashMap<>();
        while (!closes(">>")) {
            if (bytes.at(place) != '/') {
                throw new PdfUnknownException();
            }
            dictionary.put(name(), moved());
        }
        return dictionary;
    }

    /** A value that takes up some room, so that a list of none never goes on for ever. */
    private @Nullable Object moved() throws PdfUnknownException {
        long before = place;
        Object value = value();
        if (place == before) {
            throw new PdfUnknownException();
        }
        return value;
    }

    private boolean closes(String bracket) {
        skipBlanks();
        for (int i = 0; i < bracket.length(); i++) {
            if (bytes.at(place + i) != bracket.charAt(i)) {
                return false;
            }
        }
        place += bracket.length();
        return true;
    }

    private Object numberOrReference() throws PdfUnknownException {
        String number = word();
        if (!number.matches("[+-]?\\d{1," + MOST_DIGITS + "}")) {
            return UNINTERESTING;
        }
        long after = place;
        String generation = word();
        if (generation.matches("\\d{1,5}") && word().equals("R")) {
            return new Reference(Long.parseLong(number));
        }
        place = after;
        return Long.parseLong(number);
    }

    private Object string() throws PdfUnknownException {
        int open = 0;
        do {
            int c = next();
            if (c == '\\') {
                next();
            } else if (c == '(') {
                open++;
            } else if (c == ')') {
                open--;
            }
        } while (open > 0);
        return UNINTERESTING;
    }

    private Object hexString() throws PdfUnknownException {
        int c = next();
        while (c != '>') {
            c = next();
        }
        return UNINTERESTING;
    }

    private int next() throws PdfUnknownException {
        int c = bytes.at(place++);
        if (c < 0) {
            throw new PdfUnknownException();
        }
        return c;
    }

    private void skipBlanks() {
        boolean comment = false;
        for (int c = bytes.at(place); isBlank(c) || c == '%' || comment && c >= 0; c = bytes.at(place)) {
            comment = c != '\r' && c != '\n' && (comment || c == '%');
            place++;
        }
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isRegular(int c) {
        return c > 0 && !isBlank(c) && "()<>[]{}/%".indexOf(c) < 0;
    }
}
