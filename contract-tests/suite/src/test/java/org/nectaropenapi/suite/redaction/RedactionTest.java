package org.nectaropenapi.suite.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.redaction.Redaction;
import org.nectaropenapi.harness.redaction.RedactionRules;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.support.NectarProfile;

/** Checks that pseudonyms keep the form of their values, are stable, and keep the document. */
class RedactionTest {
    private static final String COMPANY = "5e4d4cbb-68ed-47cd-b5e3-d26fa598838e";

    private static final RedactionRules RULES = new NectarProfile().redactionRules();

    private final ApiDocument document = ApiDocument.bundled();
    private final DocumentLookup lookup = new DocumentLookup(document);
    private final Redaction redaction = new Redaction(document, RULES, "key", "run-7");

    @Test
    void theExamplesOfTheDocumentStayValid() {
        ExchangeCheck check = new ExchangeCheck(document);
        Exchange company = example("getCompany");
        Exchange documents = example("listDocumentsByCompany");
        Exchange usage = example("listUsageDataByCompany");
        assertThat(List.of(company, documents, usage)).allSatisfy(exchange -> {
            assertThat(check.check(exchange)).isEmpty();
            Exchange redacted = redaction.redact(exchange);
            assertThat(check.check(redacted)).isEmpty();
            assertThat(text(redacted))
                    .isNotEqualTo(text(exchange))
                    .doesNotContain("harborview", "Maritime", "4417093826");
        });
    }

    @Test
    void theSameValueIsAlwaysTheSamePseudonymOfItsForm() {
        List.of("id", "name", "users", "externalId").forEach(field -> lookup.property("Company", field));
        JsonNode first =
                company("{'id': '" + COMPANY + "', 'name': 'Harborview Logistics', 'users': ['maria@harborview.com']}");
        JsonNode second = company(
                "{'name': 'Harborview Logistics', 'externalId': '0044-71/b', 'users': ['maria@harborview.com']}");
        assertThat(first.path("name")).isEqualTo(second.path("name"));
        assertThat(first.path("users")).isEqualTo(second.path("users"));
        assertThat(first.path("id").asText()).isEqualTo(COMPANY);
        assertThat(first.path("name").asText())
                .matches("[A-Z][a-z]{9} [A-Z][a-z]{8}")
                .isNotEqualTo("Harborview Logistics");
        assertThat(first.path("users").path(0).asText()).matches("[a-z]{5}@[a-z-]+\\.example");
        assertThat(second.path("externalId").asText()).matches("00[1-9]{2}-[1-9]{2}/[a-z]");
    }

    @Test
    void pseudonymsCannotBeMadeWithoutTheKey() {
        Redaction other = new Redaction(document, RULES, "another key", "run-7");
        Exchange exchange = respond("getCompany", json("{'name': 'Harborview Logistics'}"));
        assertThat(text(other.redact(exchange))).isNotEqualTo(text(redaction.redact(exchange)));
    }

    @Test
    void namesOfTheRunAndWordsOfTheDocumentStay() {
        assertThat(company("{'name': 'run-7 shared'}").path("name").asText()).isEqualTo("run-7 shared");
        Exchange refusal = respond("getCompany", json("{'detail': 'users: no Nectar account of Quillfeather'}"));
        assertThat(text(redaction.redact(refusal)))
                .contains("users: no Nectar account of ")
                .doesNotContain("Quillfeather");
    }

    @Test
    void aSignedLinkKeepsWhatItIsAndLosesWhatOpensIt() {
        JsonNode link = json(text(redaction.redact(respond(
                        "getDocument",
                        json("{'url': 'https://bills.example.com/" + COMPANY
                                + ".pdf?X-Amz-Expires=86400&X-Amz-Signature=6d1f0c9be2'}")))))
                .path("url");
        assertThat(link.asText())
                .startsWith("https://")
                .contains("?X-Amz-Expires=86400&X-Amz-Signature=")
                .doesNotContain("6d1f0c9be2", "bills.example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fbills.quillhost.io%2Fa", "bills.quillho…", "…llhost.io/a"})
    void theHostOfALinkInATextIsHiddenInEveryForm(String quoted) {
        company("{'notes': 'Bills are at https://bills.quillhost.io/a since May.'}");
        assertThat(redaction.redact("expected nothing but was " + quoted))
                .startsWith("expected nothing but was ")
                .doesNotContain("quillho", "llhost");
    }

