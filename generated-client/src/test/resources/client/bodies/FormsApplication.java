package org.example.app;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.api.FormsService;
import org.nectaropenapi.client.model.Item;
import org.nectaropenapi.client.model.Kind;
import org.nectaropenapi.client.upload.Upload;

/** Sends forms with parts of every kind. */
public final class FormsApplication {

    private static final UUID ID = UUID.fromString("11112222-3333-4444-8555-666677778888");

    private FormsApplication() {}

    public static void run(URI service) {
        try (NectarClient nectar = NectarClient.builder().apiKey("key").baseUrl(service).build()) {
            FormsService forms = nectar.forms();
            forms.uploadFiles(List.of(Upload.of("a.pdf", new byte[] {'a'}), Upload.of("b.png", new byte[] {'b'})));
            forms.uploadPair(Upload.of("a", new byte[] {'a'}), form -> form.second(Upload.of("b.jpg", new byte[] {'b'})));
            forms.uploadDescribed(
                    Upload.of("a.bin", new byte[] {'a'}),
                    Item.builder("Boiler").amount(new BigDecimal("1.50")).build(),
                    form -> form.labels(Map.of("k", "v")).note("n"));
            forms.uploadValues(
                    ID,
                    "me",
                    "né",
                    List.of("x", "y"),
                    Kind.BETA_US,
                    form -> form.day(LocalDate.of(2024, 1, 31))
                            .since(OffsetDateTime.parse("2024-01-31T10:00:00Z"))
                            .count(7L)
                            .isActive(true)
                            .csv("a,b"),
                    query -> query.dryRun(true));
            forms.uploadNothingRequired();
        }
    }
}
