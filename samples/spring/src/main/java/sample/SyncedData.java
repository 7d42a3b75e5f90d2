package sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import java.util.function.Consumer;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.json.NectarObject;
import org.nectaropenapi.client.sync.SyncedKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was synced. */
@Repository
class SyncedData {

    private static final ObjectMapper JSON = NectarJson.newMapper();
    private final JdbcClient db;

    SyncedData(JdbcClient db) {
        this.db = db;
    }

    /** Reads all resources of a kind, one after the other. */
    <T extends NectarObject> void forEach(SyncedKind kind, Class<T> type, Consumer<T> consumer) {
        db.sql("select body from synced where kind = ? order by id")
                .param(kind.name())
                .query(row -> {
                    try {
                        consumer.accept(JSON.readValue(row.getString(1), type));
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    UUID companyOf(UUID siteId) {
        return db.sql("select company_id from synced where kind = 'SITE' and id = ?")
                .param(siteId)
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }
}
