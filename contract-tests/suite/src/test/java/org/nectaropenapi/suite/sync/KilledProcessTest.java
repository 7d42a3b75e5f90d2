package org.nectaropenapi.suite.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.suite.probes.RewritingProxy;

/** Kills a program that syncs, as SIGKILL does, while it waits for a response, until one is left to its end. */
@Tag("thorough")
class KilledProcessTest {

    private static final int MOST = 40;

    @Test
    void aProgramThatIsKilledOverAndOverLosesNothing(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("tables");
        try (SyncService service = new SyncService(6);
                RewritingProxy proxy = new RewritingProxy(HttpClient.newHttpClient(), service.sandbox.baseUrl())) {
            UUID company = service.company("Harborview Logistics");
            UUID connection = service.connection(company, service.site(company, "Oakland"), "nectarclimate.com");
            service.sandbox.control().fillDocuments(connection, 40);
            int killed = 0;
            // The first program gets two responses, the next three, and so on.
            while (killed < MOST && !runs(service, proxy, file, 2 + killed)) {
                killed++;
            }

            assertThat(killed).isBetween(5, MOST - 1);
            Map<UUID, String> expected = new TreeMap<>();
            service.sandbox
                    .control()
                    .snapshot(company)
                    .currentDocuments()
                    .forEach(bill -> expected.put(bill.id(), DocumentText.of(bill)));
            assertThat(new FileTables(file).texts()).isEqualTo(expected);
        }
    }

    /** Runs the program and kills it at a request; returns whether it ended by itself. */
    private static boolean runs(SyncService service, RewritingProxy proxy, Path file, int responses)
            throws IOException, InterruptedException {
        AtomicReference<Process> program = new AtomicReference<>();
        int[] left = {responses};
        proxy.apply((request, next) -> {
            synchronized (left) {
                if (left[0]-- <= 0) {
                    program.get().destroyForcibly();
                }
            }
            return next.respond(request);
        });
        synchronized (left) {
            program.set(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            FileSync.class.getName(),
                            proxy.baseUrl().toString(),
                            service.sandbox.apiKey(),
                            file.toString())
                    .inheritIO()
                    .start());
        }
        return program.get().waitFor() == 0;
    }
}
