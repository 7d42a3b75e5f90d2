package org.nectaropenapi.quickstart;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.await.AwaitProgress;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.Country;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.Job;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.client.upload.Upload;
import org.nectaropenapi.client.usage.UsageByMonth;

/** Creates a company with sites and a test connection, reads its bills and usage data, and uploads a bill. */
final class CompanyWalkthrough {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final NectarClient nectar;
    private final PrintStream out;

    CompanyWalkthrough(NectarClient nectar, PrintStream out) {
        this.nectar = nectar;
        this.out = out;
    }

    void runAndCleanUp() throws InterruptedException {
        Company company = createCompany();
        try {
            onboard(company);
        } finally {
            nectar.companies().delete(company.id());
            out.println("Deleted company " + company.id());
        }
    }

    void run() throws InterruptedException {
        onboard(createCompany());
    }

    private Company createCompany() {
        nectar.general().ping();
        out.println("Ping: the key is accepted");
        Company company = nectar.companies()
                .create(CompanyCreateRequest.builder("Quickstart Coffee Roasters")
                        .externalId("quickstart-" + Clock.systemUTC().millis())
                        .build());
        out.println("Created company " + company.name() + " " + company.id());
        return company;
    }

    private void onboard(Company company) throws InterruptedException {
        List<Site> sites = List.of(
                createSite(company, "Roastery", "123 Main St, San Francisco, CA 94105"),
                createSite(company, "Warehouse", "455 Market St, Oakland, CA 94607"));
        Connection connection = connect(company, sites);
        List<Document> bills = Poller.until(
                "the first bills of the connection",
                out,
                () -> nectar.documents().listByConnection(connection.id()).stream()
                        .toList(),
                documents -> !documents.isEmpty());
        BillList.print(bills, out);
        UsageByMonth usage = UsageByMonth.create();
        nectar.usage().listByConnection(connection.id()).pages().forEach(page -> {
            out.println("Usage data page " + page.currentPage() + " of " + page.totalPages() + ": "
                    + page.usageData().size() + " records");
            page.usageData().forEach(usage::add);
        });
        uploadBill(company, sites.get(0));
        UsageTable.print(usage, out);
    }

    private Site createSite(Company company, String name, String address) {
        Site site = nectar.sites()
                .create(
                        company.id(),
                        SiteCreateRequest.builder(name).address(address).build());
        out.println("Created site " + site.name() + " " + site.id());
        return site;
    }

    private Connection connect(Company company, List<Site> sites) {
        List<UUID> siteIds = sites.stream().map(Site::id).toList();
        // Nectar documents these credentials for a test utility.
        Connection created = nectar.connections()
                .create(
                        company.id(),
                        ConnectionCreateRequest.builder(
                                        "nectar-sandbox-username",
                                        "nectar-sandbox-password",
                                        "https://nectarclimate.com",
                                        siteIds)
                                .country(Country.US)
                                .build());
        out.println("Created connection " + created.id() + ", " + created.status());
        Connection connected = nectar.connections()
                .awaitConnected(created.id(), wait -> wait.delay(PAUSE).onProgress(this::printProgress));
        out.println("Connection is " + connected.status());
        return connected;
    }

    private void uploadBill(Company company, Site site) {
        Job submitted = nectar.jobs()
                .submit(
                        company.id(),
                        Upload.of("march-electricity.pdf", SmallPdf.bytes()),
                        form -> form.siteId(site.id()));
        out.println("Uploaded a bill, job " + submitted.id() + " is " + submitted.status());
        Job finished =
                nectar.jobs().await(submitted.id(), wait -> wait.delay(PAUSE).onProgress(this::printProgress));
        out.println(
                "Job " + finished.id() + " is " + finished.status() + ", documents " + finished.parsedDocumentIds());
    }

    private void printProgress(AwaitProgress progress) {
        out.println("  waiting: " + progress.operationId() + " says " + progress.status() + " after "
                + progress.elapsed().toMillis() + " ms");
    }
}
