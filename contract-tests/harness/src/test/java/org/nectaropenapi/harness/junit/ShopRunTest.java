package org.nectaropenapi.harness.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.expect.ExpectationNote;
import org.nectaropenapi.harness.expect.ExpectationSummary;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.patch.ApplyDriftPatch;
import org.nectaropenapi.harness.replay.ReplayTarget;
import org.nectaropenapi.harness.report.ContractReport;
import org.nectaropenapi.harness.run.ShopProfile;
import org.nectaropenapi.harness.run.UnusableServiceException;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/** Runs contract tests on the shop through the whole harness: from the JUnit extension to the drift patch. */
class ShopRunTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aSandboxThatKeepsItsDocumentPassesAndIsCovered() throws IOException {
        Map<String, String> outcomes = run("sandbox", Map.of());
        assertThat(outcomes.keySet()).hasSize(4);
        assertThat(outcomes).containsEntry("createsAThing", "").containsEntry("listsThings", "");
        assertThat(outcomes).containsEntry("runsOnTheSandboxOnly", "");
        assertThat(outcomes.get("quotesTheService")).contains(ShopTests.CUSTOMER);
        JsonNode report = json("sandbox/report.json");
        assertThat(report.at("/coverage/total/operation/missing")).hasToString("[\"addPhoto\"]");
        assertThat(report.at("/tests/failed/0/test").asText()).isEqualTo("Buying.quotesTheService");
        assertThat(gate("sandbox", "no new undocumented field").path("holds").asBoolean())
                .isTrue();
        assertThat(Files.readString(folder.resolve("sandbox/report.html"))).contains("$SHOP_BASE_URL");
    }

    @Test
    void theDriftOfALiveServiceIsReportedPatchedAndReplayedWithoutItsSecrets() throws IOException {
        Map<String, String> live;
        try (ShopService service = ShopService.start(Optional.of(ShopService.EXTRA_FIELD))) {
            live = run("live", liveSettings(service));
            assertThat(service.names()).as("things that the run created").isEmpty();
        }
        assertThat(live.get("createsAThing")).isEmpty();
        assertThat(live.get("listsThings"))
                .as("drift is reported, and fails no test")
                .isEmpty();
        assertThat(live.get("quotesTheService")).contains("Thing", "The last call was GET /things");
        assertThat(live).doesNotContainKey("runsOnTheSandboxOnly");

        assertThat(json("live/report.json").at("/drift/new/0/location").asText())
                .isEqualTo("Thing.size");
        assertThat(gate("live", "no new undocumented field").path("missing")).hasSize(1);
        assertThatThrownBy(this::checkGates).hasMessageContaining("gates of the contract suite are not met");

        Map<String, String> replayed = run(
                "replay",
                Map.of("contract.recording", folder.resolve("recording").toString()));
        assertThat(replayed.keySet()).isEqualTo(live.keySet());
        assertThat(replayed.get("createsAThing")).isEmpty();
        assertThat(json("replay/report.json").at("/drift/new/0/location").asText())
                .isEqualTo("Thing.size");
        assertThat(replay().isRemote())
                .as("a replay excuses what the live run did")
                .isTrue();
        assertNoSecretIn("live", "recording");
        assertThat(String.join("\n", live.values())).doesNotContain("Quillfeather", "Ottokar", ShopService.KEY);

        Path patched = folder.resolve("patched.yaml");
        Files.copy(Path.of("src/test/resources/org/nectaropenapi/harness/fixture/shop.yaml"), patched);
        ApplyDriftPatch.apply(folder.resolve("live/drift-patch.json"), patched, document -> List.of());
        assertThat(ApiDocument.read(patched)
                        .at("/components/schemas/Thing/properties/size")
                        .text("type"))
                .isEqualTo("integer");
        try (ShopService service = ShopService.start(Optional.of(ShopService.EXTRA_FIELD))) {
            Map<String, String> settings = liveSettings(service);
            settings.put("contract.document", patched.toString());
            assertThat(run("live", settings)).containsEntry("listsThings", "");
            assertThat(gate("live", "no new undocumented field").path("missing"))
                    .isEmpty();
        }
    }

    @Test
    void aFailureThatAnEditExplainsIsLeftToDo() {
        Map<String, TestExecutionResult.Status> statuses = new TreeMap<>();
        TestExecutionListener recorder = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    statuses.put(test.getDisplayName().replaceAll("\\(.*", ""), result.getStatus());
                }
            }
        };
        TestLaunch.run(Map.of("contract.directory", folder.toString()), List.of(recorder), ShopTests.Editing.class);
        assertThat(statuses)
                .containsOnly(
                        Map.entry("countsOnTheEarlierDocument", TestExecutionResult.Status.ABORTED),
                        Map.entry("explained", TestExecutionResult.Status.ABORTED),
                        Map.entry("not explained", TestExecutionResult.Status.FAILED));
    }

    @Test
    void aServiceThatRefusesTheKeyIsOneFailureAndTheReasonOfEverySkip() {
        Map<String, String> settings = new HashMap<>();
        Map<String, String> outcomes = new TreeMap<>();
        TestExecutionListener recorder = new TestExecutionListener() {
            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                outcomes.put(test.getDisplayName(), "skipped: " + reason);
            }

            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(failure -> outcomes.put(test.getDisplayName(), "failed: " + failure));
            }
        };
        settings.put("contract.target", "live");
        settings.put("contract.directory", folder.toString());
        settings.put("SHOP_API_KEY", "token of nobody");
        try (ShopService service = ShopService.start(Optional.empty())) {
            settings.put("SHOP_BASE_URL", service.baseUrl().toString());
            TestLaunch.run(
                    settings,
                    List.of(recorder, new RunListener(line -> {})),
                    ShopTests.Buying.class,
                    ShopTests.Editing.class,
                    ShopTests.Polling.class);
            assertThat(service.requests()).containsExactly("GET /things");
        }
        String reason = "does not accept the key in SHOP_API_KEY: listThings returned 401.";
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get("ShopTests$Buying"))
                .startsWith("failed: " + UnusableServiceException.class.getName() + ": The service at ")
                .endsWith(reason);
        assertThat(outcomes.get("ShopTests$Editing"))
                .startsWith("skipped: The service at ")
                .endsWith(reason);
        assertThat(outcomes.get("ShopTests$Polling")).endsWith(reason);
    }

    @Test
    void exchangesBelongToTheDynamicTestThatMadeThem() throws IOException {
        TestLaunch.run(
                Map.of("contract.directory", folder.toString()), new RunListener(line -> {}), ShopTests.Polling.class);
        assertThat(ExchangeFile.read(folder.resolve(ExchangeFile.NAME)))
                .extracting(Exchange::test)
                .containsExactly(
                        "Polling.asks [1] page=7",
                        "Polling.asks [2] page=8",
                        "Polling.poll one a page",
                        "Polling.poll two a page");
    }

    @Test
    void notesBelongToTheDynamicTestThatMadeThem() throws IOException {
        try (ShopService service = ShopService.start(Optional.empty())) {
            Map<String, String> settings = liveSettings(service);
            settings.put("contract.target", "live");
            settings.put("contract.directory", folder.toString());
            TestLaunch.run(settings, new RunListener(line -> {}), ShopTests.Noting.class);
        }
        ExpectationSummary summary = ExpectationSummary.read(folder);
        assertThat(summary.notes()).extracting(ExpectationNote::test).containsExactly("Noting.notes one");
        assertThat(summary.stated()).containsExactly(Map.entry("shape", 2));
    }

    @Test
    void theReplayOfASandboxExcusesNothing() {
        run("sandbox", Map.of("contract.record", folder.resolve("recording").toString()));
        assertThat(replay().isRemote()).isFalse();
    }

    private Target replay() {
        ShopProfile profile = new ShopProfile();
        return ReplayTarget.of(folder.resolve("recording"), ShopService.DOCUMENT, profile.redactionRules());
    }

    private Map<String, String> liveSettings(ShopService service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SHOP_BASE_URL", service.baseUrl().toString());
        settings.put("SHOP_API_KEY", ShopService.KEY);
        settings.put("live.writes", "true");
        settings.put("contract.record", folder.resolve("recording").toString());
        return settings;
    }

    /** Runs the tests; returns the stack trace of each failure by test, and an empty text for each success. */
    private Map<String, String> run(String target, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("contract.target", target);
        all.put("contract.directory", folder.resolve(target).toString());
        Map<String, String> outcomes = new TreeMap<>();
        TestExecutionListener recorder = new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getThrowable().isPresent()) {
                    StringWriter trace = new StringWriter();
                    result.getThrowable().ifPresent(failure -> failure.printStackTrace(new PrintWriter(trace)));
                    outcomes.put(test.getDisplayName().replaceAll("\\(.*", ""), trace.toString());
                }
            }
        };
        TestLaunch.run(all, List.of(recorder, new RunListener(line -> {})), ShopTests.Buying.class);
        return outcomes;
    }

    /** Checks the gates as the build does, which leaves them out when only some tests were selected. */
    private void checkGates() throws IOException {
        Map<String, String> selection = new HashMap<>();
        for (String name : List.of("test", "groups")) {
            Optional.ofNullable(System.clearProperty(name)).ifPresent(value -> selection.put(name, value));
        }
        try {
            ContractReport.main(new String[] {folder.toString(), "live"});
        } finally {
            selection.forEach(System::setProperty);
        }
    }

    private JsonNode gate(String target, String name) throws IOException {
        for (JsonNode gate : json(target + "/report.json").path("gates")) {
            if (gate.path("name").asText().equals(name)) {
                return gate;
            }
        }
        throw new AssertionError("There is no gate " + name);
    }

    private JsonNode json(String file) throws IOException {
        return Objects.requireNonNull(MAPPER.readTree(folder.resolve(file).toFile()));
    }

    private static String content(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readString(file);
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertNoSecretIn(String... folders) throws IOException {
        for (String name : folders) {
            try (Stream<Path> walk = Files.walk(folder.resolve(name))) {
                for (Path file : walk.filter(Files::isRegularFile).toList()) {
                    assertThat(content(file)).as("%s", file).doesNotContain("Quillfeather", "Ottokar", ShopService.KEY);
                }
            }
        }
    }
}
