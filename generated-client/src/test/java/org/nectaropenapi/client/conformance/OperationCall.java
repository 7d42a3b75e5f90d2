package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.download.Downloaded;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.paging.CursorPaged;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.service.NectarOperation;
import org.nectaropenapi.spec.model.Operation;

/**
 * A call of any operation through the public interface of its client. Required parameters and parts have samples, and
 * the body is the document's first example, until the call is given others. Whatever else is not set is left out.
 */
final class OperationCall {

    private static final Map<Operation, Method> ACCESSORS = new ConcurrentHashMap<>();

    private final Operation operation;
    private final Map<ParameterModel, JsonNode> parameters = new LinkedHashMap<>();
    private final Map<RequestContent.Part, JsonNode> parts = new LinkedHashMap<>();
    private final Optional<RequestContent> content;
    private @Nullable JsonNode body;
    private @Nullable Object javaBody;
    private final ByteArrayOutputStream sink = new ByteArrayOutputStream();

    private OperationCall(Operation operation) {
        this.operation = operation;
        this.content = RequestContent.of(operation);
        ClientDocument.parameters(operation).stream()
                .filter(ParameterModel::required)
                .forEach(parameter -> with(parameter, sample(parameter)));
        content.ifPresent(declared -> {
            declared.parts().stream()
                    .filter(RequestContent.Part::required)
                    .forEach(part -> with(part, sample(declared, part)));
            if (!declared.isForm()) {
                this.body = declared.sample();
            }
        });
    }

    static OperationCall of(Operation operation) {
        return new OperationCall(operation);
    }

    /** Returns a call with every parameter and every part. */
    static OperationCall complete(Operation operation) {
        OperationCall call = of(operation);
        ClientDocument.parameters(operation).forEach(parameter -> call.with(parameter, sample(parameter)));
        call.content.ifPresent(declared -> declared.parts().forEach(part -> call.with(part, sample(declared, part))));
        return call;
    }

    /** Returns a sample of a parameter, another one for each parameter of the operation. */
    static JsonNode sample(ParameterModel parameter) {
        int position = ClientDocument.parameters(parameter.operation()).indexOf(parameter);
        return parameter.carried(SampleValues.json(parameter.type(), position + 2));
    }

    static JsonNode sample(RequestContent content, RequestContent.Part part) {
        return SampleValues.json(part.type(), content.parts().indexOf(part) + 2);
    }

    OperationCall with(ParameterModel parameter, JsonNode value) {
        parameters.put(parameter, value);
        return this;
    }

    OperationCall with(RequestContent.Part part, JsonNode value) {
        parts.put(part, value);
        return this;
    }

    OperationCall body(JsonNode value) {
        body = value;
        return this;
    }

    OperationCall body(Object value) {
        javaBody = value;
        return this;
    }

    Operation operation() {
        return operation;
    }

    Optional<RequestContent> content() {
        return content;
    }

    Map<ParameterModel, JsonNode> parameters() {
        return parameters;
    }

    Map<RequestContent.Part, JsonNode> parts() {
        return parts;
    }

    /** Returns the body that is not a form; null if the call has none. */
    @Nullable JsonNode body() {
        return javaBody == null ? body : JsonTrees.write(javaBody);
    }

    /** Returns the bytes of the response that the method has written to a stream. */
    byte[] streamed() {
        return sink.toByteArray();
    }

    /** Calls the method and, where it returns a lazy list, requests the first page. */
    @Nullable Object send(ConnectedClient connected) {
        return send(connected.client(ClientDocument.of(operation)));
    }

    /** Sends with a client of the operation's document. */
    @Nullable Object send(Object client) {
        Object result = call(client);
        if (result instanceof CursorPaged<?, ?> list) {
            return list.firstPage();
        }
        return result instanceof Paged<?, ?> list ? list.firstPage() : result;
    }

    /** Calls the method of a client of the operation's document. */
    @Nullable Object call(Object client) {
        Method method = method(operation);
        return Reflection.call(method, service(client, operation), arguments(method));
    }

    static Object service(Object client, Operation operation) {
        return ModelClasses.present(Reflection.call(serviceAccessor(operation), client));
    }

    /** Finds the service with the operation, whatever name its tag has in Java. */
    private static Method serviceAccessor(Operation operation) {
        return ACCESSORS.computeIfAbsent(operation, OperationCall::findServiceAccessor);
    }

