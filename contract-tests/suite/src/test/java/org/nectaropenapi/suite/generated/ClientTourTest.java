package org.nectaropenapi.suite.generated;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.expect.Expectation;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.ClientGateway;
import org.nectaropenapi.suite.support.EmbeddedSandbox;
import org.nectaropenapi.suite.support.OpenPaths;
import org.nectaropenapi.suite.support.TestData;
import org.opentest4j.TestAbortedException;

/** Calls every operation of the document through the generated client, and reads all that it returns. */
@ContractTest
class ClientTourTest {

    @TestFactory
    Stream<DynamicTest> theClientMakesEveryRead(RawServiceApi api, TestData testData) {
        Fixtures fixtures = Fixtures.shared(api, testData);
        return new OperationGroups(api.document())
                .reads()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> call(api, operation, fixtures)));
    }

    @TestFactory
    @RequiresWrites
    Stream<DynamicTest> theClientMakesEveryWrite(RawServiceApi api, TestData testData) {
        Fixtures fixtures = Fixtures.own(api, testData, "tour");
        return new OperationGroups(api.document())
                .writes()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    // A list of members replaces the real one, which cannot be restored.
                    assumeTrue(
                            api.target() instanceof EmbeddedSandbox || !OperationGroups.ofTheTeam(operation),
                            "would replace the members of the team");
                    call(api, operation, fixtures);
                }));
    }

    @TestFactory
    @RequiresWrites
    Stream<DynamicTest> theClientMakesEveryDeletion(RawServiceApi api, TestData testData) {
        return new OperationGroups(api.document())
                .deletions()
                .map(operation -> DynamicTest.dynamicTest(
                        operation.id(), () -> call(api, operation, Fixtures.own(api, testData, "tour of deletions"))));
    }

    private static void call(RawServiceApi api, Operation operation, Fixtures fixtures) throws Throwable {
        try (ClientGateway gateway = ClientGateway.start(api);
                NectarClient client = NectarClient.builder()
                        .baseUrl(gateway.baseUrl())
                        .apiKey(api.target().apiKey())
                        .options(options -> options.retryPolicy(RetryPolicy.none()))
                        .build()) {
            try {
                new ClientCall(api.document(), operation, fixtures).make(client);
            } catch (NectarException e) {
                if (gateway.failure().isPresent()) {
                    throw gateway.failure().get();
                }
                judge(api, operation, e, gateway.last().orElseThrow(() -> e));
            }
        }
    }

    /** A client that cannot read what keeps the document contradicts it; the rest is drift, or a note. */
    private static void judge(RawServiceApi api, Operation operation, NectarException failure, Exchange exchange) {
        if (failure instanceof StatusException rejected) {
            source(api, operation, rejected.status())
                    .required()
                    .assertThat(rejected.status())
                    .as("status of " + operation.id() + " when the client calls it")
                    .isLessThan(300);
        }
        if (!exchange.isValid()) {
            throw new TestAbortedException("the response deviates from the document, see the drift");
        }
        throw new ContractFailure(
                "The client cannot read what " + operation.id() + " returned, which keeps the document: "
                        + failure.getMessage(),
                List.of(FailureCause.ofStatus(exchange, "a response that the client reads")
                        .thatMayFollow()));
    }

    private static Expectation source(RawServiceApi api, Operation operation, int status) {
        return OpenOutcomes.ofEveryRequest(operation)
                .map(api::assumption)
                .orElseGet(() -> OpenPaths.success(api, operation, status));
    }
}
