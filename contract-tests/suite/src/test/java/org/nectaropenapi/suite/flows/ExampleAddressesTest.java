package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Example;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.Simulation;

/**
 * Compares the addresses that the sandbox returns with those in the examples of the document: on the same host they
 * have the same form, apart from ids and secrets. Whoever changes an example finds the difference among what is left to
 * do.
 */
@ContractTest
@RequiresSandbox
class ExampleAddressesTest {

    @TestFactory
    Stream<DynamicTest> addressesHaveTheFormOfTheExamples(ServiceApi api, ApiDocument document) {
        ExampleCall call = new ExampleCall(document, OtherTeam.objects(api));
        return document.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(Simulation.of(api.target())::has)
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> compare(api, call, operation)));
    }

    private static void compare(ServiceApi api, ExampleCall call, Operation operation) {
        Response response = call.send(OtherTeam.given(api), operation);
        assertThat(response.statusCode() / 100)
                .as("success of " + operation.id())
                .isEqualTo(2);
        Map<String, Set<String>> shown = new TreeMap<>();
        for (Example example : operation.responseExamples(response.statusCode())) {
            collect("", example.value(), shown);
        }
        Map<String, Set<String>> returned = new TreeMap<>();
        collect("", ApiCalls.parsed(response), returned);
        returned.forEach((field, forms) -> forms.forEach(form -> {
            Set<String> examples = shown.getOrDefault(field, Set.of());
            boolean sameHost =
                    examples.stream().anyMatch(example -> host(example).equals(host(form)));
            if (sameHost && !examples.contains(form)) {
                throw new NotInDocumentException("The sandbox returns " + form + " as " + field + " of "
                        + operation.id() + ", and the examples of the document show " + examples
                        + ". Change one of the two.");
            }
        }));
    }

    /** Collects the forms of all addresses by the names of their fields, without the positions in lists. */
    private static void collect(String field, JsonNode value, Map<String, Set<String>> forms) {
        if (value.isTextual() && value.asText().startsWith("https://")) {
            forms.computeIfAbsent(field, name -> new TreeSet<>()).add(form(value.asText()));
        }
        value.properties().forEach(child -> collect(field + "/" + child.getKey(), child.getValue(), forms));
        if (value.isArray()) {
            value.forEach(element -> collect(field, element, forms));
        }
    }

    private static String form(String address) {
        URI uri = URI.create(address);
        return Arrays.stream(uri.getPath().split("/"))
                .map(step -> step.matches("[a-z]*") ? step : "*")
                .collect(Collectors.joining("/", uri.getHost(), ""));
    }

    private static String host(String form) {
        return form.replaceAll("/.*", "");
    }
}
