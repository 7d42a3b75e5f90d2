package org.nectaropenapi.harness.drift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;

/** Collects the differences that exchanges show. Deviations of requests come from the suite and are not drift. */
public final class DriftFinder {
    /** Statuses by which a service denies that it has the operation. */
    private static final Set<Integer> NO_SUCH_OPERATION = Set.of(404, 405);

    private final Map<Key, Seen> seen = new LinkedHashMap<>();
    private final ObservedFields fields;
    private final PatchWriter patch;

    public DriftFinder(ApiDocument document) {
        this.fields = new ObservedFields(document);
        this.patch = new PatchWriter(document, new SchemaLocator(document));
    }

    /** Adds one exchange. */
    public void add(Exchange exchange) {
        fields.add(exchange);
        exchange.deviations().stream()
                .filter(deviation -> isDrift(deviation, exchange))
                .map(DriftFinder::key)
                .distinct()
                .forEach(key -> seen.computeIfAbsent(key, k -> new Seen(exchange.test()))
                        .add(exchange));
    }

    /** Returns every difference, grouped by kind and sorted by location. */
    public List<Drift> drifts() {
        List<Drift> drifts = new ArrayList<>();
        seen.forEach((key, evidence) -> drifts.add(new Drift(
                key.kind(),
                key.location(),
                key.expected(),
                key.kind() == DriftKind.UNDOCUMENTED_FIELD ? fields.typeOf(key.location()) : key.observed(),
                evidence.operations,
                evidence.count,
                evidence.firstTest)));
        drifts.addAll(fields.neverReturned());
        drifts.sort(
                Comparator.comparing(Drift::kind).thenComparing(Drift::location).thenComparing(Drift::observed));
        return drifts;
    }

    /** Returns the changes that would make the document agree. */
    public List<DocumentChange> changes() {
        return patch.changes(drifts(), fields.undocumented());
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
            default -> deviation.side() == Side.RESPONSE && deviation.kind() != DeviationKind.UNDOCUMENTED_PARAMETER;
        };
    }

    private record Key(DriftKind kind, String location, String expected, String observed) {}

    private static final class Seen {
        private final String firstTest;
        private final SortedSet<String> operations = new TreeSet<>();
        private int count;

        Seen(String firstTest) {
            this.firstTest = firstTest;
        }

        void add(Exchange exchange) {
            count++;
            operations.add(
                    Objects.requireNonNullElse(exchange.operationId(), exchange.method() + " " + exchange.path()));
        }
    }
}
