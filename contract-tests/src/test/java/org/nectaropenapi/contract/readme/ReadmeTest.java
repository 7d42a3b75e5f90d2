package org.nectaropenapi.contract.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.sandbox.NectarSandbox;

/** Runs every block of Java in the README against a sandbox that has a company with data. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @TempDir
    static Path folder;

    private static NectarSandbox sandbox;
    private static Company company;
    private static Site site;
    private static Connection connection;

    @BeforeAll
    static void connectACompany() {
        sandbox = NectarSandbox.builder()
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .start();
        try (NectarClient nectar = NectarClient.builder()
                .baseUrl(sandbox.baseUrl())
                .apiKey(sandbox.apiKey())
                .build()) {
            company = nectar.companies()
                    .create(CompanyCreateRequest.builder("Readme Bakery").build());
            site = nectar.sites()
                    .create(company.id(), SiteCreateRequest.builder("Bakery").build());
            connection = nectar.connections()
                    .create(
                            company.id(),
                            ConnectionCreateRequest.builder(
                                            "nectar-sandbox-username",
                                            "nectar-sandbox-password",
                                            "https://nectarclimate.com",
                                            List.of(site.id()))
                                    .build());
        }
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @TestFactory
    Stream<DynamicTest> everyBlockRuns() throws IOException {
        List<Snippet> snippets = Snippet.of(README);
        assertThat(snippets).as("blocks of Java in the README").hasSizeGreaterThan(5);
        return snippets.stream()
                .filter(snippet -> !snippet.isTest())
                .map(snippet -> DynamicTest.dynamicTest(snippet.firstLine(), () -> run(snippet)));
    }

    @Test
    void theFirstCallPrintsUsage() throws Exception {
        Snippet first = Snippet.of(README).get(0);
        assertThat(first.code().lines().count()).isLessThanOrEqualTo(15);
        assertThat(run(first)).contains("Bakery 20").contains("kWh");
    }

    @Test
    void theTestOfYourOwnCodeSucceeds() throws Exception {
        Snippet test =
                Snippet.of(README).stream().filter(Snippet::isTest).findFirst().orElseThrow();
        assertThat(test.runAsTest(Files.createTempDirectory(folder, "classes"))).isEqualTo(1);
    }

    @Test
    void theReceiverReadsAVerifiedDelivery() throws Exception {
        Snippet receiver = Snippet.of(README).stream()
                .filter(snippet -> snippet.code().contains("webhooks.verify"))
                .findFirst()
                .orElseThrow();
        assertThat(run(receiver)).contains("delivery msg_1 is about the bill of 2025-03-31");
    }

    @Test
    void theFirstTwoCommandsAreTheMainJobAndTheTests() throws IOException {
        Iterator<String> commands = Files.readString(README, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("    mvn"))
                .map(String::strip)
                .iterator();
        assertThat(commands.next()).isEqualTo("mvn -q -Pquickstart verify");
        assertThat(commands.next()).isEqualTo("mvn verify");
    }

    private static String run(Snippet snippet) throws Exception {
        Path classes = Files.createTempDirectory(folder, "classes");
        Path bill = Files.writeString(
                Files.createTempDirectory(folder, "bill").resolve("march.pdf"), "%PDF-1.4 a bill of the bakery");
        return snippet.run(
                classes, bill, sandbox.baseUrl(), sandbox.apiKey(), company.id(), site.id(), connection.id());
    }
}
