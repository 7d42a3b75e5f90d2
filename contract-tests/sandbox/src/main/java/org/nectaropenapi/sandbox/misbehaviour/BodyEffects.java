package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.spec.model.Schemas;

/** Wrong shapes of successful answers. What the document says of a field decides which fields can be hit. */
final class BodyEffects {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schemas schemas;

    private BodyEffects(Schemas schemas) {
        this.schemas = schemas;
    }

    static Map<Misbehaviour, Effect> of(EffectContext context) {
        return new BodyEffects(context.schemas()).all();
    }

    private Map<Misbehaviour, Effect> all() {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(Misbehaviour.class);
        Predicate<BodyField> number = field -> field.isOf("integer") || field.isOf("number");
        effects.put(WRONG_TYPE_NUMBER, first(number, old -> TextNode.valueOf("seven")));
        effects.put(WRONG_TYPE_STRING, first(field -> field.isOf("string"), old -> IntNode.valueOf(7)));
        effects.put(WRONG_TYPE_BOOLEAN, first(field -> field.isOf("boolean"), old -> TextNode.valueOf("yes")));
        effects.put(WRONG_TYPE_ARRAY, first(field -> field.isOf("array"), old -> JSON.objectNode()));
        effects.put(WRONG_TYPE_OBJECT, first(field -> field.isOf("object"), old -> JSON.arrayNode()));
        effects.put(NULL_WHERE_NOT_NULLABLE, first(field -> !field.isNullable(), old -> NullNode.getInstance()));
        effects.put(
                UNKNOWN_ENUM_VALUE, first(field -> isEnum(field.schema()), old -> TextNode.valueOf("SOMETHING_NEW")));
        effects.put(OTHER_DATE_FORMAT, first(field -> field.isOf("string", "date"), BodyEffects::withSlashes));
        effects.put(TIME_WITHOUT_ZONE, first(field -> field.isOf("string", "date-time"), BodyEffects::withoutZone));
        effects.put(INVALID_UUID, first(field -> field.isOf("string", "uuid"), old -> TextNode.valueOf("4711")));
        Predicate<BodyField> decimal = field -> field.isOf("string", "decimal");
        effects.put(DECIMAL_AS_NUMBER, first(decimal, old -> DecimalNode.valueOf(new BigDecimal(old.asText()))));
        effects.put(
                DECIMAL_WITH_COMMA,
                first(decimal, old -> TextNode.valueOf(old.asText().replace('.', ',') + ",0")));
        effects.put(MISSING_REQUIRED_FIELD, firstField(BodyField::isRequired, field -> field.owner()
                .remove(field.name())));
        effects.put(RENAMED_FIELD, firstField(field -> true, field -> field.owner()
                .set(field.name() + "Value", field.owner().remove(field.name()))));
        effects.put(UNDOCUMENTED_FIELD, firstField(field -> true, field -> field.owner()
                .put("sandboxSurprise", true)));
        effects.put(MISSING_OPTIONAL_FIELD, changed(this::removeOptional));
        effects.put(SNAKE_CASE_FIELDS, changed(this::toSnakeCase));
        effects.put(WRAPPED_BODY, (Effect.OnRequest) BodyEffects::wrapped);
        return effects;
    }

    /** Puts another value into the first field that is of a kind and has a value. */
    private Effect first(Predicate<BodyField> wanted, Function<JsonNode, JsonNode> wrong) {
        return firstField(wanted.and(field -> !field.value().isNull()), field -> field.set(wrong.apply(field.value())));
    }

    private Effect firstField(Predicate<BodyField> wanted, Consumer<BodyField> change) {
        return changed(fields -> {
            fields.stream().filter(wanted).findFirst().ifPresent(change);
            return fields.stream().anyMatch(wanted);
        });
    }

    private Effect.OnRequest changed(Predicate<List<BodyField>> change) {
        return invocation -> {
            HandlerResponse response = invocation.proceed();
            JsonNode body = response.body();
            if (body == null || response.status() >= 300) {
                return invocation.unchanged(response);
            }
            JsonNode copy = body.deepCopy();
            JsonNode schema = invocation.operation().successSchema().orElseThrow();
            // The change is tried on the copy first, since it may find nothing to hit.
            boolean hit = change.test(BodyField.of(schemas, schema, copy));
            return hit
                    ? new HandlerResponse(response.status(), copy, response.headers())
                    : invocation.unchanged(response);
        };
    }

    private boolean removeOptional(List<BodyField> fields) {
        return fields.stream()
                .filter(field -> !field.isRequired() && !field.value().isNull())
                .findFirst()
                .map(first -> {
                    fields.stream()
                            .filter(field ->
                                    field.kind() == first.kind() && field.name().equals(first.name()))
                            .forEach(field -> field.owner().remove(field.name()));
                    return true;
                })
                .orElse(false);
    }

    private boolean toSnakeCase(List<BodyField> fields) {
        List<BodyField> camels = fields.stream()
                .filter(field -> !field.name().equals(snakeCase(field.name())))
                .toList();
        camels.forEach(field ->
                field.owner().set(snakeCase(field.name()), field.owner().remove(field.name())));
        return !camels.isEmpty();
    }

    private static HandlerResponse wrapped(Invocation invocation) {
        HandlerResponse response = invocation.proceed();
        if (response.body() == null || response.status() >= 300) {
            return invocation.unchanged(response);
        }
        ObjectNode wrapper = JSON.objectNode();
        wrapper.set("data", response.body());
        return new HandlerResponse(response.status(), wrapper, response.headers());
    }

    private static boolean isEnum(JsonNode schema) {
        return schema.has("enum") || schema.has("x-known-values");
    }

    private static JsonNode withSlashes(JsonNode date) {
        String[] parts = date.asText().split("-", 3);
        return TextNode.valueOf(parts[2] + "/" + parts[1] + "/" + parts[0]);
    }

    private static JsonNode withoutZone(JsonNode time) {
        return TextNode.valueOf(time.asText().replaceFirst("Z$", ""));
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
