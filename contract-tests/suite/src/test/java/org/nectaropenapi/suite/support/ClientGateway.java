package org.nectaropenapi.suite.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;

/**
 * Passes the requests of a client to the service under test, like those of a test: they are checked and reported, wait
 * for a service that throttles, and what they create is deleted.
 */
public final class ClientGateway implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "connection", "content-length", "date", "expect", "host", "http2-settings", "transfer-encoding", "upgrade");

    private static final int THREADS = 4;

    private final RawServiceApi api;
    private final HttpServer server;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>());
    private volatile @Nullable Throwable failure;
    private volatile @Nullable Exchange last;

    private ClientGateway(RawServiceApi api, HttpServer server) {
        this.api = api;
        this.server = server;
    }

    /** Starts a gateway for the requests of a test. */
    public static ClientGateway start(RawServiceApi api) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ClientGateway gateway = new ClientGateway(api, server);
            server.createContext("/", gateway::handle);
            // Started here, they belong to the test that is running; the server's own thread belongs to none.
            gateway.threads.prestartAllCoreThreads();
            server.setExecutor(gateway.threads);
            server.start();
            return gateway;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the address for the client. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns what ended the test while it passed a request on. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Returns the last exchange with the service. */
    public Optional<Exchange> last() {
        return Optional.ofNullable(last);
    }

    private void handle(HttpExchange client) throws IOException {
        try (client) {
            Exchange exchange = api.send(request(client));
            last = exchange;
            exchange.responseHeaders().stream()
                    .filter(header -> !isOfTheConnection(header.name()))
                    .forEach(header -> client.getResponseHeaders().add(header.name(), header.value()));
            byte[] body = exchange.responseBody().bytes();
            client.sendResponseHeaders(exchange.status(), body.length == 0 ? -1 : body.length);
            client.getResponseBody().write(body);
        } catch (RuntimeException | AssertionError e) {
            failure = e;
            // The client does not repeat a request with this status.
            client.sendResponseHeaders(400, -1);
        }
    }

    private RawRequest request(HttpExchange client) throws IOException {
        List<NameValue> headers = new ArrayList<>();
        client.getRequestHeaders().forEach((name, values) -> {
            if (!isOfTheConnection(name)) {
                values.forEach(value -> headers.add(new NameValue(name, value)));
            }
        });
        byte[] bytes = client.getRequestBody().readAllBytes();
        @Nullable String type = client.getRequestHeaders().getFirst("Content-Type");
        return new RawRequest(
                client.getRequestMethod(),
                URI.create(api.target().baseUrl() + client.getRequestURI().toString()),
                headers,
                bytes.length == 0 ? Body.NONE : new Body(HttpTransport.mediaType(type), bytes));
    }

    private static boolean isOfTheConnection(String header) {
        return OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
