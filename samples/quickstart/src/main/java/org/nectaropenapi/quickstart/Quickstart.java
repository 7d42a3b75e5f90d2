package org.nectaropenapi.quickstart;

import java.io.PrintStream;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.sandbox.NectarSandbox;

/**
 * Runs the main job of the client and prints each step.
 *
 * <p>Without settings it starts the embedded sandbox on a free port and uses that. With the environment variables
 * NECTAR_BASE_URL and NECTAR_API_KEY it uses that service and only reads. The system property
 * {@code quickstart.writes=true} lets it create a company there, which it deletes at the end.
 */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs against the service that the environment names.
     *
     * @param arguments none
     * @throws InterruptedException if interrupted while waiting for the service
     */
    public static void main(String[] arguments) throws InterruptedException {
        run(System.getenv(), Boolean.getBoolean("quickstart.writes"), System.out);
    }

    static void run(Map<String, String> environment, boolean writesAllowed, PrintStream out)
            throws InterruptedException {
        String baseUrl = setting(environment, "NECTAR_BASE_URL");
        String key = setting(environment, "NECTAR_API_KEY");
        if (baseUrl != null && key != null) {
            runOn(URI.create(baseUrl), key, writesAllowed, out);
            return;
        }
        if (baseUrl != null || key != null) {
            out.println(
                    "Only one of NECTAR_BASE_URL and NECTAR_API_KEY is set; both are needed to leave the embedded sandbox.");
        }
        try (NectarSandbox sandbox = NectarSandbox.start();
                NectarClient nectar = NectarClient.builder()
                        .baseUrl(sandbox.baseUrl())
                        .apiKey(sandbox.apiKey())
                        .build()) {
            out.println("Embedded sandbox at " + sandbox.baseUrl());
            new CompanyWalkthrough(nectar, out).run();
        }
    }

    private static void runOn(URI baseUrl, String key, boolean writesAllowed, PrintStream out)
            throws InterruptedException {
        try (NectarClient nectar =
                NectarClient.builder().baseUrl(baseUrl).apiKey(key).build()) {
            if (writesAllowed) {
                out.println("Service at " + baseUrl + ", creating a company and deleting it at the end");
                new CompanyWalkthrough(nectar, out).runAndCleanUp();
            } else {
                out.println("Service at " + baseUrl
                        + ", read-only (-Dquickstart.writes=true creates a company and deletes it at the end)");
                new ReadOnlyWalkthrough(nectar, out).run();
            }
        }
    }

    private static @Nullable String setting(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
