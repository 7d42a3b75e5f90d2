package org.nectaropenapi.sandbox.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.OperationHandler;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Binds each operation to the method of its name. */
final class HandlerTable {
    private final Map<String, Bound> methods = new TreeMap<>();

    HandlerTable(List<Object> handlers) {
        for (Object handler : handlers) {
            Arrays.stream(handler.getClass().getMethods())
                    .filter(HandlerTable::isOperation)
                    .forEach(method -> methods.put(method.getName(), new Bound(handler, method)));
        }
    }

    /** Returns the handlers of the document's operations; some operations may have none. */
    Map<String, OperationHandler> bind(ApiDocument document) {
        Map<String, OperationHandler> bound = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Operation operation : document.operations()) {
            if (operation.id().isEmpty()) {
                throw new IllegalStateException(operation.method() + " " + operation.path()
                        + " has no operationId, by which the sandbox finds its handler. Add one.");
            }
            if (!ids.add(operation.id())) {
                throw new IllegalStateException(
                        "The document has the operationId " + operation.id() + " twice. Rename one.");
            }
            Bound method = methods.get(operation.id());
            if (method != null) {
                bound.put(operation.id(), method);
            }
        }
        return bound;
    }

    /** Returns a sentence for each method whose operation the document does not have. */
    List<String> leftToDo(ApiDocument document) {
        Set<String> ids = document.operations().stream().map(Operation::id).collect(Collectors.toSet());
        return methods.entrySet().stream()
                .filter(method -> !ids.contains(method.getKey()))
                .map(method -> "The sandbox handles " + method.getKey()
                        + ", which the document does not have (any more): delete the method "
                        + method.getValue().label() + ", or rename it together with the operationId.")
                .toList();
    }

    private static boolean isOperation(Method method) {
        return method.getReturnType() == HandlerResponse.class
                && Arrays.equals(method.getParameterTypes(), new Class<?>[] {ValidatedRequest.class});
    }

    private record Bound(Object handler, Method method) implements OperationHandler {
        @Override
        public HandlerResponse handle(ValidatedRequest request) {
            try {
                return (HandlerResponse) method.invoke(handler, request);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(label() + " failed.", e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(label() + " cannot be called.", e);
            }
        }

        String label() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }
}
