package org.nectaropenapi.suite.sync;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.nectaropenapi.client.model.Account;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.sync.Removal;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncState;
import org.nectaropenapi.client.sync.SyncedKind;

/** The tables of an application, in memory. A batch is applied as a whole, like a transaction. */
final class SyncedTables implements SyncState {

    private final Map<SyncedKind, Map<UUID, Row>> rows = new HashMap<>();
    private final Map<UUID, String> cursors = new TreeMap<>();

    private record Row(UUID company, long generation, Object value) {}

    @Override
    public Map<UUID, String> cursors() {
        return Map.copyOf(cursors);
    }

    @Override
    public Collection<UUID> notSeenSince(SyncedKind kind, UUID companyId, long generation, int limit) {
        return table(kind).entrySet().stream()
                .filter(row -> row.getValue().company().equals(companyId)
                        && row.getValue().generation() < generation)
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    /** Applies a batch, unless another run has stored a cursor since the batch before. */
    boolean apply(SyncBatch batch) {
        if (!Objects.equals(cursors.get(batch.companyId()), batch.previousCursor())) {
            return false;
        }
        force(batch);
        return true;
    }

    /** Applies a batch, whatever other runs do. */
    void force(SyncBatch batch) {
        Company company = batch.company();
        if (company != null) {
            put(batch, SyncedKind.COMPANY, company.id(), company);
            company.sites().forEach(site -> put(batch, SyncedKind.SITE, site.id(), site));
        }
        for (Connection connection : batch.connections()) {
            put(batch, SyncedKind.CONNECTION, connection.id(), connection);
            connection.accounts().forEach(account -> put(batch, SyncedKind.ACCOUNT, account.id(), account));
        }
        batch.documents().forEach(document -> put(batch, SyncedKind.DOCUMENT, document.id(), document));
        for (Removal removal : batch.removals()) {
            table(removal.kind()).remove(removal.id());
            if (removal.kind() == SyncedKind.COMPANY) {
                rows.values().forEach(table -> table.values()
                        .removeIf(row -> row.company().equals(removal.id())));
            }
        }
        if (batch.cursor() == null) {
            cursors.remove(batch.companyId());
        } else {
            cursors.put(batch.companyId(), batch.cursor());
        }
    }

    /** Forgets the cursors alone. */
    void clearCursors() {
        cursors.clear();
    }

    /** Forgets everything. */
    void clear() {
        rows.clear();
        cursors.clear();
    }

    /** Stores a cursor without anything else. */
    SyncedTables withCursor(UUID company, String cursor) {
        cursors.put(company, cursor);
        return this;
    }

    private void put(SyncBatch batch, SyncedKind kind, UUID id, Object value) {
        table(kind).put(id, new Row(batch.companyId(), batch.generation(), value));
    }

    private Map<UUID, Row> table(SyncedKind kind) {
        return rows.computeIfAbsent(kind, any -> new TreeMap<>());
    }

    Map<UUID, Site> sites(UUID company) {
        return of(SyncedKind.SITE, company, Site.class);
    }

    Map<UUID, Connection> connections(UUID company) {
        return of(SyncedKind.CONNECTION, company, Connection.class);
    }

    Map<UUID, Account> accounts(UUID company) {
        return of(SyncedKind.ACCOUNT, company, Account.class);
    }

    Map<UUID, Document> documents(UUID company) {
        return of(SyncedKind.DOCUMENT, company, Document.class);
    }

    Map<UUID, Company> companies() {
        Map<UUID, Company> companies = new TreeMap<>();
        table(SyncedKind.COMPANY).forEach((id, row) -> companies.put(id, (Company) row.value()));
        return companies;
    }

    private <T> Map<UUID, T> of(SyncedKind kind, UUID company, Class<T> type) {
        Map<UUID, T> found = new TreeMap<>();
        BiConsumer<UUID, Row> take = (id, row) -> {
            if (row.company().equals(company)) {
                found.put(id, type.cast(row.value()));
            }
        };
        table(kind).forEach(take);
        return found;
    }
}
