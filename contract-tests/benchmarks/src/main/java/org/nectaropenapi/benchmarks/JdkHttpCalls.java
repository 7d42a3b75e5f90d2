package org.nectaropenapi.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Hand-written requests for the JDK's client, with or without guards. Without, there is the JDK's own timeout. With them,
 * as the client of this project promises, a caller is back in time whatever happens, even while the look-up of a host
 * hangs, and no body exceeds a limit. The guarded form is frozen: it is what the client is compared with.
 */
final class JdkHttpCalls {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String BOUNDARY = "----bench-boundary-7d1c";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });
    private final URI service;
    private final boolean guarded;

    JdkHttpCalls(URI service, boolean guarded) {
        this.service = service;
        this.guarded = guarded;
    }

    byte[] get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    byte[] patch(String path, byte[] json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofByteArray(json)));
    }

    byte[] upload(String path, Path file, String siteId) throws IOException, InterruptedException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"siteId\"\r\n\r\n" + siteId
                        + "\r\n--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"document\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head.toByteArray()),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofByteArray(tail))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("X-API-Key", CannedServer.KEY);
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = guarded
                ? guarded(request.build())
                : http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() / 100 != 2) {
            throw new IOException("The service responded with status " + response.statusCode() + ".");
        }
        return response.body();
    }

    private HttpResponse<byte[]> guarded(HttpRequest request) throws IOException, InterruptedException {
        Future<HttpResponse<byte[]>> response = threads.submit(() -> http.send(request, head -> new BoundedBody()));
        try {
            return response.get(TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The service did not respond.", e);
        } finally {
            response.cancel(true);
        }
    }
}
