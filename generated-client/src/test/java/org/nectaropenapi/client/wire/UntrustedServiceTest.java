package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.error.TransportException;

/** https with a certificate that is nobody's business to trust, unless the user says so; and one for another host. */
class UntrustedServiceTest extends WireTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path folder;

    private static SSLContext own;
    private static ServerSocket untrusted;
    private static final AtomicInteger requests = new AtomicInteger();

    @BeforeAll
    static void startWithCertificateForLocalhostOnly() throws Exception {
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
        assertThat(keytool.waitFor()).as(output).isZero();

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

        untrusted = own.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(UntrustedServiceTest::serve);
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve() {
        while (!untrusted.isClosed()) {
            try (Socket socket = untrusted.accept()) {
                byte[] head = new byte[8192];
                if (socket.getInputStream().read(head) > 0) {
                    requests.incrementAndGet();
                    LoopbackServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
                }
            } catch (IOException e) {
                // A client that does not trust this server hangs up.
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        untrusted.close();
    }

    @Test
    void anUnknownCertificateEndsTheCallAtOnceAndNothingIsSent() throws Exception {
        int before = requests.get();
        TestClient client =
                client(options -> options.baseUrl(URI.create("https://localhost:" + untrusted.getLocalPort())));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.create(Map.of()))
                .withMessage("createThing got no response: the service's certificate is not trusted;"
                        + " the service has not received the request");
        assertThat(client.pauses).isEmpty();

        assertThat(requests).hasValue(before);
    }

    @Test
    void aCertificateForAnotherHostIsNotTrustedEither() throws Exception {
        int before = requests.get();
        TestClient client =
                client(options -> options.baseUrl(URI.create("https://127.0.0.1:" + untrusted.getLocalPort()))
                        .sslContext(own));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessageContaining("certificate is not trusted");

        assertThat(requests).hasValue(before);
    }

    @Test
    void aCertificateTheUserTrustsIsFine() throws Exception {
        TestClient client =
                client(options -> options.baseUrl(URI.create("https://localhost:" + untrusted.getLocalPort()))
                        .sslContext(own));

        assertThat(client.api.get("1")).isEmpty();
    }
}
