package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.V4Interaction;
import java.util.function.Consumer;
import org.nectaropenapi.client.NectarClient;

/**
 * A request and response of the pact and the client's use of them.
 *
 * @param expected the request and its response
 * @param apiKey the key that the client sends
 * @param use calls the client and checks the result
 */
record HttpInteraction(V4Interaction.SynchronousHttp expected, String apiKey, Consumer<NectarClient> use) {

    String operationId() {
        return expected.getComments()
                .get("references")
                .get("OpenAPI")
                .get("operationId")
                .asString();
    }

    String description() {
        return expected.getDescription();
    }
}
