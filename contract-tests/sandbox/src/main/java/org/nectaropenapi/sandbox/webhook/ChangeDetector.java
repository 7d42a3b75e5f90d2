package org.nectaropenapi.sandbox.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.UsageRow;
import org.nectaropenapi.sandbox.state.UsageValues;
import org.nectaropenapi.sandbox.view.BillView;
import org.nectaropenapi.sandbox.view.ConnectionView;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.sandbox.view.UsageView;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.SchemaViolation;

/**
 * Detects changes of connections and documents since the last call. A change is one that an event's payload shows,
 * except for time stamps.
 */
final class ChangeDetector {
    private static final Set<String> TIME_STAMPS = Set.of("updated", "eventType");

    private final SandboxState state;
    private final ConnectionView connectionView;
    private final BillView billView;
    private final EventPayloads payloads;
    private final Map<UUID, ObjectNode> connections = new HashMap<>();
    private final Map<UUID, BillState> bills = new HashMap<>();
    private final Set<Bill> changedBills = new LinkedHashSet<>();

    ChangeDetector(ApiDocument document, SandboxState state, BillView billView) {
        this.state = state;
        this.connectionView = new ConnectionView(state);
        this.billView = billView;
        this.payloads = new EventPayloads(document);
    }

    /** Takes note of what there is, which causes no event. */
    void begin() {
        state.observeBills(changedBills::add);
        detect();
    }

    /** Returns the events since the last call, those that the document has. */
    List<Event> detect() {
        List<Event> events = new ArrayList<>();
        state.connections().all().forEach(connection -> detect(connection, events));
        changedBills.stream()
                .filter(bill -> state.bills().find(bill.id()).isPresent())
                .forEach(bill -> detect(bill, events));
        changedBills.clear();
        return events.stream()
                .filter(event -> payloads.has(event.type()))
                .map(payloads::adapted)
                .toList();
    }

    List<SchemaViolation> violations(Event event) {
        return payloads.violations(event);
    }

    private void detect(Connection connection, List<Event> events) {
        ObjectNode json = connectionView.connection(connection);
        ObjectNode now = payloads.of("connection.updated.v2", json);
        ObjectNode before = connections.put(connection.id(), now);
        if (before == null) {
            events.add(new Event("connection.created.v2", payloads.of("connection.created.v2", json)));
            return;
        }
        ObjectNode old = differences(before, now);
        if (old.isEmpty()) {
            return;
        }
        ObjectNode updated = now.deepCopy();
        old.fieldNames().forEachRemaining(updated.putArray("protectedChanges")::add);
        updated.set("old", old);
        events.add(new Event("connection.updated.v2", updated));
        if (old.has("status")) {
            events.add(new Event("connection.validated.v2", payloads.of("connection.validated.v2", json)));
        }
    }

    private void detect(Bill bill, List<Event> events) {
        BillState now = BillState.of(bill);
        BillState before = bills.put(bill.id(), now);
        if (before == null) {
            if (!now.deleted()) {
                events.add(
                        new Event("document.created.v2", payloads.of("document.created.v2", billView.document(bill))));
            }
        } else if (now.deleted() && !before.deleted()) {
            events.add(new Event("document.deleted.v2", payloads.of("document.deleted.v2", billView.document(bill))));
        } else if (!now.showsTheSameAs(before)) {
            ObjectNode updated = payloads.of("document.updated.v2", billView.document(bill));
            updated.set("old", before.old(bill, updated));
            events.add(new Event("document.updated.v2", updated));
        }
    }

    private static ObjectNode differences(ObjectNode before, ObjectNode now) {
        ObjectNode old = JsonNodes.object();
        before.properties().stream()
                .filter(e -> !TIME_STAMPS.contains(e.getKey()))
                .filter(e -> !e.getValue().equals(now.path(e.getKey())))
                .forEach(e -> old.set(e.getKey(), e.getValue()));
        return old;
    }

    /**
     * The part of a bill that can change. It is small, because a sandbox may have very many bills.
     *
     * @param deleted whether it is deleted
     * @param supersededBy the bill that replaces it, or null
     * @param flag state of its flag, or null
     * @param email its e-mail address, or null
     * @param rows the changeable values of its usage records
     * @param meters the meters of its usage records
     */
    private record BillState(
            boolean deleted,
            @Nullable UUID supersededBy,
            @Nullable String flag,
            @Nullable String email,
            List<UsageValues> rows,
            List<@Nullable Meter> meters) {

        static BillState of(Bill bill) {
            return new BillState(
                    bill.isDeleted(),
                    bill.supersededBy(),
                    bill.flag(),
                    bill.email(),
                    bill.rows().stream().map(UsageRow::values).toList(),
                    bill.rows().stream().<@Nullable Meter>map(UsageRow::meter).toList());
        }

        /** Compares what a payload shows, which is not whether the document has been deleted or restored. */
        boolean showsTheSameAs(BillState other) {
            return equals(
                    new BillState(deleted, other.supersededBy, other.flag, other.email, other.rows, other.meters));
        }

        ObjectNode old(Bill bill, ObjectNode updated) {
            ObjectNode old = JsonNodes.object();
            BillState now = of(bill);
            if (!Objects.equals(supersededBy, now.supersededBy)) {
                old.put("revisedDocumentId", JsonNodes.text(supersededBy));
            }
            if (!Objects.equals(flag, now.flag)) {
                old.put("flaggedStatus", flag).put("isFlagged", flag != null);
            }
            if (!Objects.equals(email, now.email)) {
                old.put("email", email);
            }
            if (!rows.equals(now.rows) || !meters.equals(now.meters)) {
                JsonNode former = updated.path("usageData").deepCopy();
                for (int i = 0; i < rows.size(); i++) {
                    if (former.path(i) instanceof ObjectNode row) {
                        row.setAll(changeableFields(rows.get(i)));
                        ObjectNode place = JsonNodes.object();
                        UsageView.meter(place, meters.get(i));
                        // An event shows less of a record than a response.
                        row.setAll(place.retain(
                                row.properties().stream().map(Map.Entry::getKey).toList()));
                    }
                }
                old.set("usageData", former);
            }
            return old;
        }

        private static ObjectNode changeableFields(UsageValues values) {
            return JsonNodes.object()
                    .put("startDate", values.startDate().toString())
                    .put("endDate", values.endDate().toString())
                    .put("tariff", values.tariff())
                    .put("isEstimated", values.estimated())
                    .put("isImplied", values.implied())
                    .put("exclusion", values.exclusion());
        }
    }
}
