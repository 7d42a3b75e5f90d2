package org.nectaropenapi.client.service;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.ApiResponse;

/** Keeps the last response that came through one view of a client. */
final class ResponseRecorder {

    private final AtomicReference<@Nullable ServiceResponse> last = new AtomicReference<>();

    void record(ServiceResponse response) {
        last.set(response);
    }

    /** Returns the last response together with the value that was read from it. */
    <T extends @Nullable Object> ApiResponse<T> response(T value) {
        ServiceResponse response = last.get();
        if (response == null) {
            throw new IllegalStateException(
                    "no response came through the client that was handed in; make the call with that one");
        }
        return new ApiResponse<>(
                value, response.status(), response.headers().map(), response.body(), response.attempts());
    }
}
