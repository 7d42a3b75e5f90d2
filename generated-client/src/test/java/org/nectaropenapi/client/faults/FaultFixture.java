package org.nectaropenapi.client.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
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
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.wire.FixtureClient;

/** One fault, a service with that fault, and a client that records its pauses instead of taking them. */
final class FaultFixture implements AutoCloseable {

    static final int MAX_RESPONSE_BYTES = 64 << 10;

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ServerSocket ELSEWHERE = elsewhereSocket();

    /**
     * The observations of a call that the fault affects, and of another one after the fault has ended.
     *
     * @param failure the exception of the first call
     * @param results the results of the first call, including the rows of a list before its failure
     * @param requests the number of requests of the first call that the service received
     * @param pauses the pauses between them
     * @param laterResults the results of the second call, on the same client
     * @param laterRequests the number of requests of the second call that the service received
     * @param laterFailure the exception of the second call
     */
    record Observation(
            @Nullable NectarException failure,
            List<String> results,
            int requests,
            List<Duration> pauses,
            List<String> laterResults,
            int laterRequests,
            @Nullable NectarException laterFailure) {}

    private final Fault fault;
    private final @Nullable Certificates certificates;
    private final Duration timeout;
    private final FaultyService service;
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean endsInPause;
    private FixtureClient client;

    /**
     * Starts the service.
     *
     * @param timeout the timeout that ends a call to a service which sends nothing, or which never ends
     */
    FaultFixture(Fault fault, @Nullable Certificates certificates, Duration timeout) throws IOException {
        this.fault = fault;
        this.certificates = certificates;
        this.timeout = timeout;
        this.service = new FaultyService(fault, certificates);
        this.client = client();
    }

    /** Returns an address that no request must reach. */
    static URI elsewhere() {
        return URI.create("http://127.0.0.1:" + ELSEWHERE.getLocalPort() + "/v9/elsewhere");
    }

    /** Tells whether any client has connected to that address. */
    static boolean connectedElsewhere() throws IOException {
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

    private FixtureClient client() {
        ClientOptions.Builder options = ClientOptions.builder(ApiKey.of("nk_test_faults"))
                .baseUrl(service.url())
                .maxResponseBytes(MAX_RESPONSE_BYTES)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .sleeper(this::pause);
        if (certificates != null) {
            options.sslContext(certificates.client());
        }
        if (fault.location() == Fault.Location.PROXY) {
            // The service is its own proxy, to which a request has another first line.
            options.proxySelector(ProxySelector.of(
                    new InetSocketAddress(service.url().getHost(), service.url().getPort())));
        }
        if (fault == Fault.TLS_SILENT) {
            options.connectTimeout(timeout);
        }
        return new FixtureClient(options.build());
    }

    private void pause(Duration duration) {
        pauses.add(duration);
        if (endsInPause) {
            service.end();
        }
    }

    /**
     * Makes a call that the fault affects, always or only the first time, and another call after the fault has ended.
     */
    Observation run(CallKind kind, boolean persists) throws IOException, InterruptedException {
        if (!fault.letsRequestsIn()) {
            // An open connection would not be affected by the fault.
            client.close();
            client = client();
        }
        if (fault.location() == Fault.Location.REUSE) {
            kind.call(client, service.url(), new ArrayList<>());
        }
        service.begin(kind, persists ? Integer.MAX_VALUE : 1);
        endsInPause = !persists && !fault.letsRequestsIn();
        pauses.clear();

        List<String> results = new ArrayList<>();
        NectarException failure = failureOf(() -> kind.call(withShortTimeout(kind), service.url(), results));
        int requests = service.requests();
        List<Duration> recorded = List.copyOf(pauses);

        service.end();
        endsInPause = false;
        if (fault == Fault.NO_CONTENT_WITH_BODY) {
            // The client keeps the connection for a moment, since a 204 ends with its head.
            service.awaitNoConnections();
        }
        int earlier = service.requests();
        List<String> laterResults = new ArrayList<>();
        NectarException laterFailure = failureOf(() -> {
            if (results.isEmpty() || failure == null) {
                kind.call(client, service.url(), laterResults);
            } else {
                kind.callAfterFailure(client, service.url(), laterResults);
            }
        });
        return new Observation(
                failure, results, requests, recorded, laterResults, service.requests() - earlier, laterFailure);
    }

    /** Shortens the timeout that ends the call. */
    private FixtureClient withShortTimeout(CallKind kind) {
        return switch (fault) {
            case SILENT, SILENT_IN_HEADERS, SILENT_IN_BODY, KEPT_ALIVE_FORGOTTEN ->
                client.withOptions(o -> o.readTimeout(timeout));
            case DRIPPING -> client.withOptions(o -> o.totalTimeout(timeout));
            // A file can have any length, so only the total timeout ends its download.
            case ENDLESS_BODY -> kind == CallKind.DOWNLOAD ? client.withOptions(o -> o.totalTimeout(timeout)) : client;
            default -> client;
        };
    }

    private static @Nullable NectarException failureOf(Runnable call) {
        try {
            call.run();
            return null;
        } catch (NectarException e) {
            return e;
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        service.close();
    }
}
