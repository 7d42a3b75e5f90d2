package org.nectaropenapi.pacts.consumer;

import au.com.dius.pact.core.model.Consumer;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.Provider;
import au.com.dius.pact.core.model.V4Pact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nectaropenapi.pacts.PactFiles;

/** Writes the pacts anew, so that they follow the document; whoever edited it commits them. */
public final class WritePacts {

    private WritePacts() {}

    /**
     * Writes both pacts; a file that is right already stays untouched.
     *
     * @param arguments the folder of the pacts
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        write(folder, PactFiles.API, ApiPacts.all());
        write(
                folder,
                PactFiles.WEBHOOKS,
                EventPacts.all().stream()
                        .<Interaction>map(EventInteraction::expected)
                        .toList());
    }

    private static void write(Path folder, String provider, List<Interaction> interactions) throws IOException {
        // Pact merges into an existing file and would keep interactions that are gone.
        Path empty = Files.createTempDirectory("pacts");
        Path written = empty.resolve(PactFiles.fileName(provider));
        try {
            new V4Pact(new Consumer(PactFiles.CONSUMER), new Provider(provider), interactions)
                    .write(empty.toString(), PactSpecVersion.V4)
                    .expect(() -> "The pact cannot be written");
            Path file = folder.resolve(PactFiles.fileName(provider));
            if (!Files.exists(file) || Files.mismatch(written, file) >= 0) {
                Files.createDirectories(folder);
                Files.write(file, Files.readAllBytes(written));
            }
        } finally {
            Files.deleteIfExists(written);
            Files.delete(empty);
        }
    }
}
