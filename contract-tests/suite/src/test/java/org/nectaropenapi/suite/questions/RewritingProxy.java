package org.nectaropenapi.suite.questions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on the loopback interface that stands in front of a sandbox and lets it behave as another world would. */
final class RewritingProxy implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient client;
    private final URI sandbox;
    private volatile ProxiedService service;

    RewritingProxy(HttpClient client, URI sandbox) {
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

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on this world answers. */
    void become(SimulatedService world) {
        service = world.before(this::forward);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ProxiedResponse reply;
            try {
                reply = service.answer(ProxiedRequest.of(exchange));
            } catch (RuntimeException e) {
                // A rule that fails must not look like a service that hangs.
                reply = ProxiedResponse.problem(500, "The rule failed: " + e);
            }
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            boolean empty = reply.body().length == 0;
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : reply.body().length);
            if (!empty) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private ProxiedResponse forward(ProxiedRequest request) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        HttpRequest.Builder onwards = HttpRequest.newBuilder(sandbox.resolve(request.path() + query))
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(onwards::header);
        try {
            HttpResponse<byte[]> answer = client.send(onwards.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            headers.keySet().removeIf(name -> name.matches("(?i)content-length|transfer-encoding|connection|date|:.*"));
            return new ProxiedResponse(answer.statusCode(), headers, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
