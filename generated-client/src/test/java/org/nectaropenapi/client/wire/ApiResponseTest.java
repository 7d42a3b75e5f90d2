package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.http.ApiResponse;

/** The answer as it came, beside the value that was made of it. */
class ApiResponseTest {

    private final LoopbackServer server = new LoopbackServer();
    private final TestClient client = new TestClient(server.url());

    @AfterEach
    void close() throws Exception {
        client.close();
        server.close();
    }

    private <T> ApiResponse<T> answer(Function<SampleApi, T> calls) {
        return client.factory.withRawResponse(view -> calls.apply(view.create(SampleApi.class)));
    }

    @Test
    void statusHeadersBytesAndAttemptsAreThereAsTheyCame() {
        byte[] body = " {\"a\":1}\n".getBytes(StandardCharsets.UTF_8);
        server.reply(json(503, ""), content(201, "application/json", body, "X-Note: one", "x-note: two", "Date: d"));

        ApiResponse<Map<String, Object>> answer = answer(things -> things.create(Map.of()));

        assertThat(answer.value()).containsEntry("a", 1);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().get("X-NOTE")).containsExactly("one", "two");
        assertThat(answer.header("date")).isEqualTo("d");
        assertThat(answer.header("X-None")).isNull();
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.attempts()).isEqualTo(2);
        assertThat(answer).hasToString("ApiResponse[201, 9 bytes, attempts: 2]");
    }

    @Test
    void whatIsHandedOutCannotBeChanged() {
        ApiResponse<Map<String, Object>> answer = answer(things -> things.get("1"));
        answer.body()[0] = 'x';

        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
        assertThat(answer.headers()).isUnmodifiable();
        assertThat(answer.headers().get("content-type")).isUnmodifiable();
    }

    @Test
    void aMethodWithoutResultHasAnAnswerToo() {
        server.reply(raw("HTTP/1.1 204 No Content\r\nX-Request-Id: r1\r\n\r\n"));

        ApiResponse<?> answer = answer(things -> {
            things.delete("1");
            return null;
        });

        assertThat(answer.value()).isNull();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("x-request-id")).isEqualTo("r1");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void ofSeveralRequestsTheLastAnswerIsKept() {
        server.reply(json(200, "{\"n\":1}"), json(200, "{\"n\":22}", "X-Page: 2"));

        ApiResponse<List<Object>> answer = answer(
                things -> List.of(things.get("1").get("n"), things.get("2").get("n")));

        assertThat(answer.value()).containsExactly(1, 22);
        assertThat(answer.header("X-Page")).isEqualTo("2");
        assertThat(answer.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"n\":22}");
    }

    @Test
    void anAnswerThatWasAnErrorIsKeptIfItsExceptionWasCaught() {
        server.reply(json(404, "{\"detail\":\"none\"}"));

        ApiResponse<String> answer = answer(things -> {
            try {
                return things.get("1").toString();
            } catch (NotFoundException e) {
                return "none";
            }
        });

        assertThat(answer.value()).isEqualTo("none");
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void exceptionsPassThrough() {
        server.reply(json(404, ""));

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> answer(things -> things.get("1")));
    }

    @Test
    void aCallThroughAnotherClientIsNotTakenForTheOneThatWasAskedFor() {
        assertThatIllegalStateException()
                .isThrownBy(() -> answer(things -> client.api.get("1")))
                .withMessage("no response came through the client that was handed in; make the call with that one");
    }

    @Test
    void everyThreadGetsItsOwnAnswer() throws Exception {
        server.always((request, socket) ->
                json(200, "{\"path\":\"" + request.target() + "\"}").send(request, socket));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<ApiResponse<Map<String, Object>>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String id = "n" + i;
                answers.add(threads.submit(() -> answer(things -> things.get(id))));
            }
            for (int i = 0; i < 200; i++) {
                ApiResponse<Map<String, Object>> answer = answers.get(i).get();
                assertThat(answer.value()).containsEntry("path", "/v2.2/thing/n" + i);
                assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"path\":\"/v2.2/thing/n" + i + "\"}");
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
