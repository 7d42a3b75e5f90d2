package org.nectaropenapi.codegen;

import java.util.List;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/**
 * An argument of a method that Feign implements.
 *
 * @param declaration annotation, type and name
 * @param value the expression that the service passes
 */
record FeignArgument(String declaration, String value) {

    static List<FeignArgument> of(
            CodegenOperation operation, List<RequestParameter> required, List<RequestParameter> optional) {
        return Stream.of(
                        parameters(operation, !required.isEmpty(), !optional.isEmpty()),
                        body(operation),
                        form(operation))
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

    private static Stream<FeignArgument> body(CodegenOperation operation) {
        CodegenParameter body = operation.bodyParam;
        return body == null
                ? Stream.empty()
                : Stream.of(new FeignArgument(
                        new Argument(body.dataType, body.paramName, !body.required, null).declaration(),
                        body.paramName));
    }

    private static Stream<FeignArgument> form(CodegenOperation operation) {
        return operation.getHasFormParams()
                ? Stream.of(new FeignArgument("MultipartForm form", "parts"))
                : Stream.empty();
    }
}
