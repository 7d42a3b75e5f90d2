package org.nectaropenapi.spec.model;

import java.util.Arrays;
import java.util.Optional;

/** The styles in which a parameter travels, by the table of OpenAPI 3.0. */
public enum ParameterStyle {
    /** {@code ;name=value} in a path. */
    MATRIX("matrix", ","),
    /** {@code .value} in a path. */
    LABEL("label", "."),
    /** {@code name=value} in a query or a cookie; the default there. */
    FORM("form", ","),
    /** The bare value in a path or a header; the default there. */
    SIMPLE("simple", ","),
    /** Values of a query separated by spaces. */
    SPACE_DELIMITED("spaceDelimited", " "),
    /** Values of a query separated by vertical bars. */
    PIPE_DELIMITED("pipeDelimited", "|"),
    /** {@code name[property]=value} in a query. */
    DEEP_OBJECT("deepObject", ",");

    private final String keyword;
    private final String delimiter;

    ParameterStyle(String keyword, String delimiter) {
        this.keyword = keyword;
        this.delimiter = delimiter;
    }

    /** {@return the word for it in a document} */
    public String keyword() {
        return keyword;
    }

    /** {@return what stands between the values of a list that is not exploded} */
    String delimiter() {
        return delimiter;
    }

    static Optional<ParameterStyle> of(String keyword) {
        return Arrays.stream(values())
                .filter(style -> style.keyword.equals(keyword))
                .findFirst();
    }

    static ParameterStyle defaultOf(String in) {
        return in.equals("path") || in.equals("header") ? SIMPLE : FORM;
    }
}
