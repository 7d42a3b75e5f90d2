package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.json.FieldState;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.json.OpenEnum;

/** The longest lists of values and the most fields that the rules of a document allow fit into classes, and work. */
@Tag("thorough")
class WideSchemasTest {

    private static final int VALUES = 3_000;
    private static final int FIELDS = 1_000;

    @TempDir
    static Path folder;

    private static Class<?> list;
    private static Class<? extends NectarObject> object;

    @BeforeAll
    static void compile() throws Exception {
        ClassLoader client = CompiledClient.of(document(), folder).loader();
        list = Class.forName("org.nectaropenapi.client.model.LongList", true, client);
        object = Class.forName("org.nectaropenapi.client.model.WideObject", true, client)
                .asSubclass(NectarObject.class);
    }

    private static String document() {
        return """
                openapi: 3.0.3
                info: {title: Wide schemas, version: 1.0.0}
                servers: [{url: "https://api.fixture.test"}]
                tags: [{name: Things, description: Things.}]
                paths:
                  /thing:
                    put:
                      operationId: putThing
                      tags: [Things]
                      x-method-name: put
                      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/WideObject"}}}}
                      responses:
                        "200":
                          description: The thing.
                          content: {application/json: {schema: {$ref: "#/components/schemas/WideObject"}}}
                components:
                  schemas:
                    LongList:
                      type: string
                      description: Many values.
                      enum: [%s]
                    WideObject:
                      type: object
                      description: Many fields, most of them required.
                      required: [%s]
                      properties:
                        value: {$ref: "#/components/schemas/LongList"}
                %s""".formatted(
                IntStream.range(0, VALUES).mapToObj(WideSchemasTest::value).collect(Collectors.joining(", ")),
                IntStream.range(0, FIELDS - 2).mapToObj(WideSchemasTest::field).collect(Collectors.joining(", ")),
                IntStream.range(0, FIELDS - 1)
                        .mapToObj(i -> "        %s: {type: array, items: {type: string}, description: A list.}\n"
                                .formatted(field(i)))
                        .collect(Collectors.joining()));
    }

    private static String value(int number) {
        return "a value of the list " + number;
    }

    private static String field(int number) {
        return "aFieldOfTheObject" + number;
    }

    @Test
    void everyValueOfALongListIsAConstant() throws Exception {
        assertThat(Reflection.call(Reflection.only(list, "knownValues"), null))
                .asInstanceOf(InstanceOfAssertFactories.list(OpenEnum.class))
                .hasSize(VALUES)
                .extracting(OpenEnum::value)
                .startsWith(value(0))
                .endsWith(value(VALUES - 1));
        assertThat(list.getField("A_VALUE_OF_THE_LIST_" + (VALUES - 1)).get(null))
                .isEqualTo(Reflection.call(Reflection.only(list, "of"), null, value(VALUES - 1)));
    }

    @Test
    void everyFieldOfAWideObjectIsReadAndWritten() {
        ObjectNode json = JsonTrees.object().put("value", value(7));
        IntStream.range(0, FIELDS - 1).forEach(i -> json.putArray(field(i)).add("text " + i));

        NectarObject read = JsonTrees.readAs(object, json.toString());

        assertThat(JsonTrees.write(read)).isEqualTo(json);
        assertThat(read.unknownFields()).isEmpty();
        assertThat(ModelClasses.finish(ModelClasses.toBuilder(read))).isEqualTo(read);
    }

    @Test
    void theLastFieldOfAWideObjectHasItsStates() {
        String last = field(FIELDS - 2);

        assertThat(JsonTrees.readAs(object, "{}").stateOf(last)).isEqualTo(FieldState.ABSENT);
        assertThat(JsonTrees.readAs(object, "{\"" + last + "\":null}").stateOf(last))
                .isEqualTo(FieldState.NULL);
        assertThat(JsonTrees.readAs(object, "{\"" + last + "\":[]}").stateOf(last))
                .isEqualTo(FieldState.VALUE);
    }

    @Test
    void aBuilderAsksForNoMoreFieldsThanAMethodCanTake() {
        assertThat(List.of(Reflection.only(object, "builder").getParameterTypes()))
                .isEmpty();
    }
}
