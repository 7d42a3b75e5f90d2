package org.nectaropenapi.client.wire;

import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.download.Downloader;

/** Requests take the way through a proxy if there is one. */
class ProxyTest extends WireTest {

    private TestClient clientBehindProxy() {
        InetSocketAddress proxy =
                new InetSocketAddress(server.url().getHost(), server.url().getPort());
        return client(
                options -> options.baseUrl(URI.create("http://localhost:1")).proxySelector(ProxySelector.of(proxy)));
    }

    @Test
    void callsGoThroughIt() {
        clientBehindProxy().api.get("7");

        assertThat(server.only().target()).isEqualTo("http://localhost:1/v9/thing/7");
    }

    @Test
    void downloadsGoThroughIt() {
        new Downloader<String>(
                        "getThing", url -> url, clientBehindProxy().factory.files())
                .download("http://localhost:2/bill.pdf?signature=x", OutputStream.nullOutputStream());
        assertThat(server.only().target()).isEqualTo("http://localhost:2/bill.pdf?signature=x");
    }
}
