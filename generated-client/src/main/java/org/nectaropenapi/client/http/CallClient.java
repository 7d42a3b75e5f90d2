package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.upload.MultipartForm;

/**
 * Begins a call: its time starts to run, and the rest of the pipeline learns which operation it is. A call that gets no
 * answer also ends here.
 */
final class CallClient implements Client {

    private final Client delegate;
    private final ClientOptions options;
    private final @Nullable ResponseRecorder recorder;

    CallClient(Client delegate, ClientOptions options, @Nullable ResponseRecorder recorder) {
        this.delegate = delegate;
        this.options = options;
        this.recorder = recorder;
    }

    @Override
    public Response execute(Request request, Request.Options given) throws IOException {
        Call call = new Call(options, request, given instanceof CallOptions upload ? form(upload) : null);
        try {
            Response response = delegate.execute(request, call);
            if (recorder != null) {
                recorder.record(response);
            }
            return response;
        } catch (RuntimeException e) {
            Reports.callEnded(call, null, e);
            throw e;
        }
    }

    private MultipartForm form(CallOptions upload) {
        if (!options.checkUploads()) {
            return upload.form().withoutLimits();
        }
        upload.form().checkLimits();
        return upload.form();
    }
}
