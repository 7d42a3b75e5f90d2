package org.nectaropenapi.client.fuzz;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.service.DecodedResponses;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.Operation;

/**
 * An example of a response, with the operation that it belongs to.
 *
 * @param seed the first seed of its mutations, which depends on nothing but the operation and the example's place there
 */
record ExampleResponse(DecodedResponses operation, int status, Tokens tokens, long seed) {

    private static final int SEEDS_OF_AN_EXAMPLE = 1 << 30;

    boolean isSuccess() {
        return status < 300;
    }

    /** Lists the examples of all responses of the document that are JSON. */
    static List<ExampleResponse> all() {
        Map<String, DecodedResponses> decoders = decoders();
        List<ExampleResponse> all = new ArrayList<>();
        for (Operation operation : ApiDocument.bundled().operations()) {
            DecodedResponses decoder = Objects.requireNonNull(decoders.get(operation.id()));
            operation.responses().keySet().forEach(status -> {
                List<Example> examples = Example.of(operation.response(status).at("content", "application/json"));
                for (int number = 0; number < examples.size(); number++) {
                    String place = operation.id() + " " + status + " " + number;
                    all.add(new ExampleResponse(
                            decoder,
                            status,
                            Tokens.of(examples.get(number).value().toString()),
                            (long) place.hashCode() * SEEDS_OF_AN_EXAMPLE));
                }
            });
        }
        return all;
    }

    /** Finds the operations through the services of the client, whatever names their tags have in Java. */
    private static Map<String, DecodedResponses> decoders() {
        Map<String, DecodedResponses> decoders = new TreeMap<>();
        for (Method accessor : NectarClient.class.getMethods()) {
            Class<?> service = accessor.getReturnType();
            if (service.isInterface() && service.getName().startsWith("org.nectaropenapi.client.api.")) {
                DecodedResponses.of(feign(service)).forEach(decoder -> decoders.put(decoder.operationId(), decoder));
            }
        }
        return decoders;
    }

    private static Class<?> feign(Class<?> service) {
        try {
            return Class.forName(service.getName() + "Feign");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
