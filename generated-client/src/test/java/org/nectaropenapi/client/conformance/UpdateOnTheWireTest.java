package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.spec.model.Operation;

/** An update is sent as PATCH, and its body has exactly the fields that were set, nulls included. */
class UpdateOnTheWireTest {

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<Operation> updates() {
        return ClientDocument.operations().stream()
                .filter(operation -> operation.method().equals("PATCH"));
    }

    static Stream<Arguments> updatesOfOneProperty() {
        return updates().flatMap(operation -> ClientDocument.requestModel(operation).orElseThrow().properties().stream()
                .map(property -> Arguments.of(operation, property)));
    }

    static Stream<Arguments> clearings() {
        return updatesOfOneProperty()
                .filter(arguments -> ((PropertyModel) arguments.get()[1]).isNullable());
    }

    @ParameterizedTest
    @MethodSource("updates")
    void anUpdateOfNothingSendsAnEmptyObject(Operation operation) {
        assertThat(sent(operation, Map.of()).bodyText()).isEqualTo("{}");
    }

    @ParameterizedTest
    @MethodSource("updatesOfOneProperty")
    void anUpdateOfOnePropertySendsThatProperty(Operation operation, PropertyModel property) {
        JsonNode sample = SampleValues.json(property);

        RecordedRequest request = sent(
                operation, Map.of(property.name(), ModelClasses.present(SampleValues.java(property.type(), sample))));

        assertThat(request.bodyText()).isEqualTo("{\"" + property.name() + "\":" + sample + "}");
    }

    @ParameterizedTest
    @MethodSource("clearings")
    void clearingAPropertySendsNull(Operation operation, PropertyModel property) {
        assertThat(sent(operation, Collections.singletonMap(property.name(), null))
                        .bodyText())
                .isEqualTo("{\"" + property.name() + "\":null}");
    }

    private static RecordedRequest sent(Operation operation, Map<String, @Nullable Object> values) {
        List<ExampleModel> examples =
                ClientDocument.responseExamples(operation, ClientDocument.successStatus(operation));
        connected.server().respond(ScriptedResponse.json(examples.get(0).value()));
        OperationCall call = OperationCall.of(operation)
                .body(ModelClasses.build(ClientDocument.requestModel(operation).orElseThrow(), values));

        call.send(connected.client());

        RecordedRequest request = connected.server().onlyRequest();
        assertThat(request.line()).isEqualTo("PATCH " + call.expectedPath() + " HTTP/1.1");
        assertThat(request.headers("Content-Type")).containsExactly("application/json");
        return request;
    }
}
