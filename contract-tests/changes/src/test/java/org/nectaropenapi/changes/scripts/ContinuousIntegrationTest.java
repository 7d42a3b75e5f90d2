package org.nectaropenapi.changes.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.changes.scripts.ScriptRepository.Run;

@DisabledOnOs(OS.WINDOWS)
class ContinuousIntegrationTest {

    private static final Map<String, String> KEY =
            Map.of("NECTAR_BASE_URL", "http://127.0.0.1:1", "NECTAR_API_KEY", "planted-key");

    /** Makes the folder of the live run's reports, and goes there. */
    private static final String LIVE =
            "mkdir -p contract-tests/suite/target/contract/live" + " && cd contract-tests/suite/target/contract/live";

    @TempDir
    Path folder;

    private ScriptRepository repository;

    @BeforeEach
    void create() throws Exception {
        repository = new ScriptRepository(folder);
    }

    /** The program before a search that ends early fails, and with {@code pipefail} nothing seems to be found. */
    @Test
    void noScriptPipesToAProgramThatEndsEarly() throws Exception {
        Pattern early = Pattern.compile("\\|\\s*(?:grep\\s+-\\w*[qm]|head\\b)");
        try (Stream<Path> scripts = Files.list(Path.of("..", "..", ".ci"))) {
            assertThat(scripts.filter(Files::isRegularFile))
                    .anySatisfy(script -> assertThat(script).hasFileName("propose"))
                    .allSatisfy(script -> assertThat(script).content().doesNotContainPattern(early));
        }
    }

    @Test
    void reviewersGetTheReportWhetherTheBuildPassesOrNot() throws Exception {
        assertThat(repository.script("pull-request", "-o").status()).isZero();
        assertThat(repository.read("target/pull-request/comment.md")).isEqualTo("report\n");
        assertThat(repository.mavenCalls()).containsExactly("-B -ntp verify -o");

        repository.maven(
                "mkdir -p contract-tests/changes/target/change",
                "cd contract-tests/changes/target/change",
                "echo wrong >report.md; echo >report.html",
                "exit 1");
        assertThat(repository.script("pull-request").status()).isEqualTo(1);
        assertThat(repository.read("target/pull-request/comment.md")).isEqualTo("wrong\n\n**The build failed.**\n");

        repository.maven("exit 1");
        repository.script("pull-request");
        assertThat(repository.read("target/pull-request/comment.md"))
                .contains("failed before the change report was made");
    }

    @Test
    void withoutAKeyTheNightlyRunIsSkippedWithAReasonOrFails() throws Exception {
        Run run = repository.script("nightly");
        assertThat(run.status()).isZero();
        assertThat(run.output()).contains("skipped: NECTAR_BASE_URL and NECTAR_API_KEY are not both set");
        assertThat(repository
                        .script(Map.of("NIGHTLY_REQUIRED", "true"), "nightly")
                        .status())
                .isEqualTo(1);
        assertThat(repository.mavenCalls()).isEmpty();
    }

    @Test
    void driftBecomesACommitOnABranchWithATextForAPullRequest() throws Exception {
        Path pacts = Files.createDirectories(repository.folder().resolve("contract-tests/pacts/src/pacts"));
        Files.writeString(pacts.resolve("a.json"), "{}");
        repository.git("add", "-A");
        repository.git("commit", "-q", "-m", "Write a pact");
        repository.maven(
                "case \"$*\" in",
                "*apply-drift*) echo '- written: a field'; echo '# seen' >>spec/nectar-openapi.yaml ;;",
                "*-Plive*) mkdir -p contract-tests/suite/target/contract/live; echo '{}' >contract-tests/suite/target/contract/live/drift-patch.json ;;",
                "*) test -z \"$NECTAR_API_KEY\" || exit 9; echo more >>contract-tests/pacts/src/pacts/a.json ;;",
                "esac");
        Run run = repository.script(KEY, "nightly");
        assertThat(run.output()).contains("drift is committed to drift/20");
        assertThat(run.status()).isZero();
        assertThat(repository.git("branch", "--show-current")).startsWith("drift/20");
        assertThat(repository.read("target/nightly/pull-request.md")).contains("- written: a field", "The gates pass.");
        assertThat(repository.mavenCalls())
                .startsWith("-B -ntp verify -Plive -Dlive.minutes=20")
                .last()
                .isEqualTo("-B -ntp -fae -Dmaven.test.failure.ignore=true verify");
        assertThat(repository.git("show", "--stat", "--format=%s", "HEAD"))
                .contains(
                        "Write down what was observed",
                        "spec/nectar-openapi.yaml",
                        "contract-tests/pacts/src/pacts/a.json",
                        "2 files changed");
        assertThat(repository.git("log", "--format=%s")).hasLineCount(3);
        assertThat(run.output()).doesNotContain("planted-key");
    }

