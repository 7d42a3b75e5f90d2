package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.UnreadableFieldException;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.webhooks.UnknownEvent;
import org.nectaropenapi.client.webhooks.WebhookEvents;

/** Every event of the document is read into its class, and an unknown event is kept completely. */
@Tag("golden")
class WebhookEventsTest {

    private static final UUID ID = UUID.fromString("0a91dbe9-0198-457e-80d5-10ab2824a84d");

    private final WebhookEvents events = new WebhookEvents();

    /** An event of a document, as the classes of that document's client read it. */
    private record ReadEvent(Object reader, NectarObject event) {

        static ReadEvent of(ClientDocument document, JsonNode payload) {
            Class<?> type = document.type("webhooks.WebhookEvents");
            try {
                Object reader = type.getConstructor().newInstance();
                return new ReadEvent(reader, (NectarObject) ModelClasses.present(
                        Reflection.call(Reflection.only(type, "read"), reader, (Object) bytes(payload.toString()))));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        JsonNode written() {
            return JsonTrees.parse((byte[])
                    ModelClasses.present(Reflection.call(Reflection.only(reader.getClass(), "write"), reader, event)));
        }

        Object as(Class<?> type) {
            return ModelClasses.present(Reflection.call(Reflection.only(reader.getClass(), "as"), reader, event, type));
        }

        /** Returns what a method of every event returns. */
        @Nullable Object get(String method) {
            try {
                return Reflection.call(event.getClass().getMethod(method), event);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Stream<SchemaModel> payloads() {
        return ClientDocument.models().stream()
                .filter(schema -> schema.definition().has("x-event-types"));
    }

    /** Lists the event types, each with its schema. */
    static Stream<Arguments> eventTypes() {
        return payloads().flatMap(schema -> schema.definition().texts("x-event-types").stream()
                .map(type -> Arguments.of(type, schema)));
    }

    /** Lists the event types, each with a field of its payload that reads no list. */
    static Stream<Arguments> eventTypesWithATypedField() {
        return eventTypes().flatMap(arguments -> ((SchemaModel) arguments.get()[1])
                .properties().stream()
                        .filter(property -> property.type().is(ValueType.Kind.DECIMAL)
                                || property.type().is(ValueType.Kind.UUID))
                        .limit(1)
                        .map(property -> Arguments.of(arguments.get()[0], property)));
    }

    static Stream<Arguments> examples() {
        Stream<Arguments> ofEvents = ClientDocument.webhooks()
                .flatMap(event -> ClientDocument.requestExamples(event).stream()
                        .map(example -> Arguments.of(event.path(), example)));
        Stream<Arguments> ofSchemas = payloads()
                .filter(schema -> schema.definition().child("example").has("eventType"))
                .map(schema -> ModelClasses.present(ClientDocument.schemaExample(schema)))
                .map(example -> Arguments.of(example.value().path("eventType").asText(), example));
        return Stream.concat(ofEvents, ofSchemas);
    }

    static List<ClientDocument> documents() {
        return ClientDocument.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadIntoTheClassOfItsSchema(String eventType, ExampleModel example) {
        ReadEvent read = ReadEvent.of(ClientDocument.of(example.schema()), example.value());

        assertThat(read.event())
                .isExactlyInstanceOf(ModelClasses.of(example.type().model()));
        assertThat(read.get("eventType"))
                .isInstanceOfSatisfying(
                        OpenEnum.class, type -> assertThat(type.isKnown()).isTrue())
                .hasToString(eventType);
        if (example.value().has("id")) {
            assertThat(read.get("id")).hasToString(example.value().path("id").asText());
        }
        assertThat(read.event().unknownFields()).isEmpty();
        assertThat(Normalized.text(example.type(), read.written()))
                .isEqualTo(Normalized.text(example.type(), example.value()));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void anEventTypeStandsForTheSchemaThatClaimsIt(String eventType, SchemaModel schema) {
        ObjectNode payload = SampleValues.full(schema);
        payload.put("eventType", eventType);
        payload.set("x_new", JsonTrees.parse("{\"a\":[1,null,\"é\",1.50,12345678901234567890]}"));

        ReadEvent read = ReadEvent.of(schema.document(), payload);

        assertThat(read.event()).isExactlyInstanceOf(ModelClasses.of(schema));
        assertThat(read.get("eventType")).hasToString(eventType);
        // A payload whose schema has no field for its type keeps the type as an unknown field.
        assertThat(read.event().unknownFields().keySet()).contains("x_new").isSubsetOf("x_new", "eventType");
        assertThat(Normalized.text(schema.type(), read.written())).isEqualTo(Normalized.text(schema.type(), payload));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theClientKnowsExactlyTheEventsOfTheDocument(ClientDocument document) {
        Set<String> documented = eventTypes()
                .filter(arguments -> ((SchemaModel) arguments.get()[1]).document() == document)
                .map(arguments -> (String) arguments.get()[0])
                .collect(Collectors.toSet());

        assertThat(documented).containsAll(document.document().events().keySet());
        assertThat(Reflection.call(Reflection.only(document.type("model.WebhookEvent"), "payloadTypes"), null))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys(documented.toArray());
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

        ReadEvent read = ReadEvent.of(schema.document(), payload);

        assertThat(read.event().getClass().getSimpleName()).isEqualTo(UnknownEvent.class.getSimpleName());
        assertThat(read.as(ModelClasses.of(schema))).isEqualTo(ModelClasses.read(schema, payload.toString()));
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
    @MethodSource("eventTypesWithATypedField")
    void aFieldOfTheWrongTypeIsUnreadableAndCostsNoOther(String eventType, PropertyModel field) {
        ObjectNode payload = JsonTrees.object().put("eventType", eventType);
        payload.putArray(field.name()).addObject().put("hunter2", "hunter2");

        NectarObject event = ReadEvent.of(field.document(), payload).event();
        assertThat(event.unreadableFields()).containsOnlyKeys(field.name());
        assertThatThrownBy(() -> ModelClasses.get(event, field))
                .isInstanceOf(UnreadableFieldException.class)
                .hasMessageNotContaining("hunter2");

        payload.remove("eventType");
        NectarObject untyped =
                (NectarObject) ReadEvent.of(field.document(), payload).as(ModelClasses.of(field.owner()));
        assertThat(untyped.unreadableFields()).containsOnlyKeys(field.name());
    }

    private static @Nullable String typeText(WebhookEvent event) {
        OpenEnum type = event.eventType();
        return type == null ? null : type.value();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
