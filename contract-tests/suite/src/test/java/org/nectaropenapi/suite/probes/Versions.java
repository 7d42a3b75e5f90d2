package org.nectaropenapi.suite.probes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One path in each version of the API. */
public final class Versions {
    public static final List<String> ALL = List.of("v2", "v2.1", "v2.2");

    private Versions() {}

    /** Returns the versions that have the path, whose response must have the keys there. */
    public static Set<String> with(ProbeContext q, String path, Object value, String... keys) {
        Set<String> available = new TreeSet<>();
        for (String version : ALL) {
            ProbeResponse response = q.get("/" + version + path, value);
            if (response.status() != 404) {
                response.ok(keys);
                available.add(version);
            }
        }
        q.note("versions with " + path + ": " + available);
        return available;
    }

    /** Returns the keys of an object in each version, which must have some of them. */
    public static Map<String, Set<String>> keys(ProbeContext q, String path, Object value, String... required) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        for (String version : ALL) {
            keys.put(version, q.get("/" + version + path, value).ok(required).keys());
        }
        return keys;
    }
}
