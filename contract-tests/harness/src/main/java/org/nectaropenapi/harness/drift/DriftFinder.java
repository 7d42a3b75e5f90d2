package org.nectaropenapi.harness.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;

/** Collects the differences that exchanges show. Deviations of requests come from the suite and are not drift. */
public final class DriftFinder {
    /** Statuses by which a service denies that it has the operation. */
    private static final Set<Integer> NO_SUCH_OPERATION = Set.of(404, 405);

    /** A longer list of places helps nobody. */
    private static final int PLACES = 12;

    private final Map<Key, Seen> seen = new LinkedHashMap<>();
    private final ResponseRoles roles;
    private final ObservedFields fields;
    private final PatchWriter patch;

    /** Prepares the collection for a run on a service. */
    public DriftFinder(ApiDocument document) {
        this(document, false);
    }

    /**
     * Prepares the collection.
     *
     * @param document the document of the run
     * @param replayed whether the exchanges come from a recording, in which texts are pseudonyms
     */
    public DriftFinder(ApiDocument document, boolean replayed) {
        this.roles = new ResponseRoles(document);
        this.fields = new ObservedFields(document);
        this.patch = new PatchWriter(document, new SchemaLocator(document), replayed);
    }

    /** Adds one exchange. */
    public void add(Exchange exchange) {
        // A response that keeps the document shows no difference, so its body need not be read for its role.
        ResponseRole role = exchange.deviations().isEmpty() ? ResponseRole.SUCCESS : roles.of(exchange);
        fields.add(exchange, role);
        exchange.deviations().stream()
                .filter(deviation -> isDrift(deviation, exchange))
                .map(DriftFinder::key)
                .distinct()
                .forEach(key -> seen.computeIfAbsent(key, k -> new Seen(exchange.test()))
                        .add(exchange, key.kind() == DriftKind.UNDOCUMENTED_STATUS ? roleOfStatus(exchange) : role));
    }

    private ResponseRole roleOfStatus(Exchange exchange) {
        return roles.showsItsStatus(exchange) ? ResponseRole.SUCCESS : ResponseRole.DOUBTFUL;
    }

    /** Returns every difference, grouped by kind and sorted by location. */
    public List<Drift> drifts() {
        return sorted(Stream.concat(
                seen.entrySet().stream().map(entry -> drift(entry.getKey(), entry.getValue())),
                fields.neverReturned().stream()));
    }

    /**
     * Returns the changes that would make the document agree, as far as successes show them. The bodies of errors make
     * one finding, and responses that only look like successes another.
     */
    public List<DocumentChange> changes() {
        List<DocumentChange> changes =
                new ArrayList<>(patch.changes(shownBy(ResponseRole.SUCCESS), fields.undocumented()));
        finding(
                        ResponseRole.ERROR,
                        "the bodies of errors have another form than in the document, which a person describes once")
                .ifPresent(changes::add);
        finding(
                        ResponseRole.DOUBTFUL,
                        "these responses look like those of an error, a gateway or a login page and show nothing")
                .ifPresent(changes::add);
        return changes;
    }

    private Optional<DocumentChange> finding(ResponseRole role, String reason) {
        String places = shownBy(role).stream()
                .filter(drift -> drift.kind().isGated())
                .map(Drift::location)
                .distinct()
                .limit(PLACES)
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? Optional.empty() : Optional.of(new DocumentChange.LeaveToPerson(places, reason));
    }

    /** Returns the differences whose best witness has a role. */
    private List<Drift> shownBy(ResponseRole role) {
        return sorted(seen.entrySet().stream()
                .filter(entry -> entry.getValue().role == role)
                .map(entry -> drift(entry.getKey(), entry.getValue())));
    }

    private Drift drift(Key key, Seen evidence) {
        return new Drift(
                key.kind(),
                key.location(),
                key.expected(),
                key.kind() == DriftKind.UNDOCUMENTED_FIELD ? fields.typeOf(key.location()) : key.observed(),
                evidence.operations,
                evidence.count,
                evidence.firstTest,
                evidence.client);
    }

    private static List<Drift> sorted(Stream<Drift> drifts) {
        return drifts.sorted(Comparator.comparing(Drift::kind)
                        .thenComparing(Drift::location)
                        .thenComparing(Drift::observed))
                .toList();
    }

    private static Key key(Deviation deviation) {
        DriftKind kind = DriftKind.of(deviation);
        // The type of a new field is inferred from all of its values.
        String observed = kind == DriftKind.UNDOCUMENTED_FIELD ? "" : deviation.observed();
        return new Key(kind, deviation.location(), deviation.expected(), observed);
    }

    private static boolean isDrift(Deviation deviation, Exchange exchange) {
        return switch (deviation.kind()) {
            case UNDOCUMENTED_OPERATION -> !NO_SUCH_OPERATION.contains(exchange.status());
            case UNDOCUMENTED_STATUS -> true;
            // What the client makes of a difference is told beside it.
            case CLIENT -> false;
            default -> deviation.side() == Side.RESPONSE && deviation.kind() != DeviationKind.UNDOCUMENTED_PARAMETER;
        };
    }

    private record Key(DriftKind kind, String location, String expected, String observed) {}

    private static final class Seen {
        private final String firstTest;
        private final SortedSet<String> operations = new TreeSet<>();
        private ResponseRole role = ResponseRole.DOUBTFUL;
        private int count;
        private String client = "";

        Seen(String firstTest) {
            this.firstTest = firstTest;
        }

        void add(Exchange exchange, ResponseRole shown) {
            count++;
            client = client.isEmpty() ? ClientCheck.faultOf(exchange).orElse("") : client;
            role = shown.compareTo(role) < 0 ? shown : role;
            operations.add(
                    Objects.requireNonNullElse(exchange.operationId(), exchange.method() + " " + exchange.path()));
        }
    }
}
