package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The files behind documents. */
class FilesTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final SandboxFixture fixture = new SandboxFixture();
    private final String url =
            fixture.documents(fixture.connected(), "").get(0).path("url").asText();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aSignedLinkOpensThePdfWithoutTheKey() throws Exception {
        HttpResponse<String> file = get(url);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.body())
                .startsWith("%PDF-1.4")
                .contains("Bay Grid Electric")
                .endsWith("%%EOF\n");
    }

    @Test
    void aLinkExpiresAfterADay() throws Exception {
        fixture.clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(get(url).statusCode()).isEqualTo(200);
        fixture.clock.advance(Duration.ofSeconds(1));
        assertThat(get(url).statusCode()).isEqualTo(403);
    }

    @Test
    void aLinkWithoutItsSignatureIsRefusedInXml() throws Exception {
        HttpResponse<String> refused = get(url.replaceFirst("X-Amz-Signature=.", "X-Amz-Signature=_"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<Code>AccessDenied</Code>");
        assertThat(get(url.replaceFirst("\\?.*", "")).statusCode()).isEqualTo(403);
    }

    @Test
    void sendingTheKeyToTheStorageFails() throws Exception {
        assertThat(get(url, "X-API-Key", fixture.sandbox.apiKey()).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }
}
