package org.nectaropenapi.contract.restassured;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.contract.suite.Api;
import org.nectaropenapi.contract.suite.ContractTest;
import org.nectaropenapi.contract.suite.OnSandbox;
import org.nectaropenapi.sandbox.document.ApiDocument;
import org.nectaropenapi.sandbox.document.Operation;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/** Every error status of every operation, also those that no request can bring about: they have a body with a reason. */
@ContractTest
@OnSandbox
class StatusesOnDemandTest {

    @TestFactory
    Stream<DynamicTest> everyErrorHasAReason(Api api, ApiDocument document) {
        return document.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(),
                        () -> operation.responses().keySet().stream()
                                .filter(status -> status >= 400)
                                .forEach(status -> provoke(api, document, operation, status))));
    }

    private static void provoke(Api api, ApiDocument document, Operation operation, int status) {
        try (ActiveMisbehaviour active = api.target()
                .sandbox()
                .orElseThrow()
                .misbehave(Misbehaviour.valueOf("STATUS_" + status))
                .on(operation.id())
                .forFirst(1)) {
            new Calls(api)
                    .refused(
                            new OperationCall(document, Map.of()).send(api.impatient(), operation), status);
        }
    }
}
