package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.NectarObject;

/** The examples of the document travel: request bodies as they stand there, answers into the class of their schema. */
class BodiesOnTheWireTest {

    private static ConnectedClient connected;

    @BeforeAll
    static void start() {
        connected = ConnectedClient.start();
    }

    @AfterAll
    static void stop() {
        connected.close();
    }

    static Stream<Arguments> requests() {
        return DocumentModel.get().operations().stream().flatMap(operation -> operation.requestExamples().stream()
                .map(example -> Arguments.of(operation, example)));
    }

    static Stream<Arguments> answers() {
        return DocumentModel.get().operations().stream()
                .flatMap(operation -> operation.responseExamples(operation.successStatus()).stream()
                        .map(example -> Arguments.of(operation, example)));
    }

    static Stream<OperationModel> operationsWithoutAnswerBody() {
        return DocumentModel.get().operations().stream()
                .filter(operation -> operation.successSchema().isMissingNode());
    }

    static Stream<OperationModel> operationsThatMayAnswerABareArray() {
        return DocumentModel.get().operations().stream()
                .filter(operation ->
                        DocumentModel.get().resolve(operation.successSchema()).has("x-bare-array"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestExampleIsSentAsItStandsInTheDocument(OperationModel operation, ExampleModel example) {
        connected.server().answer(SuccessfulAnswer.of(operation));
        OperationCall.of(operation)
                .body(ModelClasses.read(
                        operation.requestSchema().orElseThrow(), example.value().toString()))
                .send(connected.client());

        assertThat(connected.server().onlyRequest().json()).isEqualTo(example.value());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerExampleIsRead(OperationModel operation, ExampleModel example) {
        connected
                .server()
                .answer(ScriptedAnswer.json(
                        operation.successStatus(), example.value().toString()));

        Object answer = OperationCall.of(operation).send(connected.client());

        ValueType type = example.type();
        Class<?> expected =
                switch (type.leaf().kind()) {
                    case OBJECT -> ModelClasses.of(type.leaf().name());
                    default -> Object.class;
                };
        assertThat(answer instanceof List<?> list ? list : List.of(ModelClasses.present(answer)))
                .isNotEmpty()
                .allSatisfy(object -> assertThat(object).isInstanceOf(expected));
        assertThat(Normalized.text(type, JsonTrees.write(answer))).isEqualTo(Normalized.text(type, example.value()));
    }

    @ParameterizedTest
    @MethodSource("operationsWithoutAnswerBody")
    void anAnswerWithoutBodyIsASuccess(OperationModel operation) {
        connected.server().answer(ScriptedAnswer.empty(operation.successStatus()));

        assertThat(OperationCall.of(operation).send(connected.client())).isNull();

        assertThat(connected.server().requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("operationsThatMayAnswerABareArray")
    void aBareArrayIsReadAsTheEnvelopesList(OperationModel operation) {
        JsonNode bareArray =
                DocumentModel.get().resolve(operation.successSchema()).get("x-bare-array");
        SchemaModel item = DocumentModel.get().schema(bareArray.path("schema").asText());
        List<JsonNode> items = List.of(SampleValues.full(item), SampleValues.full(item));
        connected.server().answer(ScriptedAnswer.json(JsonTrees.tree(items)));

        NectarObject envelope =
                (NectarObject) ModelClasses.present(OperationCall.of(operation).send(connected.client()));

        PropertyModel property = DocumentModel.get()
                .schema(envelope.getClass().getSimpleName())
                .property(bareArray.path("property").asText());
        @Nullable Object read = ModelClasses.get(envelope, property);
        assertThat(Normalized.text(property.type(), JsonTrees.write(read)))
                .isEqualTo(Normalized.text(property.type(), JsonTrees.tree(items)));
    }
}
