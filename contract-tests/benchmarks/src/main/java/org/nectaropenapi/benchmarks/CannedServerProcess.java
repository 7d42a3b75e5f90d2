package org.nectaropenapi.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs a {@link CannedServer} in a process of its own. */
final class CannedServerProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final URI address;

    CannedServerProcess(Path payloads, int pages, long delayMillis) throws IOException {
        process = JavaProcess.start(
                CannedServer.class, payloads.toString(), Integer.toString(pages), Long.toString(delayMillis));
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null) {
            throw new IOException("The server of the benchmarks did not start.");
        }
        address = URI.create(line);
    }

    URI address() {
        return address;
    }

    /** Returns the most requests in flight since the last call. */
    int mostInFlight() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return Integer.parseInt(out.readLine());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
