package sample;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.ConnectionCreateRequest;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Stands in for the service while no key is configured: a company with two sites and a connection that has bills. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${nectar.api-key:}'.isEmpty()")
class EmbeddedSandbox {

    @Bean
    NectarSandbox sandbox() {
        NectarSandbox sandbox = NectarSandbox.builder()
                .connectionDelay(Duration.ZERO)
                .processingDelay(Duration.ZERO)
                .start();
        try (NectarClient nectar = NectarClient.builder()
                .baseUrl(sandbox.baseUrl())
                .apiKey(sandbox.apiKey())
                .build()) {
            Company company = nectar.companies()
                    .create(CompanyCreateRequest.builder("Sample Roasters").build());
            Site roastery = nectar.sites()
                    .create(company.id(), SiteCreateRequest.builder("Roastery").build());
            Site warehouse = nectar.sites()
                    .create(company.id(), SiteCreateRequest.builder("Warehouse").build());
            nectar.connections()
                    .create(
                            company.id(),
                            ConnectionCreateRequest.builder(
                                            "nectar-sandbox-username",
                                            "nectar-sandbox-password",
                                            "https://nectarclimate.com",
                                            List.of(roastery.id(), warehouse.id()))
                                    .build());
        }
        return sandbox;
    }

    /** The port is known when the application is ready. */
    @EventListener
    void receiveWebhooks(ApplicationReadyEvent event) {
        NectarSandbox sandbox = event.getApplicationContext().getBean(NectarSandbox.class);
        String port = event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
        String secret = event.getApplicationContext().getEnvironment().getRequiredProperty("nectar.webhook-secret");
        sandbox.webhooks().addEndpoint(URI.create("http://127.0.0.1:" + port + "/webhooks"), secret);
    }
}
