package org.nectaropenapi.client.sync;

import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Document;

/** Delivers all documents of a company. */
final class AllDocuments implements CompanyRun.Step {

    private final CompanyRun run;
    private @Nullable Pass<Document> pass;
    private int attempts;

    AllDocuments(CompanyRun run) {
        this.run = run;
    }

    @Override
    public @Nullable SyncBatch next() {
        while (true) {
            Pass<Document> current = pass == null ? reading() : pass;
            pass = current;
            SyncPage<Document> page = current.next();
            if (page != null) {
                run.reads(current.total());
                return run.batch(run.sorted(page.items()), current.position(run.cursor()));
            }
            if (current.isConsistent()) {
                return null;
            }
            if (++attempts == CompanyRun.ATTEMPTS || current.isBusy()) {
                run.giveUp();
                return null;
            }
            pass = null;
        }
    }

    private Pass<Document> reading() {
        SyncList<Document> list =
                run.source().documents(run.companyId(), run.options().horizon());
        SyncCursor.Position position = run.cursor().position();
        if (attempts == 0 && position.page() > 1) {
            return new Pass<>(list, run::recentChanges, position.page(), position.total(), position.check());
        }
        run.beginComparison(attempts > 0);
        return new Pass<>(list, run::recentChanges);
    }

    @Override
    public void close() {
        if (pass != null) {
            pass.close();
        }
    }
}
