package org.nectaropenapi.harness.check;

import com.fasterxml.jackson.databind.JsonNode;

/** The types of JSON by the names that schemas give them. */
final class JsonType {

    private JsonType() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "string";
        };
    }

    /** Whether a value is of a type; an integer is a number too. */
    static boolean is(JsonNode value, String type) {
        return of(value).equals(type) || (type.equals("number") && value.isNumber());
    }
}
