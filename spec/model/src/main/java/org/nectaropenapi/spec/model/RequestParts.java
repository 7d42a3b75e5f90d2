package org.nectaropenapi.spec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a received request that parameters travel in.
 *
 * @param path values of the path parameters by name, as {@link RouteTable.Match#encodedPathValues()} has them
 * @param query names, decoded, and values, still encoded, of the query in their order
 * @param headers names and values of the headers
 */
public record RequestParts(
        Map<String, String> path, List<Map.Entry<String, String>> query, List<Map.Entry<String, String>> headers) {

    /**
     * Takes a request as it came.
     *
     * @param match the operation that it calls
     * @param rawQuery the query of its URL, still encoded; null when it has none
     * @param headers its headers
     * @return the parts
     */
    public static RequestParts of(
            RouteTable.Match match, @Nullable String rawQuery, List<Map.Entry<String, String>> headers) {
        List<Map.Entry<String, String>> query = new ArrayList<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                query.add(Map.entry(UriEncoding.decodeQuery(parts[0]), parts.length == 2 ? parts[1] : ""));
            }
        }
        return new RequestParts(match.encodedPathValues(), query, headers);
    }

    /**
     * Takes a request whose query has been decoded, so that a comma inside a value is taken for one between values.
     *
     * @param match the operation that it calls
     * @param query decoded names and values of the query, in their order
     * @param headers its headers
     * @return the parts
     */
    public static RequestParts decoded(
            RouteTable.Match match, List<Map.Entry<String, String>> query, List<Map.Entry<String, String>> headers) {
        return new RequestParts(
                match.encodedPathValues(),
                query.stream()
                        .map(pair -> Map.entry(pair.getKey(), UriEncoding.encodeExcept(",", pair.getValue())))
                        .toList(),
                headers);
    }

    /** {@return the values of a name of the query, still encoded, in their order} */
    List<String> queryValues(String name) {
        return query.stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** {@return the value of a header, several lines joined; null when the request does not have it} */
    @Nullable String header(String name) {
        List<String> lines = headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    /** {@return the values of a cookie, still encoded} */
    List<String> cookieValues(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase("cookie"))
                .flatMap(header -> List.of(header.getValue().split(";")).stream())
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .collect(Collectors.toList());
    }
}
