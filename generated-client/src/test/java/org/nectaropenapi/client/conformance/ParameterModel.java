package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;

/** A parameter of an operation, wherever it is sent. */
record ParameterModel(Operation operation, Parameter parameter) {

    String name() {
        return parameter.name();
    }

    /** Returns where the parameter is sent: path, query, header or cookie. */
    String location() {
        return parameter.in();
    }

    boolean required() {
        return parameter.required();
    }

    DocumentNode schema() {
        return parameter.node().child("content").children().stream()
                .findFirst()
                .map(content -> content.child("schema"))
                .orElseGet(() -> parameter.node().child("schema"));
    }

    ValueType type() {
        return ValueType.of(schema());
    }

    /** Returns the name that the generated code has for the parameter, apart from case and separators. */
    String javaName() {
        String given = parameter.node().text("x-java-name");
        return ComparableNames.comparable(given.isEmpty() ? name() : given);
    }

    /** Returns the style by which the value is written, the default of the location where the document names none. */
    String style() {
        String style = parameter.node().text("style");
        if (!style.isEmpty()) {
            return style;
        }
        return location().equals("query") || location().equals("cookie") ? "form" : "simple";
    }

    /** Tells whether the items of a list, or the fields of an object, are written each by itself. */
    boolean explode() {
        DocumentNode explode = parameter.node().child("explode");
        return explode.exists() ? explode.node().booleanValue() : style().equals("form");
    }

    /** Returns the encoded delimiter that no item of a list can hold; empty where items can hold any character. */
    String reserved() {
        return switch (style()) {
            case "spaceDelimited" -> " ";
            case "pipeDelimited" -> "|";
            default -> "";
        };
    }

    /** Returns a value with another character where an item could not hold the delimiter of the style. */
    JsonNode carried(JsonNode value) {
        return reserved().isEmpty() ? value : JsonTrees.parse(value.toString().replace(reserved(), "_"));
    }

    @Override
    public String toString() {
        return location() + " " + name();
    }
}
