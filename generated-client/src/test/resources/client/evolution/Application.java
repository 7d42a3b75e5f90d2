package org.example.app;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.api.ThingsService;
import org.nectaropenapi.client.model.CompleteEnum;
import org.nectaropenapi.client.model.Part;
import org.nectaropenapi.client.model.RequiredAndOptionalFields;
import org.nectaropenapi.client.model.ThingCreateRequest;
import org.nectaropenapi.client.model.ThingUpdateRequest;

/** An application of the fixture's client, compiled once and run with that client and with a later one. */
public final class Application {

    private static final UUID THING = UUID.fromString("11112222-3333-4444-8555-666677778888");

    private Application() {}

    public static String run(URI service) {
        List<String> seen = new ArrayList<>();
        try (NectarClient nectar = NectarClient.builder().apiKey("key").baseUrl(service).build()) {
            ThingsService things = nectar.things();
            RequiredAndOptionalFields created =
                    things.create(ThingCreateRequest.builder("Boiler").externalId("B-1").build());
            seen.add(created.id() + " " + created.name() + " " + created.externalId() + " " + created.parts().size());

            RequiredAndOptionalFields copy = created.toBuilder().name("Boiler 2").externalId(null).build();
            seen.add(copy.name() + " " + copy.stateOf("externalId") + " " + copy.equals(created));

            things.update(THING, ThingUpdateRequest.builder().externalId(null).users(List.of("a@example.com")).build());
            for (Part part : things.listParts(THING, query -> query.startDate(LocalDate.of(2024, 1, 31))
                            .kinds(CompleteEnum.ALPHA, CompleteEnum.KILOWATT))
                    .all()) {
                seen.add(part.id() + " " + part.kind() + " " + CompleteEnum.KILOWATT.equals(part.kind()) + " " + label(part));
            }
            ThingsService.ListPartsQuery query = ThingsService.ListPartsQuery.builder().isDeleted(true).build();
            seen.add(query.isDeleted() + " " + query.toBuilder().page(2).build().page());
        }
        return String.join("\n", seen);
    }

    private static String label(Part part) {
        return part.label() == null ? "none" : part.label().value();
    }
}
