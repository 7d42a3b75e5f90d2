package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.nectaropenapi.harness.api.RawServiceApi;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.RawRequest;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.suite.support.TestData;

/**
 * Tests the documented limits of names, addresses and paths. The document must reject whatever the service rejects for
 * one of them; no other test would notice a limit that is missing from it.
 */
@ContractTest
@RequiresWrites
class LimitsFlowTest {
    private static final int COMPANY_NAME = 200;
    private static final int SITE_TEXT = 255;
    private static final int PATH = 10;
    private static final int PATH_STEP = 100;

    private record Call(Operation operation, String path) {
        Call(RawServiceApi api, String operationId, Object... ids) {
            this(api.document().operation(operationId), ApiCalls.path(api.document(), operationId, ids));
        }

        boolean creates() {
            return operation.method().equals("POST");
        }
    }

    @TestFactory
    Stream<DynamicTest> serviceAndDocumentRejectTheSameValues(RawServiceApi api, TestData testData) {
        UUID company = testData.newCompany("limits");
        UUID site = testData.newSite(company, "limits");
        Stream<DynamicTest> companies = Stream.of(
                        new Call(api, "createCompany"), new Call(api, "updateCompany", company))
                .flatMap(target -> Stream.of(
                        rejected(api, target, "an empty name", body -> body.put("name", "")),
                        rejected(api, target, "a long name", body -> body.put("name", "n".repeat(COMPANY_NAME + 1)))));
        Stream<DynamicTest> sites = Stream.of(new Call(api, "createSite", company), new Call(api, "updateSite", site))
                .flatMap(target -> Stream.of(
                        rejected(api, target, "an empty name", body -> body.put("name", "")),
                        rejected(api, target, "a long name", body -> body.put("name", "n".repeat(SITE_TEXT + 1))),
                        rejected(api, target, "a long address", body -> body.put("address", "a".repeat(SITE_TEXT + 1))),
                        rejected(api, target, "a long path", body -> steps(body, PATH + 1, 1)),
                        rejected(api, target, "a long step", body -> steps(body, 1, PATH_STEP + 1)),
                        rejected(api, target, "an empty step", body -> steps(body, 1, 0))));
        return Stream.concat(companies, sites);
    }

    private static void steps(ObjectNode body, int steps, int length) {
        ArrayNode path = body.putArray("path");
        IntStream.range(0, steps).forEach(i -> path.add("p".repeat(length)));
    }

    private static DynamicTest rejected(RawServiceApi api, Call target, String value, Consumer<ObjectNode> fault) {
        return DynamicTest.dynamicTest(target.operation().id() + " with " + value, () -> {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            if (target.creates()) {
                body.put("name", "limits");
            }
            fault.accept(body);
            Exchange exchange = api.send(new RawRequest(
                    target.operation().method(),
                    URI.create(api.target().baseUrl() + target.path()),
                    List.of(
                            new NameValue(api.target().keyHeader(), api.target().apiKey()),
                            new NameValue("Content-Type", "application/json")),
                    new Body("application/json", body.toString().getBytes(StandardCharsets.UTF_8))));
            assertThat(exchange.status()).as("status").isEqualTo(400);
            // Rejected requests are not checked, so the request is checked as an accepted one.
            assertThat(new ExchangeCheck(api.document()).check(exchange.responding(200, Body.NONE)))
                    .as("deviations of " + value)
                    .anyMatch(finding -> finding.side() == Side.REQUEST);
        });
    }
}
