package org.nectaropenapi.client.wire;

import java.net.URI;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.TransportException;

/** https with a certificate that is nobody's business to trust, unless the user says so; and one for another host. */
class UntrustedServiceTest extends WireTest {

    private static final SSLContext OWN = LocalhostCertificate.context();

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

    @Test
    void aCertificateTheUserTrustsIsFine() throws Exception {
        TestClient client = client(options -> options.baseUrl(url("localhost")).sslContext(OWN));

        assertThat(client.api.get("1")).isEmpty();
    }
}
