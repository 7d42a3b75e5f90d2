package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;
import static org.nectaropenapi.client.wire.LoopbackServer.raw;

import com.fasterxml.jackson.databind.ObjectMapper;
import feign.Param;
import feign.RequestLine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.StatusException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.client.service.ServiceFactory;

/** The key goes into one header of requests to one origin, and nowhere else. */
class KeySecrecyTest extends WireTest {

    interface Elsewhere {

        @NectarOperation(id = "elsewhere", idempotent = true)
        @RequestLine(value = "GET /file?note={note}", decodeSlash = false)
        byte[] get(URI host, @Param("note") String note);
    }

    @Test
    void anotherOriginNeverGetsTheKey() throws Exception {
        try (LoopbackServer other = new LoopbackServer()) {
            Elsewhere api = client.factory.create(Elsewhere.class);
            api.get(other.url(), "n");
            api.get(server.url(), "n");

            assertThat(other.only().headers("X-API-Key")).isEmpty();
            assertThat(other.only().head()).doesNotContain(TestClient.KEY);
            assertThat(server.only().headers("X-API-Key")).containsExactly(TestClient.KEY);
        }
    }

    @Test
    void anotherOriginGetsNoHeaderThatTheUserAdded() throws Exception {
        TestClient client = client(options ->
                options.header("X-Tenant", "secret").interceptor(attempt -> Map.of("Authorization", "Bearer secret")));
        try (LoopbackServer other = new LoopbackServer()) {
            client.factory.create(Elsewhere.class).get(other.url(), "n");

            assertThat(other.only().head()).doesNotContain("secret");
        }
    }

    @Test
    void noLogExceptionOrTextShowsTheKey() throws Exception {
        List<String> shown = new ArrayList<>();
        try (LogRecorder log = new LogRecorder("", Level.ALL)) {
            String echo = "{\"detail\":\"No such key: " + TestClient.KEY + "\",\"" + TestClient.KEY + "\":1}";
            server.reply(
                    json(200, "{}"),
                    json(401, echo),
                    json(418, "oops " + TestClient.KEY),
                    json(200, "broken " + TestClient.KEY),
                    raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + TestClient.KEY));
            server.always(server.silentAfter(""));
            shown.add(String.valueOf(client.api.get("1")));
            SampleApi hurried = client.factory
                    .withOptions(options -> options.readTimeout(Duration.ofMillis(200)))
                    .create(SampleApi.class);
            for (int i = 0; i < 5; i++) {
                // Nothing comes for the last one.
                SampleApi api = i < 4 ? client.api : hurried;
                Throwable e = catchThrowable(() -> api.create(Map.of("a", "x")));
                assertThat(e).isInstanceOf(NectarException.class);
                shown.add(Throwables.getStackTrace(e));
                if (e instanceof StatusException status) {
                    shown.add(status.rawBody() + status.detail());
                }
            }
            shown.add(Throwables.getStackTrace(catchThrowable(() -> client.api.withHeader("a\r\nb"))));
            shown.add(client.factory.options() + " " + client.factory.options().apiKey() + client.api + client.factory);
            client.close();
            shown.addAll(log.texts);
        }

        assertThat(shown).anyMatch(line -> line.startsWith("getThing 200 in "));
        assertThat(shown).anyMatch(line -> line.startsWith("createThing NectarTimeoutException in "));
        assertThat(String.join("\n", shown))
                .contains("No such key: [redacted]")
                .doesNotContain(
                        TestClient.KEY,
                        Base64.getEncoder().encodeToString(TestClient.KEY.getBytes(StandardCharsets.US_ASCII)),
                        "X-API-Key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "\n", "nk_secret\n",
                "nk_secret\r\nX-Evil: 1", "nk secret", "nk_s\u00e9cret", "nk_secret\0"
            })
    void aKeyThatNoHeaderCanCarryIsRefusedWithoutBeingShown(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of(key))
                .withMessageStartingWith("The API key ")
                .withMessageNotContaining("secret");
    }

    @Test
    void keysCanBeSeveralClientsInOneProcess() throws Exception {
        try (ServiceFactory one = factory("key-one");
                ServiceFactory two = factory("key-two")) {
            one.create(SampleApi.class).get("1");
            two.create(SampleApi.class).get("1");
        }
        assertThat(server.received())
                .extracting(request -> request.headers("X-API-Key").get(0))
                .containsExactly("key-one", "key-two");
    }

    private ServiceFactory factory(String key) {
        return new ServiceFactory(
                ClientOptions.builder(ApiKey.of(key)).baseUrl(server.url()).build(), new ObjectMapper());
    }
}
