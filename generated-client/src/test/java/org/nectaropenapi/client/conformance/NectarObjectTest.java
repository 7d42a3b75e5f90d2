package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.client.error.MissingFieldException;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.fixture.model.EveryFormat;
import org.nectaropenapi.fixture.model.Part;
import org.nectaropenapi.fixture.model.RequiredAndOptionalFields;
import org.nectaropenapi.fixture.model.ThingCreateRequest;
import org.nectaropenapi.fixture.model.ThingUpdateRequest;

/** The behaviour that all models share, tested on those of the fixture. */
class NectarObjectTest {

    private final ObjectMapper mapper = NectarJson.newMapper();

    private <T> T read(Class<T> type, String json) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFieldIsAbsentNullOrAValue() {
        ThingUpdateRequest none = ThingUpdateRequest.builder().build();
        assertThat(written(none)).isEqualTo("{}");
        assertThat(none.stateOf("name")).isEqualTo(FieldState.ABSENT);
        assertThat(none.stateOf("notAField")).isEqualTo(FieldState.ABSENT);

        ThingUpdateRequest some =
                ThingUpdateRequest.builder().name("Bakery").externalId(null).build();
        assertThat(written(some)).isEqualTo("{\"name\":\"Bakery\",\"externalId\":null}");
        assertThat(some.stateOf("name")).isEqualTo(FieldState.VALUE);
        assertThat(some.stateOf("externalId")).isEqualTo(FieldState.NULL);
        assertThat(written(some.toBuilder().externalId("7").build()))
                .isEqualTo("{\"name\":\"Bakery\",\"externalId\":\"7\"}");
        assertThat(written(some)).isEqualTo("{\"name\":\"Bakery\",\"externalId\":null}");
    }

