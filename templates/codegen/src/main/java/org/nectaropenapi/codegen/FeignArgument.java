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
            CodegenOperation operation,
            @Nullable RequestBodyFormat format,
            List<RequestParameter> required,
            List<RequestParameter> optional) {
        return Stream.of(parameters(operation, !required.isEmpty(), !optional.isEmpty()), body(operation, format))
                .flatMap(arguments -> arguments)
                .toList();
    }

    private static Stream<FeignArgument> parameters(
            CodegenOperation operation, boolean areRequired, boolean areOptional) {
        if (!areRequired && !areOptional) {
            return Stream.empty();
        }
        String query = operation.vendorExtensions.containsKey("x-pagination")
                ? "query.toBuilder().page(page).build()"
                : "query";
        return Stream.of(new FeignArgument(
                "@RequestParameters.Encoded RequestParameters parameters",
                areOptional ? query + ".addTo(parameters)" : "parameters"));
    }

    private static Stream<FeignArgument> body(CodegenOperation operation, @Nullable RequestBodyFormat format) {
        if (format == null) {
            return Stream.empty();
        }
        if (format.isMultipart()) {
            return Stream.of(new FeignArgument("MultipartForm form", "parts"));
        }
        Argument body = ServiceMethod.bodyArgument(operation, format);
        return Stream.of(
                format.isFile()
                        ? new FeignArgument(
                                new Argument("FileBody", body.name(), body.isNullable(), null).declaration(),
                                format.fileBody(operation.operationId, body.name()))
                        : new FeignArgument(body.declaration(), body.name()));
    }
}
