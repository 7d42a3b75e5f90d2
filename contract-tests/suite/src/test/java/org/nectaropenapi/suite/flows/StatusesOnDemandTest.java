package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.sandbox.misbehaviour.ActiveMisbehaviour;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.Simulation;

/**
 * Tests every error status of every operation, including those that no request can cause: their bodies have a reason.
 */
@ContractTest
@RequiresSandbox
class StatusesOnDemandTest {
    @TestFactory
    Stream<DynamicTest> everyErrorHasAReason(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, Map.of());
        Set<Integer> shared = document.operations().stream()
                .flatMap(operation -> errors(operation).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Simulation simulation = Simulation.of(api.target());
        return document.operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    // A simulated operation returns every error that others document: one that lacks it lost it.
                    Collection<Integer> statuses = simulation.has(operation) ? shared : errors(operation);
                    statuses.forEach(status -> expectReason(api, call, operation, status));
                }));
    }

    /** Returns the documented errors that the sandbox can be told to return. */
    private static List<Integer> errors(Operation operation) {
        List<String> onDemand =
                Arrays.stream(Misbehaviour.values()).map(Misbehaviour::name).toList();
        return operation.responses().keySet().stream()
                .filter(status -> onDemand.contains("STATUS_" + status))
                .toList();
    }

    private static void expectReason(ServiceApi api, ExampleCall call, Operation operation, int status) {
        ActiveMisbehaviour active = EmbeddedSandbox.of(api.target())
                .misbehave(Misbehaviour.valueOf("STATUS_" + status))
                .on(operation.id())
                .forFirst(1);
        try {
            Response response = call.send(api.impatient(), operation);
            assertThat(response.statusCode()).as("status of " + operation.id()).isEqualTo(status);
            new ApiCalls(api).reason(response);
            assertThat(active.timesTriggered()).as("responses with " + status).isEqualTo(1);
        } finally {
            active.stop();
        }
    }
}
