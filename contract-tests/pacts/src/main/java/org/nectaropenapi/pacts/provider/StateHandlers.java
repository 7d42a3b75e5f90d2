package org.nectaropenapi.pacts.provider;

import au.com.dius.pact.provider.junitsupport.State;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the handlers of {@link ProviderStates} by state name, as Pact's JUnit extension does. */
final class StateHandlers {

    private StateHandlers() {}

    static List<String> names() {
        return handlers()
                .flatMap(method ->
                        Arrays.stream(method.getAnnotation(State.class).value()))
                .toList();
    }

    /** Sets up a state and returns the values that it provides. */
    static Map<?, ?> setUp(ProviderStates states, String name, Map<String, Object> parameters) {
        Method handler = handlers()
                .filter(method ->
                        List.of(method.getAnnotation(State.class).value()).contains(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("ProviderStates has no handler for the state: " + name));
        try {
            Object result =
                    handler.getParameterCount() == 0 ? handler.invoke(states) : handler.invoke(states, parameters);
            return result instanceof Map<?, ?> values ? values : Map.of();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The state cannot be set up: " + name, e.getCause());
        }
    }

    private static Stream<Method> handlers() {
        return Arrays.stream(ProviderStates.class.getMethods())
                .filter(method -> method.isAnnotationPresent(State.class));
    }
}
