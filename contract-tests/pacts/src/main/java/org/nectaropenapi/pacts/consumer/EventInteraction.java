package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.V4Interaction;
import java.util.function.Consumer;
import org.nectaropenapi.client.model.WebhookEvent;

/**
 * An event as the pact has it, and the client's use of it.
 *
 * @param expected what is delivered
 * @param use checks what the client made of it
 */
record EventInteraction(V4Interaction.AsynchronousMessage expected, Consumer<WebhookEvent> use) {

    String description() {
        return expected.getDescription();
    }

    byte[] body() {
        return expected.getContents().getContents().orEmpty();
    }
}
