package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import au.com.dius.pact.consumer.BaseMockServer;
import au.com.dius.pact.consumer.MockHttpServerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.pacts.PactFiles;
import org.nectaropenapi.pacts.document.PactCheck;
import org.nectaropenapi.spec.model.ApiDocument;

/** The client sends the requests of the pact and reads the responses as applications rely on. */
class ConsumerPactTest {

    @TestFactory
    Stream<DynamicTest> theClientReadsTheCompleteResponse() {
        return ApiPacts.ofCalls().stream()
                .map(interaction -> dynamicTest(
                        interaction.description(),
                        () -> verify(interaction, interaction.complete(), interaction.use())));
    }

    /** The pact demands all that the client needs for its call to succeed, or to fail as it should. */
    @TestFactory
    Stream<DynamicTest> theClientManagesWithTheLeastResponse() {
        return ApiPacts.ofCalls().stream()
                .map(interaction -> dynamicTest(
                        interaction.description(), () -> verify(interaction, interaction.least(), interaction.call())));
    }

    @Test
    void everyCompleteResponseFollowsTheDocument() {
        PactCheck check = new PactCheck(ApiDocument.bundled());
        assertThat(ApiPacts.ofCalls())
                .allSatisfy(interaction -> assertThat(check.check(interaction.responding(interaction.complete())))
                        .isEmpty());
    }

    private static void verify(HttpInteraction interaction, HttpResponse response, Consumer<NectarClient> use) {
        BaseMockServer service = MockHttpServerKt.mockServer(
                pact(List.of(interaction.responding(response))), MockProviderConfig.createDefault(PactSpecVersion.V4));
        service.start();
        try (NectarClient nectar = NectarClient.builder()
                .baseUrl(URI.create(service.getUrl()))
                .apiKey(interaction.apiKey())
                .options(options -> options.retryPolicy(RetryPolicy.none()))
                .build()) {
            use.accept(nectar);
        } finally {
            service.stop();
            assertThat(service.validateMockServerState(null))
                    .as(() -> service.validateMockServerState(null).getDescription())
                    .isInstanceOf(PactVerificationResult.Ok.class);
        }
    }

    private static V4Pact pact(List<Interaction> interactions) {
        return new V4Pact(
                new au.com.dius.pact.core.model.Consumer(PactFiles.CONSUMER),
                new Provider(PactFiles.API),
                interactions);
    }
}
