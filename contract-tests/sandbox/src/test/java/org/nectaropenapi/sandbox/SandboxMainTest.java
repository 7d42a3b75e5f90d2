package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.spec.model.ApiDocument;

/** The sandbox as a program. */
@Tag(DocumentChanges.WITHOUT_RECORD)
class SandboxMainTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

    @Test
    void itPrintsWhereItListensAndHowMuchItDoesNotSimulate() {
        try (NectarSandbox sandbox = SandboxMain.run(out, "--key", "a-key", "--seed", "7", "--port", "0")) {
            assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                    .hasSize(2)
                    .startsWith("Nectar sandbox listens on " + sandbox.baseUrl() + " and accepts the given key")
                    .last()
                    .asString()
                    .matches("not simulated: \\d+ points of the document, see --list-not-simulated");
            assertThat(new SandboxApi(sandbox).call("ping").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port 70000",
                "--seed -1",
                "--colour red",
                "--key  ",
                "--misbehaviour NOTHING",
                "--misbehaviour STATUS_500:nowhere",
                "--misbehaviour STATUS_500:ping:x",
                "--webhook-secret whsec_AAAA",
                "--webhook-endpoint http://127.0.0.1:1/",
                "--webhook-endpoint %",
                "--extra-usage-rows -1",
                "--bind 0.0.0.0",
                "--bind ::",
                "--bind no.such.host.invalid",
                "--public-url %",
                "--clock yesterday",
                "--clock-speed fast",
                "--clock-speed -1",
                "--clock-speed 10000001"
            })
    void invalidOptionsAreExplained(String options) {
        assertThatThrownBy(() -> SandboxMain.run(out, options.split(" ", 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Exception");
        assertThat(printed.size()).isZero();
    }

    @Test
    void everyOptionIsApplied() throws InterruptedException {
        try (WebhookReceiver receiver = new WebhookReceiver();
                NectarSandbox sandbox = SandboxMain.run(
                        out,
                        "--other-key",
                        "another-key",
                        "--connection-delay",
                        "0",
                        "--processing-delay",
                        "0",
                        "--history-years",
                        "2",
                        "--meters-per-site",
                        "3",
                        "--extra-usage-rows",
                        "25",
                        "--webhook-endpoint",
                        receiver.uri().toString(),
                        "--webhook-secret",
                        WebhookReceiver.SECRET,
                        "--misbehaviour",
                        "STATUS_500:ping:1",
                        "--misbehaviour",
                        "STATUS_409:" + SandboxApi.operation("getTeam").id())) {
            SandboxApi api = new SandboxApi(sandbox);
            assertThat(api.call("ping").status()).isEqualTo(500);
            assertThat(api.call("ping").status()).isEqualTo(200);
            assertThat(api.withKey("another-key").call("getTeam").status()).isEqualTo(409);
            String company = connected(api);
            List<JsonNode> rows = api.all("listUsageDataByCompany", company);
            assertThat(rows)
                    .extracting(row -> row.path("startDate").asText().substring(0, 4))
                    .contains(String.valueOf(LocalDate.now(ZoneOffset.UTC).getYear() - 2));
            assertThat(rows)
                    .filteredOn(row -> row.path("tariff").asText().equals("B-19 TOU"))
                    .extracting(row -> row.path("meter").asText())
                    .satisfies(meters -> assertThat(new HashSet<>(meters)).hasSize(3));
            assertThat(receiver.awaitFirstDelivery()).isTrue();
        }
    }

    @Test
    void helpNamesEveryOptionAndEveryMisbehaviourIsListed() {
        assertThat(SandboxMain.explain(out, "--port", "1", "--help")).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("--port NUMBER", "--webhook-secret SECRET", "--list-misbehaviours");
        printed.reset();
        assertThat(SandboxMain.explain(out, "--list-misbehaviours")).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSameSizeAs(Misbehaviour.values())
                .anyMatch(line -> line.matches("CUT_BODY +wire +closes the connection in the middle of the body"));
        assertThat(SandboxMain.explain(out, "--port", "1")).isFalse();
    }

    @Test
    void pointsThatAreNotSimulatedAreListedOnce() {
        assertThat(SandboxMain.explain(out, "--list-not-simulated")).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).doesNotHaveDuplicates();
    }

    @Test
    void aValueWithLineBreaksIsOneLine() {
        ApiDocument edited = ApiDocument.bundled()
                .edited(tree -> tree.findValues("enum").forEach(values -> {
                    if (values instanceof ArrayNode list) {
                        list.add("ON\nHOLD").add("ON\u2028HOLD");
                    }
                }));
        try (NectarSandbox sandbox = NectarSandbox.builder().document(edited).start()) {
            assertThat(SandboxMain.names(sandbox))
                    .anyMatch(line -> line.startsWith("value ") && line.endsWith(" ON\\nHOLD"))
                    .anyMatch(line -> line.endsWith(" ON\\u2028HOLD"))
                    .noneMatch(line -> line.matches("(?s).*\\R.*"));
        }
    }

    @Test
    void otherMachinesReachItOnlyWithAKeyOfItsOwn() {
        assertThatThrownBy(() -> SandboxMain.run(out, "--bind", "0.0.0.0"))
                .hasMessage("Other machines can reach 0.0.0.0: give the sandbox a key of your own, by --key or apiKey,"
                        + " instead of the default one.");
        assertThatThrownBy(() -> SandboxMain.run(out, "--bind", "0.0.0.0", "--key", SandboxBuilder.DEFAULT_KEY))
                .isInstanceOf(IllegalArgumentException.class);

        try (NectarSandbox sandbox = SandboxMain.run(
                out, "--bind", "0.0.0.0", "--key", "own", "--public-url", "http://sandbox.example:8080")) {
            assertThat(sandbox.baseUrl().getHost()).isEqualTo("127.0.0.1");
            assertThat(new SandboxApi(sandbox).call("ping").status()).isEqualTo(200);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("accepts the given key");
        }
    }

    @Test
    void anotherLoopbackAddressNeedsNoKey() {
        try (NectarSandbox sandbox = SandboxMain.run(out, "--bind", "127.0.0.2")) {
            assertThat(sandbox.baseUrl().getHost()).isEqualTo("127.0.0.2");
            assertThat(new SandboxApi(sandbox).call("ping").status()).isEqualTo(200);
        }
    }

    @Test
    void linksToFilesBeginWithThePublicUrl() {
        try (NectarSandbox sandbox = SandboxMain.run(
                out,
                "--public-url",
                "http://sandbox.example:8080",
                "--connection-delay",
                "0",
                "--processing-delay",
                "0")) {
            SandboxApi api = new SandboxApi(sandbox);
            String company = connected(api);
            assertThat(api.all("listDocumentsByCompany", company))
                    .isNotEmpty()
                    .allMatch(
                            document -> document.path("url").asText().startsWith("http://sandbox.example:8080/files/"));
        }
    }

    @Test
    void itsClockStartsWhereItIsToldAndCanBeMoved() {
        try (NectarSandbox sandbox = SandboxMain.run(
                out,
                "--clock",
                "2026-11-23T09:30:00Z",
                "--clock-speed",
                "0",
                "--connection-delay",
                "0",
                "--processing-delay",
                "0")) {
            SandboxApi api = new SandboxApi(sandbox);
            String company = connected(api);
            int before = api.all("listDocumentsByCompany", company).size();
            assertThat(sandbox.clock().instant()).isEqualTo("2026-11-23T09:30:00Z");

            api.exchange(
                    "POST",
                    "/_sandbox/clock",
                    "application/json",
                    "{\"advance\": \"P10W\"}".getBytes(StandardCharsets.UTF_8));

            assertThat(api.all("listDocumentsByCompany", company)).hasSizeGreaterThan(before + 7);
        }
    }

    private static String connected(SandboxApi api) {
        String company = api.send("createCompany", "{'name': 'Harborview'}").text("/id");
        String site = api.send("createSite", "{'name': 'Oakland'}", company).text("/id");
        api.send(
                "createConnection",
                "{'url': 'nectarclimate.com', 'username': 'nectar-sandbox-username', 'password':"
                        + " 'nectar-sandbox-password', 'sites': ['" + site + "']}",
                company);
        return company;
    }

    @Test
    void aPortInUseIsExplained() {
        try (NectarSandbox first = NectarSandbox.start()) {
            int port = first.baseUrl().getPort();
            assertThatThrownBy(() -> SandboxMain.run(out, "--port", String.valueOf(port)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The sandbox cannot listen on 127.0.0.1:" + port + ".");
        }
    }
}
