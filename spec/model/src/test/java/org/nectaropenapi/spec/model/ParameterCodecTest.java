package org.nectaropenapi.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterCodecTest {

    private static final String SCALAR = "{type: string}";
    private static final String ARRAY = "{type: array, items: {type: string}}";
    private static final String OBJECT =
            "{type: object, properties: {R: {type: integer}, G: {type: string}, B: {type: boolean}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "in: path ! blue ! blue",
                "in: path ! [blue, black] ! blue,black",
                "in: path ! {R: 1, G: x, B: true} ! R,1,G,x,B,true",
                "in: path, explode: true ! {R: 1, G: x, B: true} ! R=1,G=x,B=true",
                "in: path, style: label ! blue ! .blue",
                "in: path, style: label ! [blue, black] ! .blue.black",
                "in: path, style: label, explode: true ! {R: 1, G: x} ! .R=1.G=x",
                "in: path, style: matrix ! blue ! ;color=blue",
                "in: path, style: matrix ! [blue, black] ! ;color=blue,black",
                "in: path, style: matrix, explode: true ! [blue, black] ! ;color=blue;color=black",
                "in: path, style: matrix ! {R: 1, G: x} ! ;color=R,1,G,x",
                "in: path, style: matrix, explode: true ! {R: 1, G: x} ! ;R=1;G=x",
                "in: query ! blue ! color=blue",
                "in: query ! [blue, black] ! color=blue&color=black",
                "in: query ! {R: 1, G: x, B: false} ! R=1&G=x&B=false",
                "in: query, explode: false ! [blue, black] ! color=blue,black",
                "in: query, explode: false ! {R: 1, G: x} ! color=R,1,G,x",
                "in: query, style: spaceDelimited, explode: false ! [blue, black] ! color=blue%20black",
                "in: query, style: pipeDelimited, explode: false ! [blue, black] ! color=blue%7Cblack",
                "in: query, style: pipeDelimited, explode: true ! [blue, black] ! color=blue&color=black",
                "in: query, style: deepObject, explode: true ! {R: 1, G: x} ! color%5BR%5D=1&color%5BG%5D=x",
                "in: query, allowReserved: true ! 'a/b?c:d' ! color=a/b?c:d",
                "in: query, allowReserved: true ! 'a&b=c#d+e' ! color=a%26b%3Dc%23d%2Be",
                "in: query, allowReserved: true, explode: false ! ['a,b', c/d] ! color=a%2Cb,c/d",
                "in: header ! blue ! blue",
                "in: header ! [blue, black] ! blue,black",
                "in: header, explode: true ! {R: 1, G: x} ! R=1,G=x",
                "in: cookie ! blue ! color=blue",
                "in: cookie, explode: false ! [blue, black] ! color=blue,black",
                "in: path ! 'a/b c,ü' ! a%2Fb%20c%2C%C3%BC",
                "in: path ! ['a,b', 'c+d'] ! a%2Cb,c%2Bd",
                "in: query ! 'a&b=c d+e' ! color=a%26b%3Dc%20d%2Be",
                "in: query, explode: false ! ['a,b', c] ! color=a%2Cb,c",
                "in: cookie ! 'a;b' ! color=a%3Bb",
            })
    void aValueIsWrittenAsItsStyleSaysAndReadBack(String parameter, String value, String wire) {
        JsonNode written = YamlDocument.parse(value).root();
        String schema = written.isArray() ? ARRAY : written.isObject() ? OBJECT : SCALAR;
        ParameterCodec codec = codec(parameter + ", schema: " + schema);
        assertThat(codec.write(written)).isEqualTo(wire);
        assertThat(codec.read(carrying(parameter, wire))).contains(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"in: query ! color=%7B%22R%22%3A1%7D", "in: header ! {\"R\":1}", "in: path ! %7B%22R%22%3A1%7D"})
    void contentTravelsAsJson(String parameter, String wire) {
        ParameterCodec codec = codec(parameter + ", content: {application/json: {schema: " + OBJECT + "}}");
        JsonNode value = YamlDocument.parse("{R: 1}").root();
        assertThat(codec.write(value)).isEqualTo(wire);
        assertThat(codec.read(carrying(parameter, wire))).contains(value);
    }

    @Test
    void textsTakeTheTypeOfTheirSchemaWhereTheyHaveItsForm() {
        assertThat(read("in: query, schema: {type: integer}", "color=12")).contains("12");
        assertThat(read("in: query, schema: {type: number}", "color=1.50")).contains("1.50");
        assertThat(read("in: query, schema: {type: boolean}", "color=true")).contains("true");
        assertThat(read("in: query, schema: {type: integer}", "color=twelve")).contains("\"twelve\"");
        assertThat(read("in: query, schema: {type: array, items: {type: integer}}", "color=1&color=x"))
                .contains("[1,\"x\"]");
    }

    @Test
    void theLastOfSeveralValuesCounts() {
        assertThat(read("in: query, schema: {type: string}", "color=a&color=b")).contains("\"b\"");
    }

    @Test
    void whatARequestDoesNotCarryIsEmpty() {
        for (String in : List.of("path", "query", "header", "cookie")) {
            for (String schema : List.of(SCALAR, ARRAY, OBJECT)) {
                assertThat(codec("in: " + in + ", schema: " + schema)
                                .read(new RequestParts(Map.of(), List.of(), List.of())))
                        .isEmpty();
            }
        }
    }

    @Test
    void aDecodedQueryIsReadAtItsCommas() {
        ParameterCodec codec = codec("in: query, explode: false, schema: " + ARRAY);
        RouteTable.Match match = RouteTable.Match.of(operation("in: query, schema: " + SCALAR), Map.of());
        RequestParts parts = RequestParts.decoded(match, List.of(Map.entry("color", "a b,c&d")), List.of());
        assertThat(codec.read(parts))
                .hasValueSatisfying(value -> assertThat(value).hasToString("[\"a b\",\"c&d\"]"));
    }

    @Test
    void aQueryEntryIsKnownByTheParameterThatItCarries() {
        assertThat(codec("in: query, schema: " + SCALAR).carries("color")).isTrue();
        assertThat(codec("in: query, schema: " + SCALAR).carries("colors")).isFalse();
        assertThat(codec("in: header, schema: " + SCALAR).carries("color")).isFalse();
        assertThat(codec("in: query, style: deepObject, schema: " + OBJECT).carries("color[R]"))
                .isTrue();
        assertThat(codec("in: query, style: deepObject, schema: " + OBJECT).carries("color"))
                .isFalse();
        assertThat(codec("in: query, schema: " + OBJECT).carries("R")).isTrue();
        assertThat(codec("in: query, schema: " + OBJECT).carries("color")).isFalse();
    }

    private static Optional<String> read(String parameter, String wire) {
        return codec(parameter).read(carrying(parameter, wire)).map(JsonNode::toString);
    }

    private static ParameterCodec codec(String parameter) {
        return new ParameterCodec(operation(parameter).parameters().get(0));
    }

    private static Operation operation(String parameter) {
        return ApiDocument.of(YamlDocument.parse(
                        "paths: {/x: {get: {operationId: getX, parameters: [{name: color, " + parameter + "}]}}}"))
                .operation("getX");
    }

    private static RequestParts carrying(String parameter, String wire) {
        Operation operation = operation(parameter);
        return switch (operation.parameters().get(0).in()) {
            case "path" -> new RequestParts(Map.of("color", wire), List.of(), List.of());
            case "query" -> RequestParts.of(RouteTable.Match.of(operation, Map.of()), wire, List.of());
            case "header" -> new RequestParts(Map.of(), List.of(), List.of(Map.entry("Color", wire)));
            default ->
                new RequestParts(Map.of(), List.of(), List.of(Map.entry("Cookie", "a=b; " + wire + "; other=c")));
        };
    }
}
