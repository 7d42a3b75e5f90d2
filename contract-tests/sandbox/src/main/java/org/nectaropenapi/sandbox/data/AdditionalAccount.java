package org.nectaropenapi.sandbox.data;

import java.util.UUID;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;

/** An account that a connection finds later, of any utility type. */
public final class AdditionalAccount {
    private final SandboxState state;

    /**
     * Prepares to open accounts.
     *
     * @param state the state of the sandbox
     */
    public AdditionalAccount(SandboxState state) {
        this.state = state;
    }

    /**
     * Opens an account with a meter at the first site of a connection, and a bill of the last month.
     *
     * @param connection the connection
     * @param datasourceType a value of DatasourceType
     * @return the account
     */
    public UUID open(Connection connection, String datasourceType) {
        UploadPlan plan = UploadPlan.of(datasourceType);
        Ids ids = state.idsFor(2 * state.nextOrdinal());
        Site site = state.sites().find(connection.details().sites().get(0)).orElseThrow();
        Account account = state.accounts()
                .add(new Account(new Account.Details(
                        ids.next(), connection.companyId(), connection.id(), ids.digits(10), false)));
        Meter meter = state.meters().add(plan.meter(site, account, ids));
        account.attach(meter);
        String number = account.details().number();
        UploadPlan.Origin origin =
                new UploadPlan.Origin(connection.companyId(), connection.id(), null, number, number + ".pdf");
        state.bills().add(plan.bill(origin, meter, state.now(), ids));
        return account.id();
    }
}
