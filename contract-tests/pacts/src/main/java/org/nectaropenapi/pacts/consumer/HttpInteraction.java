package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.V4Interaction;
import java.util.function.Consumer;
import org.nectaropenapi.client.NectarClient;

/**
 * A request and response of the pact and the client's use of them.
 *
 * @param expected the request and the response that the pact demands
 * @param least the least response that the client must manage with
 * @param complete the response with the optional fields of the document's example
 * @param apiKey the key that the client sends
 * @param call calls the client and checks the kind of its result, which any such response has
 * @param use calls the client and checks what it reads of the complete response
 */
record HttpInteraction(
        V4Interaction.SynchronousHttp expected,
        HttpResponse least,
        HttpResponse complete,
        String apiKey,
        Consumer<NectarClient> call,
        Consumer<NectarClient> use) {

    /** Returns the interaction with another response. */
    V4Interaction.SynchronousHttp responding(HttpResponse response) {
        return new V4Interaction.SynchronousHttp(
                null, description(), expected.getProviderStates(), expected.getRequest(), response);
    }

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
