package org.nectaropenapi.spec.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.JavaNames;
import org.nectaropenapi.spec.model.YamlDocument;
import org.nectaropenapi.spec.rules.RuleViolation;

@Tag("thorough")
class EditTrialTest {

    private static final List<Edit> EDITS =
            List.of(edit("response-field"), edit("limit"), edit("known-value"), edit("query-parameter"));

    private final List<String> printed = new ArrayList<>();
    private final String original = ApiDocument.bundled().source().orElseThrow().text();

    /** The fault of a text. These tests are about the search; the rules have their own. */
    private Judge judge = text -> List.of();

    private static Edit edit(String name) {
        return EverydayEdits.named(name, EverydayEdits.OF_WORKING_DAYS).get(0);
    }

    private boolean run(EditTrial.Build build) throws Exception {
        EditTrial trial = new EditTrial(
                original,
                7,
                HandWrittenSources.none(),
                judge,
                build,
                Duration.ofMinutes(1),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                printed::add);
        return trial.run(EDITS);
    }

    @Test
    void aBuildThatTakesEveryEditIsGreen() throws Exception {
        assertThat(run(document -> List.of())).isTrue();
        assertThat(printed).last().isEqualTo("green with 4 edits");
    }

    @Test
    void eachEditAtFaultIsFoundWithItsMessage() throws Exception {
        ApiDocument before = ApiDocument.bundled();
        boolean green = run(document -> {
            ApiDocument after = ApiDocument.of(YamlDocument.parse(document));
            List<String> problems = new ArrayList<>();
            if (after.parameters().size() > before.parameters().size()) {
                problems.add("[ERROR] a parameter too many");
            }
            if (after.properties().size() > before.properties().size()) {
                problems.add("[ERROR] a field too many");
            }
            return problems;
        });
        assertThat(green).isFalse();
        assertThat(printed)
                .anyMatch(line -> line.startsWith("RED response-field: "))
                .anyMatch(line -> line.startsWith("RED query-parameter: "))
                .noneMatch(line -> line.startsWith("RED limit") || line.startsWith("RED known-value"))
                .contains("    [ERROR] a parameter too many", "    [ERROR] a field too many");
        assertThat(printed).last().isEqualTo("green with the other 2 edits");
    }

    @Test
    void anEditThatBreaksARuleIsFoundWithoutABuild() throws Exception {
        RuleViolation violation =
                new RuleViolation("nectar-openapi.yaml", 1, "/paths", "has too many parameters", "remove one");
        int before = ApiDocument.bundled().parameters().size();
        judge = text ->
                ApiDocument.of(YamlDocument.parse(text)).parameters().size() > before ? List.of(violation) : List.of();
        List<String> built = new ArrayList<>();
        boolean green = run(document -> {
            built.add(document);
            return List.of();
        });
        assertThat(green).isFalse();
        assertThat(printed)
                .anyMatch(line -> line.startsWith("RED query-parameter: "))
                .contains("    " + violation)
                .noneMatch(line -> line.matches("RED (?!query-parameter).*"));
        assertThat(built).isNotEmpty().allMatch(document -> judge.violations(document)
                .isEmpty());
    }

    /** Every operation of this code is called, so that one that goes leaves callers behind. */
    private boolean removeACalledOperation(String... problems) throws Exception {
        return editACalledOperation("remove-operation", problems);
    }

    private boolean editACalledOperation(String name, String... problems) throws Exception {
        EditTrial trial = new EditTrial(
                original,
                7,
                HandWrittenSources.of(ApiDocument.bundled().operations().stream()
                        .map(operation -> JavaNames.accessor(operation.tag()) + "()." + operation.methodName() + "();")
                        .collect(Collectors.joining("\n"))),
                judge,
                document -> List.of(problems),
                Duration.ofMinutes(1),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                printed::add);
        return trial.run(List.of(edit(name)));
    }

    @Test
    void anOperationThatCodeCallsMayLeaveACompileErrorAndNothingElse() throws Exception {
        String error = "[ERROR] /tmp/x/contract-tests/suite/src/test/java/FlowTest.java:[3,9] cannot find symbol";
        assertThat(removeACalledOperation(error)).isTrue();
        assertThat(removeACalledOperation("[ERROR]   FlowTest.reads:12 expected 3"))
                .isFalse();
        assertThat(removeACalledOperation()).isFalse();
    }

    @Test
    void codeThatHandsAResultOnMaySurviveItsEnvelope() throws Exception {
        String error = "[ERROR] /tmp/x/contract-tests/suite/src/test/java/FlowTest.java:[3,9] incompatible types";
        assertThat(editACalledOperation("envelope", error)).isTrue();
        assertThat(editACalledOperation("envelope", "[ERROR]   FlowTest.reads:12 expected 3"))
                .isFalse();
        assertThat(editACalledOperation("envelope")).isTrue();
        assertThat(printed).last().asString().startsWith("green with [envelope]");
    }

    @Test
    void linesThatNameNoCauseAreLeftOut() {
        List<String> lines = EditTrial.worthReading(List.of(
                "[INFO] Building",
                "[ERROR] ",
                "[ERROR] Failures: ",
                "[ERROR]   SiteTest.reads:12 expected 3",
                "[ERROR] -> [Help 1]",
                "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch."));
        assertThat(lines).containsExactly("[ERROR]   SiteTest.reads:12 expected 3");
    }
}
