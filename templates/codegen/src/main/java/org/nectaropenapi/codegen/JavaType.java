package org.nectaropenapi.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The Java type of a schema.
 *
 * @param name the type as sources name it, such as {@code List<@Nullable UUID>}
 * @param item the type of the items or values, null unless this is a list or map
 * @param isDecimalText true for a decimal that stands in JSON as a text
 */
record JavaType(String name, @Nullable JavaType item, boolean isDecimalText) {

    JavaType(String name) {
        this(name, null, false);
    }

    static JavaType listOf(JavaType item, boolean isNullable) {
        return new JavaType("List<" + annotated(item, isNullable) + ">", item, false);
    }

    static JavaType mapOf(JavaType value, boolean isNullable) {
        return new JavaType("Map<String, " + annotated(value, isNullable) + ">", value, false);
    }

    private static String annotated(JavaType type, boolean isNullable) {
        return isNullable ? "@Nullable " + type.name : type.name;
    }

    /** Returns whether this is a list or map, which is empty rather than null. */
    boolean isContainer() {
        return item != null;
    }

    /** Returns whether the items are lists or maps themselves. */
    boolean isNested() {
        return item != null && item.isContainer();
    }

    /** Returns whether JSON has texts where this type has decimals. */
    boolean hasDecimalTexts() {
        return item == null ? isDecimalText : item.hasDecimalTexts();
    }
}
