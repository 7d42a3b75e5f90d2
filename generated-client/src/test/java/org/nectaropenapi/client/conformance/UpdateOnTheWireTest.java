package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.Operation;

/** The body of an update has exactly the fields that were set, nulls included. */
@Tag("golden")
class UpdateOnTheWireTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Operation> updates() {
        return ClientDocument.operations().stream()
                .filter(operation -> operation.method().equals("PATCH"))
                .filter(operation -> ClientDocument.requestModel(operation).isPresent());
    }

    static Stream<Arguments> updatesOfOneProperty() {
        return updates().flatMap(operation -> ClientDocument.requestModel(operation).orElseThrow().properties().stream()
                .filter(property -> property.type().isSampled())
                .map(property -> Arguments.of(operation, property)));
    }

    static Stream<Arguments> clearings() {
        return updatesOfOneProperty()
                .filter(arguments -> ((PropertyModel) arguments.get()[1]).isNullable());
    }

    @ParameterizedTest
    @MethodSource("updates")
    void anUpdateOfNothingSendsOnlyWhatIsRequired(Operation operation) {
        SchemaModel body = ClientDocument.requestModel(operation).orElseThrow();

        assertSends(operation, ModelClasses.requiredValues(body), required(body));
    }

    @ParameterizedTest
    @MethodSource("updatesOfOneProperty")
    void anUpdateOfOnePropertySendsThatProperty(Operation operation, PropertyModel property) {
        Map<String, @Nullable Object> values = ModelClasses.requiredValues(property.owner());
        values.put(property.name(), SampleValues.java(property.type(), SampleValues.json(property)));
        ObjectNode expected = required(property.owner());
        expected.set(property.name(), SampleValues.json(property));

        assertSends(operation, values, expected);
    }

    @ParameterizedTest
    @MethodSource("clearings")
    void clearingAPropertySendsNull(Operation operation, PropertyModel property) {
        Map<String, @Nullable Object> values = ModelClasses.requiredValues(property.owner());
        values.put(property.name(), null);
        ObjectNode expected = required(property.owner());
        expected.set(property.name(), NullNode.getInstance());

        assertSends(operation, values, expected);
    }

    private static ObjectNode required(SchemaModel schema) {
        ObjectNode required = JsonNodeFactory.instance.objectNode();
        schema.required().forEach(property -> required.set(property.name(), SampleValues.json(property)));
        return required;
    }

    private static void assertSends(Operation operation, Map<String, @Nullable Object> values, ObjectNode expected) {
        connected.server().respond(SuccessfulResponse.of(operation));
        SchemaModel body = ClientDocument.requestModel(operation).orElseThrow();
        OperationCall call = OperationCall.of(operation).body((Object) ModelClasses.build(body, values));

        call.send(connected);

        RecordedRequest request = connected.server().onlyRequest();
        RequestComparison.assertSent(call, request);
        assertThat(JsonTrees.canonical(request.json())).isEqualTo(JsonTrees.canonical(expected));
    }
}
