package org.nectaropenapi.client.http;

import feign.Request;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.upload.MultipartForm;

/** What the parts of the pipeline share about one call; they hand it on in the place of Feign's options. */
final class Call extends Request.Options {

    private final String operationId;
    private final boolean idempotent;
    private final Deadline deadline;
    private final @Nullable MultipartForm form;

    Call(ClientOptions options, String operationId, boolean idempotent, @Nullable MultipartForm form) {
        super(
                options.connectTimeout().toMillis(),
                TimeUnit.MILLISECONDS,
                options.readTimeout().toMillis(),
                TimeUnit.MILLISECONDS,
                false);
        this.operationId = operationId;
        this.idempotent = idempotent;
        this.deadline = Deadline.in(options.totalTimeout());
        this.form = form;
    }

    static Call of(Request.Options options) {
        return (Call) options;
    }

    String operationId() {
        return operationId;
    }

    /** Whether the request may be sent again after the service may have seen it. */
    boolean idempotent() {
        return idempotent;
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
}
