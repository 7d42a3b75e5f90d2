package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.NectarClientBuilder;

/** A client cannot be built without a key, and no request is sent without one. */
@Tag("golden")
class MissingKeyTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void buildingAClientWithoutKeyFailsAndTheErrorSaysHowToSetOne(String environmentValue) throws Exception {
        try (RecordingServer server = RecordingServer.start()) {
            NectarClientBuilder builder = builder(variable -> environmentValue).baseUrl(server.url());

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("apiKey(")
                    .hasMessageContaining("NECTAR_API_KEY");

            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void theEnvironmentSuppliesTheKey() throws Exception {
        try (RecordingServer server = RecordingServer.start();
                NectarClient client = builder(variable -> variable.equals("NECTAR_API_KEY") ? "from-environment" : null)
                        .baseUrl(server.url())
                        .build()) {
            OperationCall.of(ClientDocument.operations().get(0)).send((Object) client);

            assertThat(server.onlyRequest().headers("X-API-Key")).containsExactly("from-environment");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3cret\r\nX-Other: s3cret", "s3cret\t"})
    void aKeyThatCannotBeAHeaderValueIsRefusedWithoutShowingIt(String key) {
        assertThatThrownBy(() -> NectarClient.builder().apiKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    /** Returns a builder with the given environment, whose constructor is not public. */
    private static NectarClientBuilder builder(UnaryOperator<String> environment) throws Exception {
        var constructor = NectarClientBuilder.class.getDeclaredConstructor(UnaryOperator.class);
        constructor.setAccessible(true);
        return constructor.newInstance(environment);
    }
}