    @Test
    void withoutDriftNothingIsCommittedAndAFailureStaysOne() throws Exception {
        repository.maven(
                "case \"$*\" in *-Plive*) mkdir -p contract-tests/suite/target/contract/live; echo x >contract-tests/suite/target/contract/live/report.html; exit 1 ;; esac");
        Run run = repository.script(KEY, "nightly", "-Dx=y");
        assertThat(run.status()).isEqualTo(1);
        assertThat(repository.git("log", "--format=%s")).isEqualTo("Start");
        assertThat(Files.exists(repository.folder().resolve("target/nightly/live/report.html")))
                .isTrue();
        assertThat(repository.mavenCalls()).first().isEqualTo("-B -ntp verify -Plive -Dlive.minutes=20 -Dx=y");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void theExitCodeIsTheOutcomeOfTheRun(int code) throws Exception {
        repository.maven(
                LIVE,
                "echo '" + code + " A sentence.' >outcome.txt; echo 'The causes.' >summary.txt; echo noise",
                "exit " + (code == 0 || code == 3 ? 0 : 1));
        Run run = repository.script(KEY, "nightly");
        assertThat(run.status()).isEqualTo(code);
        assertThat(run.output()).contains("The causes.").doesNotContain("noise");
        assertThat(repository.read("target/nightly/build.log")).contains("noise");
    }

    @Test
    void aBuildThatFailsBeforeTheSuiteIsNoAgreement() throws Exception {
        repository.maven("echo '[ERROR] COMPILATION ERROR'; exit 1");
        Run run = repository.script(KEY, "nightly");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("COMPILATION ERROR");
    }

    @Test
    void noVariableOfTheScriptReachesTheTests() throws Exception {
        repository.maven(
                "env | grep ^NIGHTLY_ && exit 9",
                "case \"$*\" in",
                "*apply-drift*) echo '# seen' >>spec/nectar-openapi.yaml ;;",
                "*-Plive*) " + LIVE + "; echo '{}' >drift-patch.json; echo 0 >outcome.txt; echo >summary.txt ;;",
                "esac");
        Map<String, String> all = new HashMap<>(KEY);
        all.putAll(Map.of(
                "NIGHTLY_REQUIRED", "true", "NIGHTLY_WRITES", "true", "NIGHTLY_MINUTES", "50", "NIGHTLY_OTHER", "x"));
        all.put("NIGHTLY_GATE", "mvn gate");
        assertThat(repository.script(all, "nightly").status()).isZero();
        assertThat(repository.mavenCalls()).last().isEqualTo("gate");
        assertThat(repository.read("target/nightly/pull-request.md")).contains("The gates pass.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theTextSaysWhichGatesFailWhichQuestionsAreRefutedAndWhatIsLeft(int gates) throws Exception {
        repository.maven(
                "case \"$*\" in",
                "*apply-drift*) echo '- left to a person: that'; echo '# seen' >>spec/nectar-openapi.yaml ;;",
                "*-Plive*) " + LIVE + "; echo '{}' >drift-patch.json; echo 2 >outcome.txt; echo >summary.txt;"
                        + " echo '- `page-past-end`: empty' >refuted.md; exit 1 ;;",
                "*) cat <<'END'",
                "[ERROR] Tests run: 9, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 2 s <<< FAILURE! -- in org.a.SiteTest",
                "[ERROR] org.a.SiteTest.reads()[1][9] -- Time elapsed: 0.02 s <<< FAILURE!",
                "org.opentest4j.AssertionFailedError: [pages] ",
                "",
                "expected: 3",
                " but was: 1",
                "\tat org.a.SiteTest.reads(SiteTest.java:7)",
                "[ERROR] org.a.SiteTest.lists -- Time elapsed: 0.02 s <<< ERROR!",
                "java.io.IOException: broken",
                "\tat org.a.SiteTest.lists(SiteTest.java:9)",
                "",
                "[ERROR] Failures: ",
                "[ERROR]   SiteTest.reads:7 [pages] ",
                "[ERROR] Tests run: 9, Failures: 1, Errors: 1, Skipped: 0",
                "[ERROR] Failed to execute goal x on project nectar-suite: fails",
                "[ERROR]   mvn <args> -rf :nectar-suite",
                "END",
                "exit $GATES ;;",
                "esac");
        Map<String, String> all = new HashMap<>(KEY);
        all.put("GATES", String.valueOf(gates));
        assertThat(repository.script(all, "nightly").status()).isEqualTo(2);
        assertThat(repository.read("target/nightly/pull-request.md")).isEqualTo("""
                Differences between the service and the document:

                - left to a person: that

                Refuted assumptions of open questions, for a person to decide:

                - `page-past-end`: empty

                The gates fail:

                    SiteTest.reads()[1][9]: AssertionFailedError: [pages] expected: 3 but was: 1
                    SiteTest.lists: IOException: broken
                    Failed to execute goal x on project nectar-suite: fails
                """);
    }

    @Test
    void aPatchThatCannotBeAppliedChangesNothingAndTheTextSaysSo() throws Exception {
        repository.maven(
                "case \"$*\" in",
                "*apply-drift*) echo half >>spec/nectar-openapi.yaml; echo '[ERROR]   Apply.main no place'; exit 1 ;;",
                "*) " + LIVE + "; echo '{}' >drift-patch.json; echo 2 >outcome.txt; echo >summary.txt; exit 1 ;;",
                "esac");
        assertThat(repository.script(KEY, "nightly").status()).isEqualTo(2);
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(repository.read("target/nightly/pull-request.md"))
                .contains("could not be applied", "Apply.main no place");
    }

    @Test
    void aRunThatIsOutOfTimeIsEnded() throws Exception {
        Map<String, String> none = new HashMap<>(KEY);
        none.put("NIGHTLY_MINUTES", "0");
        Run run = repository.script(none, "nightly");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("did not end within 0 minutes");
        assertThat(repository.mavenCalls()).isEmpty();
    }

    @Test
    void writesAreASecondSwitch() throws Exception {
        repository.script(
                Map.of(
                        "NECTAR_BASE_URL",
                        "http://127.0.0.1:1",
                        "NECTAR_API_KEY",
                        "planted-key",
                        "NIGHTLY_WRITES",
                        "true"),
                "nightly");
        assertThat(repository.mavenCalls()).allMatch(call -> call.contains("-Dlive.writes=true"));
    }
}
