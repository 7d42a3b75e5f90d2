package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.V4Interaction;
import java.util.function.Consumer;
import org.nectaropenapi.client.model.WebhookEvent;

/**
 * An event of the pact and the client's use of it.
 *
 * @param expected the message
 * @param use checks the event that the client read from it
 */
record EventInteraction(V4Interaction.AsynchronousMessage expected, Consumer<WebhookEvent> use) {

    String description() {
        return expected.getDescription();
    }

    byte[] body() {
        return expected.getContents().getContents().orEmpty();
    }
}
