package org.nectaropenapi.suite.generated;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.Parameter;
import org.nectaropenapi.suite.support.Simulation;
import org.nectaropenapi.suite.support.TestData;

/**
 * Sends the parameters that the sandbox simulates and the document does not have, and expects them to change nothing. A
 * service that acts on one of them has a parameter that the document lacks.
 */
@ContractTest
class UndocumentedParametersTest {

    @TestFactory
    Stream<DynamicTest> parametersThatTheDocumentLacksHaveNoEffect(RawServiceApi api, TestData testData) {
        Fixtures fixtures = Fixtures.shared(api, testData);
        return new OperationGroups(api.document()).reads().flatMap(operation -> lacked(operation)
                .map(parameter -> DynamicTest.dynamicTest(
                        operation.id() + "." + parameter.in() + "." + parameter.name(),
                        () -> expectNoEffect(
                                api, operation, parameter, new OperationCases(api.document(), operation, fixtures)))));
    }

    private static Stream<Parameter> lacked(Operation operation) {
        return Simulation.recorded(operation).stream()
                .flatMap(recorded -> recorded.parameters().stream())
                .filter(parameter -> !parameter.in().equals("path"))
                .filter(parameter -> operation.parameters().stream()
                        .noneMatch(own ->
                                own.in().equals(parameter.in()) && own.name().equals(parameter.name())));
    }

    private static void expectNoEffect(
            RawServiceApi api, Operation operation, Parameter parameter, OperationCases cases) {
        RequestTemplate plain = cases.required().template();
        Parameter unheardOf =
                new Parameter("unheardOf", parameter.in(), false, MissingNode.getInstance(), parameter.node());
        assumeTrue(
                send(api, plain.with(unheardOf, TextNode.valueOf("x"))).status() < 300,
                "the service rejects every parameter that it does not have");
        List<String> without = values(operation, send(api, plain));
        List<GeneratedCase> invalidFirst = cases.of(parameter).stream()
                .sorted(Comparator.comparing(GeneratedCase::isValid))
                .toList();
        for (GeneratedCase c : invalidFirst) {
            Exchange with = send(api, c.template());
            api.shape(operation.id())
                    .assertThat(with.status())
                    .as("%s has no parameter %s in the document; status with %s", operation.id(), parameter.name(), c)
                    .isLessThan(300);
            api.shape(operation.id())
                    .assertThat(values(operation, with))
                    .as("%s has no parameter %s in the document; values with %s", operation.id(), parameter.name(), c)
                    .isEqualTo(without);
        }
    }

    private static Exchange send(RawServiceApi api, RequestTemplate template) {
        return api.send(template.to(api.target()));
    }

    /** Returns the values of a body without its secrets, since links are signed anew each time. */
    private static List<String> values(Operation operation, Exchange exchange) {
        List<String> values = new ArrayList<>();
        Optional<JsonNode> body = exchange.responseBody().json();
        operation
                .node()
                .document()
                .schemaNode(operation.id(), operation.successSchema().orElse(MissingNode.getInstance()))
                .walk(body.orElse(MissingNode.getInstance()), (place, value) -> {
                    if (value.isValueNode()
                            && !place.definition().path("x-secret").asBoolean()) {
                        values.add(place.location() + " " + value);
                    }
                    return true;
                });
        return values;
    }
}