    @Test
    void whatIsSaidOfAFailureStaysReadable() {
        company("{'name': 'Quillfeather & Sons', 'expected': 'expected by Ottokar at ottokar@quill.org'}");
        assertThat(redaction.redact("expected Quillf… to be found, not the UNKNOWN_ENUM_VALUE of Ottokar"))
                .startsWith("expected ")
                .contains("… to be found, not the UNKNOWN_ENUM_VALUE of ")
                .doesNotContain("Quillf", "Ottokar");
    }

    @Test
    void wordsOfTheSuiteStayEvenWhereAServiceCallsACompanyAfterThem() {
        company(
                "{'name': 'string', 'externalId': 'DELETE', 'notes': 'stringent integers of applications objectively'}");
        String failure = "expected string, got integer; DELETE has application/json with an object";
        assertThat(redaction.redact(failure)).isEqualTo(failure);
    }

    @Test
    void aKnownValueStaysWhereItIsAPartOfAPublicWord() {
        company("{'name': 'expe', 'externalId': 'Compan'}");
        assertThat(redaction.redact("expected a Company of expe, Compan and expeditors"))
                .startsWith("expected a Company of ")
                .doesNotContain("expe,", "Compan ", "expeditors");
    }

    @Test
    void wordsOfTheCodeThatFailedStay() {
        company("{'name': 'windmill'}");
        assertThat(redaction.redact("the windmill stands", new AssertionError()))
                .isEqualTo("the windmill stands");
        assertThat(redaction.redact("the windmill stands")).doesNotContain("windmill");
    }

    @Test
    void pagesOfTheDocumentStay() {
        company("{'name': 'companies'}");
        String page = document.at("/externalDocs").text("url");
        assertThat(redaction.redact("see " + page)).isEqualTo("see " + page);
        assertThat(redaction.redact("see https://quill.example.org/a/b")).doesNotContain("quill");
    }

    @Test
    void keysOfMapsAreDataAndHidden() {
        Exchange usage = redaction.redact(respond(
                "getUsageData",
                json("{'additionalFields': {'Quillfeather': 1, 'quillfeather': {'Ottokar': 2}}, 'floorArea': 7,"
                        + " 'unheard': {'Ottokar': 1, 'ofThem': 2}}")));
        assertThat(text(usage)).contains("floorArea", "ofThem").doesNotContain("uillfeather", "Ottokar");
    }

    @Test
    void anIdStaysEvenWhereAnAccountNumberIsAPartOfIt() {
        company("{'name': 'A', 'externalId': '4d4cbb'}");
        assertThat(redaction.redact("no object " + COMPANY + " of 4d4cbb"))
                .startsWith("no object " + COMPANY + " of ")
                .doesNotContain("of 4d4cbb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON_HOLD", "on_hold", "Paused", "kVAh", "m3", "MMBtu"})
    void aShortWordOfAListStays(String value) {
        assertThat(observed(DeviationKind.UNKNOWN_ENUM_VALUE, "Connection.status", value)
                        .observed())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria Quillfeather", "maria@quill.org", "NDQxNy0wOTM4MjYtNQ", "4417-093826-5"})
    void aValueThatRedactionChangesIsCalledHidden(String value) {
        assertThat(observed(DeviationKind.UNKNOWN_ENUM_VALUE, "Connection.status", value)
                        .observed())
                .isEqualTo(Deviation.HIDDEN);
    }

    @Test
    void aKeyThatIsNoNameOfTheApiIsHiddenInTheLocation() {
        assertThat(observed(DeviationKind.UNDOCUMENTED_FIELD, "Site.maria@quill.org", "string")
                        .location())
                .isEqualTo("Site." + Deviation.HIDDEN);
        assertThat(observed(DeviationKind.UNDOCUMENTED_FIELD, "Site.floorArea", "string")
                        .location())
                .isEqualTo("Site.floorArea");
    }

    private Deviation observed(DeviationKind kind, String location, String observed) {
        return redaction
                .redact(respond("getCompany", json("{}"))
                        .with("getCompany", List.of(new Deviation(Side.RESPONSE, kind, location, "", observed))))
                .deviations()
                .get(0);
    }

    private JsonNode company(String json) {
        return json(text(redaction.redact(respond("getCompany", json(json)))));
    }

    private Exchange example(String operationId) {
        return respond(
                operationId,
                lookup.operation(operationId)
                        .responseExamples(lookup.successes(operationId).get(0))
                        .get(0)
                        .value());
    }

    private Exchange respond(String operationId, JsonNode body) {
        String path = lookup.path(operationId, COMPANY);
        return Exchange.sent(
                        "RedactionTest", lookup.operation(operationId).method(), path, List.of(), List.of(), Body.NONE)
                .responding(
                        lookup.successes(operationId).get(0),
                        new Body("application/json", body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Exchange exchange) {
        return new String(exchange.responseBody().bytes(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
