package org.nectaropenapi.client.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.wire.LoopbackServer;

/** A healthy service until its fault begins. */
final class FaultyService implements AutoCloseable {

    private static final AtomicBoolean KEY_SENT_TO_STORAGE = new AtomicBoolean();

    private final Fault fault;
    private final @Nullable Certificates certificates;
    private final LoopbackServer server = new LoopbackServer();
    private final Set<Socket> usedConnections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger remainingFaults = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile CallKind kind = CallKind.READ;
    private boolean refusing;

    FaultyService(Fault fault, @Nullable Certificates certificates) {
        this.fault = fault;
        this.certificates = certificates;
        server.always(this::respond);
        if (fault == Fault.EARLY_RESPONSE) {
            server.readBodiesAfterReplies();
        }
        if (certificates != null) {
            server.handshake(plain -> secure(plain, certificates));
        }
    }

    URI url() {
        if (fault.location() == Fault.Location.NAME) {
            return URI.create("https://no-such-host.invalid");
        }
        URI plain = server.url();
        return certificates == null ? plain : URI.create("https://localhost:" + plain.getPort());
    }

    /** Tells whether any request for a file carried the API key. */
    static boolean keyWasSentToStorage() {
        return KEY_SENT_TO_STORAGE.get();
    }

    /** Makes the fault occur on the next requests of this kind of call, and resets the count of such requests. */
    synchronized void begin(CallKind calls, int times) throws IOException, InterruptedException {
        kind = calls;
        requests.set(0);
        remainingFaults.set(times);
        if (fault.location() == Fault.Location.LISTENER) {
            server.stopListening();
            refusing = true;
        }
    }

    /** Ends the fault. */
    synchronized void end() {
        remainingFaults.set(0);
        try {
            if (refusing) {
                refusing = false;
                server.listen();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of requests that the fault can affect. */
    int requests() {
        return requests.get();
    }

    private boolean respond(LoopbackServer.Received request, Socket socket) throws IOException {
        boolean reused = !usedConnections.add(socket);
        boolean file = request.target().contains(HealthyResponses.FILE);
        if (file && !request.headers("X-API-Key").isEmpty()) {
            KEY_SENT_TO_STORAGE.set(true);
        }
        ServerConnection connection =
                new ServerConnection(server, socket, request, HealthyResponses.to(request.requestLine()), file);
        if (fails(request.requestLine(), reused)) {
            fault.behaviour().apply(connection);
        } else if (file && !request.headers("Range").isEmpty()) {
            connection.sendRest(Integer.parseInt(request.headers("Range").get(0).replaceAll("\\D", "")));
        } else {
            connection.ok(connection.healthyBody());
        }
        return !socket.isClosed();
    }

    private Socket secure(Socket plain, Certificates issued) throws IOException {
        boolean failing = remainingFaults.get() > 0;
        if (failing && fault == Fault.TLS_SILENT) {
            server.silentAfter("").send(new LoopbackServer.Received("", new byte[0]), plain);
            throw new EOFException();
        }
        SSLSocket secure = (SSLSocket) issued.server(failing ? fault.name() : Certificates.VALID)
                .getSocketFactory()
                .createSocket(plain, "localhost", plain.getLocalPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private boolean fails(String requestLine, boolean reused) {
        if (!kind.isAffected(requestLine)) {
            return false;
        }
        requests.incrementAndGet();
        return fault.letsRequestsIn()
                && (fault.location() != Fault.Location.REUSE || reused)
                && remainingFaults.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }

    void awaitNoConnections() throws InterruptedException {
        server.awaitNoConnections();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
