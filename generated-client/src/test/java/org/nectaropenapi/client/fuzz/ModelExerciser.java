package org.nectaropenapi.client.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.error.UnreadableFieldException;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;

/** Calls everything that an application can call on a value. */
final class ModelExerciser {

    private static final ObjectMapper MAPPER = NectarJson.newMapper();
    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private ModelExerciser() {}

    static void of(@Nullable Object value) throws Throwable {
        read(value);
        if (value instanceof NectarObject && value.toString().isEmpty()) {
            throw new AssertionError("the text of the object is empty");
        }
        MAPPER.writeValueAsBytes(value);
    }

    private static void read(@Nullable Object value) throws Throwable {
        if (value instanceof Collection<?> list) {
            for (Object item : list) {
                read(item);
            }
        } else if (value instanceof NectarObject object) {
            for (Method accessor : ACCESSORS.computeIfAbsent(object.getClass(), ModelExerciser::accessors)) {
                try {
                    read(accessor.invoke(object));
                } catch (InvocationTargetException e) {
                    if (!(e.getCause() instanceof MissingFieldException)
                            && !(e.getCause() instanceof UnreadableFieldException)) {
                        throw e.getCause();
                    }
                }
            }
        }
    }

    private static List<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0)
                .filter(method -> !method.getName().equals("toBuilder"))
                .toList();
    }
}
