package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;

/** Records the suite on the embedded sandbox and replays it without the sandbox, with the same results. */
@Tag("thorough")
class RecordAndReplayTest {

    @TempDir
    Path folder;

    @Test
    void aReplayHasTheResultsOfTheRecordedRun() throws IOException {
        Path recording = folder.resolve("recording");
        Map<String, String> recorded = run(Map.of(
                "contract.directory", folder.resolve("sandbox").toString(), "contract.record", recording.toString()));
        Map<String, String> replayed = run(Map.of(
                "contract.target", "replay",
                "contract.recording", recording.toString(),
                "contract.directory", folder.resolve("replay").toString()));

        assertThat(recorded.values()).isNotEmpty().containsOnly("SUCCESSFUL");
        assertThat(replayed).hasSizeGreaterThan(50);
        assertThat(replayed.values()).containsOnly("SUCCESSFUL");
        assertThat(replayed.keySet()).isSubsetOf(recorded.keySet());
        // Tests that need the embedded sandbox are skipped in a replay, and their test data is not created.
        Map<String, String> now = exchanges("replay");
        Map<String, String> then = exchanges("sandbox");
        then.keySet().retainAll(now.keySet());
        assertThat(now).hasSizeGreaterThan(30).isEqualTo(then);
        assertThat(Files.readString(recording.resolve(ExchangeFile.RECORDED)))
                .doesNotContain("nectar-sandbox-password");
    }

    /** Returns the results of all tests that ran, by their ids. */
    private static Map<String, String> run(Map<String, String> settings) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                // The generated reads are left out: they are many and all of a kind.
                .selectors(
                        selectPackage("org.nectaropenapi.suite.flows"),
                        selectClass("org.nectaropenapi.suite.generated.GeneratedWritesTest"))
                .filters(TagFilter.includeTags("contract"), EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameters(settings)
                .build();
        Map<String, String> results = new TreeMap<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    results.put(
                            test.getUniqueId(),
                            result.getStatus()
                                    + result.getThrowable().map(t -> ": " + t).orElse(""));
                }
            }
        });
        return results;
    }

    /** Returns the methods and statuses of each test in order. */
    private Map<String, String> exchanges(String target) throws IOException {
        return ExchangeFile.read(folder.resolve(target).resolve(ExchangeFile.NAME)).stream()
                .filter(exchange -> !exchange.test().equals("TestData"))
                .collect(Collectors.groupingBy(
                        Exchange::test,
                        TreeMap::new,
                        Collectors.mapping(
                                exchange -> exchange.method() + " " + exchange.status(), Collectors.joining(", "))));
    }
}
