package org.nectaropenapi.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The message for an application whose Jackson is too old. */
class JacksonVersionTest {

    private static Version version(String text) {
        return VersionUtil.parseVersion(text, "com.fasterxml.jackson.core", "jackson-databind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.14.3", "2.9.10", "1.9.13"})
    void anOldOneIsRefusedInASentence(String old) {
        assertThatIllegalStateException()
                .isThrownBy(() -> JacksonVersion.check("jackson-databind", version(old)))
                .withMessage("the Nectar client needs jackson-databind 2.15 or newer, but the class path has " + old);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.15.0", "2.15.4", "2.22.4", "2.100.0", "3.0.0"})
    void allOthersAreTaken(String version) {
        JacksonVersion.check("jackson-databind", version(version));
    }

    @Test
    void aVersionThatNobodyKnowsIsTaken() {
        JacksonVersion.check("jackson-databind", Version.unknownVersion());
        JacksonVersion.check();
    }

    @Test
    void theReadmePromisesTheSame() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains("Jackson " + JacksonVersion.OLDEST.getMajorVersion() + "."
                        + JacksonVersion.OLDEST.getMinorVersion() + " to ");
    }
}
