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

/** Gathers the differences that exchanges show. What was sent is the suite's own doing and no drift of the service. */
public final class DriftFinder {
    /** With these a service says that it does not have the operation either. */
    private static final Set<Integer> NO_SUCH_OPERATION = Set.of(404, 405);

    private final Map<Key, Seen> seen = new LinkedHashMap<>();
    private final ObservedFields fields;
    private final PatchWriter patch;

    public DriftFinder(ApiDocument document) {
        this.fields = new ObservedFields(document);
        this.patch = new PatchWriter(document, new SchemaLocator(document));
    }

    /** Takes in one exchange. */
    public void add(Exchange exchange) {
        fields.add(exchange);
        exchange.findings().stream()
                .filter(finding -> isDrift(finding, exchange))
                .map(DriftFinder::key)
                .distinct()
                .forEach(key -> seen.computeIfAbsent(key, k -> new Seen(exchange.test()))
                        .add(exchange));
    }

    /** Every difference, grouped by kind and sorted by place. */
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

    /** The changes that would make the document agree. */
    public List<DocumentChange> changes() {
        return patch.changes(drifts(), fields.undocumented());
    }

    private static Key key(Deviation finding) {
        DriftKind kind = DriftKind.of(finding);
        // The types of a new field are worked out over all its values.
        String observed = kind == DriftKind.UNDOCUMENTED_FIELD ? "" : finding.observed();
        return new Key(kind, finding.location(), finding.expected(), observed);
    }

    private static boolean isDrift(Deviation finding, Exchange exchange) {
        return switch (finding.kind()) {
            case UNDOCUMENTED_OPERATION -> !NO_SUCH_OPERATION.contains(exchange.status());
            case UNDOCUMENTED_STATUS -> true;
            default -> finding.side() == Side.RESPONSE && finding.kind() != DeviationKind.UNDOCUMENTED_PARAMETER;
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
