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

    static Map<Misbehaviour, Effect> of(EffectContext surroundings) {
        return new BodyEffects(surroundings.schemas()).all();
    }

    private Map<Misbehaviour, Effect> all() {
        Map<Misbehaviour, Effect> effects = new EnumMap<>(Misbehaviour.class);
        Predicate<BodyField> number = spot -> spot.isOf("integer") || spot.isOf("number");
        effects.put(WRONG_TYPE_NUMBER, first(number, old -> TextNode.valueOf("seven")));
        effects.put(WRONG_TYPE_STRING, first(spot -> spot.isOf("string"), old -> IntNode.valueOf(7)));
        effects.put(WRONG_TYPE_BOOLEAN, first(spot -> spot.isOf("boolean"), old -> TextNode.valueOf("yes")));
        effects.put(WRONG_TYPE_ARRAY, first(spot -> spot.isOf("array"), old -> JSON.objectNode()));
        effects.put(WRONG_TYPE_OBJECT, first(spot -> spot.isOf("object"), old -> JSON.arrayNode()));
        effects.put(NULL_WHERE_NOT_NULLABLE, first(spot -> !spot.isNullable(), old -> NullNode.getInstance()));
        effects.put(UNKNOWN_ENUM_VALUE, first(spot -> isEnum(spot.schema()), old -> TextNode.valueOf("SOMETHING_NEW")));
        effects.put(OTHER_DATE_FORMAT, first(spot -> spot.isOf("string", "date"), BodyEffects::withSlashes));
        effects.put(TIME_WITHOUT_ZONE, first(spot -> spot.isOf("string", "date-time"), BodyEffects::withoutZone));
        effects.put(NO_UUID, first(spot -> spot.isOf("string", "uuid"), old -> TextNode.valueOf("4711")));
        Predicate<BodyField> decimal = spot -> spot.isOf("string", "decimal");
        effects.put(DECIMAL_AS_NUMBER, first(decimal, old -> DecimalNode.valueOf(new BigDecimal(old.asText()))));
        effects.put(
                DECIMAL_WITH_COMMA,
                first(decimal, old -> TextNode.valueOf(old.asText().replace('.', ',') + ",0")));
        effects.put(MISSING_REQUIRED_FIELD, firstSpot(BodyField::isRequired, spot -> spot.owner()
                .remove(spot.name())));
        effects.put(RENAMED_FIELD, firstSpot(spot -> true, spot -> spot.owner()
                .set(spot.name() + "Value", spot.owner().remove(spot.name()))));
        effects.put(
                UNDOCUMENTED_FIELD, firstSpot(spot -> true, spot -> spot.owner().put("sandboxSurprise", true)));
        effects.put(MISSING_OPTIONAL_FIELD, changed(this::removeOptional));
        effects.put(SNAKE_CASE_FIELDS, changed(this::toSnakeCase));
        effects.put(WRAPPED_BODY, (Effect.OnCall) BodyEffects::wrapped);
        return effects;
    }

    /** Puts another value into the first field that is of a kind and has a value. */
    private Effect first(Predicate<BodyField> wanted, Function<JsonNode, JsonNode> wrong) {
        return firstSpot(wanted.and(spot -> !spot.value().isNull()), spot -> spot.set(wrong.apply(spot.value())));
    }

    private Effect firstSpot(Predicate<BodyField> wanted, Consumer<BodyField> change) {
        return changed(spots -> {
            spots.stream().filter(wanted).findFirst().ifPresent(change);
            return spots.stream().anyMatch(wanted);
        });
    }

    private Effect.OnCall changed(Predicate<List<BodyField>> change) {
        return passage -> {
            HandlerResponse answer = passage.pass();
            JsonNode body = answer.body();
            if (body == null || answer.status() >= 300) {
                return passage.untouched(answer);
            }
            JsonNode copy = body.deepCopy();
            JsonNode schema = passage.operation().successSchema().orElseThrow();
            // The change is tried on the copy first, since it may find nothing to hit.
            boolean hit = change.test(BodyField.of(schemas, schema, copy));
            return hit ? new HandlerResponse(answer.status(), copy, answer.headers()) : passage.untouched(answer);
        };
    }

    private boolean removeOptional(List<BodyField> spots) {
        return spots.stream()
                .filter(spot -> !spot.isRequired() && !spot.value().isNull())
                .findFirst()
                .map(first -> {
                    spots.stream()
                            .filter(spot ->
                                    spot.kind() == first.kind() && spot.name().equals(first.name()))
                            .forEach(spot -> spot.owner().remove(spot.name()));
                    return true;
                })
                .orElse(false);
    }

    private boolean toSnakeCase(List<BodyField> spots) {
        List<BodyField> camels = spots.stream()
                .filter(spot -> !spot.name().equals(snakeCase(spot.name())))
                .toList();
        camels.forEach(
                spot -> spot.owner().set(snakeCase(spot.name()), spot.owner().remove(spot.name())));
        return !camels.isEmpty();
    }

    private static HandlerResponse wrapped(Invocation passage) {
        HandlerResponse answer = passage.pass();
        if (answer.body() == null || answer.status() >= 300) {
            return passage.untouched(answer);
        }
        ObjectNode wrapper = JSON.objectNode();
        wrapper.set("data", answer.body());
        return new HandlerResponse(answer.status(), wrapper, answer.headers());
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
