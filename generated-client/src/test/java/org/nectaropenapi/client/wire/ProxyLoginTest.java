package org.nectaropenapi.client.wire;

import static org.nectaropenapi.client.wire.LoopbackServer.json;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.assertj.core.util.Throwables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.download.Downloader;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.error.UnauthorizedException;
import org.nectaropenapi.client.error.UnexpectedStatusException;
import org.nectaropenapi.client.http.ApiKey;
import org.nectaropenapi.client.http.CallReport;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.http.ProxyLogin;

/** A proxy that requires a login, for http and for https. */
@Timeout(300)
class ProxyLoginTest extends WireTest {

    private static final String DISABLED_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("Aladdin:open sésame".getBytes(StandardCharsets.UTF_8));
    private static final ProxyLogin LOGIN = ProxyLogin.of("Aladdin", "open sésame");

    private static final SSLContext CERTIFICATE = LocalhostCertificate.context();

    private final LoopbackProxy proxy = LoopbackProxy.requiring(BASIC);

    @AfterEach
    void closeProxy() throws IOException {
        proxy.close();
    }

    private TestClient behind(LoopbackProxy chosen, UnaryOperator<ClientOptions.Builder> settings) {
        return client(options -> settings.apply(options.proxySelector(chosen.selector())));
    }

    /** Returns a client of the service over https. */
    private TestClient secure(LoopbackProxy chosen, UnaryOperator<ClientOptions.Builder> settings) {
        server.handshake(plain -> CERTIFICATE.getSocketFactory().createSocket(plain, null, true));
        return behind(
                chosen,
                options -> settings.apply(options.baseUrl(
                                URI.create("https://localhost:" + server.url().getPort()))
                        .sslContext(CERTIFICATE)));
    }

    private void assertRefused(TestClient client, String reason) {
        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessage("getThing got no response: " + reason + "; the service has not received the request")
                .satisfies(e -> assertThat(e.mayHaveReachedService()).isFalse())
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
        assertThat(client.pauses).isEmpty();
    }

    @Test
    void callsAndDownloadsLogInOverHttp() {
        TestClient client = behind(proxy, options -> options.proxyLogin(LOGIN));

        assertThat(client.api.update("1", Map.of("a", 1))).isEmpty();
        new Downloader<String>("getThing", url -> url, client.factory.files())
                .download(server.url() + "/bill.pdf", OutputStream.nullOutputStream());

        // This proxy takes nothing away, unlike others.
        assertThat(server.received()).hasSize(2).allSatisfy(request -> assertThat(
                        request.headers("Proxy-Authorization"))
                .containsExactly(BASIC));
    }

    @Test
    void withoutLoginTheMessageNamesTheSettingOverHttp() {
        assertRefused(
                behind(proxy, options -> options),
                "the proxy requires a login (407): set proxyLogin in the options of the client");
        assertThat(server.received()).isEmpty();
    }

    @Test
    void withoutLoginTheMessageNamesTheSettingOverHttps() {
        assertRefused(
                secure(proxy, options -> options),
                "the proxy requires a login (407): set proxyLogin in the options of the client");
        assertThat(proxy.heads).singleElement().asString().startsWith("CONNECT localhost:");
        assertThat(server.connections()).isZero();
    }

    @Test
    void aWrongLoginIsRefused() {
        assertRefused(
                behind(proxy, options -> options.proxyLogin(ProxyLogin.of("Aladdin", "close sesame"))),
                "the proxy refused the login (407)");
    }

