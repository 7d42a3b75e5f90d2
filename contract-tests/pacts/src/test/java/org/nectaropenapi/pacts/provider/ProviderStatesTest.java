package org.nectaropenapi.pacts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ProviderState;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.pacts.PactFiles;

/** Pacts name exactly the provider states that have handlers. */
class ProviderStatesTest {

    @Test
    void everyStateOfThePactsHasAHandlerAndEveryHandlerIsUsed() {
        Set<String> named = PactFiles.all().stream()
                .flatMap(pact -> pact.getInteractions().stream())
                .flatMap(interaction -> interaction.getProviderStates().stream())
                .map(ProviderState::getName)
                .collect(Collectors.toSet());

        assertThat(StateHandlers.names()).containsExactlyInAnyOrderElementsOf(named);
    }
}
