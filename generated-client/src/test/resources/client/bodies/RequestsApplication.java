package org.example.app;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.api.BodiesService;
import org.nectaropenapi.client.model.FormRequest;
import org.nectaropenapi.client.model.Item;
import org.nectaropenapi.client.model.ItemUpdateRequest;
import org.nectaropenapi.client.model.Kind;
import org.nectaropenapi.client.upload.Upload;

/** Sends a body of every kind. */
public final class RequestsApplication {

    private static final UUID ID = UUID.fromString("11112222-3333-4444-8555-666677778888");

    private RequestsApplication() {}

    public static void run(URI service) {
        try (NectarClient nectar = NectarClient.builder().apiKey("key").baseUrl(service).build()) {
            BodiesService bodies = nectar.bodies();
            bodies.createByForm(FormRequest.builder("a b&c")
                    .amount(new BigDecimal("1.50"))
                    .count(2)
                    .price(new BigDecimal("1E+3"))
                    .isActive(true)
                    .since(OffsetDateTime.parse("2024-01-31T10:00:00Z"))
                    .kind(Kind.BETA_US)
                    .owners(List.of(ID, ID))
                    .joined(List.of("x", "y,z"))
                    .build());
            bodies.replaceByForm(null);
            bodies.sendText("né");
            bodies.sendTextInLatin("né");
            bodies.sendCsvFile("1", Upload.of("table.csv", "a,b".getBytes(StandardCharsets.UTF_8)));
            bodies.sendBytes("1", Upload.of("data.pdf", () -> new ByteArrayInputStream(new byte[] {'x', 'y'})));
            bodies.sendOptionalBytes("1", null);
            bodies.mergeItem("1", ItemUpdateRequest.builder().name("Boiler").day(null).build());
            bodies.deleteForReason("1", null, query -> query.force(true));
            bodies.sendVendorJson("1", Item.builder("Boiler").build());
            bodies.deleteItems(List.of(ID));
            bodies.sendNestedLists(List.of(List.of(LocalDate.of(2024, 1, 31)), List.of()));
            bodies.sendDecimals(List.of(new BigDecimal("1.50"), new BigDecimal("1E+3")));
            bodies.sendDecimalsByName(Map.of("a", new BigDecimal("1.50")));
            bodies.sendKinds(List.of(Kind.ALPHA, Kind.BETA_US));
            bodies.sendItemsByName(Map.of("a", Item.builder("Boiler").amount(new BigDecimal("2.5")).build()));
            Map<String, Object> any = new LinkedHashMap<>();
            any.put("number", new BigDecimal("1.5"));
            bodies.sendAnyObject(any);
            bodies.sendJsonText("text");
            bodies.sendAddress(URI.create("https://elsewhere.test/a?b=c"));
            bodies.deleteByQuery(query -> query.olderThan(LocalDate.of(2024, 1, 31)));
        }
    }
}
