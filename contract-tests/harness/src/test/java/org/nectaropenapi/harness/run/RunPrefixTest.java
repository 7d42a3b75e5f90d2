package org.nectaropenapi.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPrefixTest {

    private static final Instant START = Instant.parse("2026-11-23T09:30:00Z");
    private static final Duration HOURS = Duration.ofHours(6);

    @Test
    void aNameIsALeftOverSomeHoursAfterItsRunBegan() {
        String name = RunPrefix.startedAt(START).name("purpose");
        assertThat(name).startsWith("nectar-contract-20261123T093000Z-").endsWith(" purpose");
        assertThat(RunPrefix.isLeftOver(name, START.plus(HOURS), HOURS)).isFalse();
        assertThat(RunPrefix.isLeftOver(name, START.plus(HOURS).plusSeconds(1), HOURS))
                .isTrue();
        assertThat(RunPrefix.startedAt(START)).as("another run").isNotEqualTo(RunPrefix.startedAt(START));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harborview Logistics",
                "nectar-contract",
                "nectar-contract-of-somebody",
                "nectar-contract-20201399T093000Z-abcdef impossible day",
                "my nectar-contract-20201101T093000Z-abcdef",
            })
    void aNameOfAnotherKindNeverIs(String name) {
        assertThat(RunPrefix.isLeftOver(name, START, HOURS)).isFalse();
    }
}
