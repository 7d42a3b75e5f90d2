package org.nectaropenapi.client.conformance;

import java.util.List;
import org.nectaropenapi.spec.model.Operation;

/** The example of a successful response that the document gives for an operation. */
final class SuccessfulResponse {

    private SuccessfulResponse() {}

    static ScriptedResponse of(Operation operation) {
        List<ExampleModel> examples =
                ClientDocument.responseExamples(operation, ClientDocument.successStatus(operation));
        return examples.isEmpty()
                ? ScriptedResponse.empty(ClientDocument.successStatus(operation))
                : ScriptedResponse.json(
                        ClientDocument.successStatus(operation),
                        examples.get(0).value().toString());
    }
}
