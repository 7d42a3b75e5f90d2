package org.nectaropenapi.harness.check;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.DocumentedServer;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * A second opinion on exchanges: Atlassian's validator. It does not know the document's own marks and formats, forms
 * with files, or where in the document a fault lies, and it takes longer; so it does not judge tests, but the
 * {@link ExchangeCheck} that does.
 */
public final class LibraryCheck {

    private final OpenApiInteractionValidator validator;
    private final String keyHeader;

    /** Prepares the check of a document. */
    public LibraryCheck(ApiDocument document) {
        keyHeader = DocumentedServer.of(document).keyHeader();
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(
                        document.tree().toString())
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.ERROR)
                        .build())
                .build();
    }

    /** Returns the library's errors for an exchange. Requests with a 4xx status, and forms, are not checked. */
    public List<String> faults(Exchange exchange) {
        boolean refused = exchange.status() / 100 == 4;
        boolean form = "multipart/form-data".equals(exchange.requestBody().mediaType());
        ValidationReport report = refused || form
                ? validator.validateResponse(
                        exchange.path(), Request.Method.valueOf(exchange.method()), response(exchange))
                : validator.validate(request(exchange), response(exchange));
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private Request request(Exchange exchange) {
        SimpleRequest.Builder builder = new SimpleRequest.Builder(exchange.method(), exchange.path())
                .withHeader(keyHeader, "the key, which is not kept");
        for (NameValue parameter : exchange.query()) {
            builder.withQueryParam(parameter.name(), values(exchange, parameter.name()));
        }
        if (exchange.requestBody().bytes().length > 0) {
            builder.withBody(exchange.requestBody().bytes());
            builder.withContentType(type(exchange.requestBody()));
        }
        return builder.build();
    }

    private static List<String> values(Exchange exchange, String name) {
        return exchange.query().stream()
                .filter(pair -> pair.name().equals(name))
                .map(NameValue::value)
                .toList();
    }

    private static SimpleResponse response(Exchange exchange) {
        SimpleResponse.Builder builder = new SimpleResponse.Builder(exchange.status());
        if (exchange.responseBody().bytes().length > 0) {
            builder.withBody(exchange.responseBody().bytes());
            builder.withContentType(type(exchange.responseBody()));
        }
        return builder.build();
    }

    private static String type(Body body) {
        @Nullable String type = body.mediaType();
        return type == null ? "application/octet-stream" : type;
    }
}
