package org.nectaropenapi.suite.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.error.TransportException;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Runs every block of Java in the README and in docs against a sandbox with a company that has data. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Pattern QUOTE = Pattern.compile("```java (\\S+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

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

    private static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.list(DOCS)) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyBlockRuns() throws IOException {
        List<DynamicContainer> tests = new ArrayList<>();
        for (Path page : pages()) {
            List<Snippet> snippets = Snippet.of(page);
            tests.add(DynamicContainer.dynamicContainer(
                    page.getFileName().toString(),
                    snippets.stream()
                            .filter(snippet -> !snippet.isTest())
                            .map(snippet -> DynamicTest.dynamicTest(snippet.name(), () -> run(snippet)))));
        }
        return tests.stream();
    }

    /** The samples have tests of their own, so that what pages quote of them works. */
    @Test
    void whatAPageQuotesOfASampleStandsInIt() throws IOException {
        int quoted = 0;
        for (Path page : pages()) {
            Matcher blocks = QUOTE.matcher(Files.readString(page));
            while (blocks.find()) {
                assertThat(Files.readString(ROOT.resolve(blocks.group(1)))
                                .lines()
                                .map(String::strip))
                        .as("%s, which %s quotes", blocks.group(1), page)
                        .containsSequence(
                                blocks.group(2).lines().map(String::strip).toList());
                quoted++;
            }
        }
        assertThat(quoted).isPositive();
    }

    /** Tests and formats would take longer than to judge the document. */
    @Test
    void theCommandThatJudgesTheDocumentRunsNoTests() throws IOException {
        assertThat(ROOT.resolve("CONTRIBUTING.md")).content().contains("mvn -q -f spec verify ");
        assertThat(ROOT.resolve("spec/.mvn/maven.config"))
                .content()
                .contains("-Dmaven.test.skip=true", "-Dspotless.check.skip=true");
        assertThat(ROOT.resolve("spec/.mvn/jvm.config")).hasSameTextualContentAs(ROOT.resolve(".mvn/jvm.config"));
    }

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        for (Path page : pages()) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                assertThat(page.resolveSibling(links.group(1)))
                        .as("link in %s", page)
                        .exists();
            }
        }
    }

    @Test
    void everyChapterIsLinkedFromTheReadme() throws IOException {
        String readme = Files.readString(README);
        try (Stream<Path> docs = Files.list(DOCS)) {
            assertThat(docs).allSatisfy(page -> assertThat(readme).contains("(docs/" + page.getFileName() + ")"));
        }
    }

    private static Snippet block(String page, String text) throws IOException {
        return Snippet.of(DOCS.resolve(page)).stream()
                .filter(snippet -> snippet.code().contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMetricsCountTheCall() throws Exception {
        assertThat(run(block("observability.md", "SimpleMeterRegistry"))).isEqualTo("1 call\n");
    }

    @Test
    void theReceiverPrintsWhatTheSandboxDelivers() throws Exception {
        assertThat(run(block("webhooks.md", "deliverDue"))).contains("connection.created.v2 ");
    }

    @Test
    void theBeanIsAClientThatWorksUntilTheContextCloses() throws Exception {
        Snippet bean = block("spring.md", "@Bean");
        assertThat(bean.code().lines().count()).isLessThanOrEqualTo(10);
        NectarClient nectar;
        try (URLClassLoader loader = bean.compiled(Files.createTempDirectory(folder, "spring"), folder);
                AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.setClassLoader(loader);
            Map<String, Object> variables = Map.of(
                    "NECTAR_API_KEY",
                    sandbox.apiKey(),
                    "NECTAR_BASE_URL",
                    sandbox.baseUrl().toString());
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new SystemEnvironmentPropertySource("variables", variables));
            context.register(loader.loadClass("NectarConfiguration"));
            context.refresh();
            nectar = context.getBean(NectarClient.class);
            assertThat(nectar.companies().get(company.id()).name()).isEqualTo("Readme Bakery");
        }
        assertThatThrownBy(() -> nectar.companies().get(company.id())).isInstanceOf(TransportException.class);
    }

    @Test
    void theFirstCallPrintsUsage() throws Exception {
        Snippet first = Snippet.of(README).get(0);
        assertThat(first.code().lines().count()).isLessThanOrEqualTo(15);
        assertThat(run(first)).contains("Bakery 20").contains("kWh");
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfATestSucceeds() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            Snippet.of(page).stream()
                    .filter(Snippet::isTest)
                    .map(test -> DynamicTest.dynamicTest(
                            test.name(), () -> assertThat(test.runAsTest(Files.createTempDirectory(folder, "classes")))
                                    .isEqualTo(1)))
                    .forEach(tests::add);
        }
        assertThat(tests).hasSizeGreaterThan(2);
        return tests.stream();
    }

    @Test
    void theWebhookExampleReadsAVerifiedDelivery() throws Exception {
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
