package org.nectaropenapi.client.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures of this implementation and of two others hold in both directions. */
class WebhookOtherImplementationsTest extends WebhookTest {

    private record Case(String secret, String id, String text) {}

    /**
     * Secrets, ids and bodies of many lengths; the other two take bodies as text, so they are well-formed text here.
     */
    static Stream<Case> cases() {
        Random random = new Random(42);
        return IntStream.range(0, 40).mapToObj(i -> {
            byte[] key = new byte[1 + random.nextInt(80)];
            random.nextBytes(key);
            String text = random.ints(random.nextInt(300), 1, 0x3000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return new Case("whsec_" + Base64.getEncoder().encodeToString(key), "msg_" + random.nextInt(), text);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsSignedHereIsGenuineThere(Case a) throws Exception {
        Webhooks webhooks = Webhooks.builder().secret(a.secret).build();
        com.svix.Webhook svix = new com.svix.Webhook(a.secret);
        com.standardwebhooks.Webhook standard = new com.standardwebhooks.Webhook(a.secret);
        // The other two know no clock but the system's.
        Map<String, List<String>> headers = new HashMap<>();
        webhooks.signedHeaders(a.id, Instant.now(), utf8(a.text)).forEach((name, value) -> {
            headers.put(name, List.of(value));
            headers.put(name.replace("svix-", "webhook-"), List.of(value));
        });

        assertThatCode(() -> svix.verify(a.text, headers)).doesNotThrowAnyException();
        assertThatCode(() -> standard.verify(a.text, headers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> svix.verify(a.text + " ", headers)).hasMessageContaining("No matching signature");
        assertThatThrownBy(() -> standard.verify(a.text + " ", headers)).hasMessageContaining("No matching signature");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsSignedThereIsGenuineHere(Case a) throws Exception {
        long seconds = 1_700_000_000;
        Webhooks webhooks = Webhooks.builder()
                .secret(a.secret)
                .clock(clock(Instant.ofEpochSecond(seconds)))
                .build();
        String svix = new com.svix.Webhook(a.secret).sign(a.id, seconds, a.text);
        String standard = new com.standardwebhooks.Webhook(a.secret).sign(a.id, seconds, a.text);

        for (String signature : List.of(svix, standard)) {
            for (String prefix : List.of("svix-", "webhook-")) {
                Map<String, String> headers = Map.of(
                        prefix + "id", a.id, prefix + "timestamp", "" + seconds, prefix + "signature", signature);
                assertThat(webhooks.verify(a.text.getBytes(StandardCharsets.UTF_8), headers)
                                .id())
                        .isEqualTo(a.id);
                assertThatExceptionOfType(WebhookVerificationException.class)
                        .isThrownBy(() -> webhooks.verify(utf8(a.text + " "), headers));
            }
        }
        assertThat(webhooks.sign(a.id, Instant.ofEpochSecond(seconds), utf8(a.text)))
                .isEqualTo(svix)
                .isEqualTo(standard);
    }
}
