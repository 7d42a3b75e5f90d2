package org.nectaropenapi.pacts.consumer;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The models of one class in the result of a call, whatever is around them: the expectations of a pact are about a
 * company, and the document alone says whether it comes in a page, in an envelope or by itself.
 */
final class FoundModels<M> {

    private final Class<M> type;
    private final List<M> found = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private FoundModels(Class<M> type) {
        this.type = type;
    }

    /** Returns the outermost models of a class. */
    static <M> List<M> in(@Nullable Object result, Class<M> type) {
        FoundModels<M> models = new FoundModels<>(type);
        models.visit(result);
        return models.found;
    }

    private void visit(@Nullable Object value) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (type.isInstance(value)) {
            found.add(type.cast(value));
        } else if (value instanceof Iterable<?> elements) {
            elements.forEach(this::visit);
        } else if (value instanceof Map<?, ?> entries) {
            entries.values().forEach(this::visit);
        } else if (value.getClass().getPackage().equals(type.getPackage())) {
            Arrays.stream(value.getClass().getDeclaredMethods())
                    .filter(FoundModels::isGetter)
                    .forEach(getter -> visit(read(getter, value)));
        }
    }

    private static boolean isGetter(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && !method.getName().equals("toBuilder");
    }

    private static @Nullable Object read(Method getter, Object model) {
        try {
            return getter.invoke(model);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + getter, e);
        }
    }
}
