package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.pacts.PactFiles;

/**
 * The committed pacts are what the client asks for today, to the byte. After a wanted change write them anew with
 * {@value #REFRESH}, then read the diff.
 */
class CommittedPactsTest {

    static final String REFRESH =
            "mvn test -Dtest=CommittedPactsTest" + " -Dsurefire.failIfNoSpecifiedTests=false -Dpacts.update=true";

    /** Empty at first: Pact adds to a file that is there, and what was removed would stay. */
    @TempDir
    Path folder;

    @Test
    void thePactWithTheApi() throws IOException {
        isCommitted(PactFiles.API, ConsumerPactTest.exchanges().stream().<Interaction>map(HttpInteraction::expected));
    }

    @Test
    void thePactWithTheSenderOfEvents() throws IOException {
        isCommitted(PactFiles.WEBHOOKS, EventPacts.all().stream().<Interaction>map(EventInteraction::expected));
    }

    @Test
    void thereIsNoOtherPact() throws IOException {
        try (Stream<Path> files = Files.list(PactFiles.COMMITTED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            PactFiles.fileName(PactFiles.API), PactFiles.fileName(PactFiles.WEBHOOKS));
        }
    }

    private void isCommitted(String provider, Stream<Interaction> interactions) throws IOException {
        List<Interaction> all = interactions.toList();
        assertThat(all).extracting(Interaction::getDescription).doesNotHaveDuplicates();
        new V4Pact(new Consumer(PactFiles.CONSUMER), new Provider(provider), all)
                .write(folder.toString(), PactSpecVersion.V4)
                .expect(() -> "The pact cannot be written");
        Path written = folder.resolve(PactFiles.fileName(provider));
        Path committed = PactFiles.COMMITTED.resolve(PactFiles.fileName(provider));
        if (Boolean.getBoolean("pacts.update")) {
            Files.createDirectories(PactFiles.COMMITTED);
            Files.copy(written, committed, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(committed)
                .as("the committed pact; if the change is wanted, write it anew: %s", REFRESH)
                .hasSameTextualContentAs(written)
                .hasSameBinaryContentAs(written);
    }
}
