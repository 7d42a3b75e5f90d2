package org.nectaropenapi.spec.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the operation that a method and a path mean. */
public final class RouteTable {
    private final List<Route> routes;

    /**
     * Builds the table.
     *
     * @param operations the operations of a document
     */
    public RouteTable(List<Operation> operations) {
        // Text wins over a parameter: /connection/company/{id} is no /connection/{id}/..., and /meter/{id}.csv is no
        // /meter/{id}.
        this.routes = operations.stream()
                .map(Route::of)
                .sorted(Comparator.comparingInt((Route route) -> route.anyForm().openSegments())
                        .thenComparingInt(route -> route.anyForm().mixedSegments()))
                .toList();
    }

    /**
     * Looks a request up.
     *
     * @param method the HTTP method
     * @param path the raw path of the request, still percent-encoded
     * @return the match, or empty when no operation has this method and path
     */
    public Optional<Match> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.operation().method().equals(method))
                .flatMap(route -> route.capture(path).stream().map(values -> Match.of(route.operation(), values)))
                .findFirst();
    }

    /**
     * Tells which methods a path has.
     *
     * @param path the raw path of a request
     * @return the methods in alphabetical order; empty when the document does not have the path
     */
    public List<String> methods(String path) {
        TreeSet<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.capture(path).isPresent())
                .forEach(route -> methods.add(route.operation().method()));
        return List.copyOf(methods);
    }

    /**
     * A request's operation.
     *
     * @param operation the operation
     * @param pathValues decoded values of the path parameters by name
     * @param encodedPathValues the same as they stand in the path
     */
    public record Match(Operation operation, Map<String, String> pathValues, Map<String, String> encodedPathValues) {

        static Match of(Operation operation, Map<String, String> encoded) {
            Map<String, String> decoded = new LinkedHashMap<>();
            encoded.forEach((name, value) -> decoded.put(name, UriEncoding.decode(value)));
            return new Match(operation, decoded, encoded);
        }
    }

    /**
     * A path with and without the forms of its parameters. With them, {@code {from}-{to}} tells two days apart; without
     * them, a value of another form still leads to the operation that refuses it.
     */
    private record Route(Operation operation, PathTemplate knownForm, PathTemplate anyForm) {

        static Route of(Operation operation) {
            return new Route(
                    operation,
                    new PathTemplate(operation.servedPath(), name -> operation
                            .pathParameter(name)
                            .map(parameter -> form(parameter.schema()))
                            .orElse("[^/]+?")),
                    new PathTemplate(operation.servedPath()));
        }

        Optional<Map<String, String>> capture(String path) {
            return knownForm.capture(path).or(() -> anyForm.capture(path));
        }

        private static String form(JsonNode schema) {
            String type = schema.path("type").asText();
            if (type.equals("integer")) {
                return "-?[0-9]+";
            }
            return switch (schema.path("format").asText()) {
                case "date" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
                case "uuid" -> "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
                default -> "[^/]+?";
            };
        }
    }
}
