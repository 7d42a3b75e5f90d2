package org.nectaropenapi.harness.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.sandbox.NectarSandbox;

/** A service that answers every request with a status of its choice, and notes what pauses it was given. */
final class StubTarget implements Target {

    static final String KEY = "key-of-the-stub";

    final List<Duration> pauses = new ArrayList<>();
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Starts the service; it is asked for a status with the number of the request, from 1. */
    StubTarget(IntUnaryOperator statuses) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            int status = statuses.applyAsInt(requests.size());
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", "7");
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @Override
    public String name() {
        return "stub";
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public String apiKey() {
        return KEY;
    }

    @Override
    public boolean mayWrite() {
        return true;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void pass(Duration time) {
        pauses.add(time);
    }

    @Override
    public Optional<NectarSandbox> sandbox() {
        return Optional.empty();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
