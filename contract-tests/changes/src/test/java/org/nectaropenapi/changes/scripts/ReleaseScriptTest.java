package org.nectaropenapi.changes.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.changes.scripts.ScriptRepository.Run;

@DisabledOnOs(OS.WINDOWS)
@Tag("thorough")
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
        // Independent samples have no parent.
        List<String> poms = new ArrayList<>(ScriptRepository.poms());
        poms.removeIf(pom -> pom.matches("samples/(consumer|spring)/.*"));
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

    @Test
    void nothingThatUsersReadOrCopyNamesAnOlderVersion() throws Exception {
        report("9.8.7");
        assertThat(repository.script("release", "prepare").status()).isZero();
        assertThat(repository.git("show", "v9.8.7:docs/release.md")).contains("nectar-client:9.8.7");
        report("9.9.0");
        assertThat(repository.script("release", "prepare").status()).isZero();
        List<String> files = new ArrayList<>(ScriptRepository.examples());
        files.add("README.md");
        files.removeIf(file -> file.equals("samples/quickstart/pom.xml"));
        for (String file : files) {
            assertThat(repository.git("show", "v9.9.0:" + file))
                    .as(file)
                    .doesNotContain("9.8.7")
                    .doesNotContainPattern("nectar[^\\s:]*[:=>-]" + version.replace(".", "\\.") + "\\b");
        }
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
                .isEqualTo("-B deploy -Pinternal -Dinternal.releases.url=file:/r -Dpublish.resume=true");
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void aPublicationTellsEachModuleAndEachFileThatIsSent() throws Exception {
        repository.script("release", "prepare");
        repository.maven(
                "echo '[INFO] Building Nectar OpenAPI: the client 1.2.3 [4/9]'",
                "echo '[INFO] Running a.b.SomeTest'",
                "echo '[INFO] Uploaded to internal-releases: https://r/org/nectaropenapi/nectar-client/1.2.3/nectar-client-1.2.3.jar (1 kB at 2 kB/s)'");
        assertThat(repository.script("release", "publish").output())
                .contains("   Nectar OpenAPI: the client 1.2.3 [4/9]\n", "   sent nectar-client-1.2.3.jar\n")
                .doesNotContain("SomeTest");
    }

    @Test
    void aPublicationThatBrokeOffSaysHowToGoOn() throws Exception {
        repository.script("release", "prepare");
        repository.maven(
                "echo '[INFO] Uploaded to internal-releases: https://r/a.jar (1 kB)'", "echo no connection", "exit 1");
        Run run = repository.script("release", "publish");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("no connection", ".ci/release publish --resume");
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
    }

    @Test
    void aPublicationThatWasRefusedSaysWhyInOneSentence() throws Exception {
        repository.script("release", "prepare");
        repository.maven(
                "echo '[ERROR] Failed: TargetError: nothing was built: nectar-client 1.2.3 is there already -> [Help 1]'",
                "exit 1");
        Run run = repository.script("release", "publish");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .endsWith("release: nothing was built: nectar-client 1.2.3 is there already\n")
                .doesNotContain("--resume", "TargetError");
    }

    @Test
    void aBuildThatFailsPublishesNothing() throws Exception {
        repository.script("release", "prepare");
        repository.maven("echo a test failed", "exit 1");
        assertThat(repository.script("release", "publish").output())
                .contains("a test failed", "nothing of " + version + " was published")
                .doesNotContain("--resume");
    }

    @Test
    void aTagCanBeNamedInsteadOfTheNewest() throws Exception {
        repository.script("release", "prepare");
        repository.git("tag", "v99.0.0");
        assertThat(repository
                        .script("release", "publish", "--tag", "v" + version)
                        .output())
                .contains("== published " + version);
        assertThat(repository.script("release", "publish", "--tag", "v98.0.0").output())
                .contains("there is no tag v98.0.0");
        assertThat(repository.script("release", "publish", "--tag", "main").output())
                .contains("main is no tag of a release");
    }

    @Test
    void aSettingsFileIsPassedOnFromWhereTheScriptIsCalled() throws Exception {
        repository.script("release", "prepare");
        Files.writeString(repository.folder().resolve("my settings.xml"), "<settings/>");
        repository.maven("test -f \"$5\" && test \"${5#/}\" != \"$5\"");
        assertThat(repository
                        .script("release", "publish", "-s", "my settings.xml")
                        .status())
                .isZero();
        assertThat(repository.script("release", "publish", "-s", "none.xml").output())
                .contains("-s names no file: 'none.xml'");
    }

    @Test
    void withoutATagThereIsNothingToPublish() throws Exception {
        assertThat(repository.script("release", "publish").output()).contains("call .ci/release prepare first");
    }
}
