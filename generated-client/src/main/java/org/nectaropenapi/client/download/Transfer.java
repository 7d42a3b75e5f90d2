package org.nectaropenapi.client.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.IncompleteDownloadException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.transport.HttpCall;
import org.nectaropenapi.client.transport.HttpSender;
import org.nectaropenapi.client.transport.RequestBody;
import org.nectaropenapi.client.transport.ResponseStream;

/** The download of one file into a stream: one call with one or two requests. */
final class Transfer {

    private final String operationId;
    private final URI url;
    private final HttpSender sender;
    private final HttpCall call;
    private final OutputStream sink;
    private long received;

    Transfer(String operationId, URI url, FileClient files, OutputStream sink) {
        this.operationId = operationId;
        this.url = url;
        this.sender = files.sender();
        this.call = new HttpCall(
                files.options(), new HttpCall.Operation(operationId, "GET", CallReport.FILE, true), RequestBody.of());
        this.sink = sink;
    }

    Downloaded run() {
        try {
            Downloaded downloaded = whole();
            call.ended(null, received);
            return downloaded;
        } catch (RuntimeException e) {
            call.ended(e, received);
            throw e;
        }
    }

    private Downloaded whole() {
        HttpResponse<ResponseStream> response = get(Map.of());
        try (ResponseStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw StorageRefusal.of(operationId, response, call.attempts());
            }
            long expected = length(response);
            try {
                write(body);
            } catch (TransportException | NectarTimeoutException broken) {
                resume(response, expected, broken);
            }
            if (expected >= 0 && received != expected) {
                throw incomplete(expected, null);
            }
            sink.flush();
            return new Downloaded(received, header(response, "Content-Type"));
        } catch (IOException e) {
            throw new UncheckedIOException("the downloaded bytes cannot be written", e);
        }
    }

    private HttpResponse<ResponseStream> get(Map<String, String> headers) {
        return sender.open(call, () -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(url);
            headers.forEach(request::setHeader);
            return request;
        });
    }

    private void write(ResponseStream body) throws IOException {
        for (byte[] chunk = body.next(); chunk != null; chunk = body.next()) {
            sink.write(chunk);
            received += chunk.length;
        }
    }

    /** Requests the rest once, if the storage can give exactly that; otherwise the first failure is the outcome. */
    private void resume(HttpResponse<ResponseStream> first, long expected, NectarException broken) throws IOException {
        boolean timeIsUp = broken instanceof NectarTimeoutException timeout && timeout.limit() == Limit.TOTAL;
        if (timeIsUp || sender.isClosed() || Thread.currentThread().isInterrupted()) {
            throw broken;
        }
        String tag = header(first, "ETag");
        boolean promised = "bytes".equals(header(first, "Accept-Ranges")) && tag != null && tag.startsWith("\"");
        if (!promised || expected < 0 || !wroteRest(first, expected, tag, broken)) {
            throw broken instanceof NectarTimeoutException ? broken : incomplete(expected, broken);
        }
    }

    private IncompleteDownloadException incomplete(long expected, @Nullable NectarException cause) {
        return new IncompleteDownloadException(operationId, call.attempts(), received, expected, cause);
    }

    private boolean wroteRest(HttpResponse<ResponseStream> first, long expected, String tag, NectarException broken)
            throws IOException {
        first.body().close();
        try {
            HttpResponse<ResponseStream> rest = get(Map.of("Range", "bytes=" + received + "-", "If-Match", tag));
            try (ResponseStream body = rest.body()) {
                if (!isRest(rest, expected, tag)) {
                    return false;
                }
                write(body);
                return true;
            }
        } catch (TransportException | NectarTimeoutException again) {
            broken.addSuppressed(again);
            return false;
        }
    }

    private boolean isRest(HttpResponse<?> response, long expected, String tag) {
        String range = "bytes " + received + "-" + (expected - 1) + "/" + expected;
        String responseTag = header(response, "ETag");
        return response.statusCode() == 206
                && range.equals(header(response, "Content-Range"))
                && (responseTag == null || responseTag.equals(tag));
    }

    private static @Nullable String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    private static long length(HttpResponse<?> response) {
        String stated = header(response, "Content-Length");
        return stated != null && stated.matches("\\d{1,18}") ? Long.parseLong(stated) : -1;
    }
}
