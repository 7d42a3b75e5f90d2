package org.nectaropenapi.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.run.ContractTest;
import org.nectaropenapi.harness.run.OnSandbox;
import org.nectaropenapi.harness.run.RawApi;
import org.nectaropenapi.harness.run.Scratch;
import org.nectaropenapi.harness.run.Writes;
import org.nectaropenapi.spec.model.Operation;

/**
 * Every parameter and field of every operation that changes something: what is valid is accepted; what is not is
 * refused and changes nothing.
 */
@ContractTest
@Writes
class GeneratedWritesTest {
    /** Its list of members replaces the real one, which nobody can get back: at a live service it is left alone. */
    private static final Predicate<Operation> OF_THE_TEAM =
            operation -> operation.tag().equals("Team");

    @TestFactory
    Stream<DynamicTest> invalidWritesAreRefusedAndChangeNothing(RawApi api, Scratch scratch) {
        Ground ground = Ground.own(api, scratch, "refusals");
        return Operations.of(api.document())
                .writes()
                .filter(OF_THE_TEAM.negate())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> refuse(api, ground, operation)));
    }

    @TestFactory
    Stream<DynamicTest> validWritesAreAccepted(RawApi api, Scratch scratch) {
        Ground ground = Ground.own(api, scratch, "acceptance");
        return Operations.of(api.document())
                .writes()
                .filter(OF_THE_TEAM.negate())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> accept(api, ground, operation)));
    }

    @TestFactory
    Stream<DynamicTest> deletionsOfNothingAreRefused(RawApi api, Scratch scratch) {
        Ground ground = Ground.own(api, scratch, "deletions");
        return Operations.of(api.document())
                .deletions()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> refuse(api, ground, operation)));
    }

    @OnSandbox
    @TestFactory
    Stream<DynamicTest> theTeamIsHeldToTheDocument(RawApi api, Scratch scratch) {
        Ground ground = Ground.own(api, scratch, "team");
        return Operations.of(api.document())
                .writes()
                .filter(OF_THE_TEAM)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    refuse(api, ground, operation);
                    accept(api, ground, operation);
                }));
    }

    private static void refuse(RawApi api, Ground ground, Operation operation) {
        Predicate<Case> isRefused = c -> !c.isValid() && OpenOutcomes.reason(c).isEmpty();
        State before = State.of(ground);
        List<String> failures = new CaseRun(api, operation).failures(cases(api, ground, operation, isRefused));
        assertThat(failures).isEmpty();
        assertThat(State.of(ground)).isEqualTo(before);
    }

    private static void accept(RawApi api, Ground ground, Operation operation) {
        Predicate<Case> mayBeAccepted =
                c -> c.isValid() || OpenOutcomes.reason(c).isPresent();
        assertThat(new CaseRun(api, operation).failures(cases(api, ground, operation, mayBeAccepted)))
                .isEmpty();
    }

    private static List<Case> cases(RawApi api, Ground ground, Operation operation, Predicate<Case> which) {
        List<Case> cases = new Cases(api.document(), operation, ground)
                .all().stream().filter(which).toList();
        assertThat(cases).as("cases of " + operation.id()).isNotEmpty();
        return cases;
    }
}