    private static Method findServiceAccessor(Operation operation) {
        ClientDocument document = ClientDocument.of(operation);
        return Arrays.stream(document.type("NectarClient").getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .filter(method -> method.getReturnType().isInterface()
                        && method.getReturnType().getPackageName().endsWith(".api"))
                .filter(method -> {
                    String feign = "api." + method.getReturnType().getSimpleName() + "Feign";
                    return Arrays.stream(document.type(feign).getDeclaredMethods())
                            .map(candidate -> candidate.getAnnotation(NectarOperation.class))
                            .anyMatch(annotation ->
                                    annotation != null && annotation.id().equals(operation.id()));
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the client has no service with " + operation));
    }

    /**
     * Returns the overload that takes every argument of the operation: the one that returns the body, or writes it to a
     * stream where none does.
     */
    static Method method(Operation operation) {
        String given = operation.node().text("x-method-name");
        String name = given.isEmpty() ? operation.id() : given;
        return Arrays.stream(serviceAccessor(operation).getReturnType().getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> ComparableNames.comparable(method.getName()).equals(ComparableNames.comparable(name)))
                .max(Comparator.comparing((Method method) -> method.getReturnType() != Downloaded.class)
                        .thenComparing(Method::getParameterCount)
                        .thenComparing(method -> takes(method, OutputStream.class)))
                .orElseThrow(() -> new IllegalStateException("the client has no method for " + operation));
    }

    private static boolean takes(Method method, Class<?> type) {
        return Arrays.asList(method.getParameterTypes()).contains(type);
    }

    private @Nullable Object[] arguments(Method method) {
        // A parameter and a part may have one name, since the objects that take the optional ones are two.
        Map<String, JsonNode> open = new LinkedHashMap<>();
        Map<String, JsonNode> openParts = new LinkedHashMap<>();
        parameters.forEach((parameter, value) -> open.put(parameter.javaName(), value));
        parts.forEach((part, value) -> openParts.put(part.javaName(), value));
        boolean bodyIsOpen = body != null || javaBody != null;
        List<@Nullable Object> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            String name = ComparableNames.comparable(parameter.getName());
            if (isOptions(parameter.getType())) {
                boolean isForm = parameter.getName().equals("form");
                arguments.add(options(parameter.getType(), isForm ? openParts : open));
            } else if (isPart(name)) {
                arguments.add(JavaValues.of(taken(openParts, name), parameter.getParameterizedType()));
            } else if (isParameter(name)) {
                arguments.add(JavaValues.of(taken(open, name), parameter.getParameterizedType()));
            } else if (parameter.getType() == OutputStream.class) {
                arguments.add(sink);
            } else if (content.isPresent() && content.get().isForm()) {
                arguments.add(JavaValues.of(form(openParts), parameter.getParameterizedType()));
            } else {
                arguments.add(
                        javaBody != null
                                ? javaBody
                                : JavaValues.of(
                                        body == null ? NullNode.getInstance() : body,
                                        parameter.getParameterizedType()));
                bodyIsOpen = false;
            }
        }
        if (!open.isEmpty() || !openParts.isEmpty() || bodyIsOpen) {
            throw new AssertionError(method + " does not carry " + open.keySet() + openParts.keySet()
                    + (bodyIsOpen ? " and the body" : "") + " of " + operation.label());
        }
        return arguments.toArray();
    }

    private boolean isParameter(String javaName) {
        return ClientDocument.parameters(operation).stream()
                .anyMatch(parameter -> parameter.javaName().equals(javaName));
    }

    /** Of a part and a parameter of one name, the one that is required is an argument of its own. */
    private boolean isPart(String javaName) {
        return content.stream()
                .flatMap(declared -> declared.parts().stream())
                .anyMatch(part -> part.javaName().equals(javaName) && (part.required() || !isParameter(javaName)));
    }

    private static JsonNode taken(Map<String, JsonNode> open, String name) {
        JsonNode value = open.remove(name);
        return value == null ? NullNode.getInstance() : value;
    }

    /** Returns the object of a form whose parts no argument takes by itself. */
    private JsonNode form(Map<String, JsonNode> open) {
        var form = JsonTrees.object();
        parts.forEach((part, value) -> {
            if (open.remove(part.javaName()) != null) {
                form.set(part.name(), value);
            }
        });
        return form;
    }

    /** Tells whether a class collects optional arguments of a method. */
    private static boolean isOptions(Class<?> type) {
        return type.getDeclaringClass() != null
                && !NectarObject.class.isAssignableFrom(type)
                && !Reflection.declared(type, "builder").isEmpty();
    }

    private static Object options(Class<?> type, Map<String, JsonNode> open) {
        Method start = Reflection.only(type, "builder");
        Object builder = ModelClasses.present(Reflection.call(
                start,
                null,
                Arrays.stream(start.getParameters())
                        .map(parameter -> JavaValues.of(
                                taken(open, ComparableNames.comparable(parameter.getName())),
                                parameter.getParameterizedType()))
                        .toArray()));
        for (String name : List.copyOf(open.keySet())) {
            Arrays.stream(builder.getClass().getDeclaredMethods())
                    .filter(setter -> setter.getParameterCount() == 1)
                    .map(Method::getName)
                    .filter(candidate -> ComparableNames.comparable(candidate).equals(name))
                    .findFirst()
                    .ifPresent(javaName -> {
                        Method setter = Reflection.setter(builder.getClass(), javaName);
                        Reflection.call(
                                setter,
                                builder,
                                JavaValues.of(taken(open, name), setter.getGenericParameterTypes()[0]));
                    });
        }
        return ModelClasses.present(Reflection.call(Reflection.only(builder.getClass(), "build"), builder));
    }
}
