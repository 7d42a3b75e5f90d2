package org.nectaropenapi.changes.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.changes.scripts.ScriptRepository.Run;

/** Tests what is pushed of the branch that the nightly run leaves, and what is refused. */
@DisabledOnOs(OS.WINDOWS)
@Tag("thorough")
class ProposeScriptTest {

    private static final String BRANCH = "drift/2026-11-30";
    private static final String DOCUMENT = "spec/nectar-openapi.yaml";

    @TempDir
    Path folder;

    private ScriptRepository repository;
    private Path text;

    @BeforeEach
    void create() throws Exception {
        repository = new ScriptRepository(folder);
        text = Files.writeString(folder.resolve("text.md"), "Drift.\n");
        repository.tool("gh", "case \"$2\" in list) ;; *) echo \"$*\" ;; esac");
        repository.git("init", "-q", "--bare", folder.resolve("origin").toString());
        repository.git("remote", "add", "origin", folder.resolve("origin").toString());
        repository.git("push", "-q", "origin", "main");
    }

    @Test
    void aChangeOfTheDocumentAloneIsPushedAndProposed() throws Exception {
        Run run = propose(BRANCH, change(BRANCH, DOCUMENT));
        assertThat(run.output()).contains("pr create --head " + BRANCH + " --title Drift seen on 2026-11-30");
        assertThat(run.status()).isZero();
        assertThat(repository.git("ls-remote", "origin", "refs/heads/" + BRANCH))
                .startsWith(repository.git("rev-parse", BRANCH));
    }

    @Test
    void thePactsThatFollowFromTheDocumentMayChangeWithIt() throws Exception {
        String pact = "contract-tests/pacts/src/pacts/a.json";
        repository.git("switch", "-q", "main");
        commit(pact);
        repository.git("push", "-q", "origin", "main");
        assertThat(propose(BRANCH, change(BRANCH, DOCUMENT, pact)).status()).isZero();
        refused(
                BRANCH,
                change(BRANCH, DOCUMENT, "contract-tests/pacts/src/pacts/b.json"),
                "changes more than " + DOCUMENT);
    }

    @Test
    void anythingElseIsRefusedAndNotPushed() throws Exception {
        refused(BRANCH, change(BRANCH, DOCUMENT, ".github/workflows/own.yml"), "changes more than " + DOCUMENT);
        refused(BRANCH, change(BRANCH, "README.md"), "changes more than " + DOCUMENT);
        refused("main", change("main", DOCUMENT), "no branch of a nightly run");
        refused("drift/2026-11-30x", change("drift/2026-11-30x", DOCUMENT), "no branch of a nightly run");
        refused(BRANCH, change("drift/2026-11-29", DOCUMENT), "the bundle has no branch " + BRANCH);
    }

    @Test
    void anotherModeOfTheDocumentIsRefused() throws Exception {
        repository.git("switch", "-q", "-C", BRANCH, "main");
        repository.git("update-index", "--chmod=+x", DOCUMENT);
        repository.git("commit", "-q", "-m", "Seen");
        repository.git("reset", "-q", "--hard");
        refused(BRANCH, bundle(BRANCH), "changes more than " + DOCUMENT);
    }

    @Test
    void aBranchThatDoesNotStartAtTheCheckedOutCommitIsRefused() throws Exception {
        repository.git("switch", "-q", "-C", BRANCH, "main");
        commit("README.md");
        commit(DOCUMENT);
        refused(BRANCH, bundle(BRANCH), "not one commit on top of");
    }

    @Test
    void aSecondRunOfTheDayReplacesTheFirst() throws Exception {
        propose(BRANCH, change(BRANCH, DOCUMENT));
        Path second = change(BRANCH, DOCUMENT);
        assertThat(propose(BRANCH, second).status()).isZero();
        assertThat(repository.git("ls-remote", "origin", "refs/heads/" + BRANCH))
                .startsWith(repository.git("rev-parse", BRANCH));
        assertThat(propose(BRANCH, second).output()).contains("has this change already");
    }

    @Test
    void whatAPersonChangedIsLeftAlone() throws Exception {
        propose(BRANCH, change(BRANCH, DOCUMENT));
        repository.git("switch", "-q", BRANCH);
        Files.writeString(repository.folder().resolve("README.md"), "mended");
        repository.gitAs("person@localhost", "commit", "-qam", "Mend");
        repository.git("push", "-q", "origin", BRANCH);
        String theirs = repository.git("rev-parse", BRANCH);
        Run run = propose(BRANCH, change(BRANCH, DOCUMENT));
        assertThat(run.output()).contains("commits of a person and is left alone");
        assertThat(run.status()).isZero();
        assertThat(repository.git("ls-remote", "origin", "refs/heads/" + BRANCH))
                .startsWith(theirs);
    }

    @Test
    void noHistoryIsTooLongToFindAPersonIn() throws Exception {
        propose(BRANCH, change(BRANCH, DOCUMENT));
        repository.git("switch", "-q", BRANCH);
        // More than a pipe holds, so that git still writes when the person has been found.
        for (String person : List.of("x".repeat(100_000) + "@localhost", "person@localhost")) {
            Files.writeString(repository.folder().resolve("README.md"), person);
            repository.gitAs(person, "commit", "-qam", "Mend");
        }
        repository.git("push", "-q", "origin", BRANCH);
        String theirs = repository.git("rev-parse", BRANCH);
        assertThat(propose(BRANCH, change(BRANCH, DOCUMENT)).output()).contains("commits of a person");
        assertThat(repository.git("ls-remote", "origin", "refs/heads/" + BRANCH))
                .startsWith(theirs);
    }

    @Test
    void noChangeIsTooLargeToBeRefused() throws Exception {
        repository.git("switch", "-q", "-C", BRANCH, "origin/main");
        for (int i = 0; i < 500; i++) {
            Files.writeString(repository.folder().resolve("x".repeat(200) + i), "own");
        }
        repository.git("add", "-A");
        commit(DOCUMENT);
        refused(BRANCH, bundle(BRANCH), "changes more than " + DOCUMENT);
    }

    private void refused(String branch, Path bundle, String reason) throws Exception {
        String before = repository.git("ls-remote", "origin");
        Run run = propose(branch, bundle);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains(reason).doesNotContain("pr create");
        assertThat(repository.git("ls-remote", "origin")).isEqualTo(before);
    }

    private Run propose(String branch, Path bundle) throws Exception {
        repository.git("switch", "-q", "--detach", "origin/main");
        return repository.script("propose", bundle.toString(), branch, text.toString());
    }

    /** Makes a bundle of a branch with one commit that changes the files. */
    private Path change(String branch, String... files) throws Exception {
        repository.git("switch", "-q", "-C", branch, "origin/main");
        commit(files);
        return bundle(branch);
    }

    private void commit(String... files) throws Exception {
        for (String file : files) {
            Path path = repository.folder().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(
                    path, Files.exists(path) ? Files.readString(path) + "# seen " + System.nanoTime() + "\n" : "new");
            repository.git("add", file);
        }
        repository.git("commit", "-q", "-m", "Seen");
    }

    private Path bundle(String branch) throws Exception {
        Path bundle = folder.resolve("drift.bundle");
        repository.git("bundle", "create", "-q", bundle.toString(), branch, "^origin/main");
        return bundle;
    }
}
