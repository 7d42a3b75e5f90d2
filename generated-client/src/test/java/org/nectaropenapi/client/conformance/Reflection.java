package org.nectaropenapi.client.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls methods by name and throws what they throw. */
final class Reflection {

    private Reflection() {}

    static @Nullable Object call(Method method, @Nullable Object target, @Nullable Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }

    /** Lists the public methods of a name that the type itself declares. */
    static List<Method> declared(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name)
                        && !method.isSynthetic()
                        && Modifier.isPublic(method.getModifiers()))
                .toList();
    }

    static Method only(Class<?> type, String name) {
        return only(type, name, declared(type, name));
    }

    /** Returns the method without parameters. */
    static Method accessor(Class<?> type, String name) {
        return only(
                type,
                name,
                declared(type, name).stream()
                        .filter(method -> method.getParameterCount() == 0)
                        .toList());
    }

    /** Returns the method with one parameter, and with several such the one that takes a list. */
    static Method setter(Class<?> type, String name) {
        List<Method> setters = declared(type, name).stream()
                .filter(method -> method.getParameterCount() == 1)
                .toList();
        List<Method> ofLists = setters.stream()
                .filter(method -> List.class.isAssignableFrom(method.getParameterTypes()[0]))
                .toList();
        return only(type, name, ofLists.isEmpty() ? setters : ofLists);
    }

    private static Method only(Class<?> type, String name, List<Method> methods) {
        if (methods.size() != 1) {
            throw new IllegalStateException(type.getName() + " has " + methods.size() + " methods " + name);
        }
        return methods.get(0);
    }
}
