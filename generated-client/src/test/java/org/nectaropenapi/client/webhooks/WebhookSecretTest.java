package org.nectaropenapi.client.webhooks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How secrets are given, and that neither they nor a customer's data show anywhere. */
class WebhookSecretTest extends WebhookTest {

    private static final byte[] PRIVATE = utf8("{\"id\":\"jane@example.com\",}");

    @ParameterizedTest
    @ValueSource(strings = {SECRET, "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", " " + SECRET + "\n"})
    void thePrefixIsOptionalAndSpacesAroundAreCutOff(String secret) {
        assertThat(Webhooks.builder().secret(secret).build().sign(ID, SIGNED, BODY))
                .isEqualTo(SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_Mf*Q9r8GKYqr", "whsec_MfKQ9-_8GKYq", "whsec_whsec_MfKQ", "MfK Q9r8"})
    void aSecretThatIsNoBase64IsRefusedWithoutQuotingIt(String secret) {
        Throwable refusal = catchThrowable(() -> Webhooks.builder().secret(secret));
        assertThat(refusal)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the webhook secret is no base64")
                .hasNoCause();
        assertThat(Throwables.getStackTrace(refusal)).doesNotContain("MfK", "whpk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whpk_MfKQ9r8GKYqr", "sk_live_MfKQ9r8GKYqr", "nk_MfKQ9r8GKYqr"})
    void aSecretWithAnotherPrefixIsRefusedWithThePrefix(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Webhooks.builder().secret(secret))
                .withMessageStartingWith("the webhook secret begins with "
                        + secret.substring(0, secret.indexOf('_') + 1) + ", as other keys do")
                .withMessageNotContaining("MfK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "whsec_"})
    void anEmptySecretIsRefused(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Webhooks.builder().secret(secret))
                .withMessage("the webhook secret is empty");
    }

    @Test
    void aSecretOfAnUnsetVariableIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Webhooks.builder().secret(System.getenv("NECTAR_TEST_VARIABLE_THAT_NOBODY_SETS")))
                .withMessageContaining("null");
    }

    @Test
    void withoutASecretThereIsNoVerifier() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Webhooks.builder().build())
                .withMessage("there is no webhook secret: call secret(...) on the builder");
    }

    @Test
    void aBuilderUsedOnDoesNotChangeWhatItBuilt() {
        Webhooks.Builder builder = builder();
        Webhooks first = builder.build();
        Webhooks second = builder.secret(OTHER_SECRET).build();
        assertThat(first).hasToString("Webhooks[secrets=1, tolerance=PT5M]");
        assertThat(second).hasToString("Webhooks[secrets=2, tolerance=PT5M]");
    }

    static Stream<ThrowingCallable> failures() {
        Webhooks webhooks = builder().build();
        Webhooks late = builder().clock(clock(SIGNED.plusSeconds(301))).build();
        Map<String, String> genuine = webhooks.signedHeaders(ID, SIGNED, PRIVATE);
        return Stream.of(
                () -> webhooks.verify(PRIVATE, headers()),
                () -> webhooks.verify(PRIVATE, headersWith("svix-timestamp", SECRET)),
                () -> webhooks.verify(PRIVATE, headersWith("svix-signature", List.of())),
                () -> late.verify(PRIVATE, genuine),
                () -> webhooks.unwrap(PRIVATE, genuine));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noFailureShowsSecretSignatureIdOrBody(ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isNotNull();
        assertThat(Throwables.getStackTrace(failure)).doesNotContain(hidden());
    }

    @Test
    void noObjectShowsSecretSignatureOrBody() {
        Webhooks webhooks = builder().build();
        Delivery delivery = webhooks.verify(PRIVATE, webhooks.signedHeaders(ID, SIGNED, PRIVATE));
        List<Object> objects = List.of(
                Webhooks.builder().secret(SECRET), webhooks, SigningSecret.of(SECRET), DeliveryHeaders.in(headers()));
        assertThat(objects).allSatisfy(object -> assertThat(object.toString()).doesNotContain(hidden()));
        assertThat(delivery).hasToString("Delivery[id=" + ID + ", timestamp=2021-02-25T15:02:10Z]");
    }

    private static String[] hidden() {
        return new String[] {SECRET, SECRET.substring(6, 12), SIGNATURE, "g0hM9", ID, "jane", "example.com"};
    }
}
