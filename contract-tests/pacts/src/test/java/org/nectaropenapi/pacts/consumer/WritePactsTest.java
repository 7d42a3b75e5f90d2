package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Interaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.pacts.PactFiles;

/** The build writes the pacts of today; they are the files that are published. */
class WritePactsTest {

    @TempDir
    Path folder;

    @Test
    void writingThePactsAgainGivesTheSameFiles() throws IOException {
        WritePacts.write(folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList()).hasSize(2).allSatisfy(written -> assertThat(
                            PactFiles.COMMITTED.resolve(written.getFileName().toString()))
                    .hasSameBinaryContentAs(written));
        }
    }

    @Test
    void aFileKeepsNothingOfAnInteractionThatIsGone() throws IOException {
        WritePacts.write(folder);
        Path file = folder.resolve(PactFiles.fileName(PactFiles.API));
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"description\": \"", "\"description\": \"Former: "));
        WritePacts.write(folder);
        assertThat(file).hasContent(text);
    }

    @Test
    void everyInteractionHasADescriptionOfItsOwn() {
        assertThat(ApiPacts.all()).extracting(Interaction::getDescription).doesNotHaveDuplicates();
    }

    @Test
    void thereIsNoOtherPact() throws IOException {
        try (Stream<Path> files = Files.list(PactFiles.COMMITTED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            PactFiles.fileName(PactFiles.API), PactFiles.fileName(PactFiles.WEBHOOKS));
        }
    }
}
