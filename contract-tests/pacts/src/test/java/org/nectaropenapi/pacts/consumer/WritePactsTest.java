package org.nectaropenapi.pacts.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.HttpRequest;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    void aFieldMayHaveAnyName() throws IOException {
        HttpRequest request = new HttpRequest("POST", "/things");
        request.setBody(OptionalBody.body("{\"a\\\"b\\\\c'd\":1.50}".getBytes(UTF_8), ContentType.getJSON()));
        V4Interaction interaction =
                new V4Interaction.SynchronousHttp(null, "a thing", new ArrayList<>(), request, new HttpResponse(204));
        V4Pact pact = new V4Pact(new Consumer("client"), new Provider("api"), new ArrayList<>(List.of(interaction)));
        Path file = folder.resolve("pact.json");
        Files.write(file, WritePacts.text(pact));
        assertThat(DefaultPactReader.INSTANCE.loadPact(file.toFile()).getInteractions())
                .singleElement()
                .extracting(read ->
                        ((V4Interaction.SynchronousHttp) read).getRequest().getBody())
                .isEqualTo(request.getBody());
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
