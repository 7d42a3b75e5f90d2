package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.webhooks.UnknownEvent;
import org.nectaropenapi.client.webhooks.WebhookEvents;

/** Every event of the document is read into its class, and an unknown event is kept completely. */
class WebhookEventsTest {

    private static final UUID ID = UUID.fromString("0a91dbe9-0198-457e-80d5-10ab2824a84d");

    private final WebhookEvents events = new WebhookEvents();

    static Stream<SchemaModel> payloads() {
        return ClientDocument.models().stream()
                .filter(schema -> schema.definition().has("x-event-types"));
    }

    /** Lists the event types of the current and of the first generation, each with its schema. */
    static Stream<Arguments> eventTypes() {
        return payloads().flatMap(schema -> schema.definition().texts("x-event-types").stream()
                .map(type -> Arguments.of(type, schema)));
    }

    static Stream<Arguments> examples() {
        Stream<Arguments> ofEvents = ClientDocument.get().webhooks().stream()
                .flatMap(event -> ClientDocument.requestExamples(event).stream()
                        .map(example -> Arguments.of(event.path(), example)));
        Stream<Arguments> ofSchemas = payloads()
                .filter(schema -> schema.definition().child("example").has("eventType"))
                .map(schema -> {
                    JsonNode example = schema.definition().child("example").node();
                    return Arguments.of(
                            example.path("eventType").asText(),
                            new ExampleModel(schema.name(), ClientDocument.reference(schema.name()), example));
                });
        return Stream.concat(ofEvents, ofSchemas);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadIntoTheClassOfItsSchema(String eventType, ExampleModel example) {
        WebhookEvent event = events.read(bytes(example.value().toString()));

        assertThat(event).isExactlyInstanceOf(ModelClasses.of(example.type().name()));
        assertThat(event.eventType())
                .isNotNull()
                .returns(true, OpenEnum::isKnown)
                .hasToString(eventType);
        assertThat(event.id()).hasToString(example.value().path("id").asText());
        assertThat(event.unknownFields()).isEmpty();
        assertThat(Normalized.text(example.type(), JsonTrees.parse(events.write(event))))
                .isEqualTo(Normalized.text(example.type(), example.value()));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void anEventTypeStandsForTheSchemaThatClaimsIt(String eventType, SchemaModel schema) {
        ObjectNode payload = SampleValues.full(schema);
        payload.put("eventType", eventType);
        payload.set("x_new", JsonTrees.parse("{\"a\":[1,null,\"é\",1.50,12345678901234567890]}"));

        WebhookEvent event = events.read(bytes(payload.toString()));

        assertThat(event).isExactlyInstanceOf(ModelClasses.of(schema.name()));
        assertThat(event.eventType()).hasToString(eventType);
        // The document event of the first generation has no field for its type, which is kept as an unknown field.
        assertThat(event.unknownFields().keySet()).contains("x_new").isSubsetOf("x_new", "eventType");
        ValueType type = new ValueType(ValueType.Kind.OBJECT, schema.name(), null);
        assertThat(Normalized.text(type, JsonTrees.parse(events.write(event))))
                .isEqualTo(Normalized.text(type, payload));
    }

    @Test
    void theClientKnowsExactlyTheEventsOfTheDocument() {
        Set<String> documented =
                eventTypes().map(arguments -> (String) arguments.get()[0]).collect(Collectors.toSet());

        assertThat(documented).containsAll(ClientDocument.get().events().keySet());
        assertThat(WebhookEvent.payloadTypes()).containsOnlyKeys(documented);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"meter.created.v3\"",
                "\"CONNECTION.CREATED.V2\"",
                "\"\"",
                "null",
                "7",
                "{\"name\":\"connection.created.v2\"}",
                "[\"connection.created.v2\"]"
            })
    void aPayloadOfAnUnknownTypeIsKeptCompletely(String eventType) {
        String payload = "{\"z\":{\"a\":[1,null,\"é\",1.50,12345678901234567890]},\"id\":\"" + ID + "\",\"eventType\":"
                + eventType + ",\"b\":null}";

        WebhookEvent event = events.read(bytes(payload));

        assertThat(event).isExactlyInstanceOf(UnknownEvent.class);
        assertThat(event.id()).isEqualTo(ID);
        assertThat(event.unknownFields()).containsOnlyKeys("z", "id", "eventType", "b");
        assertThat(typeText(event)).isEqualTo(JsonTrees.parse(eventType).textValue());
        assertThat(new String(events.write(event), StandardCharsets.UTF_8)).isEqualTo(payload);
    }

    @Test
    void aPayloadWithoutTypeOrIdIsKeptCompletely() {
        WebhookEvent event = events.read(bytes("{\"status\":\"CONNECTED\"}"));

        assertThat(event).isExactlyInstanceOf(UnknownEvent.class);
        assertThat(event.id()).isNull();
        assertThat(event.eventType()).isNull();
        assertThat(new String(events.write(event), StandardCharsets.UTF_8)).isEqualTo("{\"status\":\"CONNECTED\"}");
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void aPayloadWithoutTypeCanBeReadAsTheClassThatTheReceiverExpects(String eventType, SchemaModel schema) {
        ObjectNode payload = SampleValues.full(schema);
        payload.remove("eventType");

        WebhookEvent event = events.read(bytes(payload.toString()));

        assertThat(event).isExactlyInstanceOf(UnknownEvent.class);
        assertThat(as(event, ModelClasses.of(schema.name()))).isEqualTo(ModelClasses.read(schema, payload.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"connection.created.v2\"", "7", "{\"id\":", "{}{}", "not JSON"})
    void aPayloadThatIsNoObjectIsRefusedWithoutShowingIt(String body) {
        assertThatThrownBy(() -> events.read(bytes(body)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("connection.created.v2")
                .hasNoCause();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void aFieldOfTheWrongTypeIsRefusedWithoutShowingIt(String eventType, SchemaModel schema) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("eventType", eventType);
        payload.put(typed(schema).name(), List.of(Map.of("hunter2", "hunter2")));

        assertThatThrownBy(() -> events.read(bytes(JsonTrees.tree(payload).toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    private static PropertyModel typed(SchemaModel schema) {
        return schema.properties().stream()
                .filter(property -> property.type().is(ValueType.Kind.DECIMAL)
                        || property.type().is(ValueType.Kind.UUID))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String typeText(WebhookEvent event) {
        OpenEnum type = event.eventType();
        return type == null ? null : type.value();
    }

    @SuppressWarnings("unchecked")
    private <T extends NectarObject & WebhookEvent> Object as(WebhookEvent event, Class<? extends NectarObject> type) {
        return events.as(event, (Class<T>) type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
