package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.fixture.model.CompleteEnum;
import org.nectaropenapi.fixture.model.EveryFormat;
import org.nectaropenapi.fixture.model.RequiredAndOptionalFields;
import org.nectaropenapi.fixture.model.ThingUpdateRequest;

/** Objects and known values are read without reflection, which is many times slower. */
class ReadersOfModelsTest {

    private static final String THING = "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"name\":\"Bakery\"}";

    /** Stands in for Jackson's reflective reader of the models and always fails. */
    private static final class FailingReader extends StdDeserializer<Object> {
        private static final long serialVersionUID = 1L;

        FailingReader(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            throw new IOException("read by reflection");
        }
    }

    private final ObjectMapper withoutReflection = NectarJson.newMapper()
            // The module that is registered last is asked first.
            .registerModule(new SimpleModule("no reflection").setDeserializerModifier(new BeanDeserializerModifier() {
                private static final long serialVersionUID = 1L;

                @Override
                public JsonDeserializer<?> modifyDeserializer(
                        DeserializationConfig config, BeanDescription description, JsonDeserializer<?> asAnnotated) {
                    Class<?> type = description.getBeanClass();
                    return type.getName().startsWith("org.nectaropenapi") ? new FailingReader(type) : asAnnotated;
                }
            }));

    @Test
    void anObjectIsReadWithoutReflection() throws JsonProcessingException {
        ThingUpdateRequest read =
                withoutReflection.readValue("{\"name\":\"Bakery\",\"externalId\":null}", ThingUpdateRequest.class);

        assertThat(read)
                .isEqualTo(ThingUpdateRequest.builder()
                        .name("Bakery")
                        .externalId(null)
                        .build());
    }

    @Test
    void aKnownValueIsReadAsItsConstantWithoutReflection() throws JsonProcessingException {
        for (CompleteEnum known : CompleteEnum.knownValues()) {
            assertThat(withoutReflection.readValue("\"" + known + "\"", CompleteEnum.class))
                    .isSameAs(known);
        }
    }

    @Test
    void everythingElseIsReadByReflection() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> withoutReflection.readValue("\"__NEW__\"", CompleteEnum.class))
                .withMessageContaining("read by reflection");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> withoutReflection.readValue("[]", ThingUpdateRequest.class))
                .withMessageContaining("read by reflection");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> withoutReflection.readValue("{}", ApplicationRecord.class))
                .withMessageContaining("read by reflection");
    }

    @Test
    void fieldsAreFoundInAnyOrder() throws JsonProcessingException {
        ObjectMapper mapper = NectarJson.newMapper();
        ThingUpdateRequest expected = ThingUpdateRequest.builder()
                .name("Bakery")
                .externalId("7")
                .unknownField("later", 1)
                .build();
        List<String> fields = List.of("\"name\":\"Bakery\"", "\"externalId\":\"7\"", "\"later\":1");
        for (int first = 0; first < 3; first++) {
            for (int second = 0; second < 3; second++) {
                if (first != second) {
                    String json = "{" + fields.get(first) + "," + fields.get(second) + ","
                            + fields.get(3 - first - second) + "}";
                    assertThat(mapper.readValue(json, ThingUpdateRequest.class))
                            .as(json)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theLastFieldCanComeFirst() throws Exception {
        ObjectMapper mapper = NectarJson.newMapper();
        NectarObject none = ThingUpdateRequest.builder().build();
        List<?> names = fieldNames(none);
        String last = names.get(names.size() - 1).toString();

        ThingUpdateRequest read =
                mapper.readValue("{\"" + last + "\":null,\"" + last + "\":null,\"z\":1}", ThingUpdateRequest.class);

        assertThat(read.stateOf(last)).isEqualTo(FieldState.NULL);
        assertThat(read.unknownFields()).containsOnlyKeys("z");
    }

    private static List<?> fieldNames(NectarObject model) throws ReflectiveOperationException {
        Method names = NectarObject.class.getDeclaredMethod("fieldNames");
        names.setAccessible(true);
        return (List<?>) names.invoke(model);
    }

    @Test
    void aValueThatIsNoObjectIsRefused() {
        for (String other : List.of("7", "true", "[]")) {
            assertThatExceptionOfType(MismatchedInputException.class)
                    .isThrownBy(() -> NectarJson.newMapper().readValue(other, RequiredAndOptionalFields.class));
        }
    }

    @Test
    void aBlankTextIsReadAsNull() throws JsonProcessingException {
        ObjectMapper mapper = NectarJson.newMapper();

        assertThat(mapper.readValue("\"\"", RequiredAndOptionalFields.class)).isNull();
        assertThat(mapper.readValue("{\"object\":\" \"}", EveryFormat.class).stateOf("object"))
                .isEqualTo(FieldState.NULL);
        assertThat(mapper.readValue("{\"object\":\"none\"}", EveryFormat.class).unreadableFields())
                .containsOnlyKeys("object");
    }

    @Test
    void aFieldInWhichTheJsonIsBrokenIsNamedInTheMessage() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> NectarJson.newMapper()
                        .readValue(THING.replace("0002", "00\n2"), RequiredAndOptionalFields.class))
                .withMessageContaining("[\"id\"]");
    }

    @Test
    void aClassOfAnApplicationCanHoldModels() throws JsonProcessingException {
        ApplicationRecord read = NectarJson.newMapper()
                .readValue(
                        "{\"thing\":" + THING + ",\"things\":[" + THING + ",null],\"kind\":\"" + CompleteEnum.KILOWATT
                                + "\"}",
                        ApplicationRecord.class);

        assertThat(read.thing().id()).isEqualTo(new UUID(1, 2));
        assertThat(read.things()).containsExactly(read.thing(), null);
        assertThat(read.kind()).isSameAs(CompleteEnum.KILOWATT);
    }

    /** Its annotation makes Jackson create a separate reader. */
    private record ApplicationRecord(
            @JsonIgnoreProperties("secret") RequiredAndOptionalFields thing,
            List<RequiredAndOptionalFields> things,
            CompleteEnum kind) {}
}
