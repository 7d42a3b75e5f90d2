package org.nectaropenapi.client.faults;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A service that is fine until its fault begins, on a bare socket of this machine, because no HTTP server can be that
 * bad.
 */
final class FaultyService implements AutoCloseable {

    private static final AtomicBoolean KEY_WENT_TO_STORAGE = new AtomicBoolean();

    private final Fault fault;
    private final @Nullable Certificates certificates;
    private final int port;
    private final AtomicInteger left = new AtomicInteger();
    private final List<String> met = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile CallKind kind = CallKind.READ;
    private ServerSocket listener;
    private Thread accepting;
    // A socket that never listens keeps the port from others while nobody listens at it.
    private final Socket holder;
    private boolean refusing;

    FaultyService(Fault fault, @Nullable Certificates certificates) throws IOException {
        this.fault = fault;
        this.certificates = certificates;
        this.holder = new Socket();
        holder.setReuseAddress(true);
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        this.port = holder.getLocalPort();
        this.listener = bound(port);
        this.accepting = accepting(listener);
    }

    URI url() {
        if (fault.place() == Fault.Place.NAME) {
            return URI.create("https://no-such-host.invalid");
        }
        return URI.create(certificates == null ? "http://127.0.0.1:" + port : "https://localhost:" + port);
    }

    /** Whether the key was in a request for a file. */
    static boolean keyWentToStorage() {
        return KEY_WENT_TO_STORAGE.get();
    }

    /** Lets the fault happen the next few times that a call of this kind comes in; counts such calls anew. */
    synchronized void begin(CallKind calls, int times) throws IOException {
        kind = calls;
        met.clear();
        left.set(times);
        if (fault.place() == Fault.Place.LISTENER) {
            listener.close();
            // The port is free only when nobody waits at it any more.
            joined(accepting);
            refusing = true;
        }
    }

    /** Ends the fault. */
    synchronized void lift() {
        left.set(0);
        try {
            if (refusing) {
                refusing = false;
                listener = bound(port);
                accepting = accepting(listener);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests so far that the fault met or would have met. */
    int met() {
        return met.size();
    }

    private static ServerSocket bound(int wanted) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 50);
        return socket;
    }

    private Thread accepting(ServerSocket from) {
        return daemon(() -> accept(from));
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket socket = from.accept();
                // HealthyResponses written in pieces must not wait for each other.
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (Socket socket = secured(plain)) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int served = 0; !socket.isClosed(); served++) {
                ReceivedRequest request = ReceivedRequest.read(in);
                boolean file = request.line().contains(HealthyResponses.FILE);
                if (file && request.hasKey()) {
                    KEY_WENT_TO_STORAGE.set(true);
                }
                ServerConnection wire = new ServerConnection(socket, HealthyResponses.to(request.line()), file);
                if (fails(request.line(), served)) {
                    fault.misbehaviour().happen(wire);
                } else if (file && request.firstByte() >= 0) {
                    wire.rest(request.firstByte());
                } else {
                    wire.ok(wire.good());
                }
            }
        } catch (IOException e) {
            // The client has left, or does not trust this service.
        } finally {
            sockets.remove(plain);
        }
    }

    private Socket secured(Socket plain) throws IOException {
        if (certificates == null) {
            return plain;
        }
        boolean failing = left.get() > 0;
        if (failing && fault == Fault.TLS_SILENT) {
            new ServerConnection(plain, "", false).silence();
            throw new EOFException();
        }
        SSLSocket secure = (SSLSocket) certificates
                .server(failing ? fault.name() : "good")
                .getSocketFactory()
                .createSocket(plain, "localhost", port, true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    private boolean fails(String requestLine, int served) {
        if (!kind.isMetBy(requestLine)) {
            return false;
        }
        met.add(requestLine);
        return fault.letsRequestsIn()
                && (fault.place() != Fault.Place.REUSE || served > 0)
                && left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "faulty-service");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public synchronized void close() throws IOException {
        listener.close();
        holder.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
