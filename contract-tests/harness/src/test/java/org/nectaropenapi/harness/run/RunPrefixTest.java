package org.nectaropenapi.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPrefixTest {

    private static final Instant START = Instant.parse("2026-11-23T09:30:00Z");
    private static final RunPrefix PREFIX = RunPrefix.startedAt("shop", START);
    private static final Duration HOURS = Duration.ofHours(6);

    @Test
    void aNameIsALeftOverSomeHoursAfterItsRunBegan() {
        String name = RunPrefix.startedAt("shop", START).name("purpose");
        assertThat(name).startsWith("shop-contract-20261123T093000Z-").endsWith(" purpose");
        assertThat(PREFIX.isLeftOver(name, START.plus(HOURS), HOURS)).isFalse();
        assertThat(PREFIX.isLeftOver(name, START.plus(HOURS).plusSeconds(1), HOURS))
                .isTrue();
        assertThat(RunPrefix.startedAt("shop", START))
                .as("another run")
                .isNotEqualTo(RunPrefix.startedAt("shop", START));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Big Things",
                "shop-contract",
                "shop-contract-of-somebody",
                "shop-contract-20201399T093000Z-abcdef impossible day",
                "my shop-contract-20201101T093000Z-abcdef",
                "nursery-contract-20201101T093000Z-abcdef",
            })
    void aNameOfAnotherKindNeverIs(String name) {
        assertThat(PREFIX.isLeftOver(name, START, HOURS)).isFalse();
    }
}
