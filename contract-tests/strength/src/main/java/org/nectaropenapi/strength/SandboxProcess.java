package org.nectaropenapi.strength;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.strength.process.ServiceProcess;

/** A sandbox in a JVM of its own, and a live run against it. */
final class SandboxProcess {
    private static final String KEY = "key-of-a-stranger";
    private static final String OTHER_KEY = "key-of-another-team";
    /** Enough for what a sandbox without delays does in the background. */
    private static final String PATIENCE_SECONDS = "2";

    private SandboxProcess() {}

    /** Starts a sandbox with misbehaviours. */
    static ServiceProcess start(Path directory, Misbehaviour... misbehaviours) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(KEY, OTHER_KEY));
        for (Misbehaviour misbehaviour : misbehaviours) {
            arguments.add(misbehaviour.name());
        }
        return ServiceProcess.start(MisbehavingService.class, directory, arguments);
    }

    /** Returns the settings of a live run that writes. */
    static Map<String, String> settings(ServiceProcess service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("contract.target", Settings.LIVE);
        settings.put("NECTAR_BASE_URL", service.baseUrl().toString());
        settings.put("NECTAR_API_KEY", KEY);
        settings.put("NECTAR_OTHER_API_KEY", OTHER_KEY);
        settings.put("live.writes", "true");
        settings.put("live.requests", String.valueOf(Integer.MAX_VALUE));
        settings.put("live.patience", PATIENCE_SECONDS);
        return settings;
    }
}
