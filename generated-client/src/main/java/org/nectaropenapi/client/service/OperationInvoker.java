package org.nectaropenapi.client.service;

import feign.Request;
import feign.RequestLine;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.internal.Origins;
import org.nectaropenapi.client.transport.HttpCall;
import org.nectaropenapi.client.transport.HttpSender;
import org.nectaropenapi.client.transport.RequestBody;
import org.nectaropenapi.client.upload.MultipartForm;

/**
 * Carries out the methods of one interface: Feign makes the request, the sender sends it, and the response becomes a
 * value or an exception.
 */
final class OperationInvoker implements InvocationHandler {

    /** Headers that the JDK's client writes itself and does not let others write, and the key. */
    private static final Set<String> RESERVED_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "x-api-key");

    private final Class<?> feignInterface;
    private final ClientOptions options;
    private final FeignRequests requests;
    private final HttpSender sender;
    private final ResponseReader responses;
    private final ErrorReader errors;
    private final @Nullable ResponseRecorder recorder;

    OperationInvoker(
            Class<?> feignInterface,
            ClientOptions options,
            FeignRequests requests,
            HttpSender sender,
            ResponseReader responses,
            ErrorReader errors,
            @Nullable ResponseRecorder recorder) {
        this.feignInterface = feignInterface;
        this.options = options;
        this.requests = requests;
        this.sender = sender;
        this.responses = responses;
        this.errors = errors;
        this.recorder = recorder;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        NectarOperation operation = method.getAnnotation(NectarOperation.class);
        Request request = requests.request(feignInterface, method, given);
        MultipartForm form = form(given);
        HttpCall call = new HttpCall(options, operation(operation, method, request), body(request, form));
        long received = 0;
        try {
            HttpResponse<byte[]> response = sender.send(call, () -> outgoing(operation.id(), request, form));
            received = response.body().length;
            ServiceResponse whole = new ServiceResponse(
                    operation, call.attempts(), response.statusCode(), response.headers(), response.body());
            if (recorder != null) {
                recorder.record(whole);
            }
            if (!whole.isSuccess()) {
                throw errors.read(whole);
            }
            Object value = responses.read(whole, method.getGenericReturnType());
            call.ended(null, received);
            return value;
        } catch (RuntimeException e) {
            call.ended(e, received);
            throw e;
        }
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> feignInterface.getSimpleName();
        };
    }

    private @Nullable MultipartForm form(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(MultipartForm.class::isInstance)
                .map(MultipartForm.class::cast)
                .findFirst()
                .map(options.checkUploads() ? MultipartForm::checkedAgainstLimits : MultipartForm::withoutLimits)
                .orElse(null);
    }

    private static HttpCall.Operation operation(NectarOperation operation, Method method, Request request) {
        String line =
                Objects.requireNonNull(method.getAnnotation(RequestLine.class)).value();
        // The path as the document writes it: of an id no more than its name.
        String pathTemplate = line.substring(line.indexOf(' ') + 1);
        String httpMethod = request.httpMethod().name();
        return new HttpCall.Operation(
                operation.id(), httpMethod, pathTemplate, operation.idempotent() || httpMethod.equals("GET"));
    }

    private static RequestBody body(Request request, @Nullable MultipartForm form) {
        if (form != null) {
            return RequestBody.of(form);
        }
        return request.body() == null ? RequestBody.of() : RequestBody.of(request.body());
    }

    /**
     * Adds to Feign's request what all requests carry. The API key is added here, so that Feign, whose requests may be
     * shown, never has it.
     */
    private HttpRequest.Builder outgoing(String operationId, Request request, @Nullable MultipartForm form) {
        Map<String, Collection<String>> headers = request.headers();
        Headers.check(operationId, headers);
        URI address = URI.create(request.url());
        HttpRequest.Builder builder = HttpRequest.newBuilder(address);
        headers.forEach((name, values) -> {
            if (!RESERVED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        builder.setHeader("User-Agent", options.userAgent());
        if (!headers.containsKey("Accept")) {
            builder.setHeader("Accept", "application/json");
        }
        options.headers().forEach(builder::setHeader);
        if (form != null) {
            builder.setHeader("Content-Type", form.contentType());
        }
        // For the configured origin and for no other.
        if (Origins.same(options.baseUrl(), address)) {
            options.apiKey().authenticate(builder);
        }
        return builder;
    }
}
