package org.nectaropenapi.sandbox.misbehaviour;

import static org.nectaropenapi.sandbox.misbehaviour.Misbehaviour.*;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.spec.model.Schemas;

/** Wrong shapes of successful responses. The schema of a field decides which misbehaviours apply to it. */
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
        effects.put(MISSING_REQUIRED_FIELD, firstField(BodyField::isRequired, BodyField::remove));
        effects.put(RENAMED_FIELD, firstField(field -> true, field -> field.rename(field.name() + "Value")));
        effects.put(UNDOCUMENTED_FIELD, firstField(field -> true, field -> field.owner()
                .put("sandboxSurprise", true)));
        effects.put(MISSING_OPTIONAL_FIELD, onFields(BodyEffects::removeOptional));
        effects.put(SNAKE_CASE_FIELDS, onFields(BodyEffects::toSnakeCase));
        effects.put(WRAPPED_BODY, Effect.onResponse(Effect::hasBody, BodyEffects::wrapped));
        return effects;
    }

    /** Replaces the value of the first field that matches and has a value. */
    private Effect first(Predicate<BodyField> matching, UnaryOperator<JsonNode> wrong) {
        return firstField(
                matching.and(field -> !field.value().isNull()), field -> field.set(wrong.apply(field.value())));
    }

    private Effect firstField(Predicate<BodyField> matching, Consumer<BodyField> change) {
        return onFields(fields -> {
            Optional<BodyField> first = fields.stream().filter(matching).findFirst();
            first.ifPresent(change);
            return first.isPresent();
        });
    }

    private Effect onFields(Predicate<List<BodyField>> change) {
        return Effect.onBody((invocation, body) -> change.test(
                BodyField.of(schemas, invocation.operation().successSchema().orElseThrow(), body)));
    }

    private static boolean removeOptional(List<BodyField> fields) {
        Optional<BodyField> first = fields.stream()
                .filter(field -> !field.isRequired() && !field.value().isNull())
                .findFirst();
        first.ifPresent(optional -> fields.stream()
                .filter(field -> field.kind() == optional.kind() && field.name().equals(optional.name()))
                .forEach(BodyField::remove));
        return first.isPresent();
    }

    private static boolean toSnakeCase(List<BodyField> fields) {
        List<BodyField> camelCase = fields.stream()
                .filter(field -> !field.name().equals(snakeCase(field.name())))
                .toList();
        camelCase.forEach(field -> field.rename(snakeCase(field.name())));
        return !camelCase.isEmpty();
    }

    private static HandlerResponse wrapped(HandlerResponse response) {
        return response.withBody(JSON.objectNode().set("data", response.body()));
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
