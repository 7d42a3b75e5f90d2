package org.nectaropenapi.client.conformance;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.http.RetryPolicy;

/** A client, built as applications build theirs, and the server it is connected to. It sends each request once. */
record ConnectedClient(RecordingServer server, NectarClient client) implements AutoCloseable, AfterAllCallback {

    static final String KEY = "test-key-7f3a9c";

    static ConnectedClient start() {
        RecordingServer server = RecordingServer.start();
        NectarClient client = NectarClient.builder()
                .apiKey(KEY)
                .baseUrl(server.url())
                .options(options -> options.retryPolicy(RetryPolicy.none()))
                .build();
        return new ConnectedClient(server, client);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
