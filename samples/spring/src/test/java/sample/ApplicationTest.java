package sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.webhooks.Webhooks;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on its embedded sandbox, as its users see it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApplicationTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private Sync sync;

    @Autowired
    private NectarClient nectar;

    @Autowired
    private NectarSandbox sandbox;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    @BeforeEach
    void synced() {
        sync.everything();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private String page() throws Exception {
        return send(HttpRequest.newBuilder(url("/"))).body();
    }

    @Test
    void thePageShowsUsageByMonthAndTheLastSync() throws Exception {
        assertThat(page())
                .contains("Synced at ")
                .containsPattern("<tr><td>Roastery<td>ELECTRICITY<td>kWh<td><svg [^\n]*?</svg><td>\\d+")
                .contains("<td>Warehouse<td>GAS<td>thm (US)<td>", "GAS charges<td>USD")
                .doesNotContain("log in again", "failed");
    }

    @Test
    void aDeliveryBringsTheBillItNames() throws Exception {
        Company company = nectar.companies().list().get(0);
        var bill = nectar.documents()
                .listByCompany(company.id())
                .firstPage()
                .documents()
                .get(0);
        sandbox.control().deleteDocument(bill.id());
        byte[] body = ("{\"eventType\": \"document.deleted.v2\", \"id\": \"" + bill.id() + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder delivery = HttpRequest.newBuilder(url("/webhooks")).POST(BodyPublishers.ofByteArray(body));
        delivery.header("Content-Type", "application/json");

        assertThat(send(delivery.copy().header("svix-id", "msg_1")).statusCode())
                .isEqualTo(400);

        webhooks.signedHeaders("msg_1", Clock.systemUTC().instant(), body).forEach(delivery::header);
        assertThat(send(delivery).statusCode()).isEqualTo(204);
        assertThat(stored(bill.id().toString())).isEmpty();
    }

    private Set<String> stored(String id) {
        return db.sql("select body from synced where kind = 'DOCUMENT' and cast(id as varchar) = ?")
                .param(id)
                .query(String.class)
                .set();
    }

    @Test
    void anUploadedBillBecomesAJob() throws Exception {
        String site = page().replaceAll("(?s).*<option value=\"([^\"]+)\">Roastery<.*", "$1");
        String form = """
                --b\r
                Content-Disposition: form-data; name="site"\r
                \r
                %s\r
                --b\r
                Content-Disposition: form-data; name="file"; filename="march.pdf"\r
                Content-Type: application/pdf\r
                \r
                %%PDF-1.4 a bill\r
                --b--\r
                """.formatted(site);
        HttpResponse<String> uploaded = send(HttpRequest.newBuilder(url("/upload"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(form)));

        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(303);
        String page = send(HttpRequest.newBuilder(
                        url(uploaded.headers().firstValue("Location").orElseThrow())))
                .body();
        assertThat(page).containsPattern("<p id=\"job\">Job \\S+ is [A-Z_]+\\.</p>");
    }

    @Test
    void aBrowserDrawsThePage() throws Exception {
        Optional<String> chromium = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(path -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> path + File.separator + name))
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst();
        assumeTrue(chromium.isPresent(), "There is no Chromium on the PATH, so the page is not opened in a browser.");
        Path picture = folder.resolve("page.png");
        Process browser = new ProcessBuilder(
                        chromium.get(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--window-size=1400,900",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--screenshot=" + picture,
                        url("/").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(browser.waitFor(2, TimeUnit.MINUTES)).isTrue();
        BufferedImage image = ImageIO.read(picture.toFile());
        Files.copy(picture, Path.of("target", "page.png"), StandardCopyOption.REPLACE_EXISTING);

        int bars = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                bars += (image.getRGB(x, y) & 0xffffff) == 0x2a7f78 ? 1 : 0;
            }
        }
        assertThat(bars).as("pixels of bars").isGreaterThan(1000);
    }
}
