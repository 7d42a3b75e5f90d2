package org.nectaropenapi.sandbox.state;

import java.util.SplittableRandom;
import java.util.UUID;

/** Generates ids that look random and repeat with the seed. */
public final class Ids {
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** Unlike Random it gives unlike sequences for seeds that are near each other. */
    private final SplittableRandom random;

    /**
     * Starts a sequence.
     *
     * @param seed seed of the sequence
     */
    public Ids(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** {@return the next UUID, of version 4} */
    public UUID next() {
        long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /**
     * Generates an opaque text, such as a token.
     *
     * @param length number of characters
     * @return letters and digits
     */
    public String token(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /**
     * Generates a number, such as an account number.
     *
     * @param length number of digits
     * @return digits, the first of them not zero
     */
    public String digits(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
        }
        return text.toString();
    }

    /** {@return the next number from 0 (inclusive) to 1 (exclusive)} */
    public double fraction() {
        return random.nextDouble();
    }
}
