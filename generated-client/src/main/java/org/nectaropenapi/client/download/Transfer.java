package org.nectaropenapi.client.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.IncompleteDownloadException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.internal.ContentEncoding;
import org.nectaropenapi.client.transport.HttpCall;
import org.nectaropenapi.client.transport.ResponseStream;

/** The download of one file into a stream: one call with one or two requests. */
final class Transfer {

    private final FileSource source;
    private final HttpCall call;
    private final OutputStream sink;
    private long received;
    private int status;

    Transfer(FileSource source, OutputStream sink) {
        this.source = source;
        this.call = source.call();
        this.sink = sink;
    }

    Downloaded run() {
        try {
            Downloaded downloaded = source.sender().inProgress(call, this::whole);
            call.ended(null, received);
            return downloaded;
        } catch (Throwable e) {
            call.ended(e, received);
            throw e;
        }
    }

    private Downloaded whole() {
        HttpResponse<ResponseStream> response = source.open(Map.of());
        try (ResponseStream body = response.body()) {
            source.check(response);
            status = response.statusCode();
            long expected = length(response);
            checkLimit(expected);
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

    private void write(ResponseStream body) throws IOException {
        for (byte[] chunk = body.next(); chunk != null; chunk = body.next()) {
            checkLimit(received + chunk.length);
            sink.write(chunk);
            received += chunk.length;
        }
    }

    private void checkLimit(long bytes) {
        long limit = call.options().maxDownloadBytes();
        if (bytes > limit) {
            throw new UnreadableResponseException(
                    call.operationId(),
                    call.attempts(),
                    status,
                    "it is longer than the " + limit + " bytes that this client accepts for a file",
                    null);
        }
    }

    /** Requests the rest once, if the storage can give exactly that; otherwise the first failure is the outcome. */
    private void resume(HttpResponse<ResponseStream> first, long expected, NectarException broken) throws IOException {
        boolean timeIsUp = broken instanceof NectarTimeoutException timeout && timeout.limit() == Limit.TOTAL;
        if (timeIsUp || source.sender().isClosed() || Thread.currentThread().isInterrupted()) {
            throw broken;
        }
        String tag = header(first, "ETag");
        boolean promised = source.isResumable()
                && "bytes".equals(header(first, "Accept-Ranges"))
                && tag != null
                && tag.startsWith("\"");
        if (!promised || expected < 0 || !wroteRest(first, expected, tag, broken)) {
            throw broken instanceof NectarTimeoutException ? broken : incomplete(expected, broken);
        }
    }

    private IncompleteDownloadException incomplete(long expected, @Nullable NectarException cause) {
        return new IncompleteDownloadException(call.operationId(), call.attempts(), received, expected, cause);
    }

    private boolean wroteRest(HttpResponse<ResponseStream> first, long expected, String tag, NectarException broken)
            throws IOException {
        first.body().close();
        try {
            HttpResponse<ResponseStream> rest =
                    source.open(Map.of("Range", "bytes=" + received + "-", "If-Match", tag));
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
                && ContentEncoding.of(response.headers()).isIdentity()
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
