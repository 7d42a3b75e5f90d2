package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.recording.HarWriter;

/**
 * An HTTP Archive for other tools: those exchanges of a run on the sandbox that show something of the document for the
 * first time, so that a tool reads a hundredth of it and sees what the whole run shows.
 */
final class HarExcerpt {
    static final String FILE = "excerpt.har";

    /** Stands for the sandbox, whose port changes from run to run. */
    private static final URI SERVER = URI.create("http://127.0.0.1");

    private HarExcerpt() {}

    static void write(RunReport report, Path file) throws IOException {
        // Only recordings of a live service are redacted, so its bodies must not be written here.
        if (Gate.isOffline(report)) {
            new HarWriter(new DocumentedServer(
                            SERVER, DocumentedServer.of(report.document()).keyHeader()))
                    .write(file, report.excerpt().stream());
        }
    }
}
