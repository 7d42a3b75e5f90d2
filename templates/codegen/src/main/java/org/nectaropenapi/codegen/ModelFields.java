package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.spec.model.JavaNames;

/**
 * The fields of a generated class, in the order of the document, with the texts that list some of them.
 *
 * @param isSentInRequests true where request bodies have such an object, so that its builder asks for what is required
 * @param bareArray the field that the whole object consists of where it may come as a bare array, else null
 */
record ModelFields(
        List<ModelField> all,
        boolean isSentInRequests,
        @Nullable ModelField bareArray) {

    /** The most arguments that a method can have in Java. */
    private static final int MOST_ARGUMENTS = 255;

    @SuppressWarnings({"rawtypes", "unchecked"}) // The document's model has schemas as raw types.
    static ModelFields of(Schema schema, SchemaTypes types, boolean isSentInRequests) {
        List<ModelField> fields = new ArrayList<>();
        List<String> required = Objects.requireNonNullElse(schema.getRequired(), List.of());
        Map<String, Schema> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        properties.forEach((jsonName, property) -> fields.add(new ModelField(
                fields.size() + 1,
                jsonName,
                name(jsonName, property, schema, types),
                types.of(property),
                required.contains(jsonName),
                types.resolve(property))));
        return new ModelFields(List.copyOf(fields), isSentInRequests, bareArray(schema, fields));
    }

    @SuppressWarnings("rawtypes")
    private static String name(String jsonName, Schema property, Schema owner, SchemaTypes types) {
        if (Extensions.of(property).get("x-java-name") instanceof String name) {
            return name;
        }
        String name = JavaNames.member(jsonName);
        boolean isTakenByTheEvent = Extensions.of(owner).containsKey("x-event-types")
                && (name.equals("id") && !types.of(property).name().equals("UUID")
                        || name.equals("eventType") && !types.isTextEnum(property));
        return isTakenByTheEvent ? name + "_" : name;
    }

    @SuppressWarnings("rawtypes")
    private static @Nullable ModelField bareArray(Schema schema, List<ModelField> fields) {
        return Extensions.of(schema).get("x-bare-array") instanceof Map<?, ?> declaration
                ? fields.stream()
                        .filter(field -> field.jsonName().equals(declaration.get("property")))
                        .findFirst()
                        .orElseThrow()
                : null;
    }

    /** Returns the fields that a builder takes as arguments. */
    List<ModelField> first() {
        List<ModelField> required = all.stream().filter(ModelField::isRequired).toList();
        return isSentInRequests && required.size() <= MOST_ARGUMENTS ? required : List.of();
    }

    /** Returns the arguments that start a builder. */
    String firstDeclarations() {
        return joined(first().stream().map(field -> field.argumentType() + " " + field.name()));
    }

    String jsonNames() {
        return joined(all.stream().map(field -> "\"" + SourceText.literal(field.jsonName()) + "\""));
    }

    String names() {
        return joined(all.stream().map(ModelField::name));
    }

    String positionsNotNullable() {
        return joined(all.stream().filter(field -> !field.isNullable()).map(field -> "" + field.position()));
    }

    List<ModelField> secrets() {
        return all.stream().filter(ModelField::isSecret).toList();
    }

    /** Returns the field with the type of an event, where it is a text without a list of values. */
    @Nullable ModelField eventTypeText() {
        return all.stream()
                .filter(field -> field.jsonName().equals("eventType")
                        && field.name().equals("eventType_")
                        && field.type().name().equals("String"))
                .findFirst()
                .orElse(null);
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(", "));
    }
}
