package org.nectaropenapi.changes.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.changes.scripts.ScriptRepository.Run;

@DisabledOnOs(OS.WINDOWS)
class ReleaseScriptTest {

    @TempDir
    Path folder;

    private ScriptRepository repository;
    private String version;
    private String next;

    @BeforeEach
    void create() throws Exception {
        repository = new ScriptRepository(folder);
        version = repository.due();
        int dot = version.lastIndexOf('.');
        next = version.substring(0, dot + 1) + (Integer.parseInt(version.substring(dot + 1)) + 1);
    }

    @Test
    void prepareMakesTheReleaseItsTagAndTheNextVersion() throws Exception {
        Run run = repository.script("release", "prepare");
        assertThat(run.output()).contains("Release " + version, "v" + version, next + "-SNAPSHOT begun");
        assertThat(run.status()).isZero();
        assertThat(repository.git("log", "--format=%s"))
                .isEqualTo("Begin " + next + "\nRelease " + version + "\nStart");
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(repository.mavenCalls()).containsExactly("-B -ntp verify");

        String tag = "v" + version + ":";
        assertThat(repository.git("cat-file", "-t", "v" + version)).isEqualTo("tag");
        List<String> poms = ScriptRepository.poms().stream()
                .filter(pom -> !pom.startsWith("samples/consumer/"))
                .toList();
        assertThat(poms).contains("pom.xml", "spec/model/pom.xml", "contract-tests/sandbox/pom.xml");
        for (String pom : poms) {
            assertThat(repository.git("show", tag + pom))
                    .contains("<version>" + version + "</version>")
                    .doesNotContain(version + "-SNAPSHOT");
            assertThat(repository.read(pom)).contains("<version>" + next + "-SNAPSHOT</version>");
        }
        assertThat(repository.git("show", tag + "spec/released/nectar-openapi.yaml"))
                .isEqualTo(repository.git("show", tag + "spec/nectar-openapi.yaml"))
                .contains("\n  version: " + version + "\n");
        assertThat(repository.read("spec/nectar-openapi.yaml")).contains("\n  version: " + next + "\n");
        assertThat(repository.git("show", tag + "README.md")).contains("<version>" + version + "</version>");
        assertThat(repository.git("show", tag + "CHANGELOG.md"))
                .startsWith("# Changes\n")
                .contains("\n## " + version + " (20", "- `Site.foo`: new field.");
    }

    @Test
    void theNewestEntryOfTheChangelogComesFirst() throws Exception {
        repository.script("release", "prepare");
        report(next);
        assertThat(repository.script("release", "prepare").status()).isZero();
        String changelog = repository.read("CHANGELOG.md");
        assertThat(changelog.indexOf("## " + next)).isPositive().isLessThan(changelog.indexOf("## " + version));
    }

    @Test
    void aDryRunShowsEverythingAndLeavesEverythingAsItWas() throws Exception {
        Run run = repository.script("release", "prepare", "--dry-run");
        assertThat(run.output()).contains("== Release " + version, "## " + version, "this repository is as it was");
        assertThat(run.status()).isZero();
        assertThat(repository.git("log", "--format=%s")).isEqualTo("Start");
        assertThat(repository.git("tag")).isEmpty();
        assertThat(repository.git("status", "--porcelain")).isEmpty();
    }

    @Test
    void changesThatAreNotCommittedStopIt() throws Exception {
        Files.writeString(repository.folder().resolve("README.md"), "changed");
        Run run = repository.script("release", "prepare");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("changes that are not committed");
        assertThat(repository.mavenCalls()).isEmpty();
    }

    @Test
    void checksThatFailStopItAndItStartsAnewAfterTheRepair() throws Exception {
        repository.maven("echo the test of something failed", "exit 1");
        Run run = repository.script("release", "prepare");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("the test of something failed", "the checks failed");
        assertThat(repository.git("log", "--format=%s")).isEqualTo("Start");

        repository.git("commit", "-q", "--allow-empty", "-m", "Mend");
        repository.maven(
                "mkdir -p contract-tests/changes/target/change",
                "echo " + version + " >contract-tests/changes/target/change/version.txt",
                "echo >contract-tests/changes/target/change/changelog.md");
        assertThat(repository.script("release", "prepare").status()).isZero();
        assertThat(repository.git("log", "--format=%s")).contains("Release " + version + "\nMend");
    }

    @Test
    void whatBrokeOffGoesOnWithoutRepeatingTheChecks() throws Exception {
        Path hook = repository.folder().resolve(".git/hooks/pre-commit");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(repository.script("release", "prepare").status()).isNotZero();
        assertThat(repository.git("tag")).isEmpty();

        Files.delete(hook);
        Run run = repository.script("release", "prepare");
        assertThat(run.output()).contains("going on with the release of " + version + ", after: gates");
        assertThat(run.status()).isZero();
        assertThat(repository.mavenCalls()).hasSize(1);
        assertThat(repository.git("log", "--format=%s"))
                .isEqualTo("Begin " + next + "\nRelease " + version + "\nStart");
    }

    @Test
    void aTagIsNeverReplaced() throws Exception {
        repository.git("tag", "v" + version);
        Run run = repository.script("release", "prepare");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("a released version is never replaced");
    }

    @Test
    void theVersionThatIsDueIsSetInDocumentAndProject() throws Exception {
        report("9.8.7");
        Run run = repository.script("release", "prepare");
        assertThat(run.output()).contains("Release 9.8.7", "9.8.8-SNAPSHOT begun");
        assertThat(run.status()).isZero();
        assertThat(repository.git("show", "v9.8.7:spec/nectar-openapi.yaml")).contains("\n  version: 9.8.7\n");
        assertThat(repository.git("show", "v9.8.7:spec/released/nectar-openapi.yaml"))
                .contains("\n  version: 9.8.7\n");
        assertThat(repository.git("show", "v9.8.7:spec/model/pom.xml")).contains("<version>9.8.7</version>");
        assertThat(repository.read("spec/nectar-openapi.yaml")).contains("\n  version: 9.8.8\n");
        assertThat(repository.read("pom.xml")).contains("<version>9.8.8-SNAPSHOT</version>");
    }

    private void report(String due) throws IOException {
        repository.maven(
                "mkdir -p contract-tests/changes/target/change",
                "echo more >contract-tests/changes/target/change/changelog.md",
                "echo " + due + " >contract-tests/changes/target/change/version.txt");
    }

    @Test
    void publishBuildsTheTagAndNotWhatIsCheckedOut() throws Exception {
        repository.script("release", "prepare");
        repository.maven("sed -n '/<artifactId>nectar-parent</,/<version>/p' pom.xml >" + folder + "/published");
        Run run = repository.script("release", "publish", "-Dinternal.releases.url=file:/r", "--resume");
        assertThat(run.output()).contains("== published " + version);
        assertThat(Files.readString(folder.resolve("published"))).contains("<version>" + version + "</version>");
        assertThat(repository.mavenCalls())
                .last()
                .asString()
                .isEqualTo("-B -ntp deploy -Pinternal -Dinternal.releases.url=file:/r -Dpublish.resume=true");
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void aFailedPublicationSaysHowToGoOn() throws IOException, InterruptedException {
        repository.script("release", "prepare");
        repository.maven("echo no connection", "exit 1");
        Run run = repository.script("release", "publish");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("no connection", ".ci/release publish --resume");
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void withoutATagThereIsNothingToPublish() throws Exception {
        assertThat(repository.script("release", "publish").output()).contains("call .ci/release prepare first");
    }
}
