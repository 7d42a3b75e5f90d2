package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    /** More digits than Jackson's parser reads by default. */
    private static final String LONG = "9".repeat(1001);

    private static final String LONG_TEXT = '"' + LONG + '"';

    private final ObjectMapper mapper = NectarJson.newMapper();

    /** A property of any document, and a value that it cannot hold. */
    record Misfit(PropertyModel property, String json) {

        String text() {
            return json.startsWith("\"") ? json.substring(1, json.length() - 1).replace("\\\"", "\"") : json;
        }

        @Override
        public String toString() {
            return property + " " + (json.length() < LONG.length() ? json : "of many digits");
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
            case DATE ->
                List.of(
                        "\"2024-13-45\"",
                        "20240131",
                        "[]",
                        "\"31.01.2024 \\\"x\\\"\"",
                        "\"0000-12-31\"",
                        "\"+10000-01-01\"",
                        "\"-999999999-01-01\"",
                        "\"null\"",
                        LONG,
                        LONG_TEXT);
            case DATE_TIME, LOCAL_TIME ->
                List.of(
                        "\"2024-02-30T00:00:00Z\"",
                        "{\"at\":[1.50E2,null]}",
                        "true",
                        "\"+10000-01-01T00:00:00Z\"",
                        "\"9999-12-31T23:59:59-01:00\"",
                        "\"0001-01-01T00:00:00+01:00\"",
                        "\"null\"",
                        LONG,
                        LONG_TEXT);
            case DECIMAL, NUMBER ->
                List.of(
                        "1E+999999999",
                        "\"1E+999999999\"",
                        "1e99999999999",
                        "\"12,50\"",
                        "{}",
                        "\" null \"",
                        LONG,
                        LONG_TEXT);
            case INTEGER ->
                List.of("2147483648", "1.5", "1E+999999999", "\"many\"", "[[1]]", "\"null\"", LONG, LONG_TEXT);
            case LONG -> List.of("9223372036854775808", "-0.5", "\"many\"", "\"null\"", LONG, LONG_TEXT);
            case BOOLEAN ->
                List.of("\"maybe\"", "[true]", "2", "-1", "2147483648", "0.5", "\"null\"", "\"yes\"", LONG, LONG_TEXT);
            case UUID -> List.of("\"42\"", "{\"id\":1}", "\"AAAAAAAAAAAAAAAAAAAAAA==\"", "\"null\"", LONG, LONG_TEXT);
            case URI -> List.of("\"a b\"", "[\"a\"]", "\"null\"");
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

    @ParameterizedTest
    @MethodSource("numbersOfManyDigits")
    void aNumberOfManyDigitsCostsItsFieldOnly(String number) throws Exception {
        String json = "{\"freeForm\":{\"a\":[" + number + "]},\"decimal\":" + number + ",\"integer\":" + number
                + ",\"flag\":" + number + ",\"uuids\":[" + number + "],\"x\":" + number + ",\"y\":1}";
        EveryFormat read = read(json);

        assertThat(read.unreadableFields()).containsOnlyKeys("decimal", "integer", "flag", "uuids");
        assertThat(read.unknownFields().get("x"))
                .isInstanceOfSatisfying(
                        UnreadableValue.class, value -> assertThat(value.text()).isEqualTo(number));
        assertThat(read.unknownFields()).containsEntry("y", 1);
        assertThat(mapper.writeValueAsString(read)).isEqualTo(json);
        assertThat(read(json)).isEqualTo(read);
    }

    static Stream<String> numbersOfManyDigits() {
        return Stream.of(
                "9".repeat(501), "-" + "9".repeat(501), LONG, "-" + LONG, "0." + LONG, LONG + ".5", LONG + "e5");
    }

    @Test
    void aWholeNumberOfFiveHundredDigitsIsReadInUnknownFields() throws Exception {
        String digits = "9".repeat(500);

        assertThat(read("{\"x\":" + digits + ",\"y\":-" + digits + "}").unknownFields())
                .isEqualTo(Map.of("x", new BigInteger(digits), "y", new BigInteger("-" + digits)));
    }

    /** With time that grows with the square of the digits, this would take many minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "0.%s", "%s.5", "\"%s\"", "\"0.%s\""})
    void megabytesOfDigitsTakeNoTime(String form) {
        String number = form.formatted("7".repeat(4 << 20));

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String field :
                    List.of("decimal", "integer", "flag", "date", "dateTime", "uuid", "kinds", "uuids", "x")) {
                String value = field.endsWith("s") ? '[' + number + ']' : number;
                assertThat(read("{\"" + field + "\":" + value + "}").stateOf(field))
                        .as(field)
                        .isEqualTo(FieldState.VALUE);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001F", "\\u001C", "\\u000B"})
    void controlCharactersAroundAValueAreNoBlanks(String control) throws Exception {
        Map<String, String> values = Map.of(
                "decimal", "1",
                "integer", "1",
                "flag", "true",
                "date", "2024-01-31",
                "dateTime", "2024-01-31T00:00:00Z",
                "uuid", "00000000-0000-0001-0000-000000000002",
                "uri", "https://nectar.test");
        for (Map.Entry<String, String> value : values.entrySet()) {
            for (String text : List.of(value.getValue() + control, control + value.getValue(), control)) {
                String json = "{\"" + value.getKey() + "\":\"" + text + "\"}";
                EveryFormat read = read(json);

                assertThat(read.unreadableFields()).as(json).containsOnlyKeys(value.getKey());
                assertThat(mapper.writeValueAsString(read)).isEqualTo(json);
            }
            String blank = "{\"" + value.getKey() + "\":\" \\t\\r\\n" + value.getValue() + " \\n\"}";
            assertThat(read(blank).unreadableFields()).as(blank).isEmpty();
        }
    }

    @Test
    void oneAndZeroAreReadAsTrueAndFalse() throws Exception {
        assertThat(read("{\"flag\":1}").flag()).isTrue();
        assertThat(read("{\"flag\":0}").flag()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1E+100", "0E+450", "1.50E1", "1e-7", "-0.0", "1E-499", "12e1", "1e18", "1e30"})
    void aNumberIsTheSameWhenItIsStoredAndReadAgain(String number) throws Exception {
        for (String value : List.of(number, '"' + number + '"')) {
            EveryFormat read =
                    read("{\"decimal\":" + value + ",\"freeForm\":{\"a\":" + value + "},\"x\":[" + value + "]}");

            assertThat(read(mapper.writeValueAsString(read))).isEqualTo(read).hasSameHashCodeAs(read);
            assertThat(read.decimal()).isEqualByComparingTo(number);
        }
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
