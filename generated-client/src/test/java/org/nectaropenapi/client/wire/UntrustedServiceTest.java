package org.nectaropenapi.client.wire;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.client.error.TransportException;

/** https with a certificate that is nobody's business to trust, unless the user says so; and one for another host. */
class UntrustedServiceTest extends WireTest {

    private static final SSLContext OWN = LocalhostCertificate.context();

    @TempDir
    private Path folder;

    @BeforeEach
    void serveWithCertificate() {
        server.handshake(plain -> OWN.getSocketFactory().createSocket(plain, null, true));
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
    void aCertificateForAnotherHostIsCalledThat() throws Exception {
        TestClient client = client(options -> options.baseUrl(url("127.0.0.1")).sslContext(OWN));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessageContaining("the service's certificate is for another host");

        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-10d, the service's certificate has expired", "+1d, the service's certificate is not valid yet"})
    void aCertificateOutsideOfItsTimeIsCalledThat(String startDate, String reason) throws Exception {
        Path file = folder.resolve("keys.p12");
        Keytool.generateAuthority(file);
        Keytool.generateSigned(file, "service", "localhost", "-startdate", startDate, "-validity", "5");
        KeyStore keys = Keytool.load(file);
        KeyStore authority = KeyStore.getInstance("PKCS12");
        authority.load(null, null);
        authority.setCertificateEntry(Keytool.AUTHORITY, keys.getCertificate(Keytool.AUTHORITY));
        keys.deleteEntry(Keytool.AUTHORITY);
        SSLContext service = LocalhostCertificate.context(keys, authority);
        server.handshake(plain -> service.getSocketFactory().createSocket(plain, null, true));
        TestClient client = client(options -> options.baseUrl(url("localhost")).sslContext(service));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.create(Map.of()))
                .withMessage("createThing got no response: " + reason + "; the service has not received the request");
        assertThat(client.pauses).isEmpty();
    }

    /** The JDK has other words for an address than for a name. */
    @ParameterizedTest
    @CsvSource({"127.0.0.1, CN=localhost", "localhost, CN=other.example"})
    void aCertificateOfTheOldFormForAnotherHostIsCalledThat(String host, String name) throws Exception {
        Path file = folder.resolve("keys.p12");
        Keytool.generate(file, "own", name);
        KeyStore keys = Keytool.load(file);
        SSLContext service = LocalhostCertificate.context(keys, keys);
        server.handshake(plain -> service.getSocketFactory().createSocket(plain, null, true));
        TestClient client = client(options -> options.baseUrl(url(host)).sslContext(service));

        assertThatExceptionOfType(TransportException.class)
                .isThrownBy(() -> client.api.get("1"))
                .withMessageContaining("the service's certificate is for another host");
    }

    @Test
    void aCertificateTheUserTrustsIsFine() throws Exception {
        TestClient client = client(options -> options.baseUrl(url("localhost")).sslContext(OWN));

        assertThat(client.api.get("1")).isEmpty();
    }
}
