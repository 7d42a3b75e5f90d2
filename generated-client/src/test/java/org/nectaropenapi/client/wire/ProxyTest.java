package org.nectaropenapi.client.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.download.Downloader;

/** Requests take the way through a proxy if there is one. */
class ProxyTest {

    private static ProxySelector at(LoopbackServer server) {
        return ProxySelector.of(
                new InetSocketAddress(server.url().getHost(), server.url().getPort()));
    }

    @Test
    void callsGoThroughIt() throws Exception {
        try (LoopbackServer proxy = new LoopbackServer();
                TestClient client =
                        new TestClient(URI.create("http://localhost:1"), options -> options.proxySelector(at(proxy)))) {
            client.api.get("7");

            assertThat(proxy.only().target()).isEqualTo("http://localhost:1/v2.2/thing/7");
        }
    }

    @Test
    void downloadsGoThroughIt() throws Exception {
        try (LoopbackServer proxy = new LoopbackServer();
                TestClient client =
                        new TestClient(URI.create("http://localhost:1"), options -> options.proxySelector(at(proxy)))) {
            new Downloader<String>("getThing", url -> url, client.factory.files())
                    .download("http://localhost:2/bill.pdf?signature=x", OutputStream.nullOutputStream());
            assertThat(proxy.only().target()).isEqualTo("http://localhost:2/bill.pdf?signature=x");
        }
    }
}
