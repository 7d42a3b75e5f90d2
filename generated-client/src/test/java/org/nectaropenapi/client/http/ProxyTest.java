package org.nectaropenapi.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests take the way through a proxy if there is one. */
class ProxyTest {

    private static ProxySelector at(LoopbackServer server) {
        return ProxySelector.of(
                new InetSocketAddress(server.url().getHost(), server.url().getPort()));
    }

    @Test
    void callsGoThroughIt() throws Exception {
        try (LoopbackServer proxy = new LoopbackServer();
                Fixture client =
                        new Fixture(URI.create("http://localhost:1"), options -> options.proxySelector(at(proxy)))) {
            client.things.get("7");

            assertThat(proxy.only().target()).isEqualTo("http://localhost:1/v2.2/thing/7");
        }
    }

    @Test
    void downloadsGoThroughIt() throws Exception {
        try (LoopbackServer proxy = new LoopbackServer();
                Fixture client =
                        new Fixture(URI.create("http://localhost:1"), options -> options.proxySelector(at(proxy)))) {
            try (FileAnswer answer = client.factory
                    .files()
                    .call("getThing", "http://localhost:2/bill.pdf?signature=x")
                    .get(Map.of())) {
                assertThat(answer.status()).isEqualTo(200);
            }
            assertThat(proxy.only().target()).isEqualTo("http://localhost:2/bill.pdf?signature=x");
        }
    }
}
