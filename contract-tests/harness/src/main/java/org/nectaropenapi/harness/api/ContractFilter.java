package org.nectaropenapi.harness.api;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.failure.ContractFailure;
import org.nectaropenapi.harness.failure.FailureCause;

/**
 * Replaces REST Assured's own HTTP client: the request goes to the run's caller, byte for byte as it is logged, and a
 * deviation from the document fails the test.
 */
final class ContractFilter implements Filter {

    private final Function<RawRequest, Exchange> caller;
    private final boolean strict;

    ContractFilter(Function<RawRequest, Exchange> caller, boolean strict) {
        this.caller = caller;
        this.strict = strict;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification specification,
            FilterableResponseSpecification expected,
            FilterContext context) {
        Exchange exchange = caller.apply(request(specification));
        if (strict && !exchange.isValid()) {
            throw new ContractFailure(disagreement(exchange), FailureCause.of(exchange));
        }
        return response(exchange);
    }

    private static RawRequest request(FilterableRequestSpecification specification) {
        List<NameValue> headers = new ArrayList<>();
        specification.getHeaders().forEach(header -> headers.add(new NameValue(header.getName(), header.getValue())));
        Body body = body(specification);
        headers.removeIf(header -> header.name().equalsIgnoreCase("Content-Type"));
        if (body.mediaType() != null) {
            headers.add(new NameValue("Content-Type", contentType(specification, body.mediaType())));
        }
        return new RawRequest(specification.getMethod(), URI.create(specification.getURI()), headers, body);
    }

    private static Body body(FilterableRequestSpecification specification) {
        if (!specification.getMultiPartParams().isEmpty()) {
            return MultipartWriter.write(specification.getMultiPartParams());
        }
        @Nullable Object content = specification.getBody();
        return content == null
                ? Body.NONE
                : new Body(HttpTransport.mediaType(specification.getContentType()), BodyBytes.of(content));
    }

    private static String contentType(FilterableRequestSpecification specification, String mediaType) {
        return specification.getMultiPartParams().isEmpty()
                ? specification.getContentType()
                : mediaType + "; boundary=" + MultipartWriter.BOUNDARY;
    }

    private static Response response(Exchange exchange) {
        return new ResponseBuilder()
                .setStatusCode(exchange.status())
                .setHeaders(new Headers(exchange.responseHeaders().stream()
                        .map(header -> new Header(header.name(), header.value()))
                        .toList()))
                .setContentType(
                        exchange.responseBody().mediaType() == null
                                ? ""
                                : exchange.responseBody().mediaType())
                .setBody(exchange.responseBody().bytes())
                .build();
    }

    private static String disagreement(Exchange exchange) {
        return exchange.method() + " " + exchange.path() + " (" + exchange.operationId() + ") returned "
                + exchange.status() + " and deviates from the document:\n"
                + exchange.deviations().stream()
                        .filter(deviation -> !deviation.isAllowed())
                        .map(Deviation::text)
                        .collect(Collectors.joining("\n"));
    }
}
