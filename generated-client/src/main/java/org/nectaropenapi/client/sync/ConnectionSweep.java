package org.nectaropenapi.client.sync;

import java.util.List;
import java.util.UUID;
import org.nectaropenapi.client.model.Account;
import org.nectaropenapi.client.model.Connection;

/** Finds connections, or accounts, that the service does not list any more. */
final class ConnectionSweep extends Sweep<Connection> {

    private final boolean accounts;

    ConnectionSweep(CompanyRun run, SyncedKind kind) {
        super(run, kind);
        this.accounts = kind == SyncedKind.ACCOUNT;
    }

    @Override
    Pass<Connection> reading() {
        // Nothing tells whether connections changed; their number has to do, and they are all read by every run.
        return new Pass<>(run.source().connections(run.companyId()), () -> 0);
    }

    @Override
    List<UUID> brings(Connection connection) {
        return accounts ? connection.accounts().stream().map(Account::id).toList() : List.of(connection.id());
    }

    @Override
    BatchContent content(List<Connection> found) {
        return BatchContent.of(found);
    }
}
