package org.nectaropenapi.sandbox.handler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.OperationHandler;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/** Binds each operation to the method of its name. There must be one for each operation, and no other. */
final class HandlerTable {
    private final Map<String, Bound> methods = new TreeMap<>();
    private final List<String> classes = new ArrayList<>();

    HandlerTable(List<Object> handlers) {
        for (Object handler : handlers) {
            classes.add(handler.getClass().getSimpleName());
            Arrays.stream(handler.getClass().getMethods())
                    .filter(HandlerTable::isOperation)
                    .forEach(method -> methods.put(method.getName(), new Bound(handler, method)));
        }
    }

    Map<String, OperationHandler> bind(ApiDocument document) {
        Map<String, OperationHandler> bound = new LinkedHashMap<>();
        List<String> differences = new ArrayList<>();
        for (Operation operation : document.operations()) {
            Bound method = methods.get(operation.id());
            if (operation.id().isEmpty()) {
                differences.add(operation.method() + " " + operation.path()
                        + " has no operationId, by which the sandbox finds its handler. Add one.");
            } else if (method == null) {
                differences.add(missing(operation));
            } else if (bound.put(operation.id(), method) != null) {
                differences.add("The document has the operationId " + operation.id() + " twice. Rename one.");
            }
        }
        methods.forEach((name, method) -> {
            if (!bound.containsKey(name)) {
                differences.add(
                        "The sandbox handles " + name + ", which the document does not have (any more). Delete the"
                                + " method " + method.label() + ", or rename it together with the operationId.");
            }
        });
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "The document and the sandbox do not have the same operations. " + String.join(" ", differences));
        }
        return bound;
    }

    private String missing(Operation operation) {
        String handler = operation.tag() + "Handler";
        String where = classes.contains(handler)
                ? "to the class " + handler
                : "to a new class " + handler + " and list the class in Handlers";
        return "The document has " + operation.label() + ", which the sandbox does not handle. Add a method 'public"
                + " HandlerResponse " + operation.id() + "(ValidatedRequest request)' " + where + ", package "
                + HandlerTable.class.getPackageName() + ".";
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
