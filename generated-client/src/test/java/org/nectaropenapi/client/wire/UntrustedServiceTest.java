package org.nectaropenapi.client.wire;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.error.TransportException;

/** https with a certificate that is nobody's business to trust, unless the user says so; and one for another host. */
class UntrustedServiceTest extends WireTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext own;

    @BeforeAll
    static void createCertificateForLocalhostOnly() throws Exception {
        Path file = folder.resolve("keys.p12");
        String command =
                "-genkeypair -alias own -keyalg EC -dname CN=localhost -ext SAN=DNS:localhost -storetype PKCS12"
                        + " -storepass changeit -keystore";
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        arguments.add(file.toString());
        Process keytool =
                new ProcessBuilder(arguments).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }

        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        own = SSLContext.getInstance("TLS");
        own.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    }

    @BeforeEach
    void serveWithCertificate() {
        server.handshake(plain -> own.getSocketFactory().createSocket(plain, null, true));
    }

    private URI url(String host) {
        return URI.create("https://" + host + ":" + server.url().getPort());
    }

    @Test
    void anUnknownCertificateEndsTheCallAtOnceAndNothingIsSent() throws Exception {
        TestClient client = client(options -> options.baseUrl(url("localhost")));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.create(Map.of()))
                .withMessage("createThing got no response: the service's certificate is not trusted;"
                        + " the service has not received the request");
        assertThat(client.pauses).isEmpty();

        assertThat(server.received()).isEmpty();
    }

    @Test
    void aCertificateForAnotherHostIsNotTrustedEither() throws Exception {
        TestClient client = client(options -> options.baseUrl(url("127.0.0.1")).sslContext(own));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessageContaining("certificate is not trusted");

        assertThat(server.received()).isEmpty();
    }

    @Test
    void aCertificateTheUserTrustsIsFine() throws Exception {
        TestClient client = client(options -> options.baseUrl(url("localhost")).sslContext(own));

        assertThat(client.api.get("1")).isEmpty();
    }
}
