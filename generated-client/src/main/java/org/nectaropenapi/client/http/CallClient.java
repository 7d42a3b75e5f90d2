package org.nectaropenapi.client.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;

/** Begins a call: its time starts to run, and the rest of the pipeline learns which operation it is. */
final class CallClient implements Client {

    private final Client delegate;
    private final ClientOptions options;

    CallClient(Client delegate, ClientOptions options) {
        this.delegate = delegate;
        this.options = options;
    }

    @Override
    public Response execute(Request request, Request.Options given) throws IOException {
        NectarOperation operation = Operation.of(request);
        Call call = new Call(
                options,
                operation.id(),
                request.httpMethod() == Request.HttpMethod.GET || operation.idempotent(),
                given instanceof CallOptions callOptions ? callOptions.form() : null);
        return delegate.execute(request, call);
    }
}
