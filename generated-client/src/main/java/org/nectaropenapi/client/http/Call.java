package org.nectaropenapi.client.http;

import feign.Request;
import feign.RequestLine;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.upload.MultipartForm;

/**
 * What the parts of the pipeline share about one call; they hand it on in the place of Feign's options. Belongs to the
 * calling thread.
 */
final class Call extends Request.Options {

    private final ClientOptions options;
    private final Request request;
    private final NectarOperation operation;
    private final Deadline deadline;
    private final @Nullable MultipartForm form;
    private final long start = System.nanoTime();
    private int attempts;

    Call(ClientOptions options, Request request, @Nullable MultipartForm form) {
        super(
                options.connectTimeout().toMillis(),
                TimeUnit.MILLISECONDS,
                options.readTimeout().toMillis(),
                TimeUnit.MILLISECONDS,
                false);
        this.options = options;
        this.request = request;
        this.operation = OperationInfo.of(request);
        this.deadline = Deadline.in(options.totalTimeout());
        this.form = form;
    }

    static Call of(Request.Options options) {
        return (Call) options;
    }

    /** The settings of the client, or of the view of it, that the call is made through. */
    ClientOptions options() {
        return options;
    }

    String operationId() {
        return operation.id();
    }

    /** Whether the request may be sent again after the service may have seen it. */
    boolean idempotent() {
        return request.httpMethod() == Request.HttpMethod.GET || operation.idempotent();
    }

    Deadline deadline() {
        return deadline;
    }

    /** A streamed body, which replaces the one Feign holds. */
    @Nullable MultipartForm form() {
        return form;
    }

    boolean repeatable() {
        return form == null || form.isRepeatable();
    }

    /** Counts a further attempt and gives its number. */
    int nextAttempt() {
        return ++attempts;
    }

    /** The number of attempts so far, the present one included. */
    int attempts() {
        return attempts;
    }

    long start() {
        return start;
    }

    String method() {
        return request.httpMethod().name();
    }

    /** The path as the document writes it: of an id no more than its name. */
    String pathTemplate() {
        String line = Objects.requireNonNull(
                        request.requestTemplate().methodMetadata().method().getAnnotation(RequestLine.class))
                .value();
        return line.substring(line.indexOf(' ') + 1);
    }

    /** The length of the request's body, -1 if it is not known before it is sent. */
    long bytesToSend() {
        if (form != null) {
            return form.contentLength().orElse(-1);
        }
        return request.body() == null ? 0 : request.body().length;
    }
}
