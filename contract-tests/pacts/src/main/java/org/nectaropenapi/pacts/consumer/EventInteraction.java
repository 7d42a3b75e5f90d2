package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.V4Interaction;
import java.util.function.Consumer;
import org.nectaropenapi.client.model.WebhookEvent;

/**
 * An event of the pact and the client's use of it.
 *
 * @param expected the message that the pact demands
 * @param complete the payload with the optional fields of the document's example
 * @param check checks the kind of the event that the client read
 * @param use checks what the client read of the complete payload
 */
record EventInteraction(
        V4Interaction.AsynchronousMessage expected,
        byte[] complete,
        Consumer<WebhookEvent> check,
        Consumer<WebhookEvent> use) {

    String description() {
        return expected.getDescription();
    }

    /** Returns the payload that the pact demands. */
    byte[] demanded() {
        return expected.getContents().getContents().orEmpty();
    }
}
