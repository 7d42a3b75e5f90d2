package org.nectaropenapi.harness.recording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.redaction.KnownSecrets;
import org.nectaropenapi.harness.redaction.Redaction;
import org.nectaropenapi.harness.redaction.RedactionRules;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Writes the exchanges of a run to a folder while they happen. Each is redacted before a byte of it reaches the disk;
 * what is on disk is never changed afterwards.
 */
public final class RecordingWriter implements AutoCloseable {
    /** Name of the archive for other tools. */
    public static final String HAR = "exchanges.har";

    private final Path folder;
    private final DocumentedServer server;
    private final Redaction redaction;
    private final Set<String> keyForms;
    private final BufferedWriter lines;

    private RecordingWriter(
            Path folder, DocumentedServer server, Redaction redaction, Set<String> keyForms, BufferedWriter lines) {
        this.folder = folder;
        this.server = server;
        this.redaction = redaction;
        this.keyForms = keyForms;
        this.lines = lines;
    }

    /**
     * Starts a recording in place of an older one.
     *
     * @param folder where the files go
     * @param run what is known of the run
     * @param document the document of the run, whose server stands for whichever was recorded
     * @param rules what the suite declares about its service's data
     * @param apiKey the key of the run, which must not be in it
     */
    public static RecordingWriter start(
            Path folder, RecordedRun run, ApiDocument document, RedactionRules rules, String apiKey) {
        try {
            Files.createDirectories(folder);
            run.write(folder);
            return new RecordingWriter(
                    folder,
                    DocumentedServer.of(document),
                    new Redaction(document, rules, apiKey, run.prefix()),
                    KnownSecrets.formsOf(apiKey),
                    Files.newBufferedWriter(folder.resolve(ExchangeFile.RECORDED)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an exchange. */
    public synchronized void add(Exchange exchange) {
        try {
            String line = ExchangeFile.line(redaction.redact(exchange));
            if (keyForms.stream().anyMatch(line::contains)) {
                throw new IllegalStateException("An exchange of " + exchange.test() + " with " + exchange.method()
                        + " still had the API key after redaction and is not written.");
            }
            lines.write(line);
            lines.write('\n');
            // A killed run leaves a complete recording so far.
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the recording and writes the archive from what is on disk. */
    @Override
    public synchronized void close() {
        try {
            lines.close();
            try (Stream<Exchange> exchanges = ExchangeFile.stream(folder.resolve(ExchangeFile.RECORDED))) {
                new HarWriter(server).write(folder.resolve(HAR), exchanges);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
