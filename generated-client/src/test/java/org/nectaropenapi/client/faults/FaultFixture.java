package org.nectaropenapi.client.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.error.NectarException;

/** One fault, the service that has it, and a client whose pauses are noted instead of taken. */
final class FaultFixture implements AutoCloseable {

    static final int MAX_RESPONSE_BYTES = 64 << 10;

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ServerSocket ELSEWHERE = elsewhereSocket();

    /**
     * What was seen of a call that met the fault, and of the one after it, when the fault was gone.
     *
     * @param failure what the first call threw
     * @param brought what the first call brought, the beginning of a list before its failure included
     * @param met how many of its requests the service saw
     * @param pauses the pauses between them
     * @param broughtAfterwards what the second call brought, on the same client
     * @param metAfterwards how many of its requests the service saw
     * @param failureAfterwards what the second call threw
     */
    record Seen(
            @Nullable NectarException failure,
            List<String> brought,
            int met,
            List<Duration> pauses,
            List<String> broughtAfterwards,
            int metAfterwards,
            @Nullable NectarException failureAfterwards) {}

    private final Fault fault;
    private final @Nullable Certificates certificates;
    private final FaultyService service;
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean liftsInPause;
    private NectarClient nectar;

    FaultFixture(Fault fault, @Nullable Certificates certificates) throws IOException {
        this.fault = fault;
        this.certificates = certificates;
        this.service = new FaultyService(fault, certificates);
        this.nectar = client(true);
    }

    /** An address that nobody may be sent to. */
    static URI elsewhere() {
        return URI.create("http://127.0.0.1:" + ELSEWHERE.getLocalPort() + "/v2.2/elsewhere");
    }

    /** Whether somebody has been there. */
    static boolean somebodyWentElsewhere() throws IOException {
        ELSEWHERE.setSoTimeout(1);
        try {
            ELSEWHERE.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private static ServerSocket elsewhereSocket() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NectarClient client(boolean stays) {
        var builder = NectarClient.builder().apiKey("nk_test_faults").baseUrl(service.url());
        if (certificates != null) {
            var trusted = certificates.client();
            builder.options(o -> o.sslContext(trusted));
        }
        if (fault == Fault.TLS_SILENT) {
            builder.connectTimeout(Duration.ofMillis(stays ? 400 : 2000));
        }
        return builder.options(o -> o.maxResponseBytes(MAX_RESPONSE_BYTES)
                        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .sleeper(this::pause))
                .build();
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        if (liftsInPause) {
            service.lift();
        }
    }

    /**
     * Makes a call that meets the fault, which then stays or is gone after the first time, and another one after it.
     */
    Seen run(CallKind kind, boolean stays) throws IOException {
        if (!fault.letsRequestsIn()) {
            // A connection that is open already would pass the fault by.
            nectar.close();
            nectar = client(stays);
        }
        if (fault.place() == Fault.Place.REUSE) {
            kind.call(nectar, service.url(), new ArrayList<>());
        }
        service.begin(kind, stays ? Integer.MAX_VALUE : 1);
        liftsInPause = !stays && !fault.letsRequestsIn();
        pauses.clear();

        List<String> brought = new ArrayList<>();
        NectarException failure = made(() -> kind.call(hurried(kind, stays), service.url(), brought));
        int met = service.met();
        List<Duration> taken = List.copyOf(pauses);

        service.lift();
        liftsInPause = false;
        if (fault == Fault.TLS_SILENT) {
            // On a busy machine a handshake can take too long; a read gets over that, a stream does not.
            CallKind.READ.call(nectar, service.url(), new ArrayList<>());
        }
        int metBefore = service.met();
        List<String> afterwards = new ArrayList<>();
        NectarException failureAfterwards = made(() -> {
            if (brought.isEmpty() || failure == null) {
                kind.call(nectar, service.url(), afterwards);
            } else {
                kind.callAfterFailure(nectar, service.url(), afterwards);
            }
        });
        return new Seen(failure, brought, met, taken, afterwards, service.met() - metBefore, failureAfterwards);
    }

    /**
     * Silence is waited for as briefly as can be, but only by the call that meets it. Where a good answer follows, a
     * busy machine has to have the time to give it.
     */
    private NectarClient hurried(CallKind kind, boolean stays) {
        Duration read = Duration.ofMillis(stays ? 500 : 1000);
        Duration total = Duration.ofMillis(stays ? 600 : 1000);
        return switch (fault) {
            case SILENT, SILENT_IN_HEADERS, SILENT_IN_BODY -> nectar.withOptions(o -> o.readTimeout(read));
            case DRIPPING -> nectar.withOptions(o -> o.totalTimeout(total));
            // A file may be of any length, but takes no longer than a call may.
            case ENDLESS_BODY -> kind == CallKind.DOWNLOAD ? nectar.withOptions(o -> o.totalTimeout(total)) : nectar;
            default -> nectar;
        };
    }

    private static @Nullable NectarException made(Runnable call) {
        try {
            call.run();
            return null;
        } catch (NectarException e) {
            return e;
        }
    }

    @Override
    public void close() throws IOException {
        nectar.close();
        service.close();
    }
}
