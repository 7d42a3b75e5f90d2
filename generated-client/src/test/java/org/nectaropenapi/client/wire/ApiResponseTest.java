package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.content;
import static org.nectaropenapi.client.wire.LoopbackServer.json;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.http.ApiResponse;

/** The response as it came, beside the value that was read from it. */
class ApiResponseTest extends WireTest {

    private <T> ApiResponse<T> response(Function<SampleApi, T> calls) {
        return client.factory.withRawResponse(view -> calls.apply(view.create(SampleApi.class)));
    }

    @Test
    void statusHeadersBytesAndAttemptsAreThereAsTheyCame() {
        byte[] body = " {\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
        server.reply(json(503, ""), content(201, "application/json", body, "X-Note: one", "x-note: two", "Date: d"));

        ApiResponse<Map<String, Object>> response = response(api -> api.create(Map.of()));

        assertThat(response.value()).containsEntry("a", 1);
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.headers().get("X-NOTE")).containsExactly("one", "two");
        assertThat(response.header("date")).isEqualTo("d");
        assertThat(response.header("X-None")).isNull();
        assertThat(response.body()).isEqualTo(body);
        assertThat(response.attempts()).isEqualTo(2);
        assertThat(response).hasToString("ApiResponse[201, 9 bytes, attempts: 2]");
    }

    @Test
    void whatIsHandedOutCannotBeChanged() {
        ApiResponse<Map<String, Object>> response = response(api -> api.get("1"));
        response.body()[0] = 'x';

        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
        assertThat(response.headers()).isUnmodifiable();
        assertThat(response.headers().get("content-type")).isUnmodifiable();
    }

    @Test
    void aMethodWithoutResultHasAResponseToo() {
        server.reply(raw("HTTP/1.1 204 No Content\r\nX-Request-Id: r1\r\n\r\n"));

        ApiResponse<?> response = response(api -> {
            api.delete("1");
            return null;
        });

        assertThat(response.value()).isNull();
        assertThat(response.status()).isEqualTo(204);
        assertThat(response.header("x-request-id")).isEqualTo("r1");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void ofSeveralRequestsTheLastResponseIsKept() {
        server.reply(json(200, "{\"n\":1}"), json(200, "{\"n\":22}", "X-Page: 2"));

        ApiResponse<List<Object>> response =
                response(api -> List.of(api.get("1").get("n"), api.get("2").get("n")));

        assertThat(response.value()).containsExactly(1, 22);
        assertThat(response.header("X-Page")).isEqualTo("2");
        assertThat(response.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"n\":22}");
    }

    @Test
    void anErrorResponseIsKeptIfItsExceptionWasCaught() {
        server.reply(json(404, "{\"detail\":\"none\"}"));

        ApiResponse<String> response = response(api -> {
            try {
                return api.get("1").toString();
            } catch (NotFoundException e) {
                return "none";
            }
        });

        assertThat(response.value()).isEqualTo("none");
        assertThat(response.status()).isEqualTo(404);
    }

    @Test
    void exceptionsPassThrough() {
        server.reply(json(404, ""));

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> response(api -> api.get("1")));
    }

    @Test
    void aCallThroughAnotherClientIsNotRecorded() {
        assertThatIllegalStateException()
                .isThrownBy(() -> response(api -> client.api.get("1")))
                .withMessage("no response came through the client that was handed in; make the call with that one");
    }

    @Test
    void everyThreadGetsItsOwnResponse() throws Exception {
        server.always((request, socket) ->
                json(200, "{\"path\":\"" + request.target() + "\"}").send(request, socket));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<ApiResponse<Map<String, Object>>>> responses = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String id = "n" + i;
                responses.add(threads.submit(() -> response(api -> api.get(id))));
            }
            for (int i = 0; i < 200; i++) {
                ApiResponse<Map<String, Object>> response = responses.get(i).get();
                assertThat(response.value()).containsEntry("path", "/v9/thing/n" + i);
                assertThat(new String(response.body(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"path\":\"/v9/thing/n" + i + "\"}");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
