package org.nectaropenapi.client.transport;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.internal.SafeText;

/**
 * Stands in for a failure of the JDK's client whose message quotes what the service sent: stack traces go into logs,
 * and the quotation may hold the key, forge lines, or be as long as the service likes.
 */
final class CleanedFailure extends IOException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200;

    /** Causes may form a ring. */
    private static final int DEEPEST = 20;

    private CleanedFailure(Throwable failure, String message, @Nullable Throwable cause) {
        super(message, cause);
        setStackTrace(failure.getStackTrace());
    }

    /**
     * Returns the failure itself if each message of it and of its causes can be shown, else one that can. Causes beyond
     * the depth, which nobody has looked at, are left out.
     */
    static Throwable of(Throwable failure, ApiKey key) {
        Throwable link = failure;
        for (int depth = 0; depth < DEEPEST; depth++) {
            if (link == null) {
                return failure;
            }
            if (!line(link, key).equals(link.getMessage() == null ? "" : link.getMessage())) {
                return copy(failure, key, 1);
            }
            link = link.getCause();
        }
        return link == null ? failure : copy(failure, key, 1);
    }

    private static Throwable copy(Throwable failure, ApiKey key, int depth) {
        Throwable cause = failure.getCause();
        return new CleanedFailure(
                failure,
                failure.getClass().getName() + ": " + line(failure, key),
                cause == null || depth == DEEPEST ? null : copy(cause, key, depth + 1));
    }

    private static String line(Throwable failure, ApiKey key) {
        return failure.getMessage() == null ? "" : SafeText.line(key.redact(failure.getMessage()), LONGEST);
    }
}
