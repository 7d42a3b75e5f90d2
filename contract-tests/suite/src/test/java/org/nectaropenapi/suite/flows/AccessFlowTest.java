package org.nectaropenapi.suite.flows;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresOtherKey;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
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
            unauthorized(api, operation, call.send(api.anonymous(), operation));
        });
    }

    @TestFactory
    Stream<DynamicTest> aRequestWithAWrongKeyIsRejected(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        return each(document, Operation::requiresSecurity, operation -> {
            requireReadOrWrites(api, operation);
            RequestSpecification wrong = api.anonymous().header(api.target().keyHeader(), "no-key-at-all");
            unauthorized(api, operation, call.send(wrong, operation));
        });
    }

    @TestFactory
    Stream<DynamicTest> aRequestForAnUnknownIdIsRejected(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        return each(document, ExampleCall::takesAnId, operation -> {
            Simulation.of(api.target()).require(operation);
            requireReadOrWrites(api, operation);
            Response response = call.send(api.given(), operation);
            api.fact("NotFound").rejects(operation.id(), response.statusCode());
            new ApiCalls(api).rejected(api.assumption("unknown-id-status"), operation.id(), response, 404);
        });
    }

    @TestFactory
    @RequiresOtherKey
    Stream<DynamicTest> aRequestForAnotherTeamsObjectIsRejected(ServiceApi api, ApiDocument document) {
        Map<String, String> theirs = OtherTeam.objects(api);
        ExampleCall call = new ExampleCall(document, theirs);
        // A service that fails this test must not change what belongs to somebody else.
        boolean readsOnly = api.target().isRemote();
        Predicate<Operation> isHarmless =
                operation -> !readsOnly || operation.method().equals("GET");
        return each(document, isHarmless.and(ExampleCall::takesAnId), operation -> {
            Simulation.of(api.target()).require(operation);
            operation
                    .parametersIn("path")
                    .forEach(parameter -> assumeTrue(
                            theirs.containsKey(parameter.name()), "the test data have no " + parameter.name()));
            Response response = call.send(api.given(), operation);
            api.fact("Forbidden").rejects(operation.id(), response.statusCode());
            new ApiCalls(api).rejected(api.assumption("foreign-id-status"), operation.id(), response, 403);
        });
    }

    /** A page gives the status of a missing or wrong key for all operations. */
    private static void unauthorized(ServiceApi api, Operation operation, Response response) {
        api.fact("Unauthorized")
                .assertThat(response.statusCode())
                .as("status of " + operation.id())
                .isEqualTo(401);
        new ApiCalls(api).reason(response);
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
