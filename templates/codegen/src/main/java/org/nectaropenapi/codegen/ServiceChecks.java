package org.nectaropenapi.codegen;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openapitools.codegen.CodegenOperation;

/**
 * Refuses what would not compile, or would compile into something else: names that meet in one scope. The rules of the
 * document find most of it earlier and say where it stands.
 */
final class ServiceChecks {

    /** The ends of the names of classes inside of a service. */
    private static final List<String> OWN_CLASSES = List.of("Query", "Form", "Result");

    private ServiceChecks() {}

    /**
     * Checks the methods of a service against each other, and the types that they use against the classes around them.
     *
     * @param services the names of all services
     * @throws IllegalArgumentException if two names meet
     */
    static void check(String service, List<CodegenOperation> operations, Set<String> services) {
        Set<String> ownClasses = new HashSet<>(services);
        operations.stream()
                .map(operation -> (ServiceMethod) operation.vendorExtensions.get("javaMethod"))
                .forEach(method -> OWN_CLASSES.forEach(suffix -> ownClasses.add(method.pascalName() + suffix)));
        Map<String, String> operationByMethod = new HashMap<>();
        for (CodegenOperation operation : operations) {
            ServiceMethod method = (ServiceMethod) operation.vendorExtensions.get("javaMethod");
            String id = method.id();
            methodNames(operation, method).forEach(name -> {
                String other = operationByMethod.putIfAbsent(name, id);
                if (other != null) {
                    throw new IllegalArgumentException(id + ": " + service + " has the method " + name + " already, of "
                            + other + "; give it another x-method-name");
                }
            });
            checkDistinct(id, "arguments", method.arguments().all().stream().map(Argument::name));
            checkDistinct(
                    id,
                    "optional parameters",
                    method.optionalParameters().stream().map(RequestParameter::member));
            usedTypes(method).filter(ownClasses::contains).findFirst().ifPresent(name -> {
                throw new IllegalArgumentException(id + ": the schema " + name
                        + " has the name of a class of the service; give it an x-java-name");
            });
        }
    }

    /** Returns the names of classes in the types of a method, but for those that the method brings along. */
    private static Stream<String> usedTypes(ServiceMethod method) {
        Stream<String> arguments = method.required().all().stream().map(Argument::type);
        Stream<String> parameters = method.optionalParameters().stream().map(RequestParameter::type);
        Stream<String> parts = method.optionalParts().stream().map(FormPart::type);
        Stream<String> results = method.results().isEmpty()
                ? Stream.of(method.valueType())
                : method.results().stream().map(result -> String.valueOf(result.type()));
        return Stream.of(arguments, parameters, parts, results)
                .flatMap(types -> types)
                .flatMap(type -> Stream.of(type.split("\\W+")));
    }

    private static Stream<String> methodNames(CodegenOperation operation, ServiceMethod method) {
        Stream<Object> added = Stream.of("x-await", "x-download")
                .map(operation.vendorExtensions::get)
                .filter(Map.class::isInstance)
                .map(extension -> ((Map<?, ?>) extension).get("javaName"));
        return Stream.concat(Stream.of(method.name()), added.map(Object::toString));
    }

    private static void checkDistinct(String operationId, String kind, Stream<String> names) {
        Set<String> taken = new HashSet<>();
        names.filter(name -> !taken.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    operationId + ": two " + kind + " become " + name + " in Java; give one of them an x-java-name");
        });
    }
}
