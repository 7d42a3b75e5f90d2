package org.nectaropenapi.client.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A server on a free port of this machine that keeps every request as it came and answers what it was told. It is
 * written on a bare socket, because HTTP servers normalise what these tests look at.
 */
final class RecordingServer implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "recording-server");
        thread.setDaemon(true);
        return thread;
    });
    private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
    private volatile Function<RecordedRequest, ScriptedAnswer> script = request -> ScriptedAnswer.json(200, "{}");

    private RecordingServer(ServerSocket socket) {
        this.socket = socket;
    }

    static RecordingServer start() {
        try {
            RecordingServer server = new RecordingServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Forgets the requests so far and answers from now on what the script says. */
    void answer(Function<RecordedRequest, ScriptedAnswer> answers) {
        requests.clear();
        script = answers;
    }

    void answer(ScriptedAnswer always) {
        answer(request -> always);
    }

    List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    RecordedRequest onlyRequest() {
        if (requests.size() != 1) {
            throw new AssertionError("one request was expected, there were " + requests);
        }
        return requests.get(0);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                InputStream in = new BufferedInputStream(connection.getInputStream());
                OutputStream out = connection.getOutputStream()) {
            String line = readLine(in);
            List<String> headers = new ArrayList<>();
            for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
                headers.add(header);
            }
            RecordedRequest head = new RecordedRequest(line, List.copyOf(headers), new byte[0]);
            RecordedRequest request = new RecordedRequest(line, head.headerLines(), readBody(in, head));
            requests.add(request);
            write(out, script.apply(request));
        } catch (IOException e) {
            // The client went away; the test sees that on its own side.
        }
    }

    private static byte[] readBody(InputStream in, RecordedRequest head) throws IOException {
        if (head.headers("Transfer-Encoding").contains("chunked")) {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
                body.write(in.readNBytes(size));
                readLine(in);
            }
            readLine(in);
            return body.toByteArray();
        }
        List<String> length = head.headers("Content-Length");
        return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length.get(0)));
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(readLine(in).trim(), 16);
    }

    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void write(OutputStream out, ScriptedAnswer answer) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " Scripted\r\n");
        answer.headerLines().forEach(line -> head.append(line).append("\r\n"));
        if (answer.status() != 204) {
            head.append("Content-Length: ").append(answer.body().length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(answer.body());
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
