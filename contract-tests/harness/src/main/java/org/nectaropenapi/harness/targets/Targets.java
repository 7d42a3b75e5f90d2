package org.nectaropenapi.harness.targets;

/** Opens the target that a run is told to take. */
public final class Targets {

    private Targets() {}

    /** Opens a target. */
    public static Target open(Settings settings) {
        return switch (settings.target()) {
            case Settings.SANDBOX -> EmbeddedSandbox.start(settings.misbehaviour());
            case Settings.LIVE ->
                new LiveService(settings.liveUrl(), settings.liveKey().orElseThrow(), settings.liveWrites());
            default ->
                throw new IllegalArgumentException("There is no target " + settings.target() + "; contract.target is "
                        + Settings.SANDBOX + ", " + Settings.LIVE + " or " + Settings.REPLAY + ".");
        };
    }
}
