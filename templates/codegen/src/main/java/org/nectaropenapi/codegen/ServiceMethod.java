package org.nectaropenapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.JavaNames;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The methods that a service has for one operation. What is required is an argument of each; what is optional stands in
 * one object for the form and one for the query.
 */
final class ServiceMethod {

    private final CodegenOperation operation;
    private final OperationBodies bodies;
    private final OperationAccess access;
    private final @Nullable Paging paging;
    private final List<FormPart> parts;
    private final String path;
    private final String name;
    private final String pascalName;
    private final ArgumentList required;
    private final List<OptionalArguments> optional;
    private final List<RequestParameter> requiredParameters;
    private final List<RequestParameter> optionalParameters;

    private ServiceMethod(
            CodegenOperation operation, OperationBodies bodies, OperationAccess access, SchemaTypes types) {
        this.operation = operation;
        this.bodies = bodies;
        this.access = access;
        this.parts = bodies.request() == null ? List.of() : bodies.request().parts();
        // The generator changes it later on for Feign's templates.
        this.path = operation.path;
        this.name = JavaNames.method(
                operation.vendorExtensions.getOrDefault("x-method-name", id()).toString());
        this.pascalName = StringUtils.camelize(name.replaceFirst("_$", ""));
        List<RequestParameter> parameters = parameters(operation);
        this.requiredParameters =
                parameters.stream().filter(RequestParameter::isRequired).toList();
        this.optionalParameters =
                parameters.stream().filter(parameter -> !parameter.isRequired()).toList();
        this.required = new ArgumentList(
                Stream.of(requiredParameters.stream().map(RequestParameter::argument), bodyArguments(), requiredParts())
                        .flatMap(arguments -> arguments)
                        .toList());
        this.optional = Stream.concat(
                        parts.stream().anyMatch(part -> !part.isRequired())
                                ? Stream.of(OptionalArguments.form(pascalName))
                                : Stream.<OptionalArguments>empty(),
                        !optionalParameters.isEmpty()
                                ? Stream.of(OptionalArguments.query(pascalName))
                                : Stream.<OptionalArguments>empty())
                .toList();
        this.paging = Paging.of(operation.vendorExtensions, optionalParameters, ResponseFields.of(types, valueType()));
    }

    static ServiceMethod of(
            CodegenOperation operation, OperationBodies bodies, OperationAccess access, SchemaTypes types) {
        return new ServiceMethod(operation, bodies, access, types);
    }

    /** Returns the parameters of path, query, headers and cookies. The first page of a list is its reader's choice. */
    private static List<RequestParameter> parameters(CodegenOperation operation) {
        String page = Paging.parameterName(operation.vendorExtensions);
        return Stream.of(operation.pathParams, operation.queryParams, operation.headerParams, operation.cookieParams)
                .flatMap(List::stream)
                .map(parameter -> (RequestParameter) parameter.vendorExtensions.get(RequestParameter.KEY))
                .map(parameter -> parameter.name().equals(page) ? parameter.optional() : parameter)
                .toList();
    }

    private Stream<Argument> bodyArguments() {
        RequestBodyFormat request = bodies.request();
        return request == null || request.isMultipart() ? Stream.empty() : Stream.of(bodyArgument(operation, request));
    }

    /** Returns the argument for a body that is no form of parts. */
    static Argument bodyArgument(CodegenOperation operation, RequestBodyFormat format) {
        CodegenParameter body = operation.bodyParam;
        String name = body.isModel ? JavaNames.argument(body.paramName) : "body";
        return new Argument(
                format.type().name(), name, !format.isRequired(), format.isRequired() ? null : "null for no body");
    }

    private Stream<Argument> requiredParts() {
        return parts.stream().filter(FormPart::isRequired).map(FormPart::argument);
    }

    /** Returns the fields of a multipart form in their order. */
    List<FormPart> parts() {
        return parts;
    }

    /** Returns the fields in the object for the form. */
    List<FormPart> optionalParts() {
        return parts.stream().filter(part -> !part.isRequired()).toList();
    }

    /** Returns how pages are read; null where responses are no pages. */
    @Nullable Paging paging() {
        return paging;
    }

    /** Returns where requests go, and whether they carry the key. */
    OperationAccess access() {
        return access;
    }

    /** Returns the operationId as the document writes it. */
    String id() {
        return Objects.requireNonNullElse(operation.operationIdOriginal, operation.operationId);
    }

    /** Returns the operationId as a string literal. */
    String quotedId() {
        return SourceText.quoted(id());
    }

    /** Returns the name of the methods. */
    String name() {
        return name;
    }

    /** Returns the parameters that are arguments of the methods. */
    List<RequestParameter> requiredParameters() {
        return requiredParameters;
    }

    /** Returns the parameters in the object for the query. */
    List<RequestParameter> optionalParameters() {
        return optionalParameters;
    }

    boolean hasParameters() {
        return !requiredParameters.isEmpty() || !optionalParameters.isEmpty();
    }

    /** Returns the path as the document writes it. */
    String path() {
        return path;
    }

