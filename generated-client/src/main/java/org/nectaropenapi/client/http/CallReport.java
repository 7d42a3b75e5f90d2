package org.nectaropenapi.client.http;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a call, or one attempt of it, ended. It holds nothing of the caller's data: no id, no query, no header, no body.
 *
 * @param operationId the operation of the OpenAPI document, such as {@code getSite}
 * @param method the HTTP method in upper case
 * @param pathTemplate the path as the document writes it, such as {@code /v2.2/site/{site_id}}; {@code (file)} for a
 *     download, whose address is nobody else's business
 * @param attempts of a call: how many attempts it took, 0 if it never had its turn; of an attempt: which one it was,
 *     counted from 1
 * @param status the HTTP status of the response, null if none came
 * @param failure the simple name of the exception's class, null for a success; a status that is none is the failure of
 *     a call, but not of an attempt
 * @param duration of a call: from beginning to end, pauses and waiting for a free slot included; of an attempt: the
 *     time on the wire
 * @param bytesSent the length of the request's body, -1 if it was not known beforehand
 * @param bytesReceived the length of the response's body, 0 if no response came
 */
public record CallReport(
        String operationId,
        String method,
        String pathTemplate,
        int attempts,
        @Nullable Integer status,
        @Nullable String failure,
        Duration duration,
        long bytesSent,
        long bytesReceived) {

    /** Stands for the path of a downloaded file. */
    public static final String FILE = "(file)";

    /**
     * Checks that what is always known is there.
     *
     * @param operationId not null
     * @param method not null
     * @param pathTemplate not null
     * @param attempts as given
     * @param status as given
     * @param failure as given
     * @param duration not null
     * @param bytesSent as given
     * @param bytesReceived as given
     */
    public CallReport {
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(pathTemplate, "pathTemplate");
        Objects.requireNonNull(duration, "duration");
    }

    /**
     * Returns the end in a word, for a log line or the tag of a metric; there are few different ones.
     *
     * @return the status, such as {@code 200} or {@code 404}; the name of the exception's class if no response came;
     *     both if a successful response could not be read
     */
    public String outcome() {
        if (status == null) {
            return String.valueOf(failure);
        }
        return failure == null || status < 200 || status >= 300 ? status.toString() : status + " " + failure;
    }
}
