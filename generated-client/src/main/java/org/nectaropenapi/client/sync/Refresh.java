package org.nectaropenapi.client.sync;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.error.ForbiddenException;
import org.nectaropenapi.client.error.NotFoundException;
import org.nectaropenapi.client.model.CompanyReference;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.model.Document;

/**
 * Reads again what an event names. The event only says that something happened, perhaps long ago: what is true now
 * comes from the service. A run that is due finds the rest.
 */
record Refresh(SyncSource source, SyncOptions options, SyncState state) {

    /** Reads a document again. A deleted one is still returned by its id, so that the list has to tell. */
    @Nullable SyncBatch document(UUID id) {
        Document read;
        try {
            read = source.document(id);
        } catch (NotFoundException | ForbiddenException e) {
            return null;
        }
        OffsetDateTime created = read.created();
        CompanyRun run = run(read.company());
        if (run == null || created == null) {
            return null;
        }
        LocalDate day = created.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        for (int attempt = 0; attempt < CompanyRun.ATTEMPTS; attempt++) {
            try (Pass<Document> pass =
                    new Pass<>(source.documentsCreatedOn(run.companyId(), day), run::recentChanges)) {
                for (SyncPage<Document> page = pass.next(); page != null; page = pass.next()) {
                    for (Document document : page.items()) {
                        if (document.id().equals(id)) {
                            return run.batch(run.sorted(List.of(document)));
                        }
                    }
                }
                if (pass.isConsistent()) {
                    return run.batch(
                            BatchContent.without(List.of(Removal.of(SyncedKind.DOCUMENT, id, RemovalReason.DELETED))));
                }
                if (pass.isBusy()) {
                    return null;
                }
            }
        }
        return null;
    }

    /** Reads a connection again. */
    @Nullable SyncBatch connection(UUID id) {
        Connection read;
        try {
            read = source.connection(id);
        } catch (NotFoundException | ForbiddenException e) {
            return null;
        }
        CompanyReference company = read.company();
        CompanyRun run = run(company == null ? null : company.id());
        return run == null ? null : run.batch(BatchContent.of(List.of(read)));
    }

    /** Returns what is known of a company, null if it has never been read: the first run brings it whole. */
    private @Nullable CompanyRun run(@Nullable UUID companyId) {
        String cursor = companyId == null ? null : state.cursors().get(companyId);
        return companyId == null || cursor == null
                ? null
                : new CompanyRun(new CompanyRun.Setting(source, options, state, 1, 1), companyId, cursor);
    }
}
