package org.nectaropenapi.client.http;

import feign.DefaultInvocationHandlerFactory;
import feign.FeignException;
import feign.InvocationHandlerFactory;
import feign.Target;
import feign.codec.EncodeException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.Map;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.error.TransportException;

/**
 * Keeps Feign's exceptions from the caller: Feign wraps what its encoder and decoder throw, and this takes the wrapping
 * off again. It stands around the whole call, because a request body is written before any of Feign's interceptors
 * runs.
 */
final class OwnExceptions implements InvocationHandlerFactory {

    private final InvocationHandlerFactory feign = new DefaultInvocationHandlerFactory();

    @Override
    @SuppressWarnings("rawtypes") // Feign declares it so
    public InvocationHandler create(Target target, Map<Method, MethodHandler> dispatch) {
        InvocationHandler handler = feign.create(target, dispatch);
        return (proxy, method, arguments) -> {
            try {
                return handler.invoke(proxy, method, arguments);
            } catch (FeignException e) {
                throw unwrapped(e, method);
            }
        };
    }

    private static RuntimeException unwrapped(FeignException e, Method method) {
        Throwable cause = e.getCause();
        if (cause instanceof NectarException || cause instanceof IllegalArgumentException) {
            return (RuntimeException) cause;
        }
        String operationId = method.getAnnotation(NectarOperation.class).id();
        if (e instanceof EncodeException) {
            return new IllegalArgumentException(operationId + ": the request body cannot be written", cause);
        }
        return new TransportException(
                operationId, 1, "an unexpected " + e.getClass().getSimpleName(), true, cause);
    }
}
