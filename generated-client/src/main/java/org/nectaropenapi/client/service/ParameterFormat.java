package org.nectaropenapi.client.service;

/**
 * How a value travels in a path, a query, a header or a cookie: a style of OpenAPI together with its {@code explode}.
 * The texts of a list or object are encoded, what stands between them is not.
 */
public enum ParameterFormat {

    /** {@code a,b} and {@code k,v,l,w}. */
    SIMPLE("", ",", false),
    /** {@code a,b} and {@code k=v,l=w}. */
    SIMPLE_EXPLODED("", ",", true),
    /** {@code .a.b} and {@code .k.v.l.w}. */
    LABEL(".", ".", false),
    /** {@code .a.b} and {@code .k=v.l=w}. */
    LABEL_EXPLODED(".", ".", true),
    /** {@code ;name=a,b} and {@code ;name=k,v,l,w}. */
    MATRIX(";name=", ",", false),
    /** {@code ;name=a;name=b} and {@code ;k=v;l=w}. */
    MATRIX_EXPLODED(";name=", "", true),
    /** {@code name=a,b} and {@code name=k,v,l,w}. */
    FORM("name=", ",", false),
    /** {@code name=a} and {@code name=b}, {@code k=v} and {@code l=w}: each by itself. */
    FORM_EXPLODED("name=", "", true),
    /** {@code name=a b}, the space encoded. */
    SPACE_DELIMITED("name=", "%20", false),
    /** {@code name=a|b}, the bar encoded. */
    PIPE_DELIMITED("name=", "%7C", false),
    /** {@code name[k]=v} and {@code name[l]=w}: each by itself. */
    DEEP_OBJECT("name=", "", true),
    /** The value as JSON. */
    JSON("", "", false),
    /** {@code name=} and the value as JSON. */
    FORM_JSON("name=", "", false);

    private final String start;
    private final String delimiter;
    private final boolean exploded;

    ParameterFormat(String start, String delimiter, boolean exploded) {
        this.start = start;
        this.delimiter = delimiter;
        this.exploded = exploded;
    }

    /** Returns what stands in front of a value: of all of them, or of each where they travel by themselves. */
    String start(String name) {
        return start.replace("name", name);
    }

    /** Returns what separates values that travel together, empty where each travels by itself. */
    String delimiter() {
        return delimiter;
    }

    /** Returns whether the value is written as JSON. */
    boolean isJson() {
        return this == JSON || this == FORM_JSON;
    }

    /** Returns whether the names of an object's members are written with an equals sign. */
    boolean isExploded() {
        return exploded;
    }

    /** Returns the text that would tear a value apart, empty where encoding tells it from a delimiter. */
    String ambiguous() {
        return switch (this) {
            case LABEL, LABEL_EXPLODED -> ".";
            case SPACE_DELIMITED -> " ";
            case PIPE_DELIMITED -> "|";
            default -> "";
        };
    }
}
