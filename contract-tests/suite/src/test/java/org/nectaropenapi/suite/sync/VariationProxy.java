package org.nectaropenapi.suite.sync;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.suite.probes.ProxiedRequest;
import org.nectaropenapi.suite.probes.ProxiedResponse;
import org.nectaropenapi.suite.probes.ServiceVariation;

/**
 * A proxy on the loopback interface that turns a sandbox into another service. The JDK's server would replace the date
 * of responses, by which a sync knows the day.
 */
final class VariationProxy implements AutoCloseable {

    private static final HttpClient UPSTREAM =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServiceVariation variation;
    private final URI sandbox;

    VariationProxy(ServiceVariation variation, URI sandbox) {
        this.variation = variation;
        this.sandbox = sandbox;
        try {
            socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // The proxy was closed.
        }
    }

    /** Responds until either side closes the connection; a broken response of the sandbox breaks this one too. */
    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = connection.getOutputStream()) {
            connection.setTcpNoDelay(true);
            for (ProxiedRequest request = read(in); request != null; request = read(in)) {
                write(variation.respond(request, forwarded -> forwarded.sendTo(sandbox, UPSTREAM)), out);
            }
        } catch (IOException | UncheckedIOException e) {
            // The client sees a connection that is closed.
        }
    }

    private static @Nullable ProxiedRequest read(InputStream in) throws IOException {
        String[] start = line(in).split(" ");
        if (start.length < 2) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).trim());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        headers.keySet().retainAll(ProxiedRequest.HEADERS);
        URI target = URI.create(start[1]);
        String query = target.getRawQuery();
        return new ProxiedRequest(start[0], target.getRawPath(), query == null ? "" : query, headers, body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).trim();
    }

    private static void write(ProxiedResponse response, OutputStream out) throws IOException {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(response.status()).append(" .\r\n");
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (response.status() != 204) {
            head.append("Content-Length: ").append(response.body().length).append("\r\n");
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(response.body());
        whole.writeTo(out);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
