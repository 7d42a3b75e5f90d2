package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.JavaNames;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The Java types of a document's schemas. An object with properties and a list of values are classes of their own,
 * every other component is only another name for its type.
 */
@SuppressWarnings("rawtypes") // The document's model has schemas as raw types.
final class SchemaTypes {

    static final JavaType ANYTHING = new JavaType("Object");

    private final Map<String, Schema> components;

    SchemaTypes(OpenAPI document) {
        this.components = ModelUtils.getSchemas(document);
    }

    /** Returns the name of a component's class. */
    String className(String component) {
        Schema schema = components.get(component);
        return schema != null && Extensions.of(schema).get("x-java-name") instanceof String name
                ? name
                : JavaNames.type(component);
    }

    /** Returns the component with a class, empty where no component has such a class. */
    Optional<Schema<?>> schemaOf(String className) {
        return components.entrySet().stream()
                .filter(component -> isClass(component.getValue())
                        && className(component.getKey()).equals(className))
                .findFirst()
                .map(component -> (Schema<?>) component.getValue());
    }

    /** Returns the names of a list's constants by their values as text; none for any other type. */
    Map<String, String> constants(JavaType type) {
        return schemaOf(type.name())
                .filter(this::isEnum)
                .map(list -> EnumConstant.of(list).stream()
                        .collect(Collectors.toMap(constant -> constant.value().toString(), EnumConstant::name)))
                .orElse(Map.of());
    }

    /** Returns whether a component has a class of its own. */
    boolean isClass(Schema component) {
        return isEnum(component)
                || component.getProperties() != null
                        && !component.getProperties().isEmpty();
    }

    /** Returns whether a component is a list of values, all of them or those that are known. */
    boolean isEnum(Schema component) {
        return component.getEnum() != null && !component.getEnum().isEmpty();
    }

    /** Returns whether a schema is a list of texts with a class of its own. */
    boolean isTextEnum(Schema schema) {
        Schema target = resolve(schema);
        Schema list =
                Extensions.of(target).get("x-enum") instanceof String component ? components.get(component) : target;
        boolean isNamed = list != target || schema.get$ref() != null;
        return list != null && isNamed && isEnum(list) && "string".equals(list.getType());
    }

    /** Returns what a reference leads to, any other schema itself. */
    Schema resolve(Schema schema) {
        Schema target = schema;
        while (target.get$ref() != null) {
            target =
                    Objects.requireNonNull(components.get(ModelUtils.getSimpleRef(target.get$ref())), target.get$ref());
        }
        return target;
    }

    /** Returns the type of a schema; without one, any value is allowed. */
    JavaType of(@Nullable Schema schema) {
        if (schema == null) {
            return ANYTHING;
        }
        if (schema.get$ref() != null) {
            return ofComponent(ModelUtils.getSimpleRef(schema.get$ref()));
        }
        if (Extensions.of(schema).get("x-enum") instanceof String component) {
            return new JavaType(className(component));
        }
        return switch (Objects.requireNonNullElse(schema.getType(), "")) {
            case "array" -> JavaType.listOf(of(schema.getItems()), isNullable(schema.getItems()));
            case "object" -> ofObject(schema.getAdditionalProperties());
            case "string" -> ofText(schema.getFormat());
            case "integer" -> new JavaType(ofInteger(schema.getFormat()));
            case "number" -> new JavaType("BigDecimal");
            case "boolean" -> new JavaType("Boolean");
            default -> ANYTHING;
        };
    }

    private JavaType ofComponent(String name) {
        Schema component = Objects.requireNonNull(components.get(name), name);
        if (isClass(component)) {
            return new JavaType(className(name));
        }
        return of(component);
    }

    private JavaType ofObject(@Nullable Object values) {
        return values instanceof Schema schema
                ? JavaType.mapOf(of(schema), isNullable(schema))
                : JavaType.mapOf(ANYTHING, false);
    }

    boolean isNullable(@Nullable Schema schema) {
        return schema != null && Boolean.TRUE.equals(resolve(schema).getNullable());
    }

    private static JavaType ofText(@Nullable String format) {
        return switch (Objects.requireNonNullElse(format, "")) {
            case "decimal" -> JavaType.DECIMAL_TEXT;
            case "date" -> new JavaType("LocalDate");
            case "date-time" -> new JavaType("OffsetDateTime");
            // The runtime reads a timestamp without zone like every other one, see LenientDates.
            case "date-time-local" -> JavaType.LOCAL_TIME;
            case "uuid" -> new JavaType("UUID");
            case "uri" -> new JavaType("URI");
            default -> new JavaType("String");
        };
    }

    private static String ofInteger(@Nullable String format) {
        return format == null || format.equals("int32") ? "Integer" : "Long";
    }
}
