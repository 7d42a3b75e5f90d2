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

    static List<FeignArgument> of(CodegenOperation operation) {
        return Stream.of(path(operation), body(operation), form(operation), query(operation))
                .flatMap(arguments -> arguments)
                .toList();
    }

    private static Stream<FeignArgument> path(CodegenOperation operation) {
        return operation.pathParams.stream()
                .map(parameter -> parameter.paramName)
                .map(name -> new FeignArgument("@Param(\"%s\") String %s".formatted(name, name), name + "Segment"));
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

    private static Stream<FeignArgument> query(CodegenOperation operation) {
        String query = operation.vendorExtensions.containsKey("x-pagination")
                ? "query.toBuilder().page(page).build()"
                : "query";
        return operation.getHasQueryParams()
                ? Stream.of(new FeignArgument(
                        "@QueryMap Map<String, List<String>> query", query + ".toParameters().toMap()"))
                : Stream.empty();
    }
}
