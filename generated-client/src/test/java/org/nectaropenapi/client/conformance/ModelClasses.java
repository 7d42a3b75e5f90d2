package org.nectaropenapi.client.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
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

    private static final String PACKAGE = "org.nectaropenapi.client.model.";

    private ModelClasses() {}

    static Class<? extends NectarObject> of(String schema) {
        return named(schema).asSubclass(NectarObject.class);
    }

    static Class<? extends OpenEnum> enumOf(String name) {
        return named(name).asSubclass(OpenEnum.class);
    }

    static OpenEnum enumValue(String name, String value) {
        return (OpenEnum) present(Reflection.call(Reflection.only(enumOf(name), "of"), null, value));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(PACKAGE + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the client has no class for " + name, e);
        }
    }

    /** Returns the name of a property in Java, which differs from the one in JSON if that is a keyword. */
    static String javaName(PropertyModel property) {
        return Arrays.stream(of(property.schema()).getDeclaredFields())
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
        return Reflection.only(of(property.schema()), javaName(property));
    }

    static NectarObject read(SchemaModel schema, String json) {
        return JsonTrees.readAs(of(schema.name()), json);
    }

    /** Returns a builder with exactly these values. Builders of request models take the required ones first. */
    static Object builder(SchemaModel schema, Map<String, @Nullable Object> values) {
        Method start = Reflection.only(of(schema.name()), "builder");
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
        Reflection.call(Reflection.only(builder.getClass(), javaName(property)), builder, value);
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
