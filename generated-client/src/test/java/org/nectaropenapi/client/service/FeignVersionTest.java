package org.nectaropenapi.client.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The message for an application whose Feign is too old or too new. */
class FeignVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "13.1", "13.0.1", "14.0", "14.0-rc1", "9.7.0"})
    void anotherOneIsRefusedInASentence(String other) {
        assertThatIllegalStateException()
                .isThrownBy(() -> FeignVersion.check(other))
                .withMessage("the Nectar client needs feign-core 13.2 or newer, and not 14, but the class path has "
                        + other);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"13.2", "13.2.1", "13.13", "13.100", "13.5-company1", "unspecified", "13"})
    void allOthersAreTaken(String version) {
        FeignVersion.check(version);
    }

    @Test
    void theVersionOnTheClassPathIsFound() {
        FeignVersion.check();
        assertThat(FeignVersion.found()).matches("13\\.\\d+");
    }

    @Test
    void theReadmePromisesTheSame() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains("Feign | " + FeignVersion.MAJOR + "." + FeignVersion.OLDEST_MINOR + " to ");
    }
}
