package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.client.error.UnreadableFieldException;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.UnreadableValue;
import org.nectaropenapi.fixture.model.EveryFormat;
import org.nectaropenapi.fixture.model.Part;

/**
 * A value that does not fit its field costs no other field, is never taken for null, and is written back as it came.
 */
@Tag("golden")
class UnreadableFieldsTest {

    private static final String OTHER = "\"x_other\":[1,{\"a\":2.50}]";

    private final ObjectMapper mapper = NectarJson.newMapper();

    /** A property of any document, and a value that it cannot hold. */
    record Misfit(PropertyModel property, String json) {

        String text() {
            return json.startsWith("\"") ? json.substring(1, json.length() - 1).replace("\\\"", "\"") : json;
        }

        @Override
        public String toString() {
            return property + " " + json;
        }
    }

    /** Every field comes with one value that does not fit, and those of the fixture for types with all of them. */
    static Stream<Misfit> misfits() {
        return misfits(property -> property.document().name().startsWith("types"));
    }

    /** The fixtures for names and the like have hundreds of fields of the same types. */
    static Stream<Misfit> misfitsOfTheDocument() {
        return misfits(property -> property.document().name().isEmpty());
    }

    private static Stream<Misfit> misfits(Predicate<PropertyModel> all) {
        return ClientDocument.properties().flatMap(property -> values(property.type()).stream()
                .limit(all.test(property) ? Long.MAX_VALUE : 1)
                .map(json -> new Misfit(property, json)));
    }

    private static List<String> values(ValueType type) {
        return switch (type.kind()) {
            case DATE -> List.of("\"2024-13-45\"", "20240131", "[]", "\"31.01.2024 \\\"x\\\"\"");
            case DATE_TIME, LOCAL_TIME -> List.of("\"2024-02-30T00:00:00Z\"", "{\"at\":[1.50E2,null]}", "true");
            case DECIMAL, NUMBER -> List.of("1E+999999999", "\"1E+999999999\"", "1e99999999999", "\"12,50\"", "{}");
            case INTEGER -> List.of("2147483648", "1.5", "1E+999999999", "\"many\"", "[[1]]");
            case LONG -> List.of("9223372036854775808", "-0.5", "\"many\"");
            case BOOLEAN -> List.of("\"maybe\"", "[true]");
            case UUID -> List.of("\"42\"", "{\"id\":1}");
            case URI -> List.of("\"a b\"", "[\"a\"]");
            case TEXT, ENUM -> List.of("{\"a\":\"é\"}", "[1.10,\"b\"]");
            case OBJECT -> List.of("\"none\"", "7.00", "false");
            case FREE_FORM -> List.of("[]", "\"none\"");
            case LIST -> items(type).map(item -> "[null," + item + ",1.20E1]").toList();
            case MAP ->
                items(type).map(value -> "{\"a\":null,\"b\":" + value + "}").toList();
            default -> List.of();
        };
    }

