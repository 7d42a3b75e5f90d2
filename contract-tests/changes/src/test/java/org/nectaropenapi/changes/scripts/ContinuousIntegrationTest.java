package org.nectaropenapi.changes.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.changes.scripts.ScriptRepository.Run;

@DisabledOnOs(OS.WINDOWS)
class ContinuousIntegrationTest {

    private static final Map<String, String> KEY =
            Map.of("NECTAR_BASE_URL", "http://127.0.0.1:1", "NECTAR_API_KEY", "planted-key");

    @TempDir
    Path folder;

    private ScriptRepository repository;

    @BeforeEach
    void create() throws Exception {
        repository = new ScriptRepository(folder);
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
        repository.maven(
                "case \"$*\" in",
                "*apply-drift*) echo '- written: a field'; echo '# seen' >>spec/nectar-openapi.yaml ;;",
                "*-Plive*) mkdir -p contract-tests/suite/target/contract/live; echo '{}' >contract-tests/suite/target/contract/live/drift-patch.json ;;",
                "*) test -z \"$NECTAR_API_KEY\" || exit 9 ;;",
                "esac");
        Run run = repository.script(KEY, "nightly");
        assertThat(run.output()).contains("drift is committed to drift/20");
        assertThat(run.status()).isZero();
        assertThat(repository.git("branch", "--show-current")).startsWith("drift/20");
        assertThat(repository.git("show", "--stat", "--format=%s", "HEAD"))
                .contains("Write down what was observed", "spec/nectar-openapi.yaml", "1 file changed");
        assertThat(repository.read("target/nightly/pull-request.md")).contains("- written: a field", "The gates pass.");
        assertThat(repository.mavenCalls())
                .startsWith("-B -ntp verify -Plive")
                .last()
                .isEqualTo("-B -ntp verify");
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
        assertThat(repository.mavenCalls()).first().isEqualTo("-B -ntp verify -Plive -Dx=y");
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
