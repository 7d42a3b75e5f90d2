package org.nectaropenapi.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The methods that a service has for one operation. What is required is an argument of each; what is optional stands in
 * one object for the form and one for the query.
 */
final class ServiceMethod {

    private final CodegenOperation operation;
    private final String pascalName;
    private final ArgumentList required;
    private final List<OptionalArguments> optional;

    private ServiceMethod(CodegenOperation operation) {
        this.operation = operation;
        this.pascalName = StringUtils.camelize(name());
        this.required = new ArgumentList(Stream.of(pathArguments(), bodyArguments(), requiredParts())
                .flatMap(arguments -> arguments)
                .toList());
        this.optional = Stream.concat(
                        operation.getHasFormParams()
                                ? Stream.of(OptionalArguments.form(pascalName))
                                : Stream.<OptionalArguments>empty(),
                        operation.getHasQueryParams()
                                ? Stream.of(OptionalArguments.query(pascalName))
                                : Stream.<OptionalArguments>empty())
                .toList();
    }

    static ServiceMethod of(CodegenOperation operation) {
        return new ServiceMethod(operation);
    }

    private Stream<Argument> pathArguments() {
        return operation.pathParams.stream().map(ServiceMethod::argument);
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
        return operation.vendorExtensions.get("x-method-name").toString();
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
        return FeignArgument.of(operation);
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
