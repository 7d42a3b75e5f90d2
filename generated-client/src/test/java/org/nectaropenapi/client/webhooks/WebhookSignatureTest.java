package org.nectaropenapi.client.webhooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.webhooks.WebhookVerificationException.Reason;

/** Which signatures count, and what they cover. */
class WebhookSignatureTest extends WebhookTest {

    private static final String WRONG = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

    @Test
    void thePublishedSampleIsGenuine() {
        Delivery delivery = webhooks.verify(BODY, headers());

        assertThat(delivery.id()).isEqualTo(ID);
        assertThat(delivery.timestamp()).isEqualTo(SIGNED);
        assertThat(delivery.event().unknownFields()).containsEntry("test", 2432232314L);
    }

    @Test
    void thePublishedSampleIsSignedAsPublished() {
        assertThat(webhooks.sign(ID, SIGNED, BODY)).isEqualTo(SIGNATURE);
        assertThat(webhooks.sign(ID, SIGNED.plusMillis(999), BODY)).isEqualTo(SIGNATURE);
        assertThat(webhooks.signedHeaders(ID, SIGNED, BODY)).isEqualTo(headers());
    }

    @Test
    void everyByteOfTheBodyIsCovered() {
        for (int i = 0; i < BODY.length; i++) {
            byte[] tampered = BODY.clone();
            tampered[i] ^= 1;
            refused(tampered, headers());
        }
        refused(utf8("{\"test\": 2432232314}\n"), headers());
        refused(new byte[0], headers());
    }

    @Test
    void theIdIsCovered() {
        refused(BODY, headersWith("svix-id", ID.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1614265331", "1614265329", "01614265330"})
    void theTimestampIsCovered(String timestamp) {
        refused(BODY, headersWith("svix-timestamp", timestamp));
    }

    @Test
    void theSameTextInAnotherCharsetIsAnotherBody() {
        String text = "{\"city\": \"Zürich\"}";
        Map<String, String> headers = webhooks.signedHeaders(ID, SIGNED, utf8(text));

        assertThatCode(() -> webhooks.verify(utf8(text), headers)).doesNotThrowAnyException();
        refused(text.getBytes(ISO_8859_1), headers);
    }

    @Test
    void bytesThatAreNoTextAreSignedAsTheyAre() {
        byte[] body = {(byte) 0xff, 0, (byte) 0xc3, '.', (byte) 0xfe};
        byte[] decodesToTheSameText = {(byte) 0xfe, 0, (byte) 0xc3, '.', (byte) 0xff};
        Map<String, String> headers = webhooks.signedHeaders(ID, SIGNED, body);

        assertThatCode(() -> webhooks.verify(body, headers)).doesNotThrowAnyException();
        refused(decodesToTheSameText, headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WRONG + " " + SIGNATURE,
                SIGNATURE + " " + WRONG,
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= " + SIGNATURE,
                "v1a,AAAA v1 , v1, nonsense \t" + SIGNATURE + "  "
            })
    void oneRightSignatureAmongSeveralIsEnough(String signatures) {
        assertThat(webhooks.verify(BODY, headersWith("svix-signature", signatures))
                        .id())
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                ",", "v1"
            })
    void onlyVersionOneCounts(String signatures) {
        assertThat(refused(BODY, headersWith("svix-signature", signatures)))
                .hasMessage("The header svix-signature holds no signature of version v1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=",
                "v1,g0hM9SsE-OTPJTGt_tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,G0HM9SSE+OTPJTGT/TMIKTSYZLE3UFJELVLNIOLJ1OE=",
                "v1,!!!! v1,ééé"
            })
    void aSignatureHasOneSpelling(String signatures) {
        assertThat(refused(BODY, headersWith("svix-signature", signatures)))
                .hasMessageStartingWith("No signature matches (");
    }

    @Test
    void anotherEndpointsSecretMatchesNothing() {
        Webhooks other = builder(OTHER_SECRET).build();
        assertThat(refusal(other, BODY, headers()))
                .hasMessageStartingWith("No signature matches (1 of version v1, compared under 1 secret)");
    }

    @Test
    void whileASecretIsExchangedBothCount() {
        Webhooks both = builder(OTHER_SECRET).secret(SECRET).build();
        Webhooks newOnly = builder(OTHER_SECRET).build();
        Map<String, Object> signedTwice = headers();
        signedTwice.put("svix-signature", SIGNATURE + " " + newOnly.sign(ID, SIGNED, BODY));

        assertThat(both.verify(BODY, headers()).id()).isEqualTo(ID);
        assertThat(both.verify(BODY, newOnly.signedHeaders(ID, SIGNED, BODY)).id())
                .isEqualTo(ID);
        assertThat(newOnly.verify(BODY, signedTwice).id()).isEqualTo(ID);
        assertThat(webhooks.verify(BODY, signedTwice).id()).isEqualTo(ID);
        assertThat(both.sign(ID, SIGNED, BODY)).isEqualTo(newOnly.sign(ID, SIGNED, BODY));
    }

    @Test
    void aBodyOverwrittenAfterVerificationIsNotWhatIsRead() {
        byte[] body = BODY.clone();
        Delivery delivery = webhooks.verify(body, headers());
        Arrays.fill(body, (byte) 'x');
        assertThat(delivery.event().unknownFields()).containsKey("test");
    }

    private WebhookVerificationException refused(byte[] body, Map<String, ?> headers) {
        WebhookVerificationException refusal = refusal(webhooks, body, headers);
        assertThat(refusal).isNotNull();
        assertThat(refusal.reason()).isEqualTo(Reason.NO_MATCHING_SIGNATURE);
        return refusal;
    }

    private static Webhooks.Builder builder(String secret) {
        return Webhooks.builder().secret(secret).clock(clock(SIGNED));
    }
}
