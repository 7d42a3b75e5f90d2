package org.nectaropenapi.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.targets.Target;

class PreflightTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aServiceThatWorksIsTested() {
        responding(200, "application/json", "[]");
        assertThat(refusal("")).isEmpty();
        responding(200, "application/json", "");
        assertThat(refusal("")).isEmpty();
    }

    @Test
    void aServiceThatIsNotThereIsOneSentence() {
        server.stop(0);
        assertThat(refusal("")).hasValueSatisfying(reason -> assertThat(reason)
                .isEqualTo("The service at " + address() + " cannot be reached: it refuses the connection."));
    }

    @Test
    void aConnectionThatBreaksIsOneSentence() {
        server.createContext("/", exchange -> exchange.close());
        assertThat(refusal("")).hasValueSatisfying(reason -> assertThat(reason)
                .endsWith("cannot be reached: it closes the connection without a complete response."));
    }

    @Test
    void aWrongKeyIsOneSentenceThatDoesNotQuoteIt() {
        for (int status : new int[] {401, 403}) {
            responding(status, "application/json", "{}");
            assertThat(refusal("")).hasValueSatisfying(reason -> assertThat(reason)
                    .endsWith(" does not accept the key in SHOP_API_KEY: listThings returned " + status
                            + " and application/json.")
                    .doesNotContain(ShopService.KEY));
        }
    }

    @Test
    void aPageInsteadOfTheApiIsOneSentence() {
        responding(200, "text/html; charset=utf-8", "<!doctype html><title>Sign in</title>");
        assertThat(refusal("")).hasValueSatisfying(reason -> assertThat(reason)
                .endsWith(" returns a web page or a redirection instead of JSON, like a login page: listThings returned"
                        + " 200 and text/html."));
        responding(200, "application/json", "\n <html>");
        assertThat(refusal("")).isPresent();
        responding(302, "text/plain", "");
        assertThat(refusal("")).isPresent();
    }

    @Test
    void anotherAddressIsOneSentence() {
        responding(404, "text/html", "<h1>Not found</h1>");
        assertThat(refusal("/v9")).hasValueSatisfying(reason -> assertThat(reason)
                .startsWith("The service at " + address() + "/v9 does not have this API below the address in"
                        + " SHOP_BASE_URL"));
    }

    @Test
    void aPathInTheAddressIsNoPartOfTheDocumentsPaths() {
        server.createContext("/", exchange -> {
            boolean known = exchange.getRequestURI().getPath().equals("/shop/things");
            exchange.sendResponseHeaders(known ? 200 : 404, -1);
            exchange.close();
        });
        assertThat(refusal("/shop")).isEmpty();
        assertThat(refusal("/office")).isPresent();
    }

    @Test
    void aServiceThatFailsAndStaysSoIsOneSentence() {
        responding(503, "text/plain", "busy");
        assertThat(refusal("")).hasValueSatisfying(reason -> assertThat(reason)
                .endsWith(" is failing: the service was unsteady: listThings had 503 in all 4 attempts."));
    }

    @Test
    void aKeyThatCannotBeSentIsOneSentenceThatDoesNotQuoteIt() {
        assertThat(refusal(new Service(URI.create(address()), "planted\nkey")))
                .hasValueSatisfying(
                        reason -> assertThat(reason).contains("SHOP_API_KEY").doesNotContain("planted"));
    }

    private void responding(int status, String mediaType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try {
            server.removeContext("/");
        } catch (IllegalArgumentException e) {
            // There was none.
        }
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Optional<String> refusal(String path) {
        return refusal(new Service(URI.create(address() + path), ShopService.KEY));
    }

    private static Optional<String> refusal(Target target) {
        ThrottledCaller caller = new ThrottledCaller(
                target,
                new ExchangeCheck(ShopService.DOCUMENT),
                ClientCheck.NONE,
                new ExchangeLog(),
                new RequestBudget(0, Duration.ofDays(1), Clock.systemUTC()));
        return new Preflight(new ShopProfile(), ShopService.DOCUMENT, target, caller).refusal();
    }

    /** A service somewhere else, for which nobody waits. */
    private record Service(URI baseUrl, String apiKey) implements Target {
        @Override
        public String name() {
            return "live";
        }

        @Override
        public String keyHeader() {
            return ShopService.KEY_HEADER;
        }

        @Override
        public boolean mayWrite() {
            return false;
        }

        @Override
        public Duration patience() {
            return Duration.ZERO;
        }

        @Override
        public void pass(Duration time) {
            // No test waits.
        }

        @Override
        public void close() {
            // The server is closed by the test.
        }
    }
}
