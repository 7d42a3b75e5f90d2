package org.nectaropenapi.codegen;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Java type of a schema.
 *
 * @param name the type as sources name it, such as {@code List<@Nullable UUID>}
 * @param item the type of the items or values, null unless this is a list or map
 * @param jsonFormat the arguments of {@code @JsonFormat} where JSON has another form of it than usual, otherwise null
 */
record JavaType(
        String name, @Nullable JavaType item, @Nullable String jsonFormat) {

    /** A decimal that stands in JSON as a text. */
    static final JavaType DECIMAL_TEXT = new JavaType("BigDecimal", null, "shape = JsonFormat.Shape.STRING");

    /** A time that stands in JSON without its zone, which is UTC. */
    static final JavaType LOCAL_TIME =
            new JavaType("OffsetDateTime", null, "pattern = \"uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS\"");

    JavaType(String name) {
        this(name, null, null);
    }

    static JavaType listOf(JavaType item, boolean isNullable) {
        return new JavaType("List<" + annotated(item, isNullable) + ">", item, null);
    }

    static JavaType mapOf(JavaType value, boolean isNullable) {
        return new JavaType("Map<String, " + annotated(value, isNullable) + ">", value, null);
    }

    private static String annotated(JavaType type, boolean isNullable) {
        return isNullable ? "@Nullable " + type.name : type.name;
    }

    /** Returns whether this is a list or map, which is empty rather than null. */
    boolean isContainer() {
        return item != null;
    }

    boolean isMap() {
        return name.startsWith("Map<");
    }

    /** Returns whether the items are lists or maps themselves. */
    boolean isNested() {
        return item != null && item.isContainer();
    }

    /** Returns whether JSON has texts where this type has decimals. */
    boolean hasDecimalTexts() {
        return Objects.equals(DECIMAL_TEXT.jsonFormat, valueFormat());
    }

    /** Returns the format of the values in lists and maps, of any other type its own. */
    @Nullable String valueFormat() {
        return item == null ? jsonFormat : item.valueFormat();
    }
}
