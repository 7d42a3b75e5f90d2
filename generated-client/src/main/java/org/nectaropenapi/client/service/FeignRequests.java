package org.nectaropenapi.client.service;

import feign.Feign;
import feign.InvocationHandlerFactory.MethodHandler;
import feign.Request;
import feign.RequestLine;
import feign.Response;
import feign.Target;
import feign.codec.EncodeException;
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

    private final BodyEncoder encoder;
    private final URI baseUrl;
    private final Map<Class<?>, Map<Method, MethodHandler>> interfaces = new ConcurrentHashMap<>();

    /** The requests of methods whose arguments stand in the address and in headers alone. */
    private final Map<Method, Request> constant = new ConcurrentHashMap<>();

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
                .encoder(encoder)
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
     * Makes the request of a method call.
     *
     * @throws IllegalArgumentException if an argument cannot be sent
     */
    Request request(Class<?> feignInterface, Method method, @Nullable Object[] arguments) throws Throwable {
        try {
            NectarOperation operation = method.getAnnotation(NectarOperation.class);
            Request request = made(feignInterface, method, arguments);
            Optional<RequestParameters> parameters = Arrays.stream(arguments)
                    .filter(RequestParameters.class::isInstance)
                    .map(RequestParameters.class::cast)
                    .findFirst();
            return parameters.isEmpty() && operation.server().isEmpty()
                    ? request
                    : addressed(
                            request,
                            method,
                            ServerAddress.of(baseUrl, operation.server()),
                            parameters.orElseGet(() ->
                                    RequestParameters.builder(operation.id()).build()));
        } catch (EncodeException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalArgumentException(
                    method.getAnnotation(NectarOperation.class).id() + ": the request body cannot be written",
                    e.getCause());
        }
    }

    /**
     * Lets Feign make the request. Where nothing in it depends on the arguments but what {@link #addressed} writes, it
     * does so once: that takes longer, and more memory, than all that this client does for a call.
     */
    private Request made(Class<?> feignInterface, Method method, @Nullable Object[] arguments) throws Throwable {
        Request known = constant.get(method);
        if (known != null) {
            return known;
        }
        boolean mayBeAbsent = method.getAnnotation(NectarOperation.class).bodyMayBeAbsent();
        Request request = (Request) interfaces
                .get(feignInterface)
                .get(method)
                .invoke(mayBeAbsent ? withAbsentBody(method, arguments) : arguments);
        if (Arrays.stream(method.getParameterTypes()).allMatch(RequestParameters.class::equals)) {
            constant.put(method, request);
        }
        return request;
    }

    /** Returns the arguments with a value in the place of a body that is null; a body has no annotation. */
    private static @Nullable Object[] withAbsentBody(Method method, @Nullable Object[] arguments) {
        @Nullable Object[] given = arguments.clone();
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; i < given.length; i++) {
            if (given[i] == null && annotations[i].length == 0) {
                given[i] = BodyEncoder.ABSENT;
            }
        }
        return given;
    }

    private static Request addressed(Request request, Method method, String server, RequestParameters parameters) {
        String line =
                Objects.requireNonNull(method.getAnnotation(RequestLine.class)).value();
        Map<String, Collection<String>> headers = new LinkedHashMap<>(request.headers());
        parameters.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return Request.create(
                request.httpMethod(),
                server + parameters.expand(line.substring(line.indexOf(' ') + 1)),
                headers,
                request.body(),
                request.charset(),
                request.requestTemplate());
    }
}
