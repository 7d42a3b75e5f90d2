package org.nectaropenapi.suite.generated;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.StringArbitrary;
import net.jqwik.api.sessions.JqwikSession;

/** Generates random values that depend only on a seed and on the place they are for. */
final class SeededValues {
    private static final long SEED = Long.getLong("contract.generated.seed", 20_260_301L);
    private static final int SIZE = 1000;
    private static final long FIRST_DAY = LocalDate.of(2015, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(2026, 12, 31).toEpochDay();

    private final Random random;

    private SeededValues(Random random) {
        this.random = random;
    }

    /** Returns the generator for a place. */
    static SeededValues at(String place) {
        return new SeededValues(new Random(SEED + place.hashCode()));
    }

    <T> T next(Arbitrary<T> arbitrary) {
        // Generators keep state in a session of jqwik, which its own engine would open.
        List<T> value = new ArrayList<>(1);
        JqwikSession.run(
                () -> value.add(arbitrary.generator(SIZE, false).next(random).value()));
        return value.get(0);
    }

    /** Returns a text of this length, with letters of several languages. */
    String text(int length) {
        return next(characters().ofLength(length));
    }

    String text(int min, int max) {
        return next(characters().ofMinLength(min).ofMaxLength(max));
    }

    String word(int min, int max) {
        return next(
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(min).ofMaxLength(max));
    }

    long number(long min, long max) {
        return next(Arbitraries.longs().between(min, max));
    }

    /** Returns a decimal from 0 to 1. */
    BigDecimal fraction(int scale) {
        return next(Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(scale));
    }

    UUID id() {
        // Version and variant of a random UUID, like the ids of the service.
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(number(FIRST_DAY, LAST_DAY));
    }

    Instant time() {
        return day().atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(number(0, 86_399));
    }

    private static StringArbitrary characters() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("äéñøßç'&-漢字Ωж");
    }
}
