package org.nectaropenapi.client.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.RetryPolicy;

/**
 * A server, and a client of every document that is connected to it. The clients are built as applications build theirs;
 * they send each request once.
 */
final class ConnectedClient implements AutoCloseable, AfterAllCallback {

    static final String KEY = "test-key-7f3a9c";

    private final RecordingServer server = RecordingServer.start();
    private final Map<ClientDocument, Object> clients = new ConcurrentHashMap<>();

    private ConnectedClient() {}

    static ConnectedClient start() {
        return new ConnectedClient();
    }

    RecordingServer server() {
        return server;
    }

    /** Returns the client of a document, whose class is the document's own. */
    Object client(ClientDocument document) {
        return clients.computeIfAbsent(document, this::build);
    }

    private Object build(ClientDocument document) {
        Consumer<ClientOptions.Builder> once = options -> options.retryPolicy(RetryPolicy.none());
        Class<?> builderType = document.type("NectarClientBuilder");
        Object builder = Reflection.call(Reflection.only(document.type("NectarClient"), "builder"), null);
        Reflection.call(Reflection.only(builderType, "apiKey"), builder, KEY);
        Reflection.call(Reflection.only(builderType, "baseUrl"), builder, server.url());
        Reflection.call(Reflection.only(builderType, "options"), builder, once);
        return ModelClasses.present(Reflection.call(Reflection.only(builderType, "build"), builder));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    private static void close(Object client) {
        try {
            ((AutoCloseable) client).close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        clients.values().forEach(ConnectedClient::close);
        server.close();
    }
}
