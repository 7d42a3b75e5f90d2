package org.nectaropenapi.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.strength.DetectionTrial.Group;

class StrengthResultTest {

    @TempDir
    Path directory;

    private static DetectionTrial trial(String name, boolean must, String caughtBy) {
        return trial(name, must, caughtBy, FailureSpread.NONE);
    }

    private static DetectionTrial trial(String name, boolean must, String caughtBy, FailureSpread spread) {
        return new DetectionTrial(
                Group.SERVICE,
                name,
                "STATUS",
                "wrong status <b>",
                must,
                caughtBy,
                "<script>",
                spread,
                Duration.ofMillis(5));
    }

    private Survivors survivors(String entries) throws IOException {
        return Survivors.read(
                Files.writeString(directory.resolve("survivors.yaml"), "survivors:\n" + entries), "survivors");
    }

    private static StrengthResult result(Survivors survivors, DetectionTrial... more) {
        List<DetectionTrial> trials = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            trials.add(trial("CAUGHT_" + i, true, "T.t"));
        }
        trials.addAll(List.of(more));
        return new StrengthResult(trials, survivors, 95, false, Duration.ofSeconds(61));
    }

    @Test
    void aSurvivorWithoutAReasonIsReported() {
        assertThat(result(Survivors.none(), trial("A", true, "")).complaints())
                .containsExactly("survived without a listed reason: A (must be detected), wrong status <b>");
    }

    @Test
    void aSurvivorWithAReasonIsAccepted() throws IOException {
        StrengthResult result = result(survivors("- {name: A, reason: nobody can see it}\n"), trial("A", true, ""));
        assertThat(result.complaints()).isEmpty();
        assertThat(result.stale()).isEmpty();
        assertThat(result.line())
                .isEqualTo("strength: detected 19 of 20 (95.0 %); misbehaviours of the service 19 of 20 (95.0 %),"
                        + " mutations of the document 0 of 0 (100.0 %), mandatory 19 of 20 (95.0 %); 61 s");
    }

    @Test
    void theLineTellsRedTestsAndCausesOfMisbehavioursAtOneOperation() {
        StrengthResult result = result(
                Survivors.none(),
                trial("A", true, "T.t", new FailureSpread("getSite", 17, List.of("one"))),
                trial("B", true, "T.t", new FailureSpread("getSite", 3, List.of("one", "another"))));

        assertThat(result.line())
                .contains(", at one operation each 20 red tests of 3 causes, a single one for 1 of 2 (50.0 %); 61 s");
        assertThat(StrengthPage.json(result).at("/trials/20/causes")).hasSize(2);
        assertThat(StrengthPage.html(result, Instant.EPOCH)).contains("1 of 17 red tests at getSite");
    }

    @Test
    void reasonsDoNotHideALowShare() throws IOException {
        Survivors survivors = survivors("- {name: A, reason: x}\n- {name: B, reason: x}\n");
        assertThat(result(survivors, trial("A", false, ""), trial("B", false, ""))
                        .complaints())
                .containsExactly("detected 19 of 21 (90.4 %) overall, required are 95 %");
    }

    @Test
    void aShareIsEnoughWhereLessIsRequired() throws IOException {
        Survivors survivors = survivors("- {name: A, reason: x}\n- {name: B, reason: x}\n");
        StrengthResult result = result(survivors, trial("A", true, ""), trial("B", true, ""));
        assertThat(new StrengthResult(result.trials(), survivors, 90, false, Duration.ZERO).complaints())
                .isEmpty();
    }

    @Test
    void survivorsThatWereNotTriedAreLeftOutOfASample() throws IOException {
        assertThat(survivors("- {name: A, reason: x}\n- {name: B, reason: x}\n")
                        .among(List.of("B", "C"))
                        .names())
                .containsExactly("B");
    }

    @Test
    void aListedSurvivorThatIsDetectedIsReported() throws IOException {
        Survivors survivors = survivors("- {name: A, reason: x}\n- {name: GONE, reason: x}\n");
        assertThat(result(survivors, trial("A", true, "T.t")).stale()).containsExactly("A", "GONE");
    }

    @Test
    void aSurvivorIsANoteWhereTheDocumentHasChanged() throws IOException {
        StrengthResult unchanged = result(survivors("- {name: GONE, reason: x}\n"), trial("A", true, ""));
        StrengthResult changed = new StrengthResult(unchanged.trials(), unchanged.survivors(), 95, true, Duration.ZERO);

        assertThat(changed.complaints()).isEmpty();
        assertThat(changed.notes())
                .containsExactly(
                        "listed as a survivor, but no longer tried: GONE",
                        "survived without a listed reason: A (must be detected), wrong status <b>");
        assertThat(unchanged.notes()).containsExactly("listed as a survivor, but no longer tried: GONE");
    }

    @Test
    void anEntryNeedsAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> survivors("- {name: A}\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> survivors("- {name: A, reason: ' '}\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> survivors("- {name: A, reason: x}\n- {name: A, reason: y}\n"));
    }

    @Test
    void theCommittedListCanBeRead() throws IOException {
        Survivors.read(Path.of("strength-survivors.yaml"), "survivors");
        Survivors.read(Path.of("strength-survivors.yaml"), "live");
    }

    @Test
    void thePageListsSurvivorsAndEscapesTexts() {
        String page = StrengthPage.html(result(Survivors.none(), trial("A", true, "")), Instant.EPOCH);
        assertThat(page)
                .contains("19 of 20 faults were detected.")
                .contains("survived")
                .contains("&lt;script&gt;")
                .doesNotContain("<b>");
    }
}
