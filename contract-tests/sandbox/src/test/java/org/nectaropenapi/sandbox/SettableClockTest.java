package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock that tests move. */
class SettableClockTest {
    private static final Instant START = Instant.parse("2026-11-23T09:30:00Z");

    private final SettableClock source = new SettableClock("2020-01-01T00:00:00Z");

    @Test
    void aClockWithoutASpeedStandsStill() {
        SettableClock clock = new SettableClock(START, 0, source);
        source.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(START);
        clock.advance(Duration.ofDays(3));
        assertThat(clock.instant()).isEqualTo("2026-11-26T09:30:00Z");
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void aClockWithASpeedRuns() {
        SettableClock clock = new SettableClock(START, 3_600, source);
        source.advance(Duration.ofMillis(1_500));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(90)));

        clock.setSpeed(0.5);
        source.advance(Duration.ofSeconds(3));
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(90)).plusMillis(1_500));
        assertThat(clock.speed()).isEqualTo(0.5);

        clock.advance(Duration.ofDays(1));
        source.advance(Duration.ofSeconds(2));
        assertThat(clock.instant())
                .isEqualTo(START.plus(Duration.ofDays(1))
                        .plus(Duration.ofMinutes(90))
                        .plusMillis(2_500));
    }

    @Test
    void itMovesOnlyForward() {
        SettableClock clock = new SettableClock("2026-11-23T09:30:00Z");

        assertThatThrownBy(() -> clock.set(START.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The clock moves only forward, not from 2026-11-23T09:30:00Z to"
                        + " 2026-11-23T09:29:59.999999999Z.");
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.00000001e7, Double.NaN, Double.POSITIVE_INFINITY})
    void otherSpeedsAreRefused(double speed) {
        assertThatThrownBy(() -> SettableClock.running(START, speed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The speed of a clock is from 0 to 10000000, not " + speed + ".");
    }
}
