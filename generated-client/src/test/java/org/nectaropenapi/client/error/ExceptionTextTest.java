package org.nectaropenapi.client.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.NectarTimeoutException.Limit;

/** Every exception says one useful sentence and keeps what it knows. */
class ExceptionTextTest {

    private static ErrorResponse response(int status, String detail) {
        return new ErrorResponse(
                "createSite",
                2,
                status,
                detail,
                "raw",
                Map.of("Retry-After", "9", "AUTHORIZATION", "secret", "x-Request-ID", "r1"),
                Duration.ofSeconds(9));
    }

    @Test
    void aStatusIsNamedWithItsWords() {
        StatusException e = StatusException.of(response(400, " Bad\r\n\tname.\u2028\u0000 "));

        assertThat(e)
                .isExactlyInstanceOf(BadRequestException.class)
                .hasMessage("createSite returned 400 Bad Request after 2 attempts: Bad name.");
        assertThat(e.detail()).isEqualTo(" Bad\r\n\tname.\u2028\u0000 ");
        assertThat(e.rawBody()).isEqualTo("raw");
        assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(9));
        assertThat(e.attempts()).isEqualTo(2);
    }

    @Test
    void aStatusWithoutWordsIsExplained() {
        Map<Integer, String> explanations = Map.of(
                400, "400 Bad Request after 2 attempts: the request cannot be parsed or is invalid",
                401, "401 Unauthorized after 2 attempts: the API key is missing or incorrect",
                403, "403 Forbidden after 2 attempts: the resource is hidden from this key or does not exist",
                404, "404 Not Found after 2 attempts: the resource does not exist",
                429, "429 Too Many Requests after 2 attempts: too many requests at once, try again later",
                500, "500 Internal Server Error after 2 attempts: a problem on the service's side, try again later",
                502,
                        "502 Bad Gateway after 2 attempts: the request ran longer than the service allows, a write may have"
                                + " happened",
                503,
                        "503 Service Unavailable after 2 attempts: the service is offline for maintenance, try again later",
                302, "302 after 2 attempts: the service redirected the request, and redirects are not followed",
                418, "418 after 2 attempts: the status is not documented for this service");
        explanations.forEach((status, text) ->
                assertThat(StatusException.of(response(status, null))).hasMessage("createSite returned " + text));
    }

    @Test
    void everyStatusOfTheThirdClassIsARedirection() {
        assertThat(StatusException.of(response(300, null))).hasMessageEndingWith("redirects are not followed");
        assertThat(StatusException.of(response(399, null))).hasMessageEndingWith("redirects are not followed");
        assertThat(StatusException.of(response(299, null))).hasMessageEndingWith("is not documented for this service");
    }

    @Test
    void anIncompleteDownloadNamesTheExpectedSizeWhereItIsKnown() {
        assertThat(new IncompleteDownloadException("getDocument", 1, 3, 10, null))
                .hasMessageContaining("after 3 of 10 bytes");
        assertThat(new IncompleteDownloadException("getDocument", 1, 3, 0, null))
                .hasMessageContaining("after 3 of 0 bytes");
        assertThat(new IncompleteDownloadException("getDocument", 1, 3, -1, null))
                .hasMessageContaining("after 3 bytes");
    }

    @Test
    void onlyHarmlessHeadersAreKept() {
        StatusException e = StatusException.of(response(503, null));

        assertThat(e.header("RETRY-AFTER")).isEqualTo("9");
        assertThat(e.header("X-Request-Id")).isEqualTo("r1");
        assertThat(e.header("Authorization")).isNull();
        assertThatNullPointerException().isThrownBy(() -> e.header(null));
        assertThat(response(503, "secret detail")).hasToString("ErrorResponse[createSite, 503]");
    }

    @Test
    void longWordsAreCutBetweenCharacters() {
        String words = "x".repeat(199) + "😀😀";

        assertThat(StatusException.of(response(400, words)).getMessage()).endsWith(": " + "x".repeat(199) + "…");
    }

    @Test
    void timeoutsNameTheirLimit() {
        assertThat(new NectarTimeoutException("listSites", 3, Limit.READ, Duration.ofSeconds(30), true, null))
                .hasMessage("listSites received nothing from the service for 30 seconds after 3 attempts");
        assertThat(new NectarTimeoutException("listSites", 1, Limit.CONNECT, Duration.ofMillis(1500), false, null))
                .hasMessage(
                        "listSites could not connect within 1500 milliseconds; the service has not received the request");
        assertThat(new NectarTimeoutException("listSites", 0, Limit.TOTAL, Duration.ofMinutes(2), true, null))
                .hasMessage("listSites did not finish within 2 minutes");
    }

    @Test
    void aMissingFieldIsNamed() {
        MissingFieldException e = new MissingFieldException("Site", "id");

        assertThat(e)
                .hasMessage(
                        "the field Site.id is required by the OpenAPI document, but the service's response has no readable value"
                                + " for it");
        assertThat(e.operationId()).isNull();
        assertThat(e.attempts()).isZero();
    }

    @Test
    void exceptionsSurviveSerialization() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(StatusException.of(response(429, "wait")));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TooManyRequestsException read = (TooManyRequestsException) in.readObject();
            assertThat(read.detail()).isEqualTo("wait");
            assertThat(read.header("retry-after")).isEqualTo("9");
            assertThat(read.retryAfter()).isEqualTo(Duration.ofSeconds(9));
        }
    }
}
