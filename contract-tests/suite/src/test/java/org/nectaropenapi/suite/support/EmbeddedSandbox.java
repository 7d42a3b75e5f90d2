package org.nectaropenapi.suite.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.SandboxBuilder;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * The sandbox in this JVM. Its clock is set by the suite and its background work is done at once; the same calls get
 * the same responses.
 */
public final class EmbeddedSandbox implements Target {

    private static final String OTHER_KEY = "nectar-sandbox-key-of-another-team";

    private static final String KEY_HEADER =
            DocumentedServer.of(ApiDocument.bundled()).keyHeader();
    private static final Instant START = Instant.parse("2026-11-23T09:30:00Z");

    private final TickingClock clock;
    private final NectarSandbox sandbox;

    private EmbeddedSandbox(TickingClock clock, NectarSandbox sandbox) {
        this.clock = clock;
        this.sandbox = sandbox;
    }

    /** Starts a sandbox with the misbehaviour and the document of a run. */
    public static EmbeddedSandbox start(Settings settings) {
        TickingClock clock = new TickingClock(START);
        SandboxBuilder builder = NectarSandbox.builder()
                .clock(clock)
                .sleeper(clock::advance)
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .otherApiKey(OTHER_KEY);
        settings.misbehaviour().ifPresent(configured -> misbehave(builder, configured.split(":", 3)));
        if (settings.simulated()) {
            Simulation.documentBeforeEdits().ifPresent(document -> builder.document(file(document)));
        }
        return new EmbeddedSandbox(clock, builder.start());
    }

    /** Writes a document to a file, since the jar of the sandbox has its own reader of documents. */
    private static Path file(ApiDocument document) {
        try {
            Path file = Files.createTempFile("nectar-simulated-", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, document.tree().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes {@code name}, {@code name:operation} or {@code name:operation:count}. */
    private static void misbehave(SandboxBuilder builder, String... configured) {
        builder.misbehaviour(Misbehaviour.valueOf(configured[0]), active -> {
            if (configured.length > 1 && !configured[1].isEmpty()) {
                active.on(configured[1]);
            }
            if (configured.length > 2) {
                active.forFirst(Integer.parseInt(configured[2]));
            }
        });
    }

    /** Returns the sandbox behind a target; only tests marked with {@link RequiresSandbox} may ask for it. */
    public static NectarSandbox of(Target target) {
        return ((EmbeddedSandbox) target).sandbox;
    }

    @Override
    public String name() {
        return Settings.SANDBOX;
    }

    @Override
    public URI baseUrl() {
        return sandbox.baseUrl();
    }

    @Override
    public String apiKey() {
        return sandbox.apiKey();
    }

    @Override
    public Optional<String> otherApiKey() {
        return Optional.of(OTHER_KEY);
    }

    @Override
    public boolean mayWrite() {
        return true;
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }

    @Override
    public String keyHeader() {
        return KEY_HEADER;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
