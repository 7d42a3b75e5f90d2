package org.nectaropenapi.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.sandbox.simulation.SimulatedDocument;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** A handler that does not keep the document it was written for is wrong, and the sandbox says so. */
class ResponseCheckTest {
    private static final String KEY = "a-key";

    private final ApiDocument record = SimulatedDocument.record();
    private final Operation operation = record.operation("getTeam");
    private final Journal journal = new Journal();

    @Test
    void aResponseThatKeepsTheDocumentIsSent() {
        assertThat(send(UnaryOperator.identity()).status()).isEqualTo(200);
        assertThat(journal.violations()).isEmpty();
    }

    @Test
    void anUndocumentedFieldIsAViolation() {
        assertViolation(
                response -> response.withBody(((ObjectNode) response.body()).put("surprise", true)),
                "surprise: is not in the document");
    }

    @Test
    void aWrongTypeIsAViolation() {
        assertViolation(response -> response.withBody(((ObjectNode) response.body()).put("id", 7)), "id: ");
    }

    @Test
    void aWrongFormatIsAViolation() {
        assertViolation(
                response -> response.withBody(((ObjectNode) response.body()).put("id", "x")), "id: is no valid uuid");
    }

    @Test
    void anUndocumentedStatusIsAViolation() {
        assertViolation(response -> response.withStatus(299), "the document has no status 299");
    }

    @Test
    void aMissingBodyIsAViolation() {
        assertViolation(response -> response.withBody(null), "the response has none");
    }

    @Test
    void aHandlerThatFailsIsAViolation() {
        assertViolation(
                response -> {
                    throw new IllegalStateException("out of order");
                },
                "the handler failed");
    }

    private void assertViolation(UnaryOperator<HandlerResponse> wrong, String rule) {
        WireResponse sent = send(wrong);

        assertThat(sent.status()).isEqualTo(500);
        assertThat(new String(sent.body(), StandardCharsets.UTF_8))
                .contains("The sandbox violated the document", operation.id(), rule);
        assertThat(journal.violations()).singleElement().satisfies(violation -> assertThat(violation.rule())
                .contains(rule));
    }

    /** Calls a handler whose response is changed. */
    private WireResponse send(UnaryOperator<HandlerResponse> change) {
        OperationHandler handler = request -> change.apply(HandlerResponse.ok(JsonNodeFactory.instance
                .objectNode()
                .put("id", "3c90c3cc-0d44-4b50-8888-8dd25736052a")
                .put("name", "A team")
                .put("email", "owner@sandbox.example")
                .<ObjectNode>set("users", JsonNodeFactory.instance.arrayNode())
                .set("billing", JsonNodeFactory.instance.objectNode())));
        Interceptor none = new Interceptor() {
            @Override
            public HandlerResponse intercept(Operation called, ApiRequest request, Chain chain) {
                return chain.proceed(request);
            }

            @Override
            public WireResponse beforeSend(Operation called, WireResponse response) {
                return response;
            }
        };
        return new Pipeline(record, Set.of(KEY), Map.of(operation.id(), handler), none, RequestTrace.NONE, journal)
                .handle(new ApiRequest(
                        operation.method(),
                        operation.servedPath(),
                        List.of(),
                        List.of(),
                        KEY,
                        new byte[0],
                        false,
                        c -> false));
    }
}
