package org.nectaropenapi.codegen;

import java.util.ArrayList;
import java.util.List;
import org.openapitools.codegen.CodegenOperation;

/**
 * A method that Feign implements.
 *
 * @param name its name
 * @param facts the attributes of its annotation
 * @param headers the headers of its requests, as an array of strings
 * @param returnType its Java type
 * @param isNested true where the service nests that type
 */
record FeignMethod(String name, String facts, String headers, String returnType, boolean isNested) {

    /** The end of the name of a method that returns a file; no operationId has an underscore. */
    private static final String FILE = "_file";

    static String fileName(CodegenOperation operation) {
        return operation.operationId + FILE;
    }

    static FeignMethod ofValue(CodegenOperation operation, OperationBodies bodies, ServiceMethod method) {
        return new FeignMethod(
                operation.operationId,
                facts(operation, method, bodies, bodies.success().mediaType(), method.isNullable()),
                headers(bodies, bodies.success().acceptedForValue()),
                (method.isNullable() ? "@Nullable " : "") + method.valueType(),
                !method.results().isEmpty());
    }

    static FeignMethod ofFile(
            CodegenOperation operation, ServiceMethod method, OperationBodies bodies, String mediaType) {
        return new FeignMethod(
                fileName(operation),
                facts(operation, method, bodies, mediaType, false),
                headers(bodies, bodies.success().acceptedForFile()),
                "ServiceFile",
                false);
    }

    private static String facts(
            CodegenOperation operation,
            ServiceMethod method,
            OperationBodies bodies,
            String mediaType,
            boolean isNullable) {
        List<String> facts = new ArrayList<>();
        facts.add("id = " + method.quotedId());
        if (Boolean.TRUE.equals(operation.vendorExtensions.get("x-idempotent"))) {
            facts.add("idempotent = true");
        }
        if (isNullable) {
            facts.add("mayBeEmpty = true");
        }
        if (!mediaType.equals("application/json")) {
            facts.add("mediaType = " + SourceText.quoted(mediaType));
        }
        if (!method.access().isAuthenticated()) {
            facts.add("authenticated = false");
        }
        if (!method.access().server().isEmpty()) {
            facts.add("server = " + SourceText.quoted(method.access().server()));
        }
        RequestBodyFormat request = bodies.request();
        if (request != null && !request.isMultipart() && !request.isRequired()) {
            facts.add("bodyMayBeAbsent = true");
        }
        if (request != null && !request.joinedFields().isEmpty()) {
            facts.add("joinedFields = {"
                    + String.join(
                            ", ",
                            request.joinedFields().stream()
                                    .map(SourceText::quoted)
                                    .toList())
                    + "}");
        }
        if (request != null && request.hasDecimalTexts()) {
            facts.add("decimalTexts = true");
        }
        return String.join(", ", facts);
    }

    private static String headers(OperationBodies bodies, String accepted) {
        RequestBodyFormat request = bodies.request();
        String contentType = request == null ? null : request.contentType();
        return "{" + SourceText.quoted("Accept: " + accepted)
                + (contentType == null ? "" : ", " + SourceText.quoted("Content-Type: " + contentType)) + "}";
    }
}
