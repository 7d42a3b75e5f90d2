package org.nectaropenapi.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the key may go: to addresses with scheme, host and port in common with the client's. */
class OriginsTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/path, true", "https://example.com, https://EXAMPLE.com:443, true",
        "http://localhost, HTTP://localhost:80/x, true", "http://localhost:8080, http://localhost:8080, true",
        "https://example.com, http://example.com, false", "https://example.com, http://example.com:443, false",
        "https://example.com, https://example.com:80, false", "http://localhost, http://localhost:443, false",
        "http://localhost:8080, http://localhost:8081, false", "https://example.com, https://example.org, false",
        "https://example.com, https:/path, false", "https:/path, https://example.com, false"
    })
    void theDefaultPortMayBeWrittenOrNot(URI one, URI other, boolean same) {
        assertThat(Origins.same(one, other)).isEqualTo(same);
    }
}
