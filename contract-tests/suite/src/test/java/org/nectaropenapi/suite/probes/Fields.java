package org.nectaropenapi.suite.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.ApiDocument;

/** The fields of JSON objects and their values, and those that the document has for them. All sets are sorted. */
public final class Fields {
    private Fields() {}

    /** Returns the keys that any of the objects has. */
    public static Set<String> keys(Collection<JsonNode> objects) {
        Set<String> keys = new TreeSet<>();
        objects.forEach(object -> keys.addAll(JsonShape.keys(object)));
        return keys;
    }

    /** Returns the entries of a list that each of the objects has, such as lineItems. */
    public static List<JsonNode> entries(Collection<JsonNode> objects, String list) {
        return objects.stream()
                .flatMap(object -> object.path(list).valueStream())
                .toList();
    }

    /** Returns the values of a field that are texts. */
    public static Set<String> texts(Collection<JsonNode> objects, String field) {
        return objects.stream()
                .map(object -> object.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the names that are in both collections. */
    public static Set<String> common(Collection<String> some, Collection<String> others) {
        Set<String> common = new TreeSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** Returns the names of the first collection that are not in the second. */
    public static Set<String> difference(Collection<String> some, Collection<String> others) {
        Set<String> difference = new TreeSet<>(some);
        difference.removeAll(others);
        return difference;
    }

    /** Returns the properties that a schema of the document has. */
    public static Set<String> documented(String schema) {
        return JsonShape.keys(schema(schema).path("properties"));
    }

    /** Returns the values that an enumeration of the document lists, complete or not. */
    public static Set<String> known(String schema) {
        JsonNode values = schema(schema).path(schema(schema).has("enum") ? "enum" : "x-known-values");
        return values.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    static JsonNode schema(String name) {
        return ApiDocument.bundled().schemas().component(name);
    }

    /**
     * The fields without a value.
     *
     * @param nulls those that are null in any of the objects
     * @param empty those that are an empty text in any
     * @param absent those that any of the objects lacks
     */
    public record Gaps(Set<String> nulls, Set<String> empty, Set<String> absent) {

        /** Looks for the given fields, and for the others that the objects have. */
        public static Gaps of(Collection<JsonNode> objects, Collection<String> fields) {
            Gaps gaps = new Gaps(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
            Set<String> all = keys(objects);
            for (JsonNode object : objects) {
                gaps.absent.addAll(difference(fields, JsonShape.keys(object)));
                for (String key : all) {
                    if (object.path(key).isNull()) {
                        gaps.nulls.add(key);
                    } else if (object.path(key).isTextual()
                            && object.path(key).asText().isEmpty()) {
                        gaps.empty.add(key);
                    }
                }
            }
            return gaps;
        }

        /** Returns the fields that are null or absent somewhere. */
        public Set<String> missing() {
            Set<String> missing = new TreeSet<>(nulls);
            missing.addAll(absent);
            return missing;
        }

        @Override
        public String toString() {
            return "null in " + nulls + ", empty in " + empty + ", absent in " + absent;
        }
    }
}
