package org.nectaropenapi.client.sync;

import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.paging.CloseableIterator;

/** Delivers all connections of a company with their accounts. */
final class ConnectionReading implements CompanyRun.Step {

    private final CompanyRun run;
    private @Nullable CloseableIterator<SyncPage<Connection>> pages;

    ConnectionReading(CompanyRun run) {
        this.run = run;
    }

    @Override
    public @Nullable SyncBatch next() {
        if (pages == null) {
            pages = run.source().connections(run.companyId()).from(1);
        }
        while (pages.hasNext()) {
            SyncPage<Connection> page = pages.next();
            if (!page.items().isEmpty()) {
                return run.batch(BatchContent.of(page.items()));
            }
        }
        return null;
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
    }
}