    /** Misfits of the items cost the whole list, unless they are objects, which keep their own. */
    private static Stream<String> items(ValueType type) {
        return switch (type.leaf().kind()) {
            case OBJECT, FREE_FORM, ANY, OTHER -> Stream.empty();
            default -> type.item() == null ? Stream.empty() : values(type.item()).stream();
        };
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void theRowSurvivesAndTheAccessorSaysWhatCame(Misfit misfit) throws Exception {
        PropertyModel property = misfit.property();
        String field = JsonTrees.field(property.name(), misfit.json());
        String json = field.substring(0, field.length() - 1) + "," + OTHER + "}";

        NectarObject row = ModelClasses.read(property.owner(), json);

        assertThatExceptionOfType(UnreadableFieldException.class)
                .isThrownBy(() -> ModelClasses.get(row, property))
                .satisfies(e -> {
                    assertThat(e.rawText()).isEqualTo(misfit.text());
                    assertThat(e.field()).isEqualTo(property.name());
                    assertThat(e.schema()).isEqualTo(property.owner().className());
                    assertThat(e.expected()).isNotBlank();
                    assertThat(e.getMessage()).contains(e.expected()).doesNotContain(misfit.text());
                });
        assertThat(row.stateOf(property.name())).isEqualTo(FieldState.VALUE);
        assertThat(row.unreadableFields()).containsOnlyKeys(property.name());
        assertThat(row.unreadableFields().get(property.name())).hasToString(misfit.json());
        assertThat(row.unknownFields()).containsOnlyKeys("x_other");
        assertThat(mapper.writeValueAsString(row)).isEqualTo(json);

        NectarObject copy = ModelClasses.finish(ModelClasses.toBuilder(row));
        assertThat(copy).isEqualTo(row).hasSameHashCodeAs(row);
        assertThat(mapper.writeValueAsString(copy)).isEqualTo(json);
        assertThat(mapper.readValue(json, row.getClass())).isEqualTo(row);
        assertThat(row).isNotEqualTo(ModelClasses.read(property.owner(), "{" + OTHER + "}"));
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource("misfitsOfTheDocument")
    void theRowSurvivesWhateverAFieldOfTheDocumentHolds(Misfit misfit) throws Exception {
        theRowSurvivesAndTheAccessorSaysWhatCame(misfit);
    }

    static Stream<PropertyModel> properties() {
        return misfits().map(Misfit::property).distinct();
    }

    @ParameterizedTest
    @MethodSource("properties")
    void aValueOfTheCallerTakesThePlaceOfWhatCame(PropertyModel property) {
        String wrong = values(property.type()).get(0);
        NectarObject row = ModelClasses.read(property.owner(), JsonTrees.field(property.name(), wrong));
        JsonNode sample = SampleValues.json(property);
        Object builder = ModelClasses.toBuilder(row);
        ModelClasses.set(builder, property, SampleValues.java(property.type(), sample));

        NectarObject changed = ModelClasses.finish(builder);

        assertThat(changed.unreadableFields()).isEmpty();
        assertThat(JsonTrees.write(changed).get(property.name())).isEqualTo(sample);
        assertThat(row.unreadableFields()).containsOnlyKeys(property.name());
    }

    @Test
    void theLastValueOfAFieldThatComesTwiceCounts() throws Exception {
        assertThat(read("{\"date\":\"2024-01-31\",\"date\":\"x\"}").unreadableFields())
                .containsOnlyKeys("date");
        assertThat(read("{\"date\":\"x\",\"date\":\"2024-01-31\"}").unreadableFields())
                .isEmpty();
        assertThat(read("{\"date\":\"x\",\"date\":null}").stateOf("date")).isEqualTo(FieldState.NULL);
        assertThat(mapper.writeValueAsString(read("{\"date\":null,\"date\":\"x\"}")))
                .isEqualTo("{\"date\":\"x\"}");
    }

    @Test
    void anObjectInsideKeepsItsOwn() throws Exception {
        String json = "{\"object\":{\"kind\":[\"much\"]},\"objects\":[{\"kind\":[1.5]},{\"kind\":\"2\"}]}";
        EveryFormat read = read(json);

        assertThat(read.unreadableFields()).isEmpty();
        assertThat(read.objects()).hasSize(2);
        assertThat(read.objects().get(0).unreadableFields()).containsOnlyKeys("kind");
        assertThat(read.objects().get(1).unreadableFields()).isEmpty();
        assertThat(mapper.writeValueAsString(read)).isEqualTo(json);
    }

    @Test
    void theTextShowsWhatCameUnlessItIsSecret() throws Exception {
        EveryFormat read = read("{\"date\":\"a\\nb\\u202Ec\",\"password\":[\"hunter2\"]}");

        assertThat(read).hasToString("EveryFormat[date=\"a\\nb c\", password=***]");
    }

    @Test
    void objectsDifferIfWhatCannotBeReadDiffers() throws Exception {
        assertThat(read("{\"date\":\"x\"}"))
                .isEqualTo(read("{\"date\":\"x\"}"))
                .isNotEqualTo(read("{\"date\":\"y\"}"))
                .isNotEqualTo(read("{\"date\":null}"))
                .isNotEqualTo(read("{}"))
                .isNotEqualTo(read("{\"dateTime\":\"x\"}"));
        assertThat(read("{\"date\":[1]}")).isEqualTo(read("{\"date\":[1]}")).isNotEqualTo(read("{\"date\":[2]}"));
        assertThat(read("{\"integer\":\"7x\"}")).isNotEqualTo(read("{\"integer\":[\"7x\"]}"));
    }

    @Test
    void aWholeNumberThatIsWrittenWithDecimalsIsRead() throws Exception {
        assertThat(read("{\"integer\":12.0}").integer()).isEqualTo(12);
        assertThat(read("{\"integer\":1.2E1}").integer()).isEqualTo(12);
        assertThat(read("{\"integer\":\"12\"}").integer()).isEqualTo(12);
        assertThat(read("{\"integer\":\"\"}").integer()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+499", "1E-499", "-1E+499", "0E-499"})
    void aDecimalOfFiveHundredDigitsIsRead(String number) throws Exception {
        String plain = mapper.writeValueAsString(read("{\"decimal\":" + number + "}"));

        assertThat(plain).hasSizeGreaterThan(500);
        assertThat(mapper.readValue(plain, EveryFormat.class).decimal()).isEqualByComparingTo(number);
        assertThat(read("{\"decimal\":" + number.replace("499", "500") + "}").unreadableFields())
                .containsOnlyKeys("decimal");
    }

    @Test
    void aNumberBeyondTheSaneIsKeptInUnknownFieldsAndFreeFormObjectsToo() throws Exception {
        String json = "{\"freeForm\":{\"a\":[1E+999999999]},\"x\":{\"b\":1e-99999999999},\"y\":1.50E2}";
        EveryFormat read = read(json);

        assertThat(read.unreadableFields()).isEmpty();
        assertThat(read.unknownFields().get("x")).asString().contains("1e-99999999999");
        assertThat(((Map<?, ?>) read.unknownFields().get("x")).get("b"))
                .isInstanceOfSatisfying(
                        UnreadableValue.class, value -> assertThat(value.text()).isEqualTo("1e-99999999999"));
        assertThat(mapper.writeValueAsString(read)).isEqualTo(json.replace("1.50E2", "150"));
    }

    @Test
    void treesAndConversionsKeepWhatCannotBeRead() throws Exception {
        String json = "{\"date\":\"x\",\"integer\":1.50E2,\"uuids\":[7,{\"a\":1E+999999999}],\"z\":1E+999999999}";
        EveryFormat read = read(json.replace("1.50E2", "1.55E1"));

        assertThat(mapper.convertValue(read, EveryFormat.class)).isEqualTo(read);
        assertThat(mapper.treeToValue(mapper.valueToTree(read), EveryFormat.class))
                .isEqualTo(read);
        assertThat(mapper.writeValueAsString(mapper.<JsonNode>valueToTree(read)))
                .isEqualTo(mapper.writeValueAsString(read));
        assertThat(mapper.convertValue(List.of(read), Object.class)).asString().contains("1E+999999999");
    }

    @Test
    void halfACharacterIsWrittenAsTheEscapeItCameAs() throws Exception {
        for (String json : List.of("{\"date\":\"a\\uD83D\"}", "{\"date\":[\"\\uDE00\",\"\uD83D\uDE00\"]}")) {
            EveryFormat read = read(json);

            assertThat(read.unreadableFields()).containsOnlyKeys("date");
            assertThat(mapper.writeValueAsBytes(read))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(json);
        }
    }

    @Test
    void brokenJsonIsNoFieldThatCannotBeRead() {
        for (String broken : List.of(
                "{\"date\":\"x",
                "{\"date\":\"a\nb\"}",
                "{\"date\":[1}",
                "{\"uuids\":[1}",
                "{\"integer\":1.}",
                "{\"date\":tru}")) {
            assertThatExceptionOfType(JsonProcessingException.class).as(broken).isThrownBy(() -> read(broken));
        }
    }

    private EveryFormat read(@Nullable String json) throws JsonProcessingException {
        return mapper.readValue(json, EveryFormat.class);
    }

    @Test
    void aListOfAnApplicationKeepsItsRows() throws Exception {
        List<Part> rows = mapper.readerForListOf(Part.class).readValue("[{\"kind\":[]},{\"kind\":\"3\"}]");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).unreadableFields()).containsOnlyKeys("kind");
    }
}