    /** Returns what that object holds, as Javadoc calls it. */
    String optionalContents() {
        return optionalParameters.stream().allMatch(parameter -> parameter.in().equals("query"))
                ? "Query parameters"
                : "Optional parameters";
    }

    /** Returns the name as the beginning of a class name. */
    String pascalName() {
        return pascalName;
    }

    /** Returns the arguments that no method leaves out. */
    ArgumentList required() {
        return required;
    }

    /** Returns the arguments of the method that takes everything. */
    ArgumentList arguments() {
        return required.with(optional.stream().map(OptionalArguments::argument).toList());
    }

    /** Returns the arguments of the method that Feign implements. */
    List<FeignArgument> feignArguments() {
        return FeignArgument.of(this, operation, bodies.request(), paging == null ? "query" : paging.query());
    }

    /** Returns the methods that Feign implements: for a value, and for a file. */
    List<FeignMethod> feignMethods() {
        List<FeignMethod> methods = new ArrayList<>();
        if (hasValue()) {
            methods.add(FeignMethod.ofValue(operation, bodies, this));
        }
        if (bodies.success().fileType() != null) {
            methods.add(
                    FeignMethod.ofFile(operation, this, bodies, bodies.success().fileType()));
        }
        return methods;
    }

    /** Returns the name of the method that Feign implements for a file. */
    String feignFileMethod() {
        return FeignMethod.fileName(operation);
    }

    /** Returns whether a method returns a value or nothing; otherwise all of them write a file. */
    boolean hasValue() {
        return !bodies.success().isFileOnly();
    }

    /** Returns whether a method returns a value. */
    boolean isReturning() {
        return !valueType().equals("void");
    }

    /** Returns whether the value may be null. */
    boolean isNullable() {
        return isReturning()
                && (bodies.success().isSometimesEmpty()
                        || Boolean.TRUE.equals(operation.vendorExtensions.get("x-may-be-empty")));
    }

    /** Returns the Java type of the value. */
    String valueType() {
        if (!results().isEmpty()) {
            return resultType();
        }
        return bodies.success().type() == null
                ? "void"
                : bodies.success().type().name();
    }

    /** Returns what the methods return. */
    String returnType() {
        if (paging != null) {
            return paging.returnType();
        }
        return (isNullable() ? "@Nullable " : "") + valueType();
    }

    /** Returns the name of the type that tells successes with different bodies apart. */
    String resultType() {
        return pascalName + "Result";
    }

    /** Returns the successes with different bodies; none where there is one body. */
    List<StatusResult> results() {
        return bodies.success().results();
    }

    /** Returns the methods that write a file: to a file, and into a stream. */
    List<FileMethod> fileMethods() {
        String mediaType = bodies.success().fileType();
        if (mediaType == null) {
            return List.of();
        }
        return List.of(
                fileMethod(FileMethod.FILE, "written as %s to a file".formatted(mediaType)),
                fileMethod(FileMethod.STREAM, "into a stream"));
    }

    private FileMethod fileMethod(Argument target, String difference) {
        List<Overload> shorter = overloads().stream()
                .map(overload -> new Overload(
                        overload.difference(),
                        overload.arguments().with(List.of(target)),
                        overload.builders(),
                        (overload.passed().isEmpty() ? "" : overload.passed() + ", ") + target.name()))
                .toList();
        return new FileMethod(target, arguments(), difference, shorter);
    }

    /**
     * Returns the shorter forms: without anything optional, and with functions that set it. With a form and a query,
     * those of the form alone are the same ones as without the query, so that a query can be added.
     */
    List<Overload> overloads() {
        List<Overload> overloads = new ArrayList<>();
        for (int given = 0; given <= optional.size(); given++) {
            List<OptionalArguments> present = optional.subList(0, given);
            List<OptionalArguments> absent = optional.subList(given, optional.size());
            if (!absent.isEmpty()) {
                overloads.add(new Overload(
                        without(absent),
                        required.with(present.stream()
                                .map(OptionalArguments::argument)
                                .toList()),
                        List.of(),
                        passed(present.stream().map(OptionalArguments::name), absent)));
            }
            if (!present.isEmpty()) {
                overloads.add(new Overload(
                        "with " + contents(present) + " that "
                                + (present.size() == 1 ? "the function sets" : "the functions set")
                                + (absent.isEmpty() ? "" : ", " + without(absent)),
                        required.with(present.stream()
                                .map(OptionalArguments::function)
                                .toList()),
                        present,
                        passed(present.stream().map(object -> object.local() + ".build()"), absent)));
            }
        }
        return overloads;
    }

    private static String without(List<OptionalArguments> absent) {
        return "without " + contents(absent).replaceFirst("^parts", "the optional parts");
    }

    private static String contents(List<OptionalArguments> objects) {
        return objects.stream().map(OptionalArguments::contents).collect(Collectors.joining(" and "));
    }

    private String passed(Stream<String> present, List<OptionalArguments> absent) {
        return Stream.of(
                        required.all().stream().map(Argument::name),
                        present,
                        absent.stream().map(object -> object.type() + ".builder().build()"))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }
}
