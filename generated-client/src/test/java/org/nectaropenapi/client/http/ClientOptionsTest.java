package org.nectaropenapi.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientOptionsTest {

    private static ClientOptions.Builder builder() {
        return ClientOptions.builder(ApiKey.of("k"));
    }

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        ClientOptions options = builder().build();

        assertThat(options.baseUrl()).hasToString("https://external.nectarclimate.com");
        assertThat(options.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(options.readTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.totalTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(options.maxInFlight()).isEqualTo(10);
        assertThat(options.maxResponseBytes()).isEqualTo(64 << 20);
        assertThat(options.maxDownloadBytes()).isEqualTo(1L << 30);
        assertThat(options.checkUploads()).isTrue();
        assertThat(options.userAgent())
                .matches("nectar-client/\\S+ Java/" + Runtime.version().feature());
        assertThat(options.retryPolicy().maxAttempts()).isEqualTo(3);
        assertThat(options.sslContext()).isNull();
        assertThat(options.proxySelector()).isNull();
        assertThat(options.proxyLogin()).isNull();
        assertThat(options.idleTimeout()).isEqualTo(Duration.ofSeconds(45));
        assertThat(options.plainHttpHosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com:8443/prefix",
                "http://localhost:8080",
                "http://LOCALHOST",
                "http://127.0.0.1:1",
                "http://127.9.9.9",
                "http://[::1]:80",
                "HTTPS://example.com"
            })
    void goodAddressesAreTaken(String url) {
        assertThat(builder().baseUrl(URI.create(url)).build().baseUrl()).hasToString(url);
        assertThat(builder().baseUrl(URI.create(url + "/")).build().baseUrl()).hasToString(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.com|must be https",
                "http://localhost.example.com|must be https",
                "http://127.0.0.1.example.com|must be https",
                "http://128.0.0.1|must be https",
                "http://[::2]|must be https",
                "http://0.0.0.0|must be https",
                "http://nectar_sandbox:8080|no underscore",
                "https://nectar_sandbox|no underscore",
                "http://localhost:http|a port that is a number",
                "ftp://localhost|must be absolute",
                "example.com|must be absolute",
                "/path|must be absolute",
                "https:///path|must be absolute",
                "mailto:a@b.c|must be absolute",
                "https://user:secret@example.com|must not carry a user",
                "https://example.com?key=secret|neither a query nor a fragment",
                "https://example.com#secret|neither a query nor a fragment",
                "https://example.com/a/../b|dot segments"
            })
    void badAddressesAreRefusedWithTheReason(String url, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().baseUrl(URI.create(url)))
                .withMessageContaining(reason)
                .withMessageNotContaining("secret");
    }

    @Test
    void valuesOutOfRangeAreRefusedAtOnce() {
        for (Duration bad : new Duration[] {Duration.ZERO, Duration.ofMillis(-1), Duration.ofDays(2)}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().connectTimeout(bad))
                    .withMessageStartingWith("connectTimeout must be");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().readTimeout(bad))
                    .withMessageStartingWith("readTimeout must be");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().totalTimeout(bad))
                    .withMessageStartingWith("totalTimeout must be");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> builder().idleTimeout(bad))
                    .withMessageStartingWith("idleTimeout must be");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RetryPolicy.defaults().withMaxRetryAfter(bad));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RetryPolicy.defaults().withDelays(bad, Duration.ofSeconds(1)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> builder().maxInFlight(0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().maxInFlight(1001));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().maxResponseBytes(1023));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().maxDownloadBytes(1023));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().userAgent("a\r\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder().userAgent(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.defaults().withMaxAttempts(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.defaults().withMaxAttempts(11));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.defaults().withDelays(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    @Test
    void plainHttpGoesToNamedHostsOnly() {
        ClientOptions.Builder options = builder().allowPlainHttp("Nectar-Sandbox", "mesh.internal");

        assertThat(options.baseUrl(URI.create("http://nectar-sandbox:8080"))
                        .build()
                        .baseUrl())
                .hasToString("http://nectar-sandbox:8080");
        assertThat(options.baseUrl(URI.create("http://MESH.internal")).build().plainHttpHosts())
                .containsExactly("mesh.internal", "nectar-sandbox");
        for (String other : new String[] {"http://nectar-sandbox.example", "http://other", "http://x.mesh.internal"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> options.baseUrl(URI.create(other)))
                    .withMessageContaining("allowPlainHttp names before the base URL is set");
        }
    }

    @Test
    void aCopyDiffersOnlyInWhatWasChanged() throws NoSuchAlgorithmException {
        ClientOptions options = builder()
                .sslContext(SSLContext.getDefault())
                .maxDownloadBytes(2048)
                .checkUploads(false)
                .baseUrl(URI.create("http://localhost:1"))
                .maxInFlight(3)
                .readTimeout(Duration.ofSeconds(5))
                .idleTimeout(Duration.ofSeconds(7))
                .proxyLogin(ProxyLogin.of("user", "password"))
                .allowPlainHttp("sandbox")
                .interceptor(attempt -> Map.of())
                .build();
        ClientOptions copy =
                options.toBuilder().totalTimeout(Duration.ofSeconds(9)).build();

        assertThat(copy.totalTimeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(options.totalTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields(
                        "totalTimeout", "clock", "sleeper", "apiKey", "interceptors", "proxyLogin", "sslContext")
                .isEqualTo(options);
        assertThat(copy.apiKey()).isSameAs(options.apiKey());
        assertThat(copy.proxyLogin()).isNotNull().isSameAs(options.proxyLogin());
        assertThat(copy)
                .extracting("interceptors")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(copy.sslContext()).isNotNull().isSameAs(options.sslContext());
        assertThat(copy.maxDownloadBytes()).isEqualTo(2048);
        assertThat(copy.checkUploads()).isFalse();
        assertThat(copy.clock()).isSameAs(options.clock());
        assertThat(copy.sleeper()).isSameAs(options.sleeper());
    }
}
