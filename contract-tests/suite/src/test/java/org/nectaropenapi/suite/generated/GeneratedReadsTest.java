package org.nectaropenapi.suite.generated;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.TestData;

/** Tests every parameter of every operation that only reads: valid values are accepted, all others are rejected. */
@ContractTest
class GeneratedReadsTest {

    @TestFactory
    Stream<DynamicTest> readsAcceptAndRejectWhatTheDocumentSays(RawServiceApi api, TestData testData) {
        Fixtures fixtures = Fixtures.shared(api, testData);
        return new OperationGroups(api.document())
                .reads()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> new CaseRun(api, operation)
                        .check(new OperationCases(api.document(), operation, fixtures).all())));
    }
}
