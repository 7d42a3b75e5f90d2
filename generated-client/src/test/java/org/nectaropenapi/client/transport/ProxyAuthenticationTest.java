package org.nectaropenapi.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.ProxyLogin;

/** Which requests get the login: the JDK also takes it from those to a service, hence the wire does not tell. */
class ProxyAuthenticationTest {

    private static final ApiKey KEY = ApiKey.of("nk_test");
    private static final URI SERVICE = URI.create("https://service.invalid/v1");
    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

    private static ClientOptions.Builder options() {
        return ClientOptions.builder(KEY).proxyLogin(ProxyLogin.of("Aladdin", "open sesame"));
    }

    private static List<String> logins(ProxyAuthentication proxy) throws ExchangeException {
        return proxy.authenticated(HttpRequest.newBuilder(SERVICE), KEY)
                .headers()
                .allValues("Proxy-Authorization");
    }

    /** Does as if the Java machine had this selector. */
    private static ProxyAuthentication withDefault(@Nullable ProxySelector selector) {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(selector);
        try {
            return new ProxyAuthentication(options().build());
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aRequestThroughAProxyGetsTheLogin() throws Exception {
        ProxySelector selector = ProxySelector.of(InetSocketAddress.createUnresolved("proxy.invalid", 3128));

        assertThat(logins(new ProxyAuthentication(
                        options().proxySelector(selector).build())))
                .hasSize(1);
        assertThat(logins(withDefault(selector))).hasSize(1);
    }

    @Test
    void aRequestThatIsSentDirectlyGetsNone() throws Exception {
        ProxySelector direct = ProxySelector.of(null);

        assertThat(logins(
                        new ProxyAuthentication(options().proxySelector(direct).build())))
                .isEmpty();
        assertThat(logins(withDefault(direct))).isEmpty();
        assertThat(logins(withDefault(null))).isEmpty();
    }

    @Test
    void aJavaThatSendsPasswordsThroughTunnelsIsNotBlamed() {
        String before = System.getProperty(DISABLED_SCHEMES);
        try {
            System.setProperty(DISABLED_SCHEMES, "");
            assertThat(refusal()).isEqualTo("the proxy refused the login (407)");
            System.setProperty(DISABLED_SCHEMES, "NTLM, basic");
            assertThat(refusal()).contains("which Java sends for https only when it is started with -D");
            System.clearProperty(DISABLED_SCHEMES);
            assertThat(refusal()).contains("which Java sends for https only when it is started with -D");
        } finally {
            if (before == null) {
                System.clearProperty(DISABLED_SCHEMES);
            } else {
                System.setProperty(DISABLED_SCHEMES, before);
            }
        }
    }

    private static String refusal() {
        ProxySelector selector = ProxySelector.of(InetSocketAddress.createUnresolved("proxy.invalid", 3128));
        ProxyAuthentication proxy =
                new ProxyAuthentication(options().proxySelector(selector).build());
        HttpRequest request = HttpRequest.newBuilder(SERVICE).build();
        return catchThrowable(() -> proxy.check(request, new LoginRequired(request), false, KEY))
                .getMessage();
    }

    /** The response of a proxy that did not open the tunnel. */
    private record LoginRequired(HttpRequest request) implements HttpResponse<Void> {

        @Override
        public int statusCode() {
            return 407;
        }

        @Override
        public Optional<HttpResponse<Void>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of("Proxy-Authenticate", List.of("Basic realm=p")), (name, value) -> true);
        }

        @Override
        public @Nullable Void body() {
            return null;
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public URI uri() {
            return SERVICE;
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }
}
