package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.content;
import static org.nectaropenapi.client.wire.LoopbackServer.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.NectarTimeoutException;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;
import org.nectaropenapi.client.error.ServiceUnavailableException;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.error.UnreadableResponseException;
import org.nectaropenapi.client.http.RequestOptions;
import org.nectaropenapi.client.http.RetryPolicy;
import org.nectaropenapi.client.service.ServiceFactory;

/** A view of a client differs in the settings it was given, and shares the rest. */
@Timeout(60)
class RequestOptionsTest extends WireTest {

    RequestOptionsTest() {
        super(options -> options.maxInFlight(2).header("X-Team", "metering"));
    }

    private SampleApi view(Consumer<RequestOptions> changes) {
        return client.factory.withOptions(changes).create(SampleApi.class);
    }

    @ParameterizedTest
    @CsvSource({"READ", "TOTAL"})
    void aTimeLimitOfTheViewIsThatOfItsCallsOnly(Limit limit) {
        server.reply(server.silentAfter(""), json(200, "{}"));
        Duration brief = Duration.ofSeconds(1);
        SampleApi hurried = view(o ->
                (limit == Limit.READ ? o.readTimeout(brief) : o.totalTimeout(brief)).retryPolicy(RetryPolicy.none()));

        assertThatExceptionOfType(NectarTimeoutException.class)
                .isThrownBy(() -> hurried.get("1"))
                .satisfies(e -> {
                    assertThat(e.limit()).isEqualTo(limit);
                    assertThat(e.limitDuration()).isEqualTo(brief);
                });
        assertThat(client.api.get("1")).isEmpty();
        assertThat(client.factory.options().readTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void thePolicyOfTheViewIsThatOfItsCallsOnly() {
        server.always(json(503, ""));

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> view(o -> o.retryPolicy(RetryPolicy.none())).get("1"))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        assertThat(server.received()).hasSize(1);
        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(() -> client.api.get("1"))
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(3));
        assertThat(server.received()).hasSize(4);
    }

    @Test
    void theResponseLimitOfAViewIsThatOfItsCallsOnly() {
        server.always(content(200, "application/octet-stream", new byte[2000]));

        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> view(o -> o.maxResponseBytes(1024)).raw());
        assertThat(client.api.raw()).hasSize(2000);
    }

    @Test
    void headersAreAddedToThoseOfTheClientAndReplaceThem() {
        view(o -> o.header("X-Request-Id", "a{b}c \t\"d\"").header("x-team", "billing"))
                .create(Map.of());
        client.api.get("1");

        LoopbackServer.Received changed = server.received().get(0);
        assertThat(changed.headers("X-Request-Id")).containsExactly("a{b}c \t\"d\"");
        assertThat(changed.headers("X-Team")).containsExactly("billing");
        assertThat(changed.headers("X-API-Key")).containsExactly(TestClient.KEY);
        assertThat(changed.headers("Content-Type")).containsExactly("application/json");
        LoopbackServer.Received plain = server.received().get(1);
        assertThat(plain.headers("X-Request-Id")).isEmpty();
        assertThat(plain.headers("X-Team")).containsExactly("metering");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-API-Key", "x-api-key", "Host", "Content-Length", "Content-Type", "Content-Encoding",
                "Transfer-Encoding", "Connection", "Upgrade", "Expect", "TE", "Trailer",
                "Keep-Alive", "HTTP2-Settings", "Proxy-Authorization", "Proxy-Connection", "Accept", "Accept-Encoding",
                "User-Agent"
            })
    void aHeaderThatTheClientWritesCannotBeAdded(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view(o -> o.header(name, "x")))
                .withMessage("The header " + name + " is written by the client itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X Y", "X:", "X\r\nY", "X\u00e9", "(x)"})
    void aNameThatNoHeaderHasIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view(o -> o.header(name, "x")))
                .withMessage("The name of a header is blank or holds a character that no name may have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret\r\nX-Evil: 1", "secret\n", "secret\r", "secret\0", "secret\u007f", "secr\u00e9t"})
    void aValueThatNoHeaderCarriesIsRefusedWithoutBeingShown(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view(o -> o.header("X-Note", value)))
                .withMessage("The value of the header X-Note holds a line break or another character that is not"
                        + " visible ASCII");
    }

    @Test
    void valuesOfHeadersAreNotShownByTheOptions() {
        assertThat(client.factory
                        .withOptions(o -> o.header("X-Token", "very-secret"))
                        .options())
                .asString()
                .doesNotContain("very-secret");
    }

    @Test
    void aViewSharesConnections() {
        client.api.get("1");
        for (int i = 0; i < 5; i++) {
            view(o -> o.totalTimeout(Duration.ofSeconds(20))).get("1");
        }

        assertThat(server.received()).hasSize(6);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aViewSharesTheLimitOfRequestsUnderWay() throws Exception {
        CompletableFuture<Void> release = new CompletableFuture<>();
        server.always(json(200, "{}").after(release::join));
        List<CompletableFuture<Object>> calls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            SampleApi things = view(o -> {});
            calls.add(CompletableFuture.supplyAsync(() -> things.get("1"), task -> new Thread(task).start()));
        }
        server.awaitRequests(2);
        SampleApi late = view(o -> o.totalTimeout(Duration.ofMillis(100)));
        Throwable refused = catchThrowable(() -> late.get("late"));
        release.complete(null);
        calls.forEach(CompletableFuture::join);

        assertThat(refused).isInstanceOfSatisfying(NectarTimeoutException.class, e -> assertThat(e.attempts())
                .isZero());
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void closingAViewDoesNotCloseTheClientAndClosingTheClientClosesItsViews() {
        ServiceFactory view = client.factory.withOptions(o -> {});
        SampleApi things = view.create(SampleApi.class);
        view.close();
        assertThat(client.api.get("1")).isEmpty();
        assertThat(things.get("1")).isEmpty();

        client.close();
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> things.get("1"))
                .withMessageContaining("the client was closed");
    }

    @Test
    void aViewOfAViewKeepsWhatTheFirstOneChanged() {
        client.factory
                .withOptions(o -> o.header("X-One", "1"))
                .withOptions(o -> o.header("X-Two", "2"))
                .create(SampleApi.class)
                .get("1");

        assertThat(server.only().headers("X-One")).containsExactly("1");
        assertThat(server.only().headers("X-Two")).containsExactly("2");
    }
}
