package org.nectaropenapi.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.coverage.ShopService;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;

class CurlTest {

    @Test
    void aQueryIsEncoded() {
        assertThat(Curl.line(ShopService.list("kind=A + B", 200, "[]")))
                .isEqualTo("curl -sS -X GET \"$NECTAR_BASE_URL\"'/things?kind=A%20%2B%20B'"
                        + " -H \"X-API-Key: $NECTAR_API_KEY\"");
    }

    @Test
    void secretsOfABodyAreLeftOut() {
        Exchange exchange = ShopService.create(
                "{\"username\":\"u\",\"password\":\"hunter2\",\"securityQuestions\":[{\"key\":\"q\",\"secretAnswer\":\"blue\"}]}",
                400,
                "{}");
        assertThat(Curl.line(exchange))
                .contains("\"u\"")
                .doesNotContain("hunter2")
                .doesNotContain("blue");
    }

    @Test
    void aFormIsSentFieldByFieldWithoutTheFile() {
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n\r\nPNG\r\n--b--\r\n";
        Exchange exchange = ShopService.exchange(
                "POST",
                "/things/1/photo",
                "",
                new Body("multipart/form-data", form.getBytes(StandardCharsets.UTF_8)),
                200,
                ShopService.json("{}"));
        assertThat(Curl.line(exchange)).endsWith(" -F 'picture=@your-file'").doesNotContain("PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; touch /tmp/x; '", "$(id)", "`id`", "a\nb", "\\'", "!x", "\" & |"})
    void nothingInItHasAMeaningForTheShell(String hostile) throws IOException, InterruptedException {
        String body = "{\"name\":" + new ObjectMapper().writeValueAsString(hostile) + "}";
        String line = Curl.line(ShopService.create(body, 201, "{}"));
        // A shell with a curl that only prints its last argument.
        Process shell = new ProcessBuilder("sh", "-c", "curl() { for last; do :; done; printf %s \"$last\"; }\n" + line)
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(List.of(shell.waitFor(), printed)).isEqualTo(List.of(0, body));
    }
}
