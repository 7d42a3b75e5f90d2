package org.nectaropenapi.harness.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.spec.model.ApiDocument;

/**
 * Collects the differences that exchanges show. Deviations of requests come from the suite and are not drift, nor are
 * requests for operations that the document does not have: the open questions that send them judge the responses.
 */
public final class DriftFinder {
    /** A longer list of places helps nobody. */
    private static final int PLACES = 12;

    private final Map<Key, Seen> seen = new LinkedHashMap<>();
    private final ResponseRoles roles;
    private final ObservedFields fields;
    private final PatchWriter patch;
    private final OpenChoices choices;
    private final boolean simulated;

    /**
     * Prepares the collection.
     *
     * @param document the document of the run
     * @param target the target of the run: the simulated service has made every choice as the document has, and texts
     *     of a recording are pseudonyms
     */
    public DriftFinder(ApiDocument document, String target) {
        this.roles = new ResponseRoles(document);
        this.fields = new ObservedFields(document);
        this.patch = new PatchWriter(document, new SchemaLocator(document), target.equals(Settings.REPLAY));
        this.choices = new OpenChoices(document);
        this.simulated = target.equals(Settings.SANDBOX);
    }

    /** Adds one exchange. */
    public void add(Exchange exchange) {
        // A response that keeps the document shows no difference, so its body need not be read for its role.
        ResponseRole role = exchange.deviations().isEmpty() ? ResponseRole.SUCCESS : roles.of(exchange);
        fields.add(exchange, role);
        exchange.deviations().stream()
                .filter(DriftFinder::isDrift)
                .map(deviation -> key(deviation, simulated ? "" : choices.of(deviation, exchange)))
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
                fields.neverReturned(simulated ? "" : OpenChoices.OF_FIELDS).stream()));
    }

    /**
     * Returns the changes that would make the document agree, as far as successes show them. The bodies of errors make
     * one finding, and responses that only look like successes another.
     */
    public List<DocumentChange> changes() {
        List<DocumentChange> changes = new ArrayList<>(patch.changes(
                shownBy(ResponseRole.SUCCESS).stream()
                        .filter(drift -> !OpenChoices.isOfInvalidRequests(drift.choice()))
                        .toList(),
                fields.undocumented()));
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
                evidence.client,
                key.choice());
    }

    private static List<Drift> sorted(Stream<Drift> drifts) {
        return drifts.sorted(Comparator.comparing(Drift::kind)
                        .thenComparing(Drift::location)
                        .thenComparing(Drift::observed))
                .toList();
    }

    private static Key key(Deviation deviation, String choice) {
        DriftKind kind = DriftKind.of(deviation);
        // The type of a new field is inferred from all of its values.
        String observed = kind == DriftKind.UNDOCUMENTED_FIELD ? "" : deviation.observed();
        return new Key(kind, deviation.location(), deviation.expected(), observed, choice);
    }

    private static boolean isDrift(Deviation deviation) {
        return switch (deviation.kind()) {
            case UNDOCUMENTED_STATUS -> true;
            // What the client makes of a difference is told beside it.
            case CLIENT -> false;
            default -> deviation.side() == Side.RESPONSE && deviation.kind() != DeviationKind.UNDOCUMENTED_PARAMETER;
        };
    }

    private record Key(DriftKind kind, String location, String expected, String observed, String choice) {}

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
