package org.nectaropenapi.client.service;

import java.net.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A response of the service, read to its end.
 *
 * @param operation the operation it belongs to
 * @param attempts how many attempts it took
 * @param body not to be changed
 */
record ServiceResponse(NectarOperation operation, int attempts, int status, HttpHeaders headers, byte[] body) {

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
