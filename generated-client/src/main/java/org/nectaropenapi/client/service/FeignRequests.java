package org.nectaropenapi.client.service;

import feign.Feign;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import feign.Target;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.upload.StreamedBody;

/**
 * Feign, reduced to what it does for this client: it reads the annotations of an interface and turns a call of one of
 * its methods into a request. This class is the only one that runs Feign.
 *
 * <p>Sending, retries, time limits, reading of responses and errors are not Feign's, because it could not keep the
 * client's promises: it would hold a streamed upload as an array of bytes, knows no limit of a whole call, and has no
 * place for the state of one. So the Feign client below sends nothing; it returns the request inside of an empty
 * response, and the decoder takes it out again. Feign's own retries, logging, timeouts and error handling are never
 * reached.
 */
final class FeignRequests {

    /** Stands for every body in what Feign is given: it refuses null, and has no use for the body. */
    private static final Object BODY = new Object();

    private static final String CONTENT_TYPE = "Content-Type";

    private final BodyEncoder encoder;
    private final URI baseUrl;
    private final Map<Class<?>, Map<Method, MethodHandler>> interfaces = new ConcurrentHashMap<>();
    private final Map<Method, Made> known = new ConcurrentHashMap<>();

    /**
     * The request that Feign makes of a method.
     *
     * @param body the position of the parameter that is the request body, negative if there is none
     * @param request the request without its body, null where Feign writes arguments into it
     */
    private record Made(int body, @Nullable Request request) {}

    /**
     * Prepares to read interfaces.
     *
     * @throws IllegalStateException if the class path has another Feign than the supported ones
     */
    FeignRequests(BodyEncoder encoder, URI baseUrl) {
        FeignVersion.check();
        this.encoder = encoder;
        this.baseUrl = baseUrl;
    }

    /**
     * Reads the annotations of an interface, once.
     *
     * @throws IllegalArgumentException if a method lacks its annotations
     */
    void read(Class<?> feignInterface) {
        interfaces.computeIfAbsent(feignInterface, this::handlers);
    }

    private Map<Method, MethodHandler> handlers(Class<?> feignInterface) {
        for (Method method : feignInterface.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !method.isAnnotationPresent(NectarOperation.class)) {
                throw new IllegalArgumentException(feignInterface.getName() + "." + method.getName() + " lacks @"
                        + NectarOperation.class.getSimpleName());
            }
        }
        AtomicReference<Map<Method, MethodHandler>> handlers = new AtomicReference<>(Map.of());
        Feign.builder()
                .client((request, options) -> Response.builder()
                        .status(200)
                        .request(request)
                        .headers(Map.of())
                        .build())
                .contract(new OperationContract())
                .encoder((body, type, template) -> {})
                .decoder((response, type) -> response.request())
                .decodeVoid()
                .invocationHandlerFactory((target, dispatch) -> {
                    handlers.set(dispatch);
                    return (proxy, method, arguments) -> null;
                })
                .build()
                .newInstance(new Target.HardCodedTarget<>(
                        feignInterface, feignInterface.getSimpleName(), baseUrl.toString()));
        return handlers.get();
    }

    /**
     * Makes the request of a method call. Its body is null where a streamed one is sent, or none.
     *
     * @throws IllegalArgumentException if an argument cannot be sent
     */
    Request request(Class<?> feignInterface, Method method, @Nullable Object[] arguments) throws Throwable {
        NectarOperation operation = method.getAnnotation(NectarOperation.class);
        Made made = known.get(method);
        if (made == null) {
            made = made(feignInterface, method, arguments);
        }
        Request request =
                made.request() == null ? invoke(feignInterface, method, arguments, made.body()) : made.request();
        Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
        String address = request.url();
        Optional<RequestParameters> parameters = Arrays.stream(arguments)
                .filter(RequestParameters.class::isInstance)
                .map(RequestParameters.class::cast)
                .findFirst();
        if (parameters.isPresent() || !operation.server().isEmpty()) {
            RequestParameters present = parameters.orElseGet(
                    () -> RequestParameters.builder(operation.id()).build());
            String line = Objects.requireNonNull(method.getAnnotation(RequestLine.class))
                    .value();
            present.headers().forEach((name, value) -> headers.put(name, List.of(value)));
            address = ServerAddress.of(baseUrl, operation.server())
                    + present.expand(line.substring(line.indexOf(' ') + 1));
        }
        BodyEncoder.Body body = null;
        if (made.body() >= 0) {
            body = body(operation, arguments[made.body()], headers.remove(CONTENT_TYPE));
            if (body != null) {
                headers.put(CONTENT_TYPE, List.of(body.contentType()));
            }
        }
        return Request.create(
                request.httpMethod(),
                address,
                headers,
                body == null ? null : body.bytes(),
                body == null ? null : body.charset(),
                request.requestTemplate());
    }

    /**
     * Lets Feign make the request of a method once, where nothing in it depends on the arguments but what is added
     * here: that takes longer, and more memory, than all that this client does for a call.
     */
    private Made made(Class<?> feignInterface, Method method, @Nullable Object[] arguments) throws Throwable {
        Class<?>[] types = method.getParameterTypes();
        Annotation[][] annotations = method.getParameterAnnotations();
        int body = -1;
        boolean isConstant = true;
        for (int i = 0; i < types.length; i++) {
            // To Feign, a parameter without an annotation is the body, unless it is an address.
            if (annotations[i].length == 0 && types[i] != URI.class) {
                body = i;
            } else {
                isConstant &= types[i] == RequestParameters.class;
            }
        }
        Made made = new Made(body, isConstant ? invoke(feignInterface, method, arguments, body) : null);
        known.put(method, made);
        return made;
    }

    private Request invoke(Class<?> feignInterface, Method method, @Nullable Object[] arguments, int body)
            throws Throwable {
        @Nullable Object[] given = arguments.clone();
        if (body >= 0) {
            given[body] = BODY;
        }
        return (Request) interfaces.get(feignInterface).get(method).invoke(given);
    }

    private BodyEncoder.@Nullable Body body(
            NectarOperation operation, @Nullable Object body, @Nullable Collection<String> contentType) {
        if (body == null) {
            if (!operation.bodyMayBeAbsent()) {
                throw new IllegalArgumentException(operation.id() + ": the request body is missing");
            }
            return null;
        }
        return body instanceof StreamedBody
                ? null
                : encoder.encode(
                        operation,
                        body,
                        contentType == null
                                ? ContentTypes.JSON
                                : contentType.iterator().next());
    }
}
