package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.service.SuccessStatus;
import org.nectaropenapi.spec.model.DocumentNode;
import org.nectaropenapi.spec.model.Operation;

/**
 * Request bodies are sent as the examples of the document, and response examples are read into the class of their
 * schema.
 */
@Tag("golden")
class BodiesOnTheWireTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Arguments> requests() {
        return ClientDocument.operations().stream()
                .flatMap(operation -> ClientDocument.requestExamples(operation).stream()
                        .map(example -> Arguments.of(operation, example)));
    }

    static Stream<Arguments> responses() {
        return ClientDocument.operations().stream()
                .flatMap(operation ->
                        ClientDocument.responseExamples(operation, ClientDocument.successStatus(operation)).stream()
                                .map(example -> Arguments.of(operation, example)));
    }

    static Stream<Operation> operationsWithoutResponseBody() {
        return ClientDocument.operations().stream()
                .filter(operation ->
                        ClientDocument.responseMediaTypes(operation, true).isEmpty());
    }

    static Stream<Operation> operationsThatMayReturnABareArray() {
        return ClientDocument.operations().stream()
                .filter(operation ->
                        ClientDocument.successSchema(operation).resolve().has("x-bare-array"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestExampleIsSentAsInTheDocument(Operation operation, ExampleModel example) {
        connected.server().respond(SuccessfulResponse.of(operation));
        OperationCall.of(operation).body(example.value()).send(connected);

        assertThat(JsonTrees.canonical(connected.server().onlyRequest().json()))
                .isEqualTo(JsonTrees.canonical(example.value()));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aResponseExampleIsReadIntoItsClass(Operation operation, ExampleModel example) {
        connected
                .server()
                .respond(ScriptedResponse.json(
                        ClientDocument.successStatus(operation), example.value().toString()));

        Object result = body(OperationCall.of(operation).send(connected));

        if (example.value().isNull()) {
            assertThat(result).isNull();
            return;
        }
        ValueType type = example.type();
        Class<?> expected =
                switch (type.leaf().kind()) {
                    case OBJECT -> ModelClasses.of(type.leaf().model());
                    default -> Object.class;
                };
        assertThat(leaves(result)).allSatisfy(object -> assertThat(object).isInstanceOf(expected));
        assertThat(Normalized.text(type, JsonTrees.write(result))).isEqualTo(Normalized.text(type, example.value()));
    }

    /** Returns what a method returns, or holds as the body of one of several successes. */
    private static @Nullable Object body(@Nullable Object result) {
        return result != null && result.getClass().isAnnotationPresent(SuccessStatus.class)
                ? Reflection.call(Reflection.only(result.getClass(), "body"), result)
                : result;
    }

    /** Returns the elements of lists and the values of maps, at any depth. */
    private static Stream<Object> leaves(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().flatMap(BodiesOnTheWireTest::leaves);
        }
        return value instanceof Map<?, ?> map ? leaves(map.values()) : Stream.ofNullable(value);
    }

    @ParameterizedTest
    @MethodSource("operationsWithoutResponseBody")
    void aSuccessWithoutBodyIsAccepted(Operation operation) {
        connected.server().respond(ScriptedResponse.empty(ClientDocument.successStatus(operation)));

        assertThat(OperationCall.of(operation).send(connected)).isNull();

        assertThat(connected.server().requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("operationsThatMayReturnABareArray")
    void aBareArrayIsReadAsTheListOfTheEnvelope(Operation operation) {
        DocumentNode bareArray =
                ClientDocument.successSchema(operation).resolve().child("x-bare-array");
        ClientDocument document = ClientDocument.of(operation);
        SchemaModel item = document.model(bareArray.text("schema"));
        List<JsonNode> items = List.of(SampleValues.full(item), SampleValues.full(item));
        connected.server().respond(ScriptedResponse.json(JsonTrees.tree(items)));

        NectarObject envelope =
                (NectarObject) ModelClasses.present(OperationCall.of(operation).send(connected));

        PropertyModel property = ClientDocument.successSchema(operation)
                .component()
                .map(document::model)
                .orElseThrow()
                .property(bareArray.text("property"));
        @Nullable Object read = ModelClasses.get(envelope, property);
        assertThat(Normalized.text(property.type(), JsonTrees.write(read)))
                .isEqualTo(Normalized.text(property.type(), JsonTrees.tree(items)));
    }
}
