package org.nectaropenapi.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/**
 * Every parameter and field of every operation that changes something: what is valid is accepted; what is not is
 * refused and changes nothing.
 */
@ContractTest
@RequiresWrites
class GeneratedWritesTest {
    /** Its list of members replaces the real one, which nobody can get back: at a live service it is left alone. */
    private static final Predicate<Operation> OF_THE_TEAM =
            operation -> operation.tag().equals("Team");

    @TestFactory
    Stream<DynamicTest> invalidWritesAreRefusedAndChangeNothing(RawServiceApi api, TestData scratch) {
        Fixtures ground = Fixtures.own(api, scratch, "refusals");
        return OperationGroups.of(api.document())
                .writes()
                .filter(OF_THE_TEAM.negate())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> refuse(api, ground, operation)));
    }

    @TestFactory
    Stream<DynamicTest> validWritesAreAccepted(RawServiceApi api, TestData scratch) {
        Fixtures ground = Fixtures.own(api, scratch, "acceptance");
        return OperationGroups.of(api.document())
                .writes()
                .filter(OF_THE_TEAM.negate())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> accept(api, ground, operation)));
    }

    @TestFactory
    Stream<DynamicTest> deletionsOfNothingAreRefused(RawServiceApi api, TestData scratch) {
        Fixtures ground = Fixtures.own(api, scratch, "deletions");
        return OperationGroups.of(api.document())
                .deletions()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> refuse(api, ground, operation)));
    }

    @RequiresSandbox
    @TestFactory
    Stream<DynamicTest> theTeamIsHeldToTheDocument(RawServiceApi api, TestData scratch) {
        Fixtures ground = Fixtures.own(api, scratch, "team");
        return OperationGroups.of(api.document())
                .writes()
                .filter(OF_THE_TEAM)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    refuse(api, ground, operation);
                    accept(api, ground, operation);
                }));
    }

    private static void refuse(RawServiceApi api, Fixtures ground, Operation operation) {
        Predicate<GeneratedCase> isRefused =
                c -> !c.isValid() && OpenOutcomes.reason(c).isEmpty();
        ServiceState before = ServiceState.of(ground);
        List<String> failures = new CaseRun(api, operation).failures(cases(api, ground, operation, isRefused));
        assertThat(failures).isEmpty();
        assertThat(ServiceState.of(ground)).isEqualTo(before);
    }

    private static void accept(RawServiceApi api, Fixtures ground, Operation operation) {
        Predicate<GeneratedCase> mayBeAccepted =
                c -> c.isValid() || OpenOutcomes.reason(c).isPresent();
        assertThat(new CaseRun(api, operation).failures(cases(api, ground, operation, mayBeAccepted)))
                .isEmpty();
    }

    private static List<GeneratedCase> cases(
            RawServiceApi api, Fixtures ground, Operation operation, Predicate<GeneratedCase> which) {
        List<GeneratedCase> cases = new OperationCases(api.document(), operation, ground)
                .all().stream().filter(which).toList();
        assertThat(cases).as("cases of " + operation.id()).isNotEmpty();
        return cases;
    }
}
