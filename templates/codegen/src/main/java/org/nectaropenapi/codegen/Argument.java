package org.nectaropenapi.codegen;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a generated method.
 *
 * @param type its Java type
 * @param name its Java name
 * @param isNullable true where a caller may pass null
 * @param description the text behind {@code @param}, null where the name says it all
 */
record Argument(
        String type,
        String name,
        boolean isNullable,
        @Nullable String description) {

    Argument(String type, String name) {
        this(type, name, false, null);
    }

    /** Returns the argument as a method declares it. */
    String declaration() {
        return (isNullable ? "@Nullable " : "") + type + " " + name;
    }
}
