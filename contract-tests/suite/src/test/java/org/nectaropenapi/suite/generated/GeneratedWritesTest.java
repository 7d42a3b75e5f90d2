package org.nectaropenapi.suite.generated;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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
 * Tests every parameter and field of every operation that changes something: valid values are accepted; all others are
 * rejected and change nothing.
 */
@ContractTest
@RequiresWrites
class GeneratedWritesTest {
    /** A list of members replaces the real one, which cannot be restored, so a live service is left alone. */
    private static final Predicate<Operation> OF_THE_TEAM = OperationGroups::ofTheTeam;

    @TestFactory
    Stream<DynamicTest> invalidWritesAreRejectedAndChangeNothing(RawServiceApi api, TestData testData) {
        Fixtures fixtures = Fixtures.own(api, testData, "refusals");
        return new OperationGroups(api.document())
                .writes()
                .filter(OF_THE_TEAM.negate())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> reject(api, fixtures, operation)));
    }

    @TestFactory
    Stream<DynamicTest> validWritesAreAccepted(RawServiceApi api, TestData testData) {
        Fixtures fixtures = Fixtures.own(api, testData, "acceptance");
        return new OperationGroups(api.document())
                .writes()
                .filter(OF_THE_TEAM.negate())
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> accept(api, fixtures, operation)));
    }

    @TestFactory
    Stream<DynamicTest> deletionsOfUnknownObjectsAreRejected(RawServiceApi api, TestData testData) {
        Fixtures fixtures = Fixtures.own(api, testData, "deletions");
        return new OperationGroups(api.document())
                .deletions()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> reject(api, fixtures, operation)));
    }

    @RequiresSandbox
    @TestFactory
    Stream<DynamicTest> updatesOfTheTeamAreAcceptedAndRejectedAsTheDocumentSays(RawServiceApi api, TestData testData) {
        Fixtures fixtures = Fixtures.own(api, testData, "team");
        return new OperationGroups(api.document())
                .writes()
                .filter(OF_THE_TEAM)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    reject(api, fixtures, operation);
                    accept(api, fixtures, operation);
                }));
    }

    private static void reject(RawServiceApi api, Fixtures fixtures, Operation operation) {
        Predicate<GeneratedCase> isRejected =
                c -> !c.isValid() && OpenOutcomes.question(c).isEmpty();
        List<GeneratedCase> cases = cases(api, fixtures, operation, isRejected);
        WrittenObjects objects = new WrittenObjects(api.document(), operation, fixtures);
        Map<String, JsonNode> before = objects.read();
        CaseRun run = new CaseRun(api, operation);
        run.check(cases);
        if (!run.hasAcceptedInvalid()) {
            api.fact(operation.id())
                    .assertThat(objects.read())
                    .as("objects after rejected requests of " + operation.id())
                    .isEqualTo(before);
        }
    }

    private static void accept(RawServiceApi api, Fixtures fixtures, Operation operation) {
        Predicate<GeneratedCase> mayBeAccepted =
                c -> c.isValid() || OpenOutcomes.question(c).isPresent();
        new CaseRun(api, operation).check(cases(api, fixtures, operation, mayBeAccepted));
    }

    private static List<GeneratedCase> cases(
            RawServiceApi api, Fixtures fixtures, Operation operation, Predicate<GeneratedCase> which) {
        List<GeneratedCase> cases = new OperationCases(api.document(), operation, fixtures)
                .all().stream().filter(which).toList();
        assumeFalse(cases.isEmpty(), "nothing in the request of " + operation.id() + " can be right or wrong");
        return cases;
    }
}
