package org.nectaropenapi.client.http;

import feign.Request;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.nectaropenapi.client.upload.MultipartForm;

/**
 * What a single call brings along beside its parameters. Plumbing: a method of a generated Feign interface that uploads
 * takes one as its last parameter.
 *
 * <p>Feign holds a request body as an array of bytes, which a streamed upload must not become. It does hand an argument
 * of type {@link Request.Options} to the transport untouched, so the form travels as one.
 */
public final class CallOptions extends Request.Options {

    private final MultipartForm form;

    private CallOptions(MultipartForm form) {
        // The timeouts of the client apply, not those of Feign; the pipeline puts them in.
        super(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
        this.form = Objects.requireNonNull(form, "form");
    }

    /**
     * Sends a form as the request's body.
     *
     * @param form the body, streamed
     * @return the argument for the Feign method
     */
    public static CallOptions multipart(MultipartForm form) {
        return new CallOptions(form);
    }

    MultipartForm form() {
        return form;
    }
}
