package org.nectaropenapi.client.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Document;

/** Finds documents that the service does not list any more. */
final class DocumentSweep extends Sweep<Document> {

    DocumentSweep(CompanyRun run) {
        super(run, SyncedKind.DOCUMENT);
    }

    @Override
    public @Nullable SyncBatch next() {
        return run.isConsistent() ? super.next() : null;
    }

    @Override
    Pass<Document> reading() {
        return new Pass<>(run.source().documents(run.companyId(), run.options().horizon()), run::recentChanges);
    }

    @Override
    List<UUID> brings(Document document) {
        return List.of(document.id());
    }

    @Override
    BatchContent content(List<Document> found) {
        return run.sorted(found);
    }
}
