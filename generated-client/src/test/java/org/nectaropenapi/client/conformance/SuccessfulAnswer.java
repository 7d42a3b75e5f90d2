package org.nectaropenapi.client.conformance;

import java.util.List;

/** The answer that the document shows for an operation. */
final class SuccessfulAnswer {

    private SuccessfulAnswer() {}

    static ScriptedAnswer of(OperationModel operation) {
        List<ExampleModel> examples = operation.responseExamples(operation.successStatus());
        return examples.isEmpty()
                ? ScriptedAnswer.empty(operation.successStatus())
                : ScriptedAnswer.json(
                        operation.successStatus(), examples.get(0).value().toString());
    }
}
