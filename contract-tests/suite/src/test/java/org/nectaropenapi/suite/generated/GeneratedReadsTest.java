package org.nectaropenapi.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.TestData;

/** Every parameter and field of every operation that only reads: what is valid is answered, what is not is refused. */
@ContractTest
class GeneratedReadsTest {

    @TestFactory
    Stream<DynamicTest> readsAreHeldToTheDocument(RawServiceApi api, TestData scratch) {
        Fixtures ground = Fixtures.shared(api, scratch);
        return OperationGroups.of(api.document())
                .reads()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    CaseRun run = new CaseRun(api, operation);
                    assertThat(run.failures(new OperationCases(api.document(), operation, ground).all()))
                            .isEmpty();
                }));
    }
}
