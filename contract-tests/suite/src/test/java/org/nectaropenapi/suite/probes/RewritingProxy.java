package org.nectaropenapi.suite.probes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.lookup.NotInDocumentException;

/** A proxy on the loopback interface that turns a sandbox into a service with variations. */
public final class RewritingProxy implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client;
    private final URI sandbox;
    private volatile ProxiedService service;
    private volatile @Nullable NotInDocumentException missing;

    public RewritingProxy(HttpClient client, URI sandbox) {
        this.client = client;
        this.sandbox = sandbox;
        this.service = this::forward;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Applies the variation to all following requests. */
    public void apply(ServiceVariation variation) {
        missing = null;
        service = request -> variation.respond(request, this::forward);
    }

    /** Skips the test when the variation named what the document does not have. */
    void requireDocumented() {
        NotInDocumentException found = missing;
        if (found != null) {
            throw found;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ProxiedResponse response;
            try {
                response = service.respond(ProxiedRequest.of(exchange));
            } catch (NotInDocumentException e) {
                missing = e;
                response = ProxiedResponse.problem(500, "The variation does not fit the document.");
            } catch (RuntimeException e) {
                // A variation that fails must not look like a service that hangs.
                response = ProxiedResponse.problem(500, "The variation failed: " + e);
            }
            response.headers().forEach(exchange.getResponseHeaders()::set);
            boolean empty = response.body().length == 0;
            exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
            if (!empty) {
                exchange.getResponseBody().write(response.body());
            }
        }
    }

    private ProxiedResponse forward(ProxiedRequest request) {
        ProxiedResponse response = request.sendTo(sandbox, client);
        // This server writes one of its own.
        response.headers().remove("date");
        return response;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
