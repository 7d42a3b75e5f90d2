package org.nectaropenapi.suite.probes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;

/**
 * A method and a path of the API. Probes name it in one of these forms, so that paths stand in the document alone:
 *
 * <ul>
 *   <li>{@code getSite}: an operation
 *   <li>{@code getSite@v2.1}: the path of an operation in another version of the API
 *   <li>{@code getDocument/details}: a path below that of an operation
 *   <li>{@code /datasource}: a path of the current version that the document does not have
 * </ul>
 *
 * <p>A method may precede in place of the operation's, such as {@code PUT updateTeam}, and a query may follow, such as
 * {@code listJobsByCompany?limit=2}.
 *
 * @param method the method, by default that of the operation or GET
 * @param path the path with its placeholders
 * @param query the query, which begins with a question mark; empty for none
 */
public record Endpoint(String method, String path, String query) {
    private static final Pattern TARGET = Pattern.compile(
            "(?:(?<method>[A-Z]+) )?(?<operation>\\w+)?(?:@(?<version>[^/?]+))?(?<more>/[^?]*)?(?<query>\\?.*)?");
    private static final Pattern VERSION = Pattern.compile("^/(v\\d+(?:\\.\\d+)*)(?=/)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    /** Looks an endpoint up; skips the test when the document does not have the operation. */
    public static Endpoint of(String target) {
        Matcher parts = TARGET.matcher(target);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Neither an operation nor a path: " + target);
        }
        Optional<String> method = Optional.ofNullable(parts.group("method"));
        String more = Optional.ofNullable(parts.group("more")).orElse("");
        String query = Optional.ofNullable(parts.group("query")).orElse("");
        if (parts.group("operation") == null) {
            return new Endpoint(method.orElse("GET"), "/" + currentVersion() + more, query);
        }
        Operation operation = operation(parts.group("operation"));
        String path = Optional.ofNullable(parts.group("version"))
                .map(version -> inVersion(operation.path(), version))
                .orElseGet(operation::path);
        return new Endpoint(method.orElseGet(more.isEmpty() ? operation::method : () -> "GET"), path + more, query);
    }

    static Operation operation(String operationId) {
        return new DocumentLookup(ApiDocument.bundled()).operation(operationId);
    }

    /** Returns the status of an operation's success. */
    public static int successOf(String operationId) {
        return new DocumentLookup(ApiDocument.bundled()).successes(operationId).get(0);
    }

    /** Returns the version in which the document has most of its operations. */
    public static String currentVersion() {
        return versions().entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static Map<String, Long> versions() {
        return ApiDocument.bundled().operations().stream()
                .flatMap(operation -> version(operation.path()).stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
    }

    /** Returns the same path in another version of the API; a path without a version comes to stand below it. */
    private static String inVersion(String path, String version) {
        return "/" + version + VERSION.matcher(path).replaceFirst("");
    }

    private static Optional<String> version(String path) {
        return VERSION.matcher(path).results().map(match -> match.group(1)).findFirst();
    }

    /** Returns the path of a request in the version in which the document has it; empty when it has it in none. */
    static Optional<String> documented(String requestPath) {
        return Stream.concat(
                        Stream.of(requestPath),
                        versions().keySet().stream().map(version -> inVersion(requestPath, version)))
                .filter(path -> ApiDocument.bundled().operations().stream()
                        .anyMatch(operation -> matches(operation.path(), path)))
                .findFirst();
    }

    boolean is(String requestMethod, String requestPath) {
        return method.equals(requestMethod) && isAt(requestPath);
    }

    /** Returns the segments of a request's path in place of the placeholders. */
    Object[] values(String requestPath) {
        String[] names = path.split("/");
        String[] segments = requestPath.split("/");
        return IntStream.range(0, names.length)
                .filter(i -> names[i].startsWith("{"))
                .mapToObj(i -> segments[i])
                .toArray();
    }

    boolean isAt(String requestPath) {
        return matches(path, requestPath);
    }

    static boolean matches(String template, String requestPath) {
        return requestPath.matches(PLACEHOLDER.matcher(Pattern.quote(template)).replaceAll("\\\\E[^/]+\\\\Q"));
    }
}
