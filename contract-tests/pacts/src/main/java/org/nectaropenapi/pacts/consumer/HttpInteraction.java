package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.V4Interaction;
import java.util.function.Consumer;
import org.nectaropenapi.client.NectarClient;

/**
 * A request and its answer as the pact has them, and the client's use of them.
 *
 * @param expected what the client sends and gets
 * @param apiKey the key of the client
 * @param use calls the client and checks what it made of the answer
 */
record HttpInteraction(V4Interaction.SynchronousHttp expected, String apiKey, Consumer<NectarClient> use) {

    String description() {
        return expected.getDescription();
    }
}
