package org.nectaropenapi.sandbox.data;

import java.util.List;
import java.util.UUID;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Identifier;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;

/** Accounts that a connection finds later, of any utility type. */
public final class AdditionalAccount {
    private final SandboxState state;

    /**
     * Watches over a state.
     *
     * @param state the state
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
        Site site = state.sites().find(connection.facts().sites().get(0)).orElseThrow();
        Account account = state.accounts()
                .add(new Account(ids.next(), connection.companyId(), connection.id(), ids.digits(10), false));
        Meter meter = state.meters()
                .add(new Meter(
                        ids.next(),
                        site,
                        account,
                        datasourceType,
                        List.of(new Identifier("Meter No.", "0" + ids.digits(9), "METER")),
                        plan.traits()));
        account.attach(meter);
        UploadPlan.Origin origin = new UploadPlan.Origin(
                connection.companyId(), connection.id(), null, account.number(), account.number() + ".pdf");
        state.bills().add(plan.bill(datasourceType, origin, meter, state.now(), ids));
        return account.id();
    }
}
