package sample;

import java.time.Clock;
import java.time.Instant;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncRun;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Brings the tables up to date, by schedule and when a webhook says that something happened. */
@Service
class Sync {

    /** How a run went; its failure is null if it reached the end. */
    record Result(Instant ended, int documents, int removals, String failure) {}

    private final Tables tables;
    private final NectarSync sync;
    private volatile Result last;

    Sync(NectarClient nectar, Tables tables) {
        this.tables = tables;
        this.sync = NectarSync.of(nectar);
    }

    @Scheduled(fixedDelayString = "${nectar.sync-every}")
    void everything() {
        last = apply(sync.run(tables));
    }

    Result refresh(WebhookEvent event) {
        return apply(sync.refresh(event, tables));
    }

    private synchronized Result apply(SyncRun batches) {
        int documents = 0;
        int removals = 0;
        String failure = null;
        try (SyncRun run = batches) {
            while (run.hasNext()) {
                SyncBatch batch = run.next();
                tables.apply(batch);
                documents += batch.documents().size();
                removals += batch.removals().size();
            }
        } catch (NectarException e) {
            failure = e.getMessage();
        }
        return new Result(Clock.systemUTC().instant(), documents, removals, failure);
    }

    Result last() {
        return last;
    }
}
