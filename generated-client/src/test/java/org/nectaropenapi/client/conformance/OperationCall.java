package org.nectaropenapi.client.conformance;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.spec.model.Operation;

/**
 * A call of any operation through the public interface of the client. Arguments that are not set have defaults:
 * generated ids, the document's first example as the body, a small file. Query parameters that are not set are left
 * out.
 */
final class OperationCall {

    private final Operation operation;
    private final Map<String, @Nullable Object> path = new LinkedHashMap<>();
    private final Map<String, Object> query = new LinkedHashMap<>();
    private @Nullable Object body;

    private OperationCall(Operation operation) {
        this.operation = operation;
        for (ParameterModel parameter : ClientDocument.parameters(operation, "path")) {
            path.put(
                    parameter.javaName(),
                    SampleValues.java(parameter.type(), SampleValues.json(parameter.type(), path.size() + 1)));
        }
        ClientDocument.requestModel(operation)
                .ifPresent(schema -> this.body = ModelClasses.read(
                        schema,
                        ClientDocument.requestExamples(operation).get(0).value().toString()));
    }

    static OperationCall of(Operation operation) {
        return new OperationCall(operation);
    }

    OperationCall path(ParameterModel parameter, @Nullable Object value) {
        path.put(parameter.javaName(), value);
        return this;
    }

    OperationCall query(ParameterModel parameter, Object value) {
        query.put(parameter.name(), value);
        return this;
    }

    OperationCall body(Object value) {
        body = value;
        return this;
    }

    /** Returns the document's path with the values of this call, of which only blanks need encoding. */
    String expectedPath() {
        String expected = operation.path();
        for (ParameterModel parameter : ClientDocument.parameters(operation, "path")) {
            expected = expected.replace(
                    "{" + parameter.name() + "}",
                    String.valueOf(path.get(parameter.javaName())).replace(" ", "%20"));
        }
        return expected;
    }

    /** Calls the method and, where it returns a lazy list, requests the first page. */
    @Nullable Object send(NectarClient client) {
        Object result = call(client);
        return result instanceof Paged<?, ?> list ? list.firstPage() : result;
    }

    @Nullable Object call(NectarClient client) {
        Method method = method(operation);
        return Reflection.call(method, service(client, operation), arguments(method));
    }

    static Object service(NectarClient client, Operation operation) {
        return ModelClasses.present(Reflection.call(serviceAccessor(operation), client));
    }

    private static Method serviceAccessor(Operation operation) {
        String tag = operation.tag();
        return Reflection.only(NectarClient.class, tag.substring(0, 1).toLowerCase(Locale.ROOT) + tag.substring(1));
    }

    /** Returns the overload that takes every argument of the operation. */
    static Method method(Operation operation) {
        return Reflection.declared(serviceAccessor(operation).getReturnType(), ClientDocument.methodName(operation))
                .stream()
                .filter(method -> !method.isDefault())
                .max(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new IllegalStateException("the client has no method for " + operation));
    }

    private @Nullable Object[] arguments(Method method) {
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (path.containsKey(parameter.getName())) {
                arguments.add(path.get(parameter.getName()));
            } else if (parameter.getType() == Upload.class) {
                arguments.add(Upload.of("bill.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
            } else if (parameter.getType().getSimpleName().endsWith("Form")) {
                arguments.add(finished(builder(parameter.getType())));
            } else if (parameter.getType().getSimpleName().endsWith("Query")) {
                arguments.add(query(parameter.getType()));
            } else {
                arguments.add(body);
            }
        }
        return arguments.toArray();
    }

    private Object query(Class<?> type) {
        Object builder = builder(type);
        query.forEach((name, value) -> {
            Class<?> argumentType = value instanceof List<?> ? List.class : value.getClass();
            try {
                Reflection.call(builder.getClass().getMethod(name, argumentType), builder, value);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("the client has no query parameter " + name + " of " + argumentType, e);
            }
        });
        return finished(builder);
    }

    private static Object builder(Class<?> type) {
        return ModelClasses.present(Reflection.call(Reflection.only(type, "builder"), null));
    }

    private static Object finished(Object builder) {
        return ModelClasses.present(Reflection.call(Reflection.only(builder.getClass(), "build"), builder));
    }
}