    @Test
    void aNullThatTheDocumentDoesNotAllowIsRefusedUnlessTheServiceSentIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThingCreateRequest.builder("n").files(null).build())
                .withMessage(
                        "ThingCreateRequest.files cannot be null: do not set the field to leave it out, or give it a"
                                + " value");
        ThingCreateRequest from = read(ThingCreateRequest.class, "{\"name\":\"n\",\"files\":null,\"x\":1}");
        assertThat(written(from.toBuilder().name("m").build())).isEqualTo("{\"name\":\"m\",\"files\":null,\"x\":1}");
        ThingCreateRequest.Builder twice = from.toBuilder().name(null);
        assertThatIllegalArgumentException().isThrownBy(twice::build).withMessageContaining("name");
    }

    @Test
    void unknownFieldsKeepTheirOrder() {
        String json = "{\"z_new\":{\"a\":[1,null,\"é\",2.50]},\"name\":\"Bakery\",\"a_new\":null}";
        RequiredAndOptionalFields thing = read(RequiredAndOptionalFields.class, json);
        assertThat(thing.unknownFields().keySet()).containsExactly("z_new", "a_new");
        assertThat(thing.stateOf("z_new")).isEqualTo(FieldState.VALUE);
        assertThat(thing.stateOf("a_new")).isEqualTo(FieldState.NULL);
        assertThat(read(
                        RequiredAndOptionalFields.class,
                        written(thing.toBuilder().build())))
                .isEqualTo(thing);
        assertThat(written(thing)).contains("\"z_new\":{\"a\":[1,null,\"é\",2.50]}");
        assertThat(ThingUpdateRequest.builder()
                        .unknownField("more", List.of())
                        .build()
                        .unknownFields())
                .isEqualTo(Map.of("more", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThingUpdateRequest.builder().unknownField("name", "x"))
                .withMessageContaining("'name' is a known field");
    }

    @Test
    void modelsAreEqualIfTheirJsonIs() {
        ThingUpdateRequest one =
                ThingUpdateRequest.builder().name("A").externalId(null).build();
        assertThat(one)
                .isEqualTo(one)
                .isEqualTo(one.toBuilder().build())
                .hasSameHashCodeAs(one.toBuilder().build())
                .isNotEqualTo(null)
                .isNotEqualTo("A")
                .isNotEqualTo(ThingUpdateRequest.builder().name("A").build())
                .isNotEqualTo(one.toBuilder().name("B").build())
                .isNotEqualTo(one.toBuilder().unknownField("x", 1).build());
        assertThat(one.hashCode())
                .isNotEqualTo(ThingUpdateRequest.builder().name("B").build().hashCode())
                .isNotEqualTo(one.toBuilder().unknownField("x", 1).build().hashCode());
        // Models of different schemas are never equal, even with the same fields.
        assertThat(read(Part.class, "{}"))
                .isNotEqualTo(read(EveryFormat.class, "{}"))
                .isEqualTo(read(Part.class, "{}"));
        // The hash code depends on the unknown fields too.
        assertThat(ThingUpdateRequest.builder().unknownField("x", 1).build().hashCode())
                .isNotEqualTo(ThingUpdateRequest.builder()
                        .unknownField("x", 2)
                        .build()
                        .hashCode());
    }

    @Test
    void theTextShowsTheFieldsThatAreSetAndNoSecret() {
        EveryFormat object = EveryFormat.builder()
                .text("Boiler")
                .password("hunter2")
                .uuids(List.of(new UUID(1, 2)))
                .unknownField("later", "hunter3")
                .build();
        assertThat(object)
                .hasToString("EveryFormat[text=Boiler, uuids=[00000000-0000-0001-0000-000000000002], password=***,"
                        + " unknownFields=[later]]");
        assertThat(ThingUpdateRequest.builder().externalId(null).build())
                .hasToString("ThingUpdateRequest[externalId=null]");
        assertThat(ThingUpdateRequest.builder().build()).hasToString("ThingUpdateRequest[]");
        assertThat(read(EveryFormat.class, "{\"password\":null}").toString()).contains("password=null");
    }

    @Test
    void listsAreCopiedAndEmptyWhenAbsent() {
        List<UUID> uuids = new ArrayList<>(Arrays.asList(new UUID(1, 1), null));
        EveryFormat object = EveryFormat.builder().uuids(uuids).build();
        uuids.clear();
        assertThat(object.uuids()).containsExactly(new UUID(1, 1), null);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.uuids().add(new UUID(1, 1)));
        assertThat(read(EveryFormat.class, "{}").texts()).isEmpty();
        assertThat(read(EveryFormat.class, "{\"texts\":[\"Europe\",\"Kiel\"]}").texts())
                .containsExactly("Europe", "Kiel");
    }

    @Test
    void freeFormObjectsAreCopiedInOrderAndEmptyWhenAbsent() {
        Map<String, Object> billing = new LinkedHashMap<>();
        billing.put("plan", "yearly");
        billing.put("discount", null);
        EveryFormat object = EveryFormat.builder().freeForm(billing).build();
        billing.clear();
        assertThat(object.freeForm().keySet()).containsExactly("plan", "discount");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> object.freeForm().clear());
        assertThat(read(EveryFormat.class, written(object))).isEqualTo(object);
        assertThat(read(EveryFormat.class, "{}").freeForm()).isEmpty();
        assertThat(read(EveryFormat.class, "{\"freeForm\":{\"a\":1}}").freeForm())
                .containsOnlyKeys("a");
    }

    @Test
    void readingAMissingRequiredFieldThrowsAnExceptionOfItsOwn() {
        assertThatExceptionOfType(MissingFieldException.class)
                .isThrownBy(() -> read(ThingCreateRequest.class, "{}").name())
                .withMessageContaining("name");
        assertThat(read(ThingCreateRequest.class, "{\"name\":\"n\"}").name()).isEqualTo("n");
    }

    @Test
    void urlsOfFilesMustBeginWithHttps() {
        URI good = URI.create("https://bills.test/a.pdf?signature=s3cret");
        assertThat(withFiles(List.of(good)).files()).containsExactly(good);
        for (String other : List.of(
                "http://bills.test/a.pdf?s3cret", "HTTPS://bills.test/s3cret", "/https://s3cret", "file:///s3cret")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withFiles(List.of(good, URI.create(other))))
                    .withMessage("ThingCreateRequest.files: URL number 2 is not of the form ^https://");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> withFiles(Arrays.asList(good, null)));
        URI other = URI.create("http://bills.test/a.pdf");
        assertThat(ThingCreateRequest.builder("n")
                        .files(List.of(other))
                        .withoutLimits()
                        .build()
                        .files())
                .containsExactly(other);
        // Stored JSON is read without this check.
        assertThat(read(ThingCreateRequest.class, "{\"files\":[\"http://x.test\"]}")
                        .files())
                .hasSize(1);
        assertThat(read(ThingCreateRequest.class, "{}").toBuilder().build().stateOf("files"))
                .isEqualTo(FieldState.ABSENT);
    }

    private static ThingCreateRequest withFiles(List<URI> files) {
        return ThingCreateRequest.builder("n").files(files).build();
    }
}
