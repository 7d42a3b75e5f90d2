package sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncState;
import org.nectaropenapi.client.sync.SyncedKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of synced objects as JSON, and the cursor of each company. */
@Repository
class Tables implements SyncState {

    private static final ObjectMapper JSON = NectarJson.newMapper();
    private final JdbcClient db;

    Tables(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> cursors() {
        Map<UUID, String> cursors = new HashMap<>();
        db.sql("select company_id, stored_cursor from sync_cursor").query(row -> {
            cursors.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return cursors;
    }

    @Override
    public List<UUID> notSeenSince(SyncedKind kind, UUID companyId, long generation, int limit) {
        return db.sql("select id from synced where kind = ? and company_id = ? and generation < ? limit ?")
                .params(kind.name(), companyId, generation, limit)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Transactional
    public void apply(SyncBatch batch) {
        if (batch.company() != null) {
            store(batch, SyncedKind.COMPANY, batch.companyId(), batch.company());
            batch.company().sites().forEach(site -> store(batch, SyncedKind.SITE, site.id(), site));
        }
        batch.connections().forEach(connection -> {
            store(batch, SyncedKind.CONNECTION, connection.id(), connection);
            connection.accounts().forEach(account -> store(batch, SyncedKind.ACCOUNT, account.id(), account));
        });
        batch.documents().forEach(document -> store(batch, SyncedKind.DOCUMENT, document.id(), document));
        batch.removals().forEach(removal -> delete(removal.kind(), removal.id()));
        db.sql("delete from sync_cursor where company_id = ?")
                .param(batch.companyId())
                .update();
        if (batch.cursor() == null) {
            db.sql("delete from synced where company_id = ?")
                    .param(batch.companyId())
                    .update();
        } else {
            db.sql("insert into sync_cursor values (?, ?)")
                    .params(batch.companyId(), batch.cursor())
                    .update();
        }
    }

    private void store(SyncBatch batch, SyncedKind kind, UUID id, NectarObject body) {
        delete(kind, id);
        db.sql("insert into synced values (?, ?, ?, ?, ?)")
                .params(kind.name(), id, batch.companyId(), batch.generation(), JSON.valueToTree(body).toString())
                .update();
    }

    private void delete(SyncedKind kind, UUID id) {
        db.sql("delete from synced where kind = ? and id = ?")
                .params(kind.name(), id)
                .update();
    }
}
