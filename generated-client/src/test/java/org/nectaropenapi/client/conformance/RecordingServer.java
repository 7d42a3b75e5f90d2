package org.nectaropenapi.client.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.nectaropenapi.client.wire.LoopbackServer;

/** A server that records every request and responds by a script. */
final class RecordingServer implements AutoCloseable {

    private final LoopbackServer server = new LoopbackServer();
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<RecordedRequest, ScriptedResponse> script = request -> ScriptedResponse.json(200, "{}");

    private RecordingServer() {
        server.always((received, socket) -> {
            RecordedRequest request = RecordedRequest.of(received);
            requests.add(request);
            ScriptedResponse response = script.apply(request);
            StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " Scripted\r\n");
            response.headerLines().forEach(line -> head.append(line).append("\r\n"));
            if (response.status() != 204) {
                head.append("Content-Length: ").append(response.body().length).append("\r\n");
            }
            head.append("\r\n");
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(response.body());
            return true;
        });
    }

    static RecordingServer start() {
        return new RecordingServer();
    }

    URI url() {
        return server.url();
    }

    /** Forgets the recorded requests and responds by this script from now on. */
    void respond(Function<RecordedRequest, ScriptedResponse> responses) {
        requests.clear();
        script = responses;
    }

    void respond(ScriptedResponse always) {
        respond(request -> always);
    }

    List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    RecordedRequest onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("expected one request, got " + requests);
        }
        return requests.get(0);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
