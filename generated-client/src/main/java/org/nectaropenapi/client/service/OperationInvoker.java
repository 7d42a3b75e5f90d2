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
import org.nectaropenapi.client.download.FileSource;
import org.nectaropenapi.client.download.ServiceFile;
import org.nectaropenapi.client.http.ClientOptions;
import org.nectaropenapi.client.internal.Origins;
import org.nectaropenapi.client.transport.HttpCall;
import org.nectaropenapi.client.transport.HttpSender;
import org.nectaropenapi.client.transport.RequestBody;
import org.nectaropenapi.client.transport.ResponseStream;
import org.nectaropenapi.client.upload.StreamedBody;

/**
 * Carries out the methods of one interface: Feign makes the request, the sender sends it, and the response becomes a
 * value or an exception.
 */
final class OperationInvoker implements InvocationHandler {

    /** Headers that the JDK's client writes itself and does not let others write, and the key. */
    private static final Set<String> RESERVED_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "upgrade", "x-api-key");

    private static final String COOKIE = "Cookie";

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
        StreamedBody streamed = streamed(given);
        if (method.getReturnType() == ServiceFile.class) {
            return new ServiceFile(() -> new ResponseFile(operation, method, request, streamed));
        }
        HttpCall call = new HttpCall(options, operation(operation, method, request), body(request, streamed));
        long received = 0;
        try {
            HttpResponse<byte[]> response = sender.send(call, () -> outgoing(operation, request, streamed, call));
            received = response.body().length;
            ServiceResponse whole = success(
                    new ServiceResponse(operation, call, response.statusCode(), response.headers(), response.body()));
            Object value = responses.read(whole, method.getGenericReturnType());
            call.ended(null, received);
            return value;
        } catch (Throwable e) {
            call.ended(e, received);
            throw e;
        }
    }

    private ServiceResponse success(ServiceResponse response) {
        if (recorder != null) {
            recorder.record(response);
        }
        if (!response.isSuccess()) {
            throw errors.read(response);
        }
        return response;
    }

    /** The response of a call as a file. */
    private final class ResponseFile implements FileSource {

        private final NectarOperation operation;
        private final Request request;
        private final @Nullable StreamedBody streamed;
        private final HttpCall call;

        private ResponseFile(
                NectarOperation operation, Method method, Request request, @Nullable StreamedBody streamed) {
            this.operation = operation;
            this.request = request;
            this.streamed = streamed;
            this.call = new HttpCall(options, operation(operation, method, request), body(request, streamed));
        }

        @Override
        public HttpCall call() {
            return call;
        }

        @Override
        public HttpResponse<ResponseStream> open(Map<String, String> headers) {
            return sender.openInSlot(call, () -> {
                HttpRequest.Builder outgoing = outgoing(operation, request, streamed, call);
                headers.forEach(outgoing::setHeader);
                return outgoing;
            });
        }

        /** A success is recorded without its body, which goes to the target. */
        @Override
        public void check(HttpResponse<ResponseStream> response) {
            boolean isSuccess = response.statusCode() >= 200 && response.statusCode() < 300;
            ServiceResponse whole = success(new ServiceResponse(
                    operation,
                    call,
                    response.statusCode(),
                    response.headers(),
                    isSuccess ? new byte[0] : response.body().beginning(ErrorReader.MAX_BYTES)));
            responses.checkFile(whole);
        }

        @Override
        public boolean isResumable() {
            return request.httpMethod() == Request.HttpMethod.GET;
        }

        @Override
        public HttpSender sender() {
            return sender;
        }
    }

    private Object ofObject(Object proxy, Method method, Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> feignInterface.getSimpleName();
        };
    }

    private @Nullable StreamedBody streamed(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(StreamedBody.class::isInstance)
                .map(StreamedBody.class::cast)
                .findFirst()
                .map(options.checkUploads() ? StreamedBody::checkedAgainstLimits : StreamedBody::withoutLimits)
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

    private static RequestBody body(Request request, @Nullable StreamedBody streamed) {
        if (streamed != null) {
            return RequestBody.of(streamed);
        }
        return request.body() == null ? RequestBody.of() : RequestBody.of(request.body());
    }

    /**
     * Adds to Feign's request what all requests carry. The API key is added here, so that Feign, whose requests may be
     * shown, never has it.
     */
    private HttpRequest.Builder outgoing(
            NectarOperation operation, Request request, @Nullable StreamedBody streamed, HttpCall call) {
        Map<String, Collection<String>> headers = request.headers();
        Headers.check(operation.id(), headers);
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
        boolean isOwnOrigin = Origins.same(options.baseUrl(), address);
        if (isOwnOrigin) {
            addedHeaders(headers, call).forEach(builder::setHeader);
        }
        if (streamed != null) {
            builder.setHeader("Content-Type", streamed.contentType());
        }
        // For the configured origin and for no other.
        if (isOwnOrigin && operation.authenticated()) {
            options.apiKey().authenticate(builder);
        }
        return builder;
    }

    /** Returns the client's own headers. A parameter of the call replaces the header of its name; cookies add up. */
    private Map<String, String> addedHeaders(Map<String, Collection<String>> headers, HttpCall call) {
        Map<String, String> added = options.headersOf(call.start());
        headers.forEach((name, values) -> {
            if (name.equalsIgnoreCase(COOKIE)) {
                added.computeIfPresent(COOKIE, (key, own) -> own + "; " + String.join("; ", values));
            } else {
                added.remove(name);
            }
        });
        return added;
    }
}
