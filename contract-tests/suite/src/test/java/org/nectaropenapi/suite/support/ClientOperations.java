package org.nectaropenapi.suite.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.service.NectarOperation;

/** The operations of the generated client by operationId. */
public final class ClientOperations {
    private static final Map<String, Found> ALL = all();

    private ClientOperations() {}

    /**
     * An operation of the client.
     *
     * @param accessor the method of the client that returns the service
     * @param feign the method of the interface that Feign implements, which has the facts about the operation
     */
    private record Found(Method accessor, Method feign) {}

    private static Map<String, Found> all() {
        Map<String, Found> all = new HashMap<>();
        for (Method accessor : NectarClient.class.getMethods()) {
            Class<?> service = accessor.getReturnType();
            if (service.isInterface() && service.getPackageName().endsWith(".api")) {
                Arrays.stream(feignInterface(service).getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(NectarOperation.class))
                        .forEach(method -> all.put(
                                method.getAnnotation(NectarOperation.class).id(), new Found(accessor, method)));
            }
        }
        return all;
    }

    private static Class<?> feignInterface(Class<?> service) {
        try {
            return Class.forName(service.getName() + "Feign", false, service.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the method that Feign implements; empty when the client does not have the operation. */
    static Optional<Method> feign(String operationId) {
        return Optional.ofNullable(ALL.get(operationId)).map(Found::feign);
    }

    /** Returns the interface of the service with an operation; empty when the client does not have it. */
    public static Optional<Class<?>> serviceType(String operationId) {
        return Optional.ofNullable(ALL.get(operationId))
                .map(found -> found.accessor().getReturnType());
    }

    /** Returns the service of a client that has an operation. */
    public static Object service(NectarClient client, String operationId) {
        return call(ALL.get(operationId).accessor(), client);
    }

    /** Calls a method, and throws what it throws. */
    public static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
