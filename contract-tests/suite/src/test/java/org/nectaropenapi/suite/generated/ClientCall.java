package org.nectaropenapi.suite.generated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.paging.CursorPaged;
import org.nectaropenapi.client.paging.Paged;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.BodyContent;
import org.nectaropenapi.spec.model.BodyKind;
import org.nectaropenapi.spec.model.Direction;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.spec.model.SchemaNode;
import org.nectaropenapi.spec.samples.SchemaSamples;
import org.nectaropenapi.suite.support.ClientOperations;
import org.opentest4j.TestAbortedException;

/**
 * A call of an operation with what it requires, through the public method of the generated client.
 *
 * @param document the document
 * @param operation the operation
 * @param fixtures the objects that it is about
 */
record ClientCall(ApiDocument document, Operation operation, Fixtures fixtures) {
    private static final ObjectMapper MAPPER = NectarJson.newMapper();
    private static final byte[] BILL =
            "%PDF-1.4\n1 0 obj << /Type /Page >> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS = 500;

    /** Makes the call, and reads every value of the result and of the first rows of a list. */
    void make(NectarClient client) {
        RequestTemplate template =
                new OperationCases(document, operation, fixtures).required().template();
        for (Method method : methods()) {
            List<Object> arguments = new ArrayList<>();
            for (java.lang.reflect.Parameter parameter : method.getParameters()) {
                argument(parameter, template).ifPresent(arguments::add);
            }
            if (arguments.size() == method.getParameterCount()) {
                Object service = ClientOperations.service(client, operation.id());
                read(ClientOperations.call(method, service, arguments.toArray()));
                return;
            }
        }
        throw new NotInDocumentException(
                "The tour of the client has no value for an argument of " + operation.id() + ".");
    }

    /** Returns the methods of the operation, those with the fewest arguments first. */
    private List<Method> methods() {
        return ClientOperations.serviceType(operation.id()).stream()
                .flatMap(service -> Arrays.stream(service.getMethods()))
                .filter(method -> method.getName().equals(operation.methodName()))
                .sorted(Comparator.comparing(Method::getParameterCount))
                .toList();
    }

    private Optional<Object> argument(java.lang.reflect.Parameter argument, RequestTemplate template) {
        Class<?> type = argument.getType();
        if (type == Upload.class) {
            return Optional.of(Upload.of("bill.pdf", BILL).withContentType(uploadType(argument)));
        }
        if (type == OutputStream.class) {
            return Optional.of(OutputStream.nullOutputStream());
        }
        return required(argument)
                .<Object>map(value -> converted(value, argument.getParameterizedType()))
                .or(() -> body(argument.getParameterizedType(), template));
    }

    private String uploadType(java.lang.reflect.Parameter argument) {
        return FileTypes.one(operation.requestContent().stream()
                .flatMap(content -> isForm(content)
                        ? parts(argument, content)
                                .flatMap(part -> content.fileTypes(part.field(), part.definition()).stream())
                        : Stream.of(content.mediaType()))
                .toList());
    }

    /** Converts a value for the client; the test is skipped when the service has an id of another form. */
    private Object converted(JsonNode value, Type type) {
        try {
            return MAPPER.convertValue(value, MAPPER.constructType(type));
        } catch (IllegalArgumentException e) {
            throw new TestAbortedException(
                    "the service has no value that the client takes for " + operation.id() + ", which needs a "
                            + ((type instanceof Class<?> form) ? form.getSimpleName() : type.getTypeName()),
                    e);
        }
    }

    /** Returns the value of a required parameter or part of a form. */
    private Optional<JsonNode> required(java.lang.reflect.Parameter argument) {
        Optional<JsonNode> value = operation.parameters().stream()
                .filter(Parameter::required)
                .filter(parameter -> isNamed(argument, parameter.node().text("x-java-name"), parameter.name()))
                .map(this::value)
                .findFirst();
        return value.or(() -> operation.requestContent().stream()
                .filter(content -> isForm(content))
                .flatMap(content -> parts(argument, content))
                .map(part -> new SchemaSamples(document, Direction.REQUEST).of(part.definition()))
                .findFirst());
    }

    /** Returns the field of a form that an argument stands for. */
    private Stream<SchemaNode> parts(java.lang.reflect.Parameter argument, BodyContent content) {
        return document
                .schemaNode("form", operation.requestSchemas().get(content.mediaType()))
                .properties()
                .values()
                .stream()
                .filter(part ->
                        isNamed(argument, part.definition().path("x-java-name").asText(), part.field()));
    }

    private static boolean isForm(BodyContent content) {
        return content.kind() == BodyKind.FORM || content.kind() == BodyKind.MULTIPART;
    }

    private JsonNode value(Parameter parameter) {
        SchemaValues values = new SchemaValues(document, 1);
        return parameter.in().equals("path")
                ? fixtures.pathValue(operation, parameter, values)
                : new SchemaSamples(document, Direction.REQUEST).of(parameter.schema());
    }

    private static boolean isNamed(java.lang.reflect.Parameter argument, String javaName, String name) {
        return comparable(argument.getName()).equals(comparable(javaName.isEmpty() ? name : javaName));
    }

    private static String comparable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Object> body(Type type, RequestTemplate template) {
        String body = template.body();
        if (body == null) {
            return Optional.empty();
        }
        if (type == String.class || type == byte[].class) {
            return Optional.of(type == String.class ? body : body.getBytes(StandardCharsets.UTF_8));
        }
        boolean isModel = type instanceof Class<?> model && NectarObject.class.isAssignableFrom(model);
        if (!isModel || BodyKind.of(String.valueOf(template.mediaType())) != BodyKind.JSON) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(body, MAPPER.constructType(type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Object result) {
        if (result instanceof Paged<?, ?> list) {
            list.stream().limit(ROWS).forEach(ClientCall::read);
        } else if (result instanceof CursorPaged<?, ?> list) {
            list.stream().limit(ROWS).forEach(ClientCall::read);
        } else if (result instanceof Collection<?> items) {
            items.forEach(ClientCall::read);
        } else if (result instanceof NectarObject object) {
            Arrays.stream(object.getClass().getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && method.getParameterCount() == 0
                            && !method.getName().equals("toBuilder"))
                    .forEach(accessor -> read(ClientOperations.call(accessor, object)));
        }
    }
}
