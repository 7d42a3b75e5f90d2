package org.nectaropenapi.pacts.provider;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.ProviderState;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.pacts.PactFiles;

/** The states that pacts name and those that somebody can bring about are the same. */
class ProviderStatesTest {

    @Test
    void everyStateOfThePactsHasAHandlerAndNoHandlerIsLeftOver() {
        Set<String> named = PactFiles.all().stream()
                .flatMap(pact -> pact.getInteractions().stream())
                .flatMap(interaction -> interaction.getProviderStates().stream())
                .map(ProviderState::getName)
                .collect(Collectors.toSet());

        assertThat(StateHandlers.names()).containsExactlyInAnyOrderElementsOf(named);
    }
}
