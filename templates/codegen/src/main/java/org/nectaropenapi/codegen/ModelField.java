package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A property of an object schema, as a field of the generated class.
 *
 * @param position its place among the properties, from 1
 * @param jsonName its name in JSON
 * @param name its name in Java
 * @param type its type
 * @param isRequired true where the service always sends it and requests need it
 * @param definition the schema of the property, behind a reference the one that it names
 */
@SuppressWarnings("rawtypes") // The document's model has schemas as raw types.
record ModelField(int position, String jsonName, String name, JavaType type, boolean isRequired, Schema definition) {

    boolean isContainer() {
        return type.isContainer();
    }

    /** A field without a type takes any value of JSON, and null is one. */
    boolean isNullable() {
        return Boolean.TRUE.equals(definition.getNullable()) || type.equals(SchemaTypes.ANYTHING);
    }

    /** Returns the type as a builder takes it. */
    String argumentType() {
        return isNullable() ? "@Nullable " + type.name() : type.name();
    }

    /** Returns whether the accessor may return null. */
    boolean mayBeNull() {
        return !isContainer() && (!isRequired || isNullable());
    }

    /** Returns whether the accessor throws an exception where the field is absent. */
    boolean isGuaranteed() {
        return isRequired && !isNullable();
    }

    /** Returns what the accessor returns, in Java. */
    String result() {
        String arguments = "(" + name + ", \"" + SourceText.literal(jsonName) + "\")";
        if (isGuaranteed()) {
            return "present" + arguments;
        }
        return isContainer() ? "orEmpty(readable" + arguments + ")" : "readable" + arguments;
    }

    /**
     * Returns the name of the runtime's method that copies the value for an immutable object; null if none needs to.
     */
    @Nullable String copyMethod() {
        return !isContainer() ? null : type.isNested() ? "deepCopyOf" : "copyOf";
    }

    /** Returns when the accessor returns null or an empty container; null where it never does. */
    @Nullable String emptiness() {
        if (isGuaranteed()) {
            return null;
        }
        String result = isContainer() ? "empty" : "null";
        if (isRequired) {
            return result + " when the service sends null";
        }
        return result + " when absent" + (isNullable() ? " or null" : "");
    }

    String description() {
        return Objects.requireNonNullElse(definition.getDescription(), "");
    }

    boolean hasOtherName() {
        return !name.equals(jsonName);
    }

    String jsonNameInJavadoc() {
        return SourceText.inline(jsonName);
    }

    @Nullable String limits() {
        return FieldLimits.besideTheDescription(definition);
    }

    boolean isReadOnly() {
        return Boolean.TRUE.equals(definition.getReadOnly());
    }

    boolean isDeprecated() {
        return Boolean.TRUE.equals(definition.getDeprecated());
    }

    boolean isSecret() {
        return extension("x-secret") != null;
    }

    boolean isBeta() {
        return extension("x-beta") != null;
    }

    @Nullable Object evidence() {
        return extension("x-evidence");
    }

    /** Returns why the field is deprecated. */
    String deprecation() {
        Object replacement = extension("x-replaced-by");
        return replacement == null ? "by the service" : "replaced by " + replacement;
    }

    /** Returns the pattern that each of a list of addresses begins with; null for any other field. */
    @Nullable String urlPattern() {
        Schema item = definition.getItems();
        return item != null && "uri".equals(item.getFormat()) ? item.getPattern() : null;
    }

    private @Nullable Object extension(String key) {
        return Extensions.of(definition).get(key);
    }
}
