package org.nectaropenapi.suite.probes;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values that a service has for the open enums of the document, by their fields. The schema of a field has its name
 * with a capital letter.
 */
public final class EnumValues {
    private final Map<String, Set<String>> values = new TreeMap<>();

    public EnumValues add(String field, Collection<String> found) {
        if (!found.isEmpty()) {
            values.computeIfAbsent(field, key -> new TreeSet<>()).addAll(found);
        }
        return this;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Returns the values that the document does not list, without the fields that have none. */
    public EnumValues unknown() {
        EnumValues unknown = new EnumValues();
        values.forEach((field, found) -> unknown.add(field, Fields.difference(found, Fields.known(schema(field)))));
        return unknown;
    }

    /** Returns the edit that adds the values to their schemas. */
    public SuggestedEdit edit() {
        SuggestedEdit edit = SuggestedEdit.edit("Add to x-known-values: " + this + ".");
        for (Map.Entry<String, Set<String>> entry : values.entrySet()) {
            String schema = schema(entry.getKey());
            for (String value : entry.getValue()) {
                // Where values have names, somebody has to name each new one.
                if (!value.equals(JsonShape.OTHER_TEXT)
                        && !Fields.schema(schema).has("x-enum-varnames")) {
                    edit = edit.add(SuggestedEdit.schema(schema, "x-known-values", "-"), "'" + value + "'");
                }
            }
        }
        return edit;
    }

    private static String schema(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
