package sample;

import java.net.URI;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.webhooks.Webhooks;
import org.nectaropenapi.sandbox.NectarSandbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Keeps a database in step with Nectar and shows usage by month. */
@SpringBootApplication
@EnableScheduling
public class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }

    @Bean
    NectarClient nectar(
            ObjectProvider<NectarSandbox> sandbox,
            @Value("${nectar.api-key:}") String key,
            @Value("${nectar.base-url}") URI url) {
        NectarSandbox embedded = sandbox.getIfAvailable();
        return embedded == null
                ? NectarClient.builder().baseUrl(url).apiKey(key).build()
                : NectarClient.builder()
                        .baseUrl(embedded.baseUrl())
                        .apiKey(embedded.apiKey())
                        .build();
    }

    @Bean
    Webhooks webhooks(@Value("${nectar.webhook-secret}") String secret) {
        return Webhooks.builder().secret(secret).build();
    }
}
