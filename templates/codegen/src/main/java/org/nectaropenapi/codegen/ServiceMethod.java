package org.nectaropenapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final String path;
    private final String name;
    private final String pascalName;
    private final ArgumentList required;
    private final List<OptionalArguments> optional;
    private final List<RequestParameter> requiredParameters;
    private final List<RequestParameter> optionalParameters;

    private ServiceMethod(CodegenOperation operation) {
        this.operation = operation;
        // The generator changes it later on for Feign's templates.
        this.path = operation.path;
        this.name = JavaNames.method(operation
                .vendorExtensions
                .getOrDefault("x-method-name", operation.operationIdOriginal)
                .toString());
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
                        operation.getHasFormParams()
                                ? Stream.of(OptionalArguments.form(pascalName))
                                : Stream.<OptionalArguments>empty(),
                        !optionalParameters.isEmpty()
                                ? Stream.of(OptionalArguments.query(pascalName))
                                : Stream.<OptionalArguments>empty())
                .toList();
    }

    static ServiceMethod of(CodegenOperation operation) {
        return new ServiceMethod(operation);
    }

    /** Returns the parameters of path, query, headers and cookies. The first page of a list is its reader's choice. */
    private static List<RequestParameter> parameters(CodegenOperation operation) {
        boolean isPaged = operation.vendorExtensions.containsKey("x-pagination");
        return Stream.of(operation.pathParams, operation.queryParams, operation.headerParams, operation.cookieParams)
                .flatMap(List::stream)
                .map(parameter -> (RequestParameter) parameter.vendorExtensions.get(RequestParameter.KEY))
                .map(parameter -> isPaged && parameter.name().equals("page") ? parameter.optional() : parameter)
                .toList();
    }

    private Stream<Argument> bodyArguments() {
        CodegenParameter body = operation.bodyParam;
        return body == null
                ? Stream.empty()
                : Stream.of(new Argument(
                        body.dataType, body.paramName, !body.required, body.required ? null : "null for no body"));
    }

    private Stream<Argument> requiredParts() {
        return operation.formParams.stream().filter(part -> part.required).map(ServiceMethod::argument);
    }

    private static Argument argument(CodegenParameter parameter) {
        return new Argument(JavaTypes.of(parameter), parameter.paramName, false, parameter.unescapedDescription);
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
        return FeignArgument.of(operation, requiredParameters, optionalParameters);
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
