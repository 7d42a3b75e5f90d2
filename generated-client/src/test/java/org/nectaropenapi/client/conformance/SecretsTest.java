package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.NectarClientBuilder;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.spec.model.Operation;

/** Neither the key nor a secret value appears where objects are turned into text. */
@Tag("golden")
class SecretsTest {

    private static final String SECRET = "hunter2-do-not-show";

    @RegisterExtension
    static final ConnectedClient connected = ConnectedClient.start();

    static Stream<PropertyModel> secrets() {
        return ClientDocument.properties().filter(PropertyModel::isSecret);
    }

    /** Lists the properties whose objects have a secret, each with that secret. */
    static Stream<Arguments> holdersOfSecrets() {
        return ClientDocument.properties()
                .filter(property -> property.type().holdsObject())
                .flatMap(property -> property.type().leaf().model().properties().stream()
                        .filter(secret -> secret.isSecret() && isText(secret))
                        .map(secret -> Arguments.of(property, secret)));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void aSecretIsMasked(PropertyModel property) {
        JsonNode value = isText(property) ? JsonTrees.tree(SECRET) : SampleValues.json(property);
        NectarObject model = read(property, value);

        assertThat(ModelClasses.get(model, property)).isNotNull();
        assertThat(model.toString())
                .contains(property.name() + "=***")
                .doesNotContain(SECRET)
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @MethodSource("holdersOfSecrets")
    void aSecretInsideAnotherObjectIsMasked(PropertyModel property, PropertyModel secret) {
        JsonNode inner = JsonTrees.object().put(secret.name(), SECRET);
        NectarObject model = read(property, wrapped(property.type(), inner));

        assertThat(model.toString()).contains("***").doesNotContain(SECRET);
    }

    private static boolean isText(PropertyModel property) {
        return property.type().is(ValueType.Kind.TEXT) || property.type().is(ValueType.Kind.URI);
    }

    private static NectarObject read(PropertyModel property, JsonNode value) {
        return ModelClasses.read(
                property.owner(),
                JsonTrees.object().<ObjectNode>set(property.name(), value).toString());
    }

    /** Returns a value of a type with an object as its only item. */
    private static JsonNode wrapped(ValueType type, JsonNode object) {
        return switch (type.kind()) {
            case LIST -> JsonTrees.tree(List.of(wrapped(SampleValues.item(type), object)));
            case MAP -> JsonTrees.tree(Map.of("key", wrapped(SampleValues.item(type), object)));
            default -> object;
        };
    }

    @ParameterizedTest
    @MethodSource("org.nectaropenapi.client.conformance.RoundTripTest#schemas")
    void theTextNamesAnUnknownFieldWithoutItsValue(SchemaModel schema) {
        ObjectNode json = JsonTrees.parse("{}").deepCopy();
        json.put("newSecret", SECRET);

        assertThat(ModelClasses.read(schema, json.toString()).toString())
                .contains("newSecret")
                .doesNotContain(SECRET);
    }

    @Test
    void noObjectOfTheClientShowsTheKey() {
        NectarClientBuilder builder = NectarClient.builder().apiKey(ConnectedClient.KEY);
        StringBuilder shown = new StringBuilder(builder.toString());
        builder.options(options -> shown.append(options).append(options.build()));
        ClientDocument.operations().forEach(operation -> {
            Object client = connected.client(ClientDocument.of(operation));
            shown.append(client).append(OperationCall.service(client, operation));
        });

        assertThat(shown.toString()).doesNotContain(ConnectedClient.KEY);
    }

    @ParameterizedTest
    @MethodSource("org.nectaropenapi.client.conformance.RequestHeadersTest#operations")
    void noFailureShowsTheKeyEvenIfTheServiceEchoesIt(Operation operation) {
        List<ScriptedResponse> responses = List.of(
                ScriptedResponse.json(401, "{\"detail\":\"No such key: " + ConnectedClient.KEY + "\"}"),
                ScriptedResponse.json(200, "{\"detail\":\"" + ConnectedClient.KEY));
        for (ScriptedResponse response : responses) {
            connected.server().respond(response);

            Throwable failure = catchThrowable(() -> OperationCall.of(operation).send(connected));

            // A method without a result does not read the body of a successful response.
            if (response.status() == 401
                    || ClientDocument.successSchema(operation).exists()) {
                assertThat(failure).isNotNull();
                assertThat(stackTrace(failure)).doesNotContain(ConnectedClient.KEY);
            }
        }
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
