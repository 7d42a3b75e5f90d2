package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.harness.junit.TestLaunch;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.run.RunPrefix;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;
import org.nectaropenapi.spec.model.ApiDocument;

/** Runs sample tests on a service of which the suite knows only address and key. */
class LiveRunTest {

    private static final String KEY = "key-of-a-stranger";
    private static final String OTHER_KEY = "key-of-another-team";
    private static final DocumentLookup DOCUMENT = new DocumentLookup(ApiDocument.bundled());

    @TempDir
    private Path folder;

    private final NectarSandbox service = NectarSandbox.builder()
            .apiKey(KEY)
            .otherApiKey(OTHER_KEY)
            .connectionDelay(Duration.ZERO)
            .processingDelay(Duration.ZERO)
            .start();

    @AfterEach
    void stop() {
        assertThat(service.violations()).isEmpty();
        service.close();
    }

    @Test
    void withoutAKeyEverythingIsSkippedWithTheReason() {
        TestOutcomes outcomes = run(Map.of("NECTAR_API_KEY", " "), SampleTests.Reading.class);
        assertThat(outcomes.of("SampleTests$Reading")).startsWith("skipped: no key: set NECTAR_API_KEY");
        assertThat(service.journal()).isEmpty();
    }

    @Test
    void withoutAKeyARequiredRunFails() {
        TestOutcomes outcomes = run(Map.of("NECTAR_API_KEY", "", "live.required", "true"), SampleTests.Reading.class);
        assertThat(outcomes.of("SampleTests$Reading")).startsWith("failed:");
    }

    @Test
    void anAddressWithTheVersionIsRefusedByTheTestThatComesFirst() {
        TestOutcomes outcomes = run(
                Map.of("NECTAR_BASE_URL", service.baseUrl() + versionOf("ping")),
                SampleTests.Reading.class,
                ServicePreflightTest.class);
        assertThat(outcomes.of("ServicePreflightTest"))
                .startsWith("failed: The service at ")
                .contains("which is one without the path of an operation or its version");
        assertThat(outcomes.of("SampleTests$Reading")).startsWith("skipped: The service at ");
    }

    @Test
    void readsAloneAreMadeUnlessWritesAreAllowed() {
        company("Harborview");
        TestOutcomes outcomes = run(Map.of(), SampleTests.Reading.class, SampleTests.Writing.class);
        assertThat(outcomes.of("ping")).isEqualTo(TestOutcomes.PASSED);
        assertThat(outcomes.of("SampleTests$Writing")).isEqualTo("skipped: writes: allow it with -Dlive.writes=true");
        assertThat(outcomes.of("onSandbox")).isEqualTo("skipped: needs the target sandbox");
        assertThat(outcomes.of("readsShared"))
                .startsWith("skipped: the key reaches no company with sites, a connection and bills");
        assertThat(service.journal().subList(1, service.journal().size()))
                .allMatch(exchange -> exchange.method().equals("GET"));
    }

    @Test
    void whatIsThereIsReadWhereNothingMayBeMade() {
        companyWithBills();
        int before = service.journal().size();
        TestOutcomes outcomes = run(Map.of(), SampleTests.Reading.class);
        assertThat(outcomes.of("readsShared")).isEqualTo(TestOutcomes.PASSED);
        assertThat(service.journal().subList(before, service.journal().size()))
                .allMatch(exchange -> exchange.method().equals("GET"));
    }

    @Test
    void whatWasMadeIsDeletedAfterFailuresToo() {
        TestOutcomes outcomes =
                run(Map.of("live.writes", "true"), SampleTests.Writing.class, SampleTests.Reading.class);
        assertThat(outcomes.of("makesACompany")).isEqualTo(TestOutcomes.PASSED);
        assertThat(outcomes.of("makesACompanyAndFails")).contains("418");
        assertThat(outcomes.of("readsShared")).isEqualTo(TestOutcomes.PASSED);
        assertThat(companies()).isEqualTo("[]");
    }

    @Test
    void leftOversOfKilledRunsAreSweptAndNothingElse() {
        String old = RunPrefix.startedAt(NectarProfile.PROJECT, Instant.now().minus(Duration.ofHours(7)))
                .name("old");
        String young = RunPrefix.startedAt(NectarProfile.PROJECT, Instant.now().minus(Duration.ofHours(5)))
                .name("young");
        company(old);
        company(young);
        company("Harborview");
        run(Map.of(), SampleTests.Failing.class);
        assertThat(companies()).as("after a run that only reads").contains(old);
        run(Map.of("live.writes", "true"), SampleTests.Failing.class);
        assertThat(companies()).doesNotContain(old).contains(young).contains("Harborview");
    }

    @Test
    void whatATestHasDeletedMayBeRejectedWithAnyStatus() {
        service.misbehave(Misbehaviour.NOT_FOUND_AS_400);
        TestOutcomes outcomes = run(Map.of("live.writes", "true"), SampleTests.Deleting.class);
        assertThat(outcomes.all()).hasSize(1).containsEntry("deletesItsCompany", TestOutcomes.PASSED);
    }

    @Test
    void testsOfTwoTeamsNeedTheKeyOfTheOther() {
        assertThat(run(Map.of(), SampleTests.OfTwoTeams.class).of("knowsTheOtherKey"))
                .isEqualTo("skipped: needs a key of another team: set NECTAR_OTHER_API_KEY in the environment");
        assertThat(run(Map.of("NECTAR_OTHER_API_KEY", OTHER_KEY), SampleTests.OfTwoTeams.class)
                        .of("knowsTheOtherKey"))
                .isEqualTo(TestOutcomes.PASSED);
    }

    @Test
    void theBudgetIsForTheWholeRun() {
        TestOutcomes outcomes = run(Map.of("live.requests", "1"), SampleTests.Failing.class);
        assertThat(outcomes.of("a")).contains("418");
        assertThat(outcomes.of("b")).startsWith("skipped: the run's 1 requests are spent");
    }

    private TestOutcomes run(Map<String, String> parameters, Class<?>... classes) {
        Map<String, String> all = new HashMap<>();
        all.put("contract.target", "live");
        all.put("contract.directory", folder.toString());
        all.put("NECTAR_BASE_URL", service.baseUrl() + "/");
        all.put("NECTAR_API_KEY", KEY);
        all.putAll(parameters);
        TestOutcomes outcomes = new TestOutcomes();
        TestLaunch.run(all, outcomes, classes);
        return outcomes;
    }

    /** Returns the segment with which the path of an operation begins. */
    private static String versionOf(String operationId) {
        return DOCUMENT.path(operationId).replaceFirst("(?<=.)/.*", "");
    }

    private void companyWithBills() {
        String company = id(company("Harborview"));
        String site = id(send("createSite", "{\"name\":\"Oakland\"}", company));
        send(
                "createConnection",
                "{\"url\":\"https://nectarclimate.com\",\"username\":\"nectar-sandbox-username\","
                        + "\"password\":\"nectar-sandbox-password\",\"sites\":[\"" + site + "\"]}",
                company);
    }

    private String company(String name) {
        return send("createCompany", "{\"name\":\"" + name + "\",\"dataCollectionStartDate\":\"2026-08-01\"}");
    }

    private String companies() {
        return send("listCompanies", "");
    }

    private static String id(String json) {
        return json.replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private String send(String operationId, String body, Object... values) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.baseUrl() + DOCUMENT.path(operationId, values)))
                .header("X-API-Key", KEY)
                .method(DOCUMENT.operation(operationId).method(), HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
