package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.opentest4j.TestAbortedException;

/**
 * What every operation answers without a key, with a wrong key, for what is not there, and for what is somebody else's.
 */
@ContractTest
class AccessFlowTest {

    @TestFactory
    Stream<DynamicTest> withoutAKey(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        return each(document, operation -> true, operation -> {
            aRead(api, operation);
            refused(call, api, api.anonymous(), operation, 401);
        });
    }

    @TestFactory
    Stream<DynamicTest> withAWrongKey(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        return each(document, operation -> true, operation -> {
            aRead(api, operation);
            refused(call, api, api.anonymous().header(api.target().keyHeader(), "no-key-at-all"), operation, 401);
        });
    }

    @TestFactory
    Stream<DynamicTest> ofWhatIsNotThere(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        return each(document, AccessFlowTest::takesAnId, operation -> {
            aRead(api, operation);
            if (api.target() instanceof EmbeddedSandbox) {
                refused(call, api, api.given(), operation, 404);
            } else {
                // Which of the two a live service answers for an unknown id is an open question.
                assertThat(call.send(api.given(), operation).statusCode()).isIn(403, 404);
            }
        });
    }

    @TestFactory
    @RequiresSandbox
    Stream<DynamicTest> ofWhatIsSomebodyElses(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, OtherTeam.objects(api));
        return each(document, AccessFlowTest::takesAnId, operation -> refused(call, api, api.given(), operation, 403));
    }

    private static void refused(
            ExampleCall call, ServiceApi api, RequestSpecification specification, Operation operation, int status) {
        new ApiCalls(api).rejected(call.send(specification, operation), status);
    }

    /** A service that does not refuse a change would make it. */
    private static void aRead(ServiceApi api, Operation operation) {
        if (!operation.method().equals("GET") && !api.target().mayWrite()) {
            throw new TestAbortedException("could change something; allow it with -Dlive.writes=true");
        }
    }

    private static boolean takesAnId(Operation operation) {
        return operation.path().contains("{");
    }

    private static Stream<DynamicTest> each(ApiDocument document, Predicate<Operation> wanted, OperationTest test) {
        return document.operations().stream()
                .filter(wanted)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> test.run(operation)));
    }

    @FunctionalInterface
    private interface OperationTest {
        void run(Operation operation);
    }
}
