package org.nectaropenapi.spec.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
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
        // A fixed segment wins over a template: /connection/company/{id} is not a /connection/{id}/... path.
        this.routes = operations.stream()
                .map(o -> new Route(o, o.path().split("/", -1)))
                .sorted(Comparator.comparingInt(Route::templates))
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
        String[] segments = path.split("/", -1);
        return routes.stream()
                .filter(route -> route.operation().method().equals(method) && route.matches(segments))
                .findFirst()
                .map(route -> new Match(route.operation(), route.values(segments)));
    }

    /**
     * Tells which methods a path has.
     *
     * @param path the raw path of a request
     * @return the methods in alphabetical order; empty when the document does not have the path
     */
    public List<String> methods(String path) {
        String[] segments = path.split("/", -1);
        TreeSet<String> methods = new TreeSet<>();
        routes.stream()
                .filter(r -> r.matches(segments))
                .forEach(r -> methods.add(r.operation().method()));
        return List.copyOf(methods);
    }

    /**
     * A request's operation.
     *
     * @param operation the operation
     * @param pathValues decoded values of the path parameters by name
     */
    public record Match(Operation operation, Map<String, String> pathValues) {}

    private record Route(Operation operation, String[] template) {
        int templates() {
            int count = 0;
            for (String segment : template) {
                count += isTemplate(segment) ? 1 : 0;
            }
            return count;
        }

        boolean matches(String[] segments) {
            if (segments.length != template.length) {
                return false;
            }
            for (int i = 0; i < segments.length; i++) {
                boolean same = isTemplate(template[i]) ? !segments[i].isEmpty() : template[i].equals(segments[i]);
                if (!same) {
                    return false;
                }
            }
            return true;
        }

        Map<String, String> values(String[] segments) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < segments.length; i++) {
                if (isTemplate(template[i])) {
                    values.put(template[i].substring(1, template[i].length() - 1), decode(segments[i]));
                }
            }
            return values;
        }

        private static boolean isTemplate(String segment) {
            return segment.startsWith("{") && segment.endsWith("}");
        }

        private static String decode(String segment) {
            try {
                // In a path a plus sign is itself, unlike in a form.
                return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return segment;
            }
        }
    }
}
