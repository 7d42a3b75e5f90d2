package org.nectaropenapi.client.http;

import feign.Response;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the last answer that came through one view of a client. */
final class ResponseRecorder {

    private final AtomicReference<@Nullable Response> last = new AtomicReference<>();

    void record(Response response) {
        last.set(response);
    }

    /** The last answer beside the value that was made of it. */
    <T extends @Nullable Object> ApiResponse<T> answer(T value) {
        Response response = last.get();
        if (response == null) {
            throw new IllegalStateException(
                    "no answer came through the client that was handed in; make the call with that one");
        }
        AnswerBody body = AnswerBody.of(response);
        return new ApiResponse<>(value, response.status(), response.headers(), body.bytes(), body.attempts());
    }
}
