package org.nectaropenapi.client.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.client.http.ClientOptions;

/** Requests go to an operation's own server unless the client has another base URL than the document's. */
class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'',                          http://localhost:1/base",
        "/beta,                       http://localhost:1/base/beta",
        "/beta/,                      http://localhost:1/base/beta",
        "https://files.example.com,   http://localhost:1/base",
        "https://files.example.com/p, http://localhost:1/base/p"
    })
    void aBaseUrlOfTheCallerRules(String server, String expected) {
        assertThat(ServerAddress.of(URI.create("http://localhost:1/base"), server))
                .isEqualTo(expected);
    }

    @Test
    void withTheDocumentsBaseUrlAnotherHostIsUsed() {
        assertThat(ServerAddress.of(ClientOptions.DEFAULT_BASE_URL, "https://files.example.com/p/"))
                .isEqualTo("https://files.example.com/p");
        assertThat(ServerAddress.of(ClientOptions.DEFAULT_BASE_URL, "/beta"))
                .isEqualTo(ClientOptions.DEFAULT_BASE_URL + "/beta");
    }
}
