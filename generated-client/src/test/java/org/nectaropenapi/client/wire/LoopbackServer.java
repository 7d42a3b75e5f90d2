package org.nectaropenapi.client.wire;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on a free port of this machine that records the bytes it receives and replies as scripted, also in ways no
 * correct server would.
 */
public final class LoopbackServer implements AutoCloseable {

    /** A request as it was received. */
    public record Received(String head, byte[] body) {

        public String requestLine() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        public String target() {
            return requestLine().split(" ")[1];
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public List<String> headers(String name) {
            return head.lines()
                    .skip(1)
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    /** Replies to a request; returns whether the connection stays open. */
    @FunctionalInterface
    public interface Reply {
        boolean send(Received request, Socket socket) throws IOException;

        /** Returns a reply that runs an action before this one is sent. */
        default Reply after(Runnable action) {
            return (request, socket) -> {
                action.run();
                return send(request, socket);
            };
        }
    }

    /** Turns an accepted connection into the one that carries the requests. */
    @FunctionalInterface
    public interface Handshake {
        Socket accept(Socket plain) throws IOException;
    }

    /** Never listens, but keeps the port from others while the server does not listen either. */
    private final Socket portHolder = new Socket();

    private final int port;
    private ServerSocket server;
    private Thread accepting;
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch peerLeft = new CountDownLatch(1);
    private volatile Handshake handshake = plain -> plain;
    private volatile Reply otherwise = json(200, "{}");
    private volatile boolean repliesFirst;

    public LoopbackServer() {
        try {
            portHolder.setReuseAddress(true);
            portHolder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            this.port = portHolder.getLocalPort();
            listen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens at the same port as before. */
    public void listen() throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        server = listener;
        accepting = daemon(() -> accept(listener));
    }

    /** Refuses new connections from now on; those that are open stay open. */
    public void stopListening() throws IOException, InterruptedException {
        server.close();
        // The port refuses connections only when no thread is waiting at it any more.
        accepting.join();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Performs this handshake on every connection before its first request. */
    public LoopbackServer handshake(Handshake next) {
        handshake = next;
        return this;
    }

    /** Makes the server reply as soon as the head of a request has arrived; what it records then has no body. */
    public LoopbackServer readBodiesAfterReplies() {
        repliesFirst = true;
        return this;
    }

    /** Replies to the next requests in this order. */
    public LoopbackServer reply(Reply... next) {
        synchronized (replies) {
            replies.addAll(List.of(next));
        }
        return this;
    }

    /** Replies to every request that has no reply of its own. */
    public LoopbackServer always(Reply reply) {
        otherwise = reply;
        return this;
    }

    public List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    public Received only() {
        if (received.size() != 1) {
            throw new AssertionError(received.size() + " requests came in, not one");
        }
        return received.get(0);
    }

    /** Waits until so many requests have come in that no earlier call has waited for. */
    public void awaitRequests(int count) throws InterruptedException {
        if (!arrivals.tryAcquire(count, 20, TimeUnit.SECONDS)) {
            throw new AssertionError("fewer requests than " + count + " came in");
        }
    }

    public int connections() {
        return connections.get();
    }

    /** How many connections are open at this moment. */
    public int openConnections() {
        return sockets.size();
    }

    /** Waits until no connection is open, so that no later request meets one that is about to close. */
    public void awaitNoConnections() throws InterruptedException {
        synchronized (sockets) {
            for (int tries = 0; !sockets.isEmpty(); tries++) {
                if (tries == 20) {
                    throw new AssertionError("a connection is still open: " + sockets);
                }
                sockets.wait(1000);
            }
        }
    }

    /** Waits until a client has closed its connection during a reply that does not end by itself. */
    public boolean sawPeerLeave() throws InterruptedException {
        return peerLeft.await(20, TimeUnit.SECONDS);
    }

    public static Reply json(int status, String body, String... headers) {
        return content(status, "application/json", body, headers);
    }

    public static Reply content(int status, String type, String body, String... headers) {
        return content(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Reply content(int status, String type, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        return (request, socket) -> {
            write(socket, head.toString());
            write(socket, body);
            return true;
        };
    }

    /** Exactly these bytes, then the end of the connection. */
    public static Reply raw(String bytes) {
        return (request, socket) -> {
            write(socket, bytes);
            return false;
        };
    }

    /** Exactly these bytes, then a reset. */
    public static Reply reset(String bytes) {
        return (request, socket) -> {
            write(socket, bytes);
            socket.setSoLinger(true, 0);
            return false;
        };
    }

    /** Exactly these bytes, then nothing more until the client leaves. */
    public Reply silentAfter(String bytes) {
        return (request, socket) -> {
            write(socket, bytes);
            untilPeerLeaves(socket, 0, () -> {});
            return false;
        };
    }

    /** These bytes, then one more every few milliseconds until the client leaves. */
    public Reply drippingAfter(String bytes) {
        return (request, socket) -> {
            write(socket, bytes);
            untilPeerLeaves(socket, 10, () -> write(socket, " "));
            return false;
        };
    }

    private interface Step {
        void take() throws IOException;
    }

    /** Reading with a time limit paces the steps and notices that the client has left. */
    private void untilPeerLeaves(Socket socket, int pace, Step step) throws IOException {
        socket.setSoTimeout(pace);
        try {
            while (true) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        break;
                    }
                } catch (SocketTimeoutException e) {
                    step.take();
                }
            }
        } catch (SocketException e) {
            // A client that leaves in the middle of things resets the connection.
        }
        peerLeft.countDown();
    }

    /** Waits as a reply must not: a client that never does its part fails the test. */
    public static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("the client kept the server waiting");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void write(Socket socket, String text) throws IOException {
        write(socket, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public static void write(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private void accept(ServerSocket listener) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                // Replies written in two parts must not wait for each other.
                socket.setTcpNoDelay(true);
                connections.incrementAndGet();
                sockets.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket plain) {
        try (Socket socket = handshake.accept(plain)) {
            boolean open = true;
            while (open) {
                InputStream in = socket.getInputStream();
                Received head = new Received(readUntil(in, "\r\n\r\n"), new byte[0]);
                Received request = repliesFirst ? head : withBody(head, in);
                received.add(request);
                // Taken first: whoever waits for the request may send another one at once, which is not to get it.
                Reply reply = nextReply();
                arrivals.release();
                open = reply.send(request, socket);
                if (open && repliesFirst) {
                    withBody(head, in);
                }
            }
        } catch (IOException e) {
            // The client has left or does not trust this server, which is its right.
        } finally {
            synchronized (sockets) {
                sockets.remove(plain);
                sockets.notifyAll();
            }
            close(plain);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply nextReply() {
        synchronized (replies) {
            Reply next = replies.poll();
            return next == null ? otherwise : next;
        }
    }

    private static Received withBody(Received request, InputStream in) throws IOException {
        if (!request.headers("Transfer-Encoding").isEmpty()) {
            return new Received(request.head(), readChunks(in));
        }
        List<String> length = request.headers("Content-Length");
        return length.isEmpty() ? request : new Received(request.head(), exactly(in, Integer.parseInt(length.get(0))));
    }

    private static byte[] readChunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(readUntil(in, "\r\n").strip(), 16);
            body.writeBytes(exactly(in, size));
            readUntil(in, "\r\n");
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (!text.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            text.writeBytes(exactly(in, 1));
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback-server");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() throws IOException {
        server.close();
        portHolder.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
