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
 * The committed pacts equal what the client expects today, byte for byte. After an intended change, update them with
 * {@value #UPDATE} and review the diff.
 */
class CommittedPactsTest {

    static final String UPDATE =
            "mvn test -Dtest=CommittedPactsTest -Dsurefire.failIfNoSpecifiedTests=false -Dpacts.update=true";

    /** Empty at first, because Pact merges into an existing file and would keep removed interactions. */
    @TempDir
    Path folder;

    @Test
    void thePactWithTheApiIsCommitted() throws IOException {
        isCommitted(
                PactFiles.API, ConsumerPactTest.interactions().stream().<Interaction>map(HttpInteraction::expected));
    }

    @Test
    void thePactWithTheWebhookSenderIsCommitted() throws IOException {
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
                .as("the committed pact; if the change is intended, update it with: %s", UPDATE)
                .hasSameTextualContentAs(written)
                .hasSameBinaryContentAs(written);
    }
}
