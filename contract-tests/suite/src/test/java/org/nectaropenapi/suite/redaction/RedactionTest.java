package org.nectaropenapi.suite.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
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

    @Test
    void whatIsSaidOfAFailureStaysReadable() {
        company("{'name': 'Quillfeather & Sons', 'expected': 'expected by Ottokar at ottokar@quill.org'}");
        assertThat(redaction.redact("expected Quillf… to be found, not the UNKNOWN_ENUM_VALUE of Ottokar"))
                .startsWith("expected ")
                .contains("… to be found, not the UNKNOWN_ENUM_VALUE of ")
                .doesNotContain("Quillf", "Ottokar");
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
