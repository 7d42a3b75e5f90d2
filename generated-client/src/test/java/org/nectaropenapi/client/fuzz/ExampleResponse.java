package org.nectaropenapi.client.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nectaropenapi.client.service.DecodedResponses;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** An example of a response, with the operation that it belongs to. */
record ExampleResponse(DecodedResponses operation, int status, Tokens tokens) {

    boolean isSuccess() {
        return status < 300;
    }

    /** Lists the examples of all responses of the document. */
    static List<ExampleResponse> all() throws ClassNotFoundException {
        ApiDocument document = ApiDocument.resource("org/nectaropenapi/nectar-openapi.yaml");
        Map<String, DecodedResponses> decoders = decoders(document);
        List<ExampleResponse> all = new ArrayList<>();
        for (Operation operation : document.operations()) {
            DecodedResponses decoder = Objects.requireNonNull(decoders.get(operation.id()));
            operation.responses().keySet().forEach(status -> operation
                    .responseExamples(status)
                    .forEach(example -> all.add(new ExampleResponse(
                            decoder, status, Tokens.of(example.value().toString())))));
        }
        return all;
    }

    private static Map<String, DecodedResponses> decoders(ApiDocument document) throws ClassNotFoundException {
        TreeSet<String> tags = new TreeSet<>();
        document.operations().forEach(operation -> tags.add(operation.tag()));
        Map<String, DecodedResponses> decoders = new TreeMap<>();
        for (String tag : tags) {
            Class<?> feign = Class.forName("org.nectaropenapi.client.api." + tag + "ServiceFeign");
            DecodedResponses.of(feign).forEach(decoder -> decoders.put(decoder.operationId(), decoder));
        }
        return decoders;
    }
}
