package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.fixture.model.EveryFormat;
import org.nectaropenapi.fixture.model.ThingUpdateRequest;

/** What happens to models in the hands of a mapper that an application has set up for its own classes. */
@Tag("golden")
class ApplicationMapperTest {

    private final ObjectMapper application = JsonMapper.builder()
            .defaultPropertyInclusion(leavingOut(JsonInclude.Include.NON_NULL))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final ObjectMapper nectar = NectarJson.newMapper();

    private static JsonInclude.Value leavingOut(JsonInclude.Include what) {
        return JsonInclude.Value.construct(what, what);
    }

    static Stream<PropertyModel> nullable() {
        return ClientDocument.properties().filter(PropertyModel::isNullable);
    }

    @ParameterizedTest
    @MethodSource("nullable")
    void anExplicitNullIsWritten(PropertyModel property) throws Exception {
        NectarObject model = ModelClasses.read(property.owner(), JsonTrees.field(property.name(), "null"));

        assertThat(application.writeValueAsString(model)).isEqualTo(JsonTrees.field(property.name(), "null"));
    }

    @Test
    void namesAndWhatTheDocumentDoesNotNameStayAsTheyAre() throws Exception {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("endsOn", null);
        String json = nectar.writeValueAsString(EveryFormat.builder()
                .integer(7)
                .freeForm(plan)
                .unknownField("laterField", null)
                .build());
        EveryFormat model = nectar.readValue(json.replace("7", "\"seven\""), EveryFormat.class);

        assertThat(application.readTree(application.writeValueAsString(model)))
                .isEqualTo(application.readTree(
                        "{\"freeForm\":{\"endsOn\":null},\"integer\":\"seven\",\"laterField\":null}"));
    }

    @Test
    void emptyListsAreWrittenEvenWhereTheApplicationLeavesOutWhatIsEmpty() throws Exception {
        application.setDefaultPropertyInclusion(leavingOut(JsonInclude.Include.NON_EMPTY));

        assertThat(application.writeValueAsString(
                        EveryFormat.builder().texts(List.of()).build()))
                .isEqualTo("{\"texts\":[]}");
    }

    @Test
    void updateValueNeverChangesAModel() throws Exception {
        ThingUpdateRequest model =
                ThingUpdateRequest.builder().name("A").externalId(null).build();
        Map<String, Object> changes = Map.of("name", "B");

        application.updateValue(model, changes);
        assertThat(nectar.writeValueAsString(model)).isEqualTo("{\"name\":\"A\",\"externalId\":null}");

        ThingUpdateRequest updated = nectar.updateValue(model, changes);
        assertThat(nectar.writeValueAsString(model)).isEqualTo("{\"name\":\"A\",\"externalId\":null}");
        assertThat(nectar.writeValueAsString(updated)).isEqualTo("{\"name\":\"B\",\"externalId\":null}");
    }

    @Test
    void updateValueKeepsTheStatesOfTheOtherFields() throws Exception {
        EveryFormat model =
                nectar.readValue("{\"text\":\"a\",\"date\":\"x\",\"uuid\":null,\"later\":1}", EveryFormat.class);

        EveryFormat updated = nectar.readerForUpdating(model).readValue("{\"text\":\"b\",\"more\":2}");

        assertThat(nectar.readTree(nectar.writeValueAsString(updated)))
                .isEqualTo(nectar.readTree("{\"text\":\"b\",\"date\":\"x\",\"uuid\":null,\"later\":1,\"more\":2}"));
        assertThat(nectar.<EveryFormat>readerForUpdating(model)
                        .<EveryFormat>readValue("{\"date\":\"2024-01-31\"}")
                        .date())
                .isEqualTo("2024-01-31");
        assertThat(model.unreadableFields()).containsOnlyKeys("date");
    }

    @Test
    void datesNeedTheMapperOfTheClient() throws Exception {
        EveryFormat model =
                EveryFormat.builder().date(LocalDate.of(2024, 1, 31)).build();

        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> application.writeValueAsString(model))
                .withMessageContaining("jackson-datatype-jsr310");
        byte[] stored = nectar.writeValueAsBytes(model);
        assertThat(nectar.readValue(stored, EveryFormat.class)).isEqualTo(model);
    }

    @Test
    void javaSerializationIsRefusedWithTheNameOfTheClass() throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatExceptionOfType(NotSerializableException.class)
                    .isThrownBy(() -> out.writeObject(EveryFormat.builder().build()))
                    .withMessage(EveryFormat.class.getName());
        }
    }
}
