package sample;

import java.time.Duration;
import java.util.List;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.sandbox.NectarSandbox;

/** Prints one usage record from the sandbox and the location of the client's jar. */
public final class Consumer {

    private Consumer() {}

    public static void main(String[] arguments) {
        try (NectarSandbox sandbox = NectarSandbox.builder()
                        .connectionDelay(Duration.ZERO)
                        .processingDelay(Duration.ZERO)
                        .start();
                NectarClient nectar = NectarClient.builder()
                        .baseUrl(sandbox.baseUrl())
                        .apiKey(sandbox.apiKey())
                        .build()) {
            Company company = nectar.companies()
                    .create(CompanyCreateRequest.builder("Sample Bakery").build());
            Site site = nectar.sites()
                    .create(company.id(), SiteCreateRequest.builder("Bakery").build());
            nectar.connections()
                    .create(
                            company.id(),
                            ConnectionCreateRequest.builder(
                                            "nectar-sandbox-username",
                                            "nectar-sandbox-password",
                                            "https://nectarclimate.com",
                                            List.of(site.id()))
                                    .build());
            UsageData row =
                    nectar.usage().listByCompany(company.id()).firstPage().usageData().get(0);
            System.out.println("row: " + row.site().name() + " " + row.startDate() + " " + row.usage() + " " + row.usageUnits());
        }
        System.out.println("client: "
                + NectarClient.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
