package org.nectaropenapi.suite.probes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An operation in each version of the API. */
public final class Versions {
    /** The version of the document, and those before it that the pages name. */
    public static final List<String> ALL =
            Stream.of("v2", "v2.1", current()).distinct().toList();

    private Versions() {}

    /** Returns the version that the document describes. */
    public static String current() {
        return Endpoint.currentVersion();
    }

    /** Returns the versions that have an operation, whose response must have the keys there. */
    public static Set<String> with(ProbeContext q, String operationId, Object value, String... keys) {
        Set<String> available = new TreeSet<>();
        for (String version : ALL) {
            ProbeResponse response = q.call(operationId + "@" + version, value);
            if (response.status() != 404) {
                response.ok(keys);
                available.add(version);
            }
        }
        q.note("versions with " + operationId + ": " + available);
        return available;
    }

    /** Returns the keys of an object in each version, which must have some of them. */
    public static Map<String, Set<String>> keys(ProbeContext q, String operationId, Object value, String... required) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (String version : ALL) {
            keys.put(
                    version,
                    q.call(operationId + "@" + version, value).ok(required).keys());
        }
        return keys;
    }
}
