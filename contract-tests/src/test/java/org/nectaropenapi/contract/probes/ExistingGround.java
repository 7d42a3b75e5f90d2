package org.nectaropenapi.contract.probes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.contract.exchange.Body;
import org.nectaropenapi.contract.suite.Api;

/**
 * What is there already, for a run that must not write. Looks at a few companies and prefers one with a connection that
 * works; looks once and remembers.
 */
final class ExistingGround implements Ground {
    private static final int COMPANIES = 10;

    private final Api api;
    private @Nullable Place place;

    ExistingGround(Api api) {
        this.api = api;
    }

    @Override
    public UUID company() {
        return place().company();
    }

    @Override
    public UUID untouchedCompany() {
        throw new NoAnswer("not enough data: only a run that writes has a company made with a name alone");
    }

    @Override
    public UUID site() {
        return place().site().orElseThrow(nothing("no company with a site"));
    }

    @Override
    public UUID connection() {
        return place().connection().orElseThrow(nothing("no company with a connection"));
    }

    private record Place(UUID company, Optional<UUID> site, Optional<UUID> connection, boolean connected) {
        int worth() {
            return (site.isPresent() ? 1 : 0) + (connection.isPresent() ? 2 : 0) + (connected ? 4 : 0);
        }
    }

    private Place place() {
        Place found = place;
        if (found == null) {
            List<Place> places = new ArrayList<>();
            StreamSupport.stream(get("/v2.2/company").spliterator(), false)
                    .limit(COMPANIES)
                    .forEach(company -> places.add(look(company)));
            found = places.stream().max(Comparator.comparingInt(Place::worth)).orElseThrow(nothing("no company"));
            place = found;
        }
        return found;
    }

    private Place look(JsonNode company) {
        UUID id = UUID.fromString(company.path("id").asText());
        List<JsonNode> connections = new ArrayList<>();
        get("/v2.2/connection/company/" + id).path("connections").forEach(connections::add);
        Optional<JsonNode> connected = connections.stream()
                .filter(connection -> connection.path("status").asText().equals("CONNECTED"))
                .findFirst();
        return new Place(
                id,
                Optional.of(company.at("/sites/0/id"))
                        .filter(JsonNode::isTextual)
                        .map(ExistingGround::uuid),
                connected.or(() -> connections.stream().findFirst()).map(connection -> uuid(connection.path("id"))),
                connected.isPresent());
    }

    private JsonNode get(String path) {
        return new Body(null, api.lenient().get(path).asByteArray())
                .json()
                .orElseThrow(nothing("no answer to look for existing data in"));
    }

    private static UUID uuid(JsonNode text) {
        return UUID.fromString(text.asText());
    }

    private static Supplier<NoAnswer> nothing(String what) {
        return () -> new NoAnswer("not enough data: the key sees " + what);
    }
}
