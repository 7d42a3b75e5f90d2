package org.nectaropenapi.client.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Mutates a valid response body. The same seed gives the same mutation. */
final class Mutator {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "2147483648",
            "-9223372036854775809",
            "1e400",
            "1E+1000000000",
            "-1E-1000000000",
            "1e99999999999999999999",
            "9".repeat(900),
            "9".repeat(1_500),
            "0." + "1".repeat(1_500),
            "00",
            "-",
            "NaN",
            "+1",
            ".5",
            "\"\"",
            "\" \"",
            "\"1E+1000000000\"",
            "\"-1E-2147483647\"",
            "\"1E+2147483648\"",
            "\"" + "9".repeat(1_500) + "\"",
            "\"NaN\"",
            "\"1,5\"",
            "\"0x1p3\"",
            "\"2024-02-30\"",
            "\"2024-01-31T25:00:00Z\"",
            "\"+999999999-12-31T23:59:59.999999999-18:00\"",
            "\"-999999999-01-01\"",
            "\"2024-01-31T23:59:60Z\"",
            "\"5e4d4cbb-68ed-47cd-b5e3\"",
            "\"https://exa mple.com/%zz\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\x\"",
            "\"" + "x".repeat(2_000) + "\"",
            "[]",
            "{}",
            "[null]",
            "[[[[]]]]",
            "{\"id\":null}",
            "{\"\":{\"\":{}}}",
            "{\"eventType\":{}}",
            "[".repeat(900) + "]".repeat(900),
            "[".repeat(1_500),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900),
            "{\"a\":".repeat(1_500),
            "'single'",
            "// comment\n1",
            "undefined");

    private static final byte[][] BYTES = {
        {(byte) 0xFF},
        {(byte) 0xC0, (byte) 0xAF},
        {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
        {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {(byte) 0xFE, (byte) 0xFF},
        {0},
        {'"'},
        {'\\'},
        {'{'},
        {'}'},
        {'['},
        {']'},
        {','},
        {':'},
        {'\n'}
    };

    private final SplittableRandom random;

    Mutator(long seed) {
        this.random = new SplittableRandom(seed);
    }

    byte[] mutate(Tokens original) {
        List<String> tokens = new ArrayList<>(original.list());
        boolean byTokens = random.nextInt(4) != 0;
        if (byTokens) {
            for (int i = random.nextInt(3); i >= 0 && !tokens.isEmpty(); i--) {
                mutateTokens(tokens);
            }
        }
        byte[] bytes = encoded(String.join("", tokens));
        if (!byTokens || random.nextInt(8) == 0) {
            for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
                bytes = mutateBytes(bytes);
            }
        }
        return bytes;
    }

    private void mutateTokens(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> tokens.set(valueFrom(tokens, at), value());
            case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 4 -> {
                int end = Math.min(tokens.size(), at + 1 + random.nextInt(4));
                tokens.subList(at, end).clear();
            }
            case 5 -> {
                int end = Math.min(tokens.size(), at + 1 + random.nextInt(12));
                tokens.addAll(at, List.copyOf(tokens.subList(at, end)));
            }
            case 6 -> {
                // Renames a field, so that one is missing and one is unknown.
                int key = keyFrom(tokens, at);
                tokens.set(key, "\"x_" + random.nextInt(3) + "\"");
            }
            default -> {
                int key = keyFrom(tokens, at);
                tokens.addAll(key, List.of(tokens.get(key), ":", value(), ","));
            }
        }
    }

    /** Returns the next index that holds a value, or the given one if there is none. */
    private static int valueFrom(List<String> tokens, int at) {
        for (int i = at; i < tokens.size(); i++) {
            boolean key = i + 1 < tokens.size() && tokens.get(i + 1).equals(":");
            if (!key && !"{}[],:".contains(tokens.get(i))) {
                return i;
            }
        }
        return at;
    }

    private static int keyFrom(List<String> tokens, int at) {
        for (int i = at; i + 1 < tokens.size(); i++) {
            if (tokens.get(i + 1).equals(":")) {
                return i;
            }
        }
        return at;
    }

    private String value() {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private byte[] encoded(String json) {
        return switch (random.nextInt(60)) {
            case 0 -> json.getBytes(StandardCharsets.UTF_16);
            case 1 -> json.getBytes(StandardCharsets.UTF_16LE);
            case 2 -> json.getBytes(StandardCharsets.ISO_8859_1);
            default -> json.getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] mutateBytes(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(40, bytes.length - at));
        return switch (random.nextInt(5)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield bytes;
            }
            case 1 -> joined(bytes, at, BYTES[random.nextInt(BYTES.length)], at);
            case 2 -> joined(bytes, at, new byte[0], at + length);
            case 3 -> joined(bytes, at + length, Arrays.copyOfRange(bytes, at, at + length), at + length);
            default -> Arrays.copyOf(bytes, at);
        };
    }

    /** Replaces the bytes from one index to another. */
    private static byte[] joined(byte[] bytes, int start, byte[] replacement, int end) {
        byte[] joined = new byte[start + replacement.length + bytes.length - end];
        System.arraycopy(bytes, 0, joined, 0, start);
        System.arraycopy(replacement, 0, joined, start, replacement.length);
        System.arraycopy(bytes, end, joined, start + replacement.length, bytes.length - end);
        return joined;
    }
}
