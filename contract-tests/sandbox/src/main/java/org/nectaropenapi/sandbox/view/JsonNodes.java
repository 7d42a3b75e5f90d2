package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds JSON trees. */
public final class JsonNodes {
    private JsonNodes() {}

    /** {@return an empty object} */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Builds an array.
     *
     * @param items its items
     * @return the array
     */
    public static ArrayNode array(Stream<? extends JsonNode> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(array::add);
        return array;
    }

    /**
     * Builds an array of strings.
     *
     * @param items values whose text is taken
     * @return the array
     */
    public static ArrayNode texts(Stream<?> items) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item.toString()));
        return array;
    }

    /**
     * Writes a value as the API writes ids, dates and times.
     *
     * @param value the value, or null
     * @return its text, or null
     */
    public static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * Writes a decimal as the API writes amounts and quantities: as a string without an exponent.
     *
     * @param value the value, or null
     * @return its text, or null
     */
    public static @Nullable String decimal(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    /**
     * Writes a decimal of an object that may be missing.
     *
     * @param object the object, or null
     * @param property reads the decimal
     * @param <T> the type of the object
     * @return its text, or null
     */
    public static <T> @Nullable String decimal(@Nullable T object, Function<T, @Nullable BigDecimal> property) {
        return object == null ? null : decimal(property.apply(object));
    }
}
