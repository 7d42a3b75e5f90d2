package org.nectaropenapi.client.service;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.transport.HttpCall;

/**
 * A response of the service, read to its end.
 *
 * @param operation the operation it belongs to
 * @param call the call that it ends
 * @param body not to be changed
 */
record ServiceResponse(NectarOperation operation, HttpCall call, int status, HttpHeaders headers, byte[] body) {

    /** Returns how many attempts it took. */
    int attempts() {
        return call.attempts();
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Returns whether the status alone says that there is no body. */
    boolean hasNoBody() {
        return status == 204 || status == 205;
    }

    @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }
}
