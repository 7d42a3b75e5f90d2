package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.Simulation;
import org.opentest4j.TestAbortedException;

/** Tests the response of every operation to a missing key, a wrong key, an unknown id and an id of another team. */
@ContractTest
class AccessFlowTest {

    @TestFactory
    Stream<DynamicTest> aRequestWithoutAKeyIsRejected(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        return each(document, Operation::requiresSecurity, operation -> {
            requireReadOrWrites(api, operation);
            rejected(call, api, api.anonymous(), operation, 401);
        });
    }

    @TestFactory
    Stream<DynamicTest> aRequestWithAWrongKeyIsRejected(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        return each(document, Operation::requiresSecurity, operation -> {
            requireReadOrWrites(api, operation);
            rejected(call, api, api.anonymous().header(api.target().keyHeader(), "no-key-at-all"), operation, 401);
        });
    }

    @TestFactory
    Stream<DynamicTest> aRequestForAnUnknownIdIsRejected(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        return each(document, ExampleCall::takesAnId, operation -> {
            Simulation.of(api.target()).require(operation);
            requireReadOrWrites(api, operation);
            if (api.target() instanceof EmbeddedSandbox) {
                rejected(call, api, api.given(), operation, 404);
            } else {
                // Which of the two a live service returns for an unknown id is an open question.
                assertThat(call.send(api.given(), operation).statusCode()).isIn(403, 404);
            }
        });
    }

    @TestFactory
    @RequiresSandbox
    Stream<DynamicTest> aRequestForAnotherTeamsObjectIsRejected(ServiceApi api, ApiDocument document) {
        Map<String, String> theirs = OtherTeam.objects(api);
        ExampleCall call = new ExampleCall(document, theirs);
        return each(document, ExampleCall::takesAnId, operation -> {
            Simulation.of(api.target()).require(operation);
            operation
                    .parametersIn("path")
                    .forEach(parameter -> assumeTrue(
                            theirs.containsKey(parameter.name()), "the test data have no " + parameter.name()));
            rejected(call, api, api.given(), operation, 403);
        });
    }

    private static void rejected(
            ExampleCall call, ServiceApi api, RequestSpecification specification, Operation operation, int status) {
        new ApiCalls(api).rejected(call.send(specification, operation), status);
    }

    /** Skips operations that would change a live service if it failed to reject them. */
    private static void requireReadOrWrites(ServiceApi api, Operation operation) {
        if (!operation.method().equals("GET") && !api.target().mayWrite()) {
            throw new TestAbortedException("could change something; allow it with -Dlive.writes=true");
        }
    }

    private static Stream<DynamicTest> each(ApiDocument document, Predicate<Operation> filter, OperationTest test) {
        return document.operations().stream()
                .filter(filter)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> test.run(operation)));
    }

    @FunctionalInterface
    private interface OperationTest {
        void run(Operation operation);
    }
}
