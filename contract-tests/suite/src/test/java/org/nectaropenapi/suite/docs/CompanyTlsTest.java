package org.nectaropenapi.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.error.TransportException;

/** The page about networks shows a trust store of a company and a certificate of the client; a gateway takes both. */
class CompanyTlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final AtomicReference<String> PEER = new AtomicReference<>();

    @TempDir
    static Path folder;

    private static HttpsServer gateway;
    private static Path authority;
    private static Path clientKey;

    @BeforeAll
    static void startGateway() throws Exception {
        Path keys = folder.resolve("gateway.p12");
        clientKey = folder.resolve("client.p12");
        keytool(keys, "authority", "CN=Company Authority", "-ext", "bc:c");
        keytool(keys, "gateway", "CN=localhost", "-signer", "authority", "-ext", "SAN=DNS:localhost");
        keytool(clientKey, "client", "CN=Carbon Platform");
        KeyStore own = store(keys);
        authority = Files.writeString(folder.resolve("company.pem"), pem(own));
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("client", store(clientKey).getCertificate("client"));
        own.deleteEntry("authority");
        KeyManagerFactory gatewayKeys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        gatewayKeys.init(own, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(gatewayKeys.getKeyManagers(), trust.getTrustManagers(), null);

        gateway = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
                ssl.setNeedClientAuth(true);
                parameters.setSSLParameters(ssl);
            }
        });
        gateway.createContext("/", exchange -> {
            PEER.set(((HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .getName());
            byte[] body = "{\"name\":\"Harborview\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
    }

    @AfterAll
    static void stopGateway() {
        gateway.stop(0);
    }

    private static void keytool(Path file, String alias, String name, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                // It is gone before optimised code would pay for its compilation.
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                name,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD)));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    private static KeyStore store(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static String pem(KeyStore store) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(store.getCertificate("authority").getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static String nameReadWith(Path pem, Path key) throws Exception {
        Snippet page = Snippet.of(Path.of("..", "..", "docs", "network.md")).stream()
                .filter(snippet -> snippet.code().contains("class CompanyTls"))
                .findFirst()
                .orElseThrow();
        try (URLClassLoader loader = page.compiled(Files.createTempDirectory(folder, "classes"), folder)) {
            Class<?> tls = loader.loadClass("CompanyTls");
            Object context = method(tls, "context").invoke(null, pem, key, PASSWORD);
            URI url = URI.create("https://localhost:" + gateway.getAddress().getPort());
            try (NectarClient nectar = (NectarClient) method(tls, "client").invoke(null, context, url, "nk_test")) {
                return nectar.companies().get(new UUID(1, 2)).name();
            }
        }
    }

    private static Method method(Class<?> type, String name) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void theGatewayAndTheClientTrustEachOther() throws Exception {
        assertThat(nameReadWith(authority, clientKey)).isEqualTo("Harborview");
        assertThat(PEER).hasValue("CN=Carbon Platform");
    }

    @Test
    void withoutTheCompanysAuthorityTheGatewayIsNotTrusted() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> nameReadWith(empty, clientKey))
                .withMessageContaining("the service's certificate is not trusted");
    }
}
