package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;

/** Finds the generated classes by the names of the document. */
final class ModelClasses {

    private ModelClasses() {}

    static Class<? extends NectarObject> of(SchemaModel schema) {
        return schema.document().type("model." + schema.className()).asSubclass(NectarObject.class);
    }

    static Class<? extends OpenEnum> enumOf(ValueType type) {
        return type.document()
                .type("model." + type.document().className(type.name()))
                .asSubclass(OpenEnum.class);
    }

    static OpenEnum enumValue(ValueType type, JsonNode value) {
        return enumValue(enumOf(type), value);
    }

    /** Returns the value of an enumeration that stands for a text or a number. */
    static OpenEnum enumValue(Class<?> enumeration, JsonNode value) {
        Method factory = Reflection.only(enumeration, "of");
        return (OpenEnum)
                present(Reflection.call(factory, null, JavaValues.of(value, factory.getGenericParameterTypes()[0])));
    }

    /** Returns the name of a property in Java, which differs from the one in JSON if that is a keyword. */
    static String javaName(PropertyModel property) {
        return Arrays.stream(of(property.owner()).getDeclaredFields())
                .filter(field -> {
                    JsonProperty annotation = field.getAnnotation(JsonProperty.class);
                    return annotation != null && annotation.value().equals(property.name());
                })
                .map(Field::getName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the client has no field for " + property));
    }

    static @Nullable Object get(Object model, PropertyModel property) {
        return Reflection.call(accessor(property), model);
    }

    static Method accessor(PropertyModel property) {
        return Reflection.accessor(of(property.owner()), javaName(property));
    }

    static NectarObject read(SchemaModel schema, String json) {
        return JsonTrees.readAs(of(schema), json);
    }

    /** Returns a builder with exactly these values. Builders of request models take the required ones first. */
    static Object builder(SchemaModel schema, Map<String, @Nullable Object> values) {
        Method start = Reflection.only(of(schema), "builder");
        List<PropertyModel> first = start.getParameterCount() == 0 ? List.of() : schema.required();
        for (PropertyModel property : first) {
            if (!values.containsKey(property.name())) {
                throw new IllegalArgumentException(property + " is required");
            }
        }
        @Nullable Object[] arguments =
                first.stream().map(property -> values.get(property.name())).toArray();
        Object builder = present(Reflection.call(start, null, arguments));
        values.forEach((name, value) -> {
            if (!first.contains(schema.property(name))) {
                set(builder, schema.property(name), value);
            }
        });
        return builder;
    }

    static void set(Object builder, PropertyModel property, @Nullable Object value) {
        Reflection.call(Reflection.setter(builder.getClass(), javaName(property)), builder, value);
    }

    static NectarObject finish(Object builder) {
        return (NectarObject) present(Reflection.call(Reflection.only(builder.getClass(), "build"), builder));
    }

    static NectarObject build(SchemaModel schema, Map<String, @Nullable Object> values) {
        return finish(builder(schema, values));
    }

    static Object toBuilder(NectarObject model) {
        return present(Reflection.call(Reflection.only(model.getClass(), "toBuilder"), model));
    }

    /** Returns a sample value for each required property of a schema. */
    static Map<String, @Nullable Object> requiredValues(SchemaModel schema) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (PropertyModel property : schema.required()) {
            values.put(property.name(), SampleValues.java(property.type(), SampleValues.json(property)));
        }
        return values;
    }

    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("expected a value, got null");
        }
        return value;
    }
}
