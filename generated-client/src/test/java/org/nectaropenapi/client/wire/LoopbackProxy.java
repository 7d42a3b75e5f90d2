package org.nectaropenapi.client.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A proxy on this machine: tunnels for https, requests with a whole address for http, and a login if it wants one. */
final class LoopbackProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Function<String, @Nullable String> refusal;

    /** The heads of the requests to the proxy itself, refused ones included. */
    final List<String> heads = new CopyOnWriteArrayList<>();

    /**
     * Starts.
     *
     * @param refusal returns the response to a request with this head, null to let it pass
     */
    LoopbackProxy(Function<String, @Nullable String> refusal) {
        this.refusal = refusal;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    /** Returns a proxy that requires this value of the header Proxy-Authorization. */
    static LoopbackProxy requiring(String authorization) {
        String line = "proxy-authorization: " + authorization.toLowerCase(Locale.ROOT) + "\r\n";
        return new LoopbackProxy(
                head -> head.toLowerCase(Locale.ROOT).contains(line) ? null : loginRequired("Basic realm=\"p\""));
    }

    static String loginRequired(String challenge) {
        return "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + challenge
                + "\r\nContent-Length: 7\r\nConnection: close\r\n\r\nsign in";
    }

    ProxySelector selector() {
        return ProxySelector.of(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()));
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            heads.add(head);
            String refused = refusal.apply(head);
            if (refused != null) {
                send(client, refused);
                return;
            }
            String[] line = head.substring(0, head.indexOf("\r\n")).split(" ");
            boolean isTunnel = line[0].equals("CONNECT");
            URI target = URI.create(isTunnel ? "https://" + line[1] : line[1]);
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
                sockets.add(server);
                if (isTunnel) {
                    send(client, "HTTP/1.1 200 Connection established\r\n\r\n");
                } else {
                    send(server, head);
                }
                daemon(() -> copy(client, server));
                copy(server, client);
            }
        } catch (IOException e) {
            // One side has left, which is its right.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client has left");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One side has left, which is its right.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "loopback-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
