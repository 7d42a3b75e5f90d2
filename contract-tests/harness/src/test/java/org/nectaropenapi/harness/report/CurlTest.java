package org.nectaropenapi.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.check.ShopExchanges;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.run.ShopProfile;

class CurlTest {
    private static final Curl CURL = new Curl(new ShopProfile(), ShopService.DOCUMENT);

    @Test
    void aQueryIsEncoded() {
        assertThat(CURL.line(ShopExchanges.list("kind=A + B", 200, "[]")))
                .isEqualTo("curl -sS -X GET \"$SHOP_BASE_URL\"'/things?kind=A%20%2B%20B'"
                        + " -H \"Shop-Token: $SHOP_API_KEY\"");
    }

    @Test
    void secretsOfABodyAreLeftOut() {
        Exchange exchange = ShopExchanges.create(
                "{\"username\":\"u\",\"password\":\"hunter2\",\"securityQuestions\":[{\"key\":\"q\",\"secretAnswer\":\"blue\"}]}",
                400,
                "{}");
        assertThat(CURL.line(exchange))
                .contains("\"u\"")
                .doesNotContain("hunter2")
                .doesNotContain("blue");
    }

    @Test
    void aFormIsSentFieldByFieldWithoutTheFile() {
        String form =
                "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n\r\nPNG\r\n--b--\r\n";
        Exchange exchange = ShopExchanges.exchange(
                "POST",
                "/things/1/photo",
                "",
                new Body("multipart/form-data", form.getBytes(StandardCharsets.UTF_8)),
                200,
                ShopExchanges.json("{}"));
        assertThat(CURL.line(exchange)).endsWith(" -F 'picture=@your-file'").doesNotContain("PNG");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'; touch /tmp/x; '", "$(id)", "`id`", "a\nb", "\\'", "!x", "\" & |"})
    void nothingInItHasAMeaningForTheShell(String hostile) throws IOException, InterruptedException {
        String body = "{\"name\":" + new ObjectMapper().writeValueAsString(hostile) + "}";
        String line = CURL.line(ShopExchanges.create(body, 201, "{}"));
        // A shell with a curl that only prints its last argument.
        Process shell = new ProcessBuilder("sh", "-c", "curl() { for last; do :; done; printf %s \"$last\"; }\n" + line)
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(List.of(shell.waitFor(), printed)).isEqualTo(List.of(0, body));
    }
}