    @Test
    void aRefusedDownloadIsRefusedInTheSameWords() {
        TestClient client = behind(proxy, options -> options);
        Downloader<String> downloader = new Downloader<>("getThing", url -> url, client.factory.files());

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> downloader.download(server.url() + "/a.pdf", OutputStream.nullOutputStream()))
                .withMessageContaining("the proxy requires a login (407)");
    }

    @Test
    void overHttpsJavaHasToBeToldToSendThePassword() {
        assertRefused(
                secure(proxy, options -> options.proxyLogin(LOGIN)),
                "the proxy requires a login (407), which Java sends for https only when it is started with -D"
                        + DISABLED_SCHEMES + "=");
        assertThat(proxy.heads).singleElement().asString().doesNotContainIgnoringCase("proxy-authorization");
    }

    @Test
    void overHttpsAJavaThatIsToldSendsThePassword() throws Exception {
        OwnJvm.run("200m", ProxyLoginTest.class, "toldJava", Map.of(DISABLED_SCHEMES, ""));
    }

    /** For the JVM of {@link #overHttpsAJavaThatIsToldSendsThePassword}. */
    @Test
    @EnabledIfSystemProperty(named = DISABLED_SCHEMES, matches = "^$")
    void toldJava() {
        TestClient client = secure(proxy, options -> options.proxyLogin(LOGIN));

        client.api.get("1");
        client.api.create(Map.of("a", 1));

        assertThat(server.received()).hasSize(2).allSatisfy(request -> {
            assertThat(request.headers("Proxy-Authorization")).isEmpty();
            assertThat(request.headers("X-API-Key")).containsExactly(TestClient.KEY);
        });
        assertThat(proxy.heads).singleElement().asString().contains(BASIC).doesNotContain(TestClient.KEY);
        assertRefused(
                secure(proxy, options -> options.proxyLogin(ProxyLogin.of("Aladdin", "close sesame"))),
                "the proxy refused the login (407)");
    }

    @Test
    void aConnectionWithoutProxyNeverCarriesTheLogin() {
        TestClient client = client(options -> options.proxyLogin(LOGIN).proxySelector(ProxySelector.of(null)));

        client.api.get("1");

        assertThat(server.only().headers("Proxy-Authorization")).isEmpty();
    }

    static Stream<Proxy> otherChoices() {
        return Stream.of(
                Proxy.NO_PROXY, new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("localhost", 1)));
    }

    /** The JDK takes the first choice alone, and a proxy other than for HTTP for none. */
    @ParameterizedTest
    @MethodSource("otherChoices")
    void aServiceThatIsReachedDirectlyNeverGetsTheLogin(Proxy first) {
        List<Proxy> choices =
                List.of(first, proxy.selector().select(server.url()).get(0));
        TestClient client = client(options -> options.proxyLogin(LOGIN).proxySelector(selecting(uri -> choices)));

        client.api.get("1");

        assertThat(server.only().headers("Proxy-Authorization")).isEmpty();
        assertThat(proxy.heads).isEmpty();
    }

    @Test
    void theProxyOfTheJavaMachineGetsTheLogin() {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(proxy.selector());
        try {
            client(options -> options.proxyLogin(LOGIN)).api.get("1");
        } finally {
            ProxySelector.setDefault(before);
        }

        assertThat(proxy.heads).singleElement().asString().contains(BASIC);
    }

    private static ProxySelector selecting(Function<URI, List<Proxy>> choice) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return choice.apply(uri);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                throw new AssertionError("the proxy is there", failure);
            }
        };
    }

    @Test
    void theServicesOwnRefusalStaysWhatItIs() {
        server.reply(json(401, "{\"detail\":\"no such key\"}"));
        TestClient client = behind(proxy, options -> options.proxyLogin(LOGIN));

        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessageContaining("no such key");
    }

    /** The service received the request, and no proxy was there to refuse it. */
    @Test
    void aServiceThatRespondsLikeAProxyIsNotTakenForOne() {
        server.always(json(407, "", "Proxy-Authenticate: " + TestClient.KEY));
        TestClient client = client(options -> options.proxyLogin(LOGIN).proxySelector(selecting(uri -> List.of())));

        assertThatExceptionOfType(UnexpectedStatusException.class)
                .isThrownBy(() -> client.api.update("1", Map.of("a", 1)))
                .withMessage("updateThing returned 407: the status is not documented for this service");
    }

    @Test
    void theKindOfALoginDoesNotShowTheKey() throws Exception {
        try (LoopbackProxy other = new LoopbackProxy(head -> LoopbackProxy.loginRequired("nk-4f3c2a1b9d8e"))) {
            assertRefused(
                    behind(other, options -> options.apiKey(ApiKey.of("nk-4f3c2a1b9d8e"))
                            .proxyLogin(LOGIN)),
                    "the proxy requires a login of the kind [redacted] (407), and the client knows only Basic");
        }
    }

    /** The proxy has opened the tunnel before the request is sent, and is asked for nothing more. */
    @Test
    void aServiceInATunnelThatRespondsLikeAProxyIsNotTakenForOne() throws Exception {
        try (LoopbackProxy open = new LoopbackProxy(head -> null)) {
            server.always(json(407, ""));
            TestClient client = secure(open, options -> options.proxyLogin(LOGIN));

            assertThatExceptionOfType(UnexpectedStatusException.class)
                    .isThrownBy(() -> client.api.update("1", Map.of("a", 1)))
                    .withMessage("updateThing returned 407: the status is not documented for this service");
            assertThat(server.received()).hasSize(1);
        }
    }

    static Stream<Arguments> failingSelectors() {
        return Stream.of(null, LOGIN)
                .flatMap(login -> Stream.of(
                        failingSelector("returns null", login, uri -> null, "the proxy selector returned null"),
                        failingSelector(
                                "returns a list of null",
                                login,
                                uri -> Collections.singletonList(null),
                                "the proxy selector returned null"),
                        failingSelector("throws", login, throwing(IllegalStateException::new), FAILED),
                        failingSelector(
                                "throws what the JDK does", login, throwing(IllegalArgumentException::new), FAILED),
                        failingSelector("fails", login, throwing(AssertionError::new), FAILED)));
    }

    private static final String FAILED = "the proxy selector failed";

    private static <T extends Throwable> Function<URI, List<Proxy>> throwing(Function<String, T> failure) {
        return uri -> {
            throw WireTest.<RuntimeException>undeclared(failure.apply("no file " + TestClient.KEY));
        };
    }

    private static Arguments failingSelector(
            String name, @Nullable ProxyLogin login, Function<URI, List<Proxy>> choice, String reason) {
        return Arguments.of(name + (login == null ? "" : ", with a login"), login, choice, reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failingSelectors")
    void aSelectorThatDoesNotChooseIsAFailureToConnect(
            String name, @Nullable ProxyLogin login, Function<URI, List<Proxy>> choice, String reason) {
        TestClient client = client(options -> options.proxyLogin(login).proxySelector(selecting(choice)));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.create(Map.of()))
                .withMessage("createThing got no response after 3 attempts: " + reason
                        + "; the service has not received the request")
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain(TestClient.KEY));
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTLM", "Negotiate", "Digest realm=\"p\", nonce=\"1\""})
    void otherKindsOfLoginAreNamed(String challenge) throws Exception {
        try (LoopbackProxy other = new LoopbackProxy(head -> LoopbackProxy.loginRequired(challenge))) {
            assertRefused(
                    behind(other, options -> options.proxyLogin(LOGIN)),
                    "the proxy requires a login of the kind " + challenge.split(" ")[0]
                            + " (407), and the client knows only Basic");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTLM\r\nProxy-Authenticate: basic realm=p", "\u0001\u001b[31m", "", "=,;"})
    void aChallengeIsReadWithCare(String challenge) throws Exception {
        try (LoopbackProxy other = new LoopbackProxy(head -> LoopbackProxy.loginRequired(challenge))) {
            assertRefused(behind(other, options -> options.proxyLogin(LOGIN)), "the proxy refused the login (407)");
        }
    }

    @Test
    void aRefusalIsAnAttemptWithoutStatus() {
        RecordedCalls observed = new RecordedCalls();
        TestClient client = behind(proxy, options -> options.observer(observed));

        assertThat(catchThrowable(() -> client.api.create(Map.of()))).isNotNull();

        assertThat(observed.attempts).extracting(CallReport::outcome).containsExactly("TransportException");
        assertThat(observed.calls).extracting(CallReport::outcome).containsExactly("TransportException");
    }

    @Test
    void aTunnelThatTheProxyDoesNotOpenIsAFailureToConnect() throws Exception {
        try (LoopbackProxy other = new LoopbackProxy(head -> "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")) {
            TestClient client = secure(other, options -> options);

            assertThatExceptionOfType(TransportException.class)
                    .isThrownBy(() -> client.api.create(Map.of()))
                    .withMessage("createThing got no response after 3 attempts: the proxy did not connect"
                            + " (Tunnel failed, got: 502); the service has not received the request");
            assertThat(other.heads).hasSize(3);
        }
    }

    @Test
    void aProxyThatRespondsToAWrongLoginLikeAServiceIsUnderstood() throws Exception {
        try (LoopbackProxy other =
                new LoopbackProxy(head -> "HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")) {
            assertRefused(
                    secure(other, options -> options),
                    "the proxy requires a login, or refused that of proxyLogin (401)");
        }
    }

    @Test
    void theLoginShowsNowhere() throws Exception {
        try (LogRecorder log = new LogRecorder("", Level.ALL)) {
            TestClient client = behind(proxy, options -> options.proxyLogin(LOGIN));
            client.api.get("1");
            String shown = client.factory.options()
                    + LOGIN.toString()
                    + Throwables.getStackTrace(catchThrowable(
                            () -> behind(proxy, options -> options.proxyLogin(ProxyLogin.of("Aladdin", "sesame")))
                                    .api
                                    .get("1")))
                    + log.texts;
            assertThat(shown)
                    .contains("ProxyLogin[redacted]")
                    .doesNotContain("Aladdin", "sésame", "sesame", BASIC.substring("Basic ".length()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', secret",
        "' ', secret",
        ":, secret",
        "Ala:ddin, secret",
        "Aladdin, 'secret\r\nX: 1'",
        "'Ala\0ddin', secret"
    })
    void aLoginThatNoHeaderCanCarryIsRefused(String user, String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProxyLogin.of(user.translateEscapes(), password.translateEscapes()))
                .withMessageNotContaining("secret");
    }

    @Test
    void anApplicationsOwnSelectorIsAskedForTheAddress() {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector inner = proxy.selector();
        TestClient client = client(options -> options.proxyLogin(LOGIN).proxySelector(selecting(uri -> {
            asked.add(uri);
            return inner.select(uri);
        })));

        client.api.get("1");

        assertThat(asked).isNotEmpty().allSatisfy(uri -> assertThat(uri).hasHost("127.0.0.1"));
    }
}
