package org.nectaropenapi.client.webhooks;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.webhooks.WebhookVerificationException.Reason;

/** In which forms the headers may come, and what is said when they do not. */
class WebhookHeadersTest extends WebhookTest {

    @Test
    void valuesMayBeTextsListsSetsOrArrays() {
        Map<String, Object> headers = new HashMap<>();
        headers.put("svix-id", List.of(ID));
        headers.put("svix-timestamp", new String[] {"1614265330"});
        headers.put("svix-signature", Set.of(SIGNATURE));
        accepted(headers);
        accepted(Map.of("svix-id", ID, "svix-timestamp", "1614265330", "svix-signature", SIGNATURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Svix-", "SVIX-", "sVIX-", "Webhook-", "webhook-"})
    void namesMayBeInAnyCase(String prefix) {
        accepted(headers(prefix));
        Map<String, Object> upper = new HashMap<>();
        headers(prefix).forEach((name, value) -> upper.put(name.toUpperCase(Locale.ROOT), value));
        accepted(upper);
    }

    @Test
    void headersOfTheJdksServerAreTakenAsTheyAre() {
        Headers headers = new Headers();
        headers().forEach((name, value) -> headers.add(name, (String) value));
        accepted(headers);
        assertThat(webhooks.verify(BODY, headers::getFirst).id()).isEqualTo(ID);
    }

    @Test
    void aFunctionIsCalledWithLowerCaseNames() {
        Map<String, Object> headers = headers();
        assertThat(webhooks.verify(BODY, name -> (String) headers.get(name)).id())
                .isEqualTo(ID);
        assertThat(webhooks.unwrap(BODY, name -> (String) headers.get(name))).isInstanceOf(UnknownEvent.class);
        assertThat(catchThrowableOfType(WebhookVerificationException.class, () -> webhooks.verify(BODY, name -> null)))
                .hasMessageContaining("svix-id");
    }

    @Test
    void nullNamesNullValuesAndOtherHeadersAreNoMatter() {
        Map<@Nullable String, @Nullable Object> headers = new HashMap<>(headers());
        headers.put(null, List.of("HTTP/1.1 200 OK"));
        headers.put("Svix-Id", null);
        headers.put("SVIX-ID", Arrays.asList(null, ID, "  "));
        headers.put("Content-Length", 20);
        accepted(headers);
    }

    @Test
    void spacesAroundAValueAreNotPartOfIt() {
        Map<String, Object> headers = new HashMap<>();
        headers().forEach((name, value) -> headers.put(name, " " + value + "\t"));
        accepted(headers);
    }

    @ParameterizedTest
    @CsvSource({
        "svix-, id", "svix-, timestamp", "svix-, signature",
        "webhook-, id", "webhook-, timestamp", "webhook-, signature"
    })
    void aMissingHeaderIsNamed(String prefix, String missing) {
        Map<String, Object> headers = headers(prefix);
        headers.remove(prefix + missing);
        refused(headers, Reason.MISSING_HEADER, "The request lacks the header " + prefix + missing + ".");
    }

    @Test
    void aBlankHeaderIsAMissingOne() {
        Map<String, Object> headers = headers();
        headers.put("svix-id", " ");
        headers.put("svix-signature", List.of());
        refused(headers, Reason.MISSING_HEADER, "The request lacks the header svix-id and svix-signature.");
    }

    @Test
    void theMessageForARequestThatIsNoDeliverySaysWhatADeliveryHas() {
        refused(
                Map.of("Accept", "*/*"),
                Reason.MISSING_HEADER,
                "The request lacks the headers svix-id, svix-timestamp and svix-signature"
                        + " and those of the same names with webhook- in place of svix-.");
    }

    @Test
    void theTwoPrefixesAreNotMixed() {
        Map<String, Object> mixed = headers();
        mixed.remove("svix-id");
        mixed.put("webhook-id", ID);
        refused(mixed, Reason.MISSING_HEADER, "The request lacks the header svix-id.");
    }

    @Test
    void aCompleteSetCountsBesideAnIncompleteOne() {
        Map<String, Object> headers = headers("webhook-");
        headers.put("svix-id", "msg_other");
        accepted(headers);
    }

    @Test
    void ofTwoCompleteSetsThatOfTheProviderCounts() {
        Map<String, Object> headers = headers("webhook-");
        headers.putAll(headers());
        headers.put("webhook-id", "msg_other");
        accepted(headers);
    }

    @Test
    void aRepeatedHeaderIsHarmlessWithOneValueAndRefusedWithTwo() {
        Map<String, Object> headers = headers();
        headers.put("Svix-Id", List.of(ID, ID));
        accepted(headers);
        headers.put("SVIX-ID", "msg_other");
        refused(headers, Reason.MALFORMED_HEADER, "The header svix-id stands several times with different values.");

        refused(
                headersWith("svix-timestamp", List.of("1614265330", "1614265331")),
                Reason.MALFORMED_HEADER,
                "The header svix-timestamp stands several times with different values.");
    }

    @Test
    void signaturesMayStandInSeveralHeaders() {
        accepted(headersWith("svix-signature", List.of("v1,AAAA v2,BBBB", SIGNATURE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v1,AAAA, %s", "v1,AAAA,%s", "%s,v1,AAAA", "%s, v1a,BBBB", "v2,BBBB\t%s ,", "v1,v1,%s", ", %s"})
    void signaturesMayBeSeparatedByCommasAsProxiesJoinHeaders(String joined) {
        accepted(headersWith("svix-signature", joined.formatted(SIGNATURE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1,", "v1a,%s", "v2,%s", "v1 v1", "x%s"})
    void whatLooksLikeASignatureIsNone(String value) {
        Map<String, Object> headers = headersWith("svix-signature", value.formatted(SIGNATURE.substring(3)));
        assertThat(refusal(webhooks, BODY, headers).reason()).isEqualTo(Reason.NO_MATCHING_SIGNATURE);
    }

    /** A servlet gives an enumeration, and a gateway in front of AWS Lambda two maps, of texts and of lists. */
    @Test
    void headersOfServletsAndOfLambdaAreTakenWithoutACast() {
        Map<String, Enumeration<String>> servlet = new HashMap<>();
        Map<String, String> lambda = new HashMap<>();
        Map<String, List<String>> lambdaLists = new HashMap<>();
        headers().forEach((name, value) -> {
            servlet.put(name, Collections.enumeration(Arrays.asList(null, (String) value)));
            lambda.put(name, (String) value);
            lambdaLists.put(name, List.of((String) value));
        });
        assertThat(webhooks.verify(BODY, lambda).id()).isEqualTo(ID);
        assertThat(webhooks.verify(BODY, lambdaLists).id()).isEqualTo(ID);
        assertThat(webhooks.verify(BODY, lambda::get).id()).isEqualTo(ID);
        assertThat(webhooks.verify(BODY, servlet).id()).isEqualTo(ID);
    }

    /** Those of Spring 6 are a map of lists. */
    private static final class Spring6Headers extends HashMap<String, List<String>> {

        private static final long serialVersionUID = 1L;

        @Nullable String getFirst(String name) {
            List<String> values = get(name);
            return values == null ? null : values.get(0);
        }
    }

    /** Those of Spring 7 are no map any more. */
    private record Spring7Headers(Map<String, List<String>> values) {

        @Nullable List<String> get(String name) {
            return values.get(name);
        }

        @Nullable String getFirst(String name) {
            List<String> found = get(name);
            return found == null ? null : found.get(0);
        }

        Map<String, String> toSingleValueMap() {
            Map<String, String> single = new HashMap<>();
            values.forEach((name, several) -> single.put(name, several.get(0)));
            return single;
        }
    }

    @Test
    void headersOfSpring6And7AreTakenWithoutACast() {
        Spring6Headers spring6 = new Spring6Headers();
        headers().forEach((name, value) -> spring6.put(name, List.of((String) value)));
        spring6.put("svix-signature", List.of("v1,AAAA", SIGNATURE));
        Spring7Headers spring7 = new Spring7Headers(spring6);

        assertThat(webhooks.verify(BODY, spring6).id()).isEqualTo(ID);
        assertThat(webhooks.verify(BODY, spring6::get).id()).isEqualTo(ID);
        assertThat(webhooks.verify(BODY, spring7::get).id()).isEqualTo(ID);
        assertThat(webhooks.unwrap(BODY, spring7::get)).isInstanceOf(UnknownEvent.class);

        spring6.put("svix-signature", List.of(SIGNATURE));
        assertThat(webhooks.verify(BODY, spring6::getFirst).id()).isEqualTo(ID);
        assertThat(webhooks.verify(BODY, spring7::getFirst).id()).isEqualTo(ID);
        assertThat(webhooks.verify(BODY, spring7.toSingleValueMap()).id()).isEqualTo(ID);
    }

    @Test
    void aMethodMayGiveWhatAMapMayHold() {
        Map<String, Object> headers = headers();
        assertThat(webhooks.verify(BODY, name -> Collections.enumeration(List.of(headers.get(name))))
                        .id())
                .isEqualTo(ID);
        assertThat(webhooks.verify(BODY, name -> new String[] {(String) headers.get(name)})
                        .id())
                .isEqualTo(ID);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhooks.verify(BODY, name -> 5))
                .withMessageStartingWith("the value of the header svix-id is of the class java.lang.Integer;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg.1", "a.b.c", ".", "1614265330.1614265330"})
    void anIdMayHaveDots(String id) {
        Delivery delivery = webhooks.verify(BODY, webhooks.signedHeaders(id, SIGNED, BODY));
        assertThat(delivery.id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"now", "-1614265330", "+1614265330", "1614265330.5", "1614265330000000", "٠١٢٣", "0x6", "1 2"})
    void aTimestampIsANumberOfSeconds(String timestamp) {
        refused(
                headersWith("svix-timestamp", timestamp),
                Reason.MALFORMED_HEADER,
                "The header svix-timestamp is no number of seconds since 1970.");
    }

    @Test
    void aValueOfAnotherClassIsAMistakeOfTheReceiver() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> webhooks.verify(BODY, headersWith("svix-timestamp", 1614265330)))
                .withMessage("the value of the header svix-timestamp is of the class java.lang.Integer;"
                        + " it has to be a String, or a collection, array or enumeration of Strings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " msg_1", "msg_1\n"})
    void anIdThatNoHeaderCarriesUnchangedIsNotSigned(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> webhooks.signedHeaders(id, SIGNED, BODY));
    }

    private void accepted(Map<String, ?> headers) {
        assertThat(webhooks.verify(BODY, headers).id()).isEqualTo(ID);
    }

    private void refused(Map<String, ?> headers, Reason reason, String message) {
        WebhookVerificationException refusal = refusal(webhooks, BODY, headers);
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
