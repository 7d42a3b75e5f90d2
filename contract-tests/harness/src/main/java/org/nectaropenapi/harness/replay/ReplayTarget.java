package org.nectaropenapi.harness.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.exchange.Transport;
import org.nectaropenapi.harness.recording.RecordedRun;
import org.nectaropenapi.harness.redaction.RedactionRules;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * A recording that takes the place of a service. Like the recorded service, it accepts writes or not, and is waited for
 * as long. No connection is made, and no time passes.
 */
public final class ReplayTarget implements Target {
    static final String KEY = "key-of-a-replay";
    private static final URI NOWHERE = URI.create("http://replay.invalid");

    private final RecordedRun run;
    private final String keyHeader;
    private final Replay replay;

    private ReplayTarget(RecordedRun run, String keyHeader, Replay replay) {
        this.run = run;
        this.keyHeader = keyHeader;
        this.replay = replay;
    }

    /** Opens the recording in a folder. */
    public static ReplayTarget of(Path folder, ApiDocument document, RedactionRules rules) {
        try {
            RecordedRun run = RecordedRun.read(folder);
            String keyHeader = DocumentedServer.of(document).keyHeader();
            return new ReplayTarget(
                    run,
                    keyHeader,
                    new Replay(
                            ExchangeFile.read(folder.resolve(ExchangeFile.RECORDED)),
                            new RequestMatch(document, rules, run.prefix()),
                            keyHeader));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** Returns the facts about the recorded run. */
    public RecordedRun run() {
        return run;
    }

    @Override
    public String name() {
        return Settings.REPLAY;
    }

    @Override
    public URI baseUrl() {
        return NOWHERE;
    }

    @Override
    public String keyHeader() {
        return keyHeader;
    }

    @Override
    public String apiKey() {
        return KEY;
    }

    @Override
    public boolean mayWrite() {
        return run.mayWrite();
    }

    @Override
    public Duration patience() {
        return run.patience();
    }

    @Override
    public boolean isRemote() {
        // What the recorded run excused, its replay does too.
        return !run.target().equals(Settings.SANDBOX);
    }

    @Override
    public void pass(Duration time) {
        // The next recorded response already shows the result of the wait.
    }

    @Override
    public Transport transport() {
        return replay;
    }

    @Override
    public void close() {
        // There is nothing open.
    }
}
