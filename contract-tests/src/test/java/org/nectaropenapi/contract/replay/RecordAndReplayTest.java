package org.nectaropenapi.contract.replay;

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
import org.nectaropenapi.contract.exchange.Exchange;
import org.nectaropenapi.contract.exchange.ExchangeFile;

/** The suite on the embedded sandbox, recorded, then without the sandbox, from the recording: with the same results. */
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
        Map<String, String> onlySandbox = new TreeMap<>(recorded);
        onlySandbox.keySet().removeAll(replayed.keySet());
        assertThat(replayed).hasSizeGreaterThan(50);
        assertThat(replayed.values()).containsOnly("SUCCESSFUL");
        assertThat(replayed.keySet()).isSubsetOf(recorded.keySet());
        assertThat(exchanges("replay")).isEqualTo(without(exchanges("sandbox"), onlySandbox));
        assertThat(Files.readString(recording.resolve(ExchangeFile.NAME))).doesNotContain("nectar-sandbox-password");
    }

    /** Results of all tests that ran, by their ids. */
    private static Map<String, String> run(Map<String, String> settings) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                // The generated reads are left out: they are many and all of a kind.
                .selectors(
                        selectPackage("org.nectaropenapi.contract.restassured"),
                        selectClass("org.nectaropenapi.contract.generated.GeneratedWritesTest"))
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

    /** How many exchanges each test had, and with which statuses. */
    private Map<String, String> exchanges(String target) throws IOException {
        return ExchangeFile.read(folder.resolve(target).resolve(ExchangeFile.NAME)).stream()
                .collect(Collectors.groupingBy(
                        Exchange::test,
                        TreeMap::new,
                        Collectors.mapping(
                                exchange -> exchange.method() + " " + exchange.status(), Collectors.joining(", "))));
    }

    private static Map<String, String> without(Map<String, String> all, Map<String, String> left) {
        Map<String, String> rest = new TreeMap<>(all);
        rest.keySet().removeIf(key -> left.keySet().stream().anyMatch(id -> isOf(id, key)));
        return rest;
    }

    /** Whether a key, an id of JUnit or the name of a test in an exchange, is of a test. */
    private static boolean isOf(String id, String key) {
        int dot = key.lastIndexOf('.');
        return id.equals(key)
                || dot > 0
                        && id.contains("." + key.substring(0, dot) + "]")
                        && id.contains("[method:" + key.substring(dot + 1) + "(");
    }
}
