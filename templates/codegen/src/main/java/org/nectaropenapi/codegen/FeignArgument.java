package org.nectaropenapi.codegen;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;

/**
 * An argument of a method that Feign implements.
 *
 * @param declaration annotation, type and name
 * @param value the expression that the service passes
 */
record FeignArgument(String declaration, String value) {

    static List<FeignArgument> of(
            ServiceMethod method, CodegenOperation operation, @Nullable RequestBodyFormat format, String query) {
        return Stream.of(parameters(method, query), body(method, operation, format))
                .flatMap(arguments -> arguments)
                .toList();
    }

    private static Stream<FeignArgument> parameters(ServiceMethod method, String query) {
        return method.hasParameters()
                ? Stream.of(new FeignArgument(
                        "@RequestParameters.Encoded RequestParameters parameters",
                        method.optionalParameters().isEmpty() ? "parameters" : query + ".addTo(parameters)"))
                : Stream.empty();
    }

    private static Stream<FeignArgument> body(
            ServiceMethod method, CodegenOperation operation, @Nullable RequestBodyFormat format) {
        if (format == null) {
            return Stream.empty();
        }
        if (format.isMultipart()) {
            return Stream.of(new FeignArgument("MultipartForm form", "parts"));
        }
        Argument body = ServiceMethod.bodyArgument(operation, format);
        return Stream.of(
                format.isFile()
                        ? new FeignArgument(declaration("FileBody", body), format.fileBody(method.id(), body.name()))
                        // Feign takes an argument that is a URI for the address of the request.
                        : new FeignArgument(
                                declaration(body.type().equals("URI") ? "Object" : body.type(), body), body.name()));
    }

    private static String declaration(String type, Argument body) {
        return new Argument(type, body.name(), body.isNullable(), null).declaration();
    }
}
