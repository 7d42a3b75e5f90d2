package org.nectaropenapi.harness.targets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of a run. Every setting is a configuration parameter of the JUnit Platform, a system property or an
 * environment variable, in this order.
 *
 * @param target name of the target
 * @param document another document than the bundled one
 * @param simulated whether sandbox and run have the document that the sandbox was written for, whatever has been edited
 * @param misbehaviour the misbehaviour of the sandbox, such as {@code name}, {@code name:operation} or
 *     {@code name:operation:count}
 * @param directory where the run leaves its files
 * @param failFast whether the first failure ends the run
 * @param record where the run writes a redacted recording of its exchanges
 * @param recording the recording that is replayed
 * @param liveUrl address of the live service; empty for the one in the document
 * @param liveKey key of the live service
 * @param liveOtherKey key of another team of the live service
 * @param liveWrites whether the run may change something at the live service
 * @param liveRequired whether a run without a key fails rather than is skipped
 * @param liveRequests how many requests a live run may make
 * @param liveTime how long a live run may take
 * @param livePatience how long a live run waits for what the service does in the background
 */
public record Settings(
        String target,
        Optional<Path> document,
        boolean simulated,
        Optional<String> misbehaviour,
        Path directory,
        boolean failFast,
        Optional<Path> record,
        Optional<Path> recording,
        Optional<String> liveUrl,
        Optional<String> liveKey,
        Optional<String> liveOtherKey,
        boolean liveWrites,
        boolean liveRequired,
        int liveRequests,
        Duration liveTime,
        Duration livePatience) {

    /** The simulated service that the suite brings along. */
    public static final String SANDBOX = "sandbox";

    /** Name of the setting of a run with the document that the sandbox was written for. */
    public static final String SIMULATED = "contract.simulated";

    /** A live service. */
    public static final String LIVE = "live";

    /** A recording of an earlier run. */
    public static final String REPLAY = "replay";

    private static final int LIVE_REQUESTS = 5_000;

    private static final Duration LIVE_TIME = Duration.ofMinutes(40);

    /** Background work at a real service takes up to about half a minute. */
    private static final Duration LIVE_PATIENCE = Duration.ofMinutes(5);

    /**
     * Reads the settings; a blank value counts as absent.
     *
     * @param source values by name
     * @param urlVariable name of the value with the address of the live service
     * @param keyVariable name of the value with its key
     * @param otherKeyVariable name of the value with the key of another team
     */
    public static Settings from(
            Function<String, Optional<String>> source,
            String urlVariable,
            String keyVariable,
            String otherKeyVariable) {
        Function<String, Optional<String>> values =
                name -> source.apply(name).map(String::strip).filter(value -> !value.isEmpty());
        String target = values.apply("contract.target").orElse(SANDBOX);
        return new Settings(
                target,
                values.apply("contract.document").map(Path::of),
                values.apply(SIMULATED).map(Boolean::parseBoolean).orElse(false),
                values.apply("contract.misbehaviour"),
                values.apply("contract.directory").map(Path::of).orElseGet(() -> Path.of("target", "contract", target)),
                values.apply("contract.failFast").map(Boolean::parseBoolean).orElse(false),
                values.apply("contract.record").map(Path::of),
                values.apply("contract.recording").map(Path::of),
                values.apply(urlVariable).map(url -> url.replaceFirst("/+$", "")),
                values.apply(keyVariable),
                values.apply(otherKeyVariable),
                values.apply("live.writes").map(Boolean::parseBoolean).orElse(false),
                values.apply("live.required").map(Boolean::parseBoolean).orElse(false),
                values.apply("live.requests").map(Integer::valueOf).orElse(LIVE_REQUESTS),
                values.apply("live.minutes")
                        .map(Integer::valueOf)
                        .map(Duration::ofMinutes)
                        .orElse(LIVE_TIME),
                values.apply("live.patience")
                        .map(Long::valueOf)
                        .map(Duration::ofSeconds)
                        .orElse(LIVE_PATIENCE));
    }

    /** Tells whether the run is against a live service, whose data belongs to its customers. */
    public boolean isLive() {
        return target.equals(LIVE);
    }

    /** Returns why there is nothing to run against; empty when there is something. */
    public Optional<String> missing(String urlVariable, String keyVariable) {
        if (isLive() && liveKey.isEmpty()) {
            return Optional.of(
                    "no key: set " + keyVariable + " in the environment, and " + urlVariable + " for another server");
        }
        return target.equals(REPLAY) && recording.isEmpty()
                ? Optional.of("no recording: name its folder with -Dcontract.recording")
                : Optional.empty();
    }
}
