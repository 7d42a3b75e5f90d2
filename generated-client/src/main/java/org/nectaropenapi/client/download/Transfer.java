package org.nectaropenapi.client.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.nectaropenapi.client.error.IncompleteDownloadException;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.http.FileAnswer;
import org.nectaropenapi.client.http.FileCall;

/** One file on its way into a stream. */
final class Transfer {

    private final String operationId;
    private final FileCall call;
    private final OutputStream sink;
    private long received;

    Transfer(String operationId, FileCall call, OutputStream sink) {
        this.operationId = operationId;
        this.call = call;
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
        try (FileAnswer answer = call.get(Map.of())) {
            if (answer.status() != 200) {
                throw Refusal.of(operationId, answer);
            }
            long expected = length(answer);
            try {
                write(answer);
            } catch (TransportException | NectarTimeoutException broken) {
                resume(answer, expected, broken);
            }
            if (expected >= 0 && received != expected) {
                throw new IncompleteDownloadException(operationId, call.requests(), received, expected, null);
            }
            sink.flush();
            return new Downloaded(received, answer.header("Content-Type"));
        } catch (IOException e) {
            throw new UncheckedIOException("the downloaded bytes cannot be written", e);
        }
    }

    private void write(FileAnswer answer) throws IOException {
        byte[] piece = answer.next();
        while (piece != null) {
            sink.write(piece);
            received += piece.length;
            piece = answer.next();
        }
    }

    /** Asks once for the rest, if the storage can give exactly that; otherwise the first failure is the outcome. */
    private void resume(FileAnswer first, long expected, NectarException broken) throws IOException {
        boolean timeIsUp = broken instanceof NectarTimeoutException timeout && timeout.limit() == Limit.TOTAL;
        if (timeIsUp || !call.mayGoOn()) {
            throw broken;
        }
        String tag = first.header("ETag");
        boolean promised = "bytes".equals(first.header("Accept-Ranges")) && tag != null && tag.startsWith("\"");
        if (!promised || expected < 0 || !wroteRest(first, expected, tag, broken)) {
            throw broken instanceof NectarTimeoutException
                    ? broken
                    : new IncompleteDownloadException(operationId, call.requests(), received, expected, broken);
        }
    }

    private boolean wroteRest(FileAnswer first, long expected, String tag, NectarException broken) throws IOException {
        first.close();
        try (FileAnswer rest = call.get(Map.of("Range", "bytes=" + received + "-", "If-Match", tag))) {
            if (!isRest(rest, expected, tag)) {
                return false;
            }
            write(rest);
            return true;
        } catch (TransportException | NectarTimeoutException again) {
            broken.addSuppressed(again);
            return false;
        }
    }

    private boolean isRest(FileAnswer answer, long expected, String tag) {
        String answeredTag = answer.header("ETag");
        return answer.status() == 206
                && ("bytes " + received + "-" + (expected - 1) + "/" + expected).equals(answer.header("Content-Range"))
                && (answeredTag == null || answeredTag.equals(tag));
    }

    private static long length(FileAnswer answer) {
        String stated = answer.header("Content-Length");
        return stated != null && stated.matches("\\d{1,18}") ? Long.parseLong(stated) : -1;
    }
}
