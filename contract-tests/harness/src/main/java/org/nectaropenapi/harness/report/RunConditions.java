package org.nectaropenapi.harness.report;

import java.util.List;
import org.nectaropenapi.harness.run.Unsteadiness;
import org.nectaropenapi.harness.targets.Settings;

/**
 * The service of a run, and how steady it was.
 *
 * @param service the service in words
 * @param unsteady the responses of it that said nothing of the API
 */
public record RunConditions(String service, List<Unsteadiness.Entry> unsteady) {

    /** Returns the conditions of a run that was steady. */
    static RunConditions of(String service) {
        return new RunConditions(service, List.of());
    }

    /** Names the service of a run: that of the suite, that of somebody else, or none at all. */
    static String service(Settings settings, String documentedServer) {
        return switch (settings.target()) {
            case Settings.SANDBOX -> "the embedded sandbox";
            case Settings.LIVE -> "the live service at " + settings.liveUrl().orElse(documentedServer);
            default ->
                "the recording " + settings.recording().map(Object::toString).orElse("");
        };
    }

    /** Describes each operation that was unsteady in one line. */
    List<String> unsteadyLines() {
        return unsteady.stream()
                .map(entry -> entry.operation() + ": " + entry.seen() + ", "
                        + NumberFormats.count(entry.times(), "time", "times")
                        + (entry.inVain() == 0 ? ", all passed" : ", " + entry.inVain() + " to the end"))
                .toList();
    }
}
