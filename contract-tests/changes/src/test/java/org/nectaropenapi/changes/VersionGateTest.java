package org.nectaropenapi.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionGateTest {

    @ParameterizedTest(name = "after {0} and {1}: {2}")
    @CsvSource({
        "0.4.2, NONE, 0.4.3",
        "0.4.2, ADDITION, 0.5.0",
        "0.4.2, BREAKING, 0.5.0",
        "1.4.2, NONE, 1.4.3",
        "1.4.2, ADDITION, 1.5.0",
        "1.4.2, BREAKING, 2.0.0",
    })
    void theVersionFollowsFromTheChange(String released, Impact impact, String next) {
        assertThat(Version.parse(released).after(impact)).hasToString(next);
    }

    @ParameterizedTest(name = "released {0}, {1}, document {2}, Maven {3}")
    @CsvSource({
        "0.4.2, NONE, 0.4.3, 0.4.3-SNAPSHOT",
        "0.4.2, NONE, 1.0.0, 1.0.0-SNAPSHOT",
        "0.4.2, BREAKING, 0.5.0, 0.5.0-SNAPSHOT",
        "0.4.2, BREAKING, 0.5.0, 0.5.0",
        "1.4.2, ADDITION, 1.5.0, 1.5.0-SNAPSHOT",
        "1.4.2, ADDITION, 2.0.0, 2.0.0-SNAPSHOT",
    })
    void rightVersionsPass(String released, Impact impact, String info, String maven) {
        assertThat(gate(released, info, maven, impact, false).complaints()).isEmpty();
    }

    @ParameterizedTest(name = "released {0}, {1}, document {2}, Maven {3}: use {4}")
    @CsvSource({
        "0.4.2, ADDITION, 0.4.3, 0.4.3-SNAPSHOT, 0.5.0",
        "1.4.2, BREAKING, 1.5.0, 1.5.0-SNAPSHOT, 2.0.0",
        "1.4.2, BREAKING, 1.4.2, 1.4.2-SNAPSHOT, 2.0.0",
        "1.4.2, ADDITION, 1.9.0, 1.9.0-SNAPSHOT, 1.5.0",
        "1.4.2, NONE, 1.4.1, 1.4.1-SNAPSHOT, 1.4.3",
        "1.4.2, NONE, 1.4.2, 1.4.2-SNAPSHOT, 1.4.3",
    })
    void wrongVersionsAreReportedWithTheRightOne(
            String released, Impact impact, String info, String maven, String use) {
        assertThat(gate(released, info, maven, impact, false).complaints())
                .hasSize(2)
                .allSatisfy(complaint ->
                        assertThat(complaint).contains("use " + use).contains(released));
    }

    @Test
    void documentAndProjectGetTheSameVersion() {
        assertThat(gate("1.4.2", "1.6.0", "1.5.0-SNAPSHOT", Impact.ADDITION, false)
                        .complaints())
                .singleElement()
                .asString()
                .contains("info.version of the document is 1.6.0: use 1.5.0");
    }

    @Test
    void whoeverRaisesOneOfTheTwoNumbersIsFollowed() {
        assertThat(gate("1.4.2", "2.0.0", "1.4.3-SNAPSHOT", Impact.NONE, false).expected())
                .hasToString("2.0.0");
        assertThat(gate("1.4.2", "1.4.3", "2.0.0-SNAPSHOT", Impact.NONE, false).expected())
                .hasToString("2.0.0");
    }

    @Test
    void theReleaseItselfKeepsItsVersion() {
        assertThat(gate("1.4.2", "1.4.2", "1.4.2", Impact.NONE, true).complaints())
                .isEmpty();
        assertThat(gate("1.4.2", "1.4.2", "1.4.2", Impact.ADDITION, false).complaints())
                .as("a released version stands for one document")
                .hasSize(2);
    }

    @Test
    void beforeTheFirstReleaseAnyVersionIsAllowed() {
        assertThat(new VersionGate(null, "0.1.0", "0.1.0-SNAPSHOT", Impact.NONE, false).complaints())
                .isEmpty();
        assertThat(new VersionGate(null, "0.2.0", "0.1.0-SNAPSHOT", Impact.NONE, false).complaints())
                .singleElement()
                .asString()
                .contains("use 0.2.0-SNAPSHOT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.0.0-RC1", "01.0.0", "v1.0.0", ""})
    void versionsHaveThreeNumbers(String text) {
        assertThatThrownBy(() -> Version.ofMaven(text)).hasMessageContaining("is not a version of three numbers");
    }

    private static VersionGate gate(String released, String info, String maven, Impact impact, boolean unchanged) {
        return new VersionGate(Version.parse(released), info, maven, impact, unchanged);
    }
}
