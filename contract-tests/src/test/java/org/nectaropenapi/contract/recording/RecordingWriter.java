package org.nectaropenapi.contract.recording;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.nectaropenapi.contract.exchange.Exchange;
import org.nectaropenapi.contract.exchange.ExchangeFile;

/**
 * Writes the exchanges of a run to a folder while they happen. Each is redacted before a byte of it reaches the disk; what
 * is on disk is never changed afterwards.
 */
public final class RecordingWriter implements AutoCloseable {
    /** Name of the archive for other tools. */
    public static final String HAR = "exchanges.har";

    /** Stands for the server in the archive, whichever it was. */
    private static final URI SERVER = URI.create("https://external.nectarclimate.com");

    private final Path folder;
    private final Redaction redaction;
    private final String apiKey;
    private final BufferedWriter lines;

    /**
     * Starts a recording in place of an older one.
     *
     * @param folder where the files go
     * @param run what is known of the run
     * @param redaction replaces what must not be written
     * @param apiKey the key of the run, for a last look at what is written
     */
    public RecordingWriter(Path folder, RecordedRun run, Redaction redaction, String apiKey) throws IOException {
        this.folder = folder;
        this.redaction = redaction;
        this.apiKey = apiKey;
        Files.createDirectories(folder);
        run.write(folder);
        this.lines = Files.newBufferedWriter(folder.resolve(ExchangeFile.NAME));
    }

    /** Adds an exchange. */
    public synchronized void add(Exchange exchange) {
        try {
            String line = ExchangeFile.line(redaction.redact(exchange));
            if (KnownValues.formsOf(apiKey).stream().anyMatch(line::contains)) {
                throw new IllegalStateException("An exchange of " + exchange.test() + " with " + exchange.method()
                        + " still had the API key after redaction and is not written.");
            }
            lines.write(line);
            lines.write('\n');
            // A run that is killed leaves what it has seen.
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the recording and writes the archive from what is on disk. */
    @Override
    public synchronized void close() throws IOException {
        lines.close();
        try (Stream<Exchange> exchanges = ExchangeFile.stream(folder.resolve(ExchangeFile.NAME))) {
            new HarWriter(SERVER).write(folder.resolve(HAR), exchanges);
        }
    }
}
