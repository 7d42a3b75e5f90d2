package org.nectaropenapi.codegen;

import java.util.List;
import java.util.Optional;

/**
 * The fields of what an operation returns, as extensions of the operation name them.
 *
 * @param className the class that the response is read into
 */
record ResponseFields(String className, List<ModelField> all) {

    static ResponseFields of(SchemaTypes types, String className) {
        return new ResponseFields(
                className,
                types.schemaOf(className)
                        .map(schema -> ModelFields.of(schema, types, false).all())
                        .orElse(List.of()));
    }

    Optional<ModelField> find(String jsonName) {
        return all.stream().filter(field -> field.jsonName().equals(jsonName)).findFirst();
    }

    /**
     * Returns the field that an extension names.
     *
     * @throws IllegalArgumentException if the response does not have it
     */
    ModelField get(String extension, Object jsonName) {
        return find(String.valueOf(jsonName))
                .orElseThrow(() -> new IllegalArgumentException(
                        extension + " names " + jsonName + ", which is no field of " + className));
    }

    /** Returns a reference to an accessor. */
    String accessor(ModelField field) {
        return className + "::" + field.name();
    }
}
