package org.nectaropenapi.sandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;

/** An account that a connection finds later, of any utility type, with one meter. */
final class AdditionalAccount extends AccountBills {
    static final int MOST_MONTHS = 120;

    private final Connection connection;
    private final UploadPlan plan;
    private final Meter meter;
    private final Ids ids;

    private AdditionalAccount(
            Connection connection, UploadPlan plan, Account account, Meter meter, LocalDate firstStart, Ids ids) {
        super(account, firstStart);
        this.connection = connection;
        this.plan = plan;
        this.meter = meter;
        this.ids = ids;
    }

    /** Opens an account at the first site of a connection, with bills of the last months. */
    static AdditionalAccount open(SandboxState state, Connection connection, String datasourceType, int months) {
        UploadPlan plan = UploadPlan.of(datasourceType);
        Ids ids = state.idsFor(2 * state.nextOrdinal());
        Site site = state.sites().find(connection.details().sites().get(0)).orElseThrow();
        Account account = state.accounts()
                .add(new Account(new Account.Details(
                        ids.next(), connection.companyId(), connection.id(), ids.digits(10), false)));
        Meter meter = state.meters().add(plan.meter(site, account, ids));
        account.attach(meter);
        LocalDate thisMonth = LocalDate.ofInstant(state.now(), ZoneOffset.UTC).withDayOfMonth(1);
        AdditionalAccount opened =
                new AdditionalAccount(connection, plan, account, meter, thisMonth.minusMonths(months), ids);
        for (int i = 0; i < months; i++) {
            state.bills().add(opened.writeNext(false, state.now()));
        }
        return opened;
    }

    @Override
    Ids ids() {
        return ids;
    }

    @Override
    boolean isBilled(BillingPeriod period) {
        return period.isCollectedAt(meter.site());
    }

    @Override
    Bill write(BillingPeriod period, boolean estimated, Instant created) {
        String number = account().details().number();
        UploadPlan.Origin origin =
                new UploadPlan.Origin(connection.companyId(), connection.id(), null, number, number + ".pdf");
        return plan.bill(origin, meter, period, estimated, created, ids);
    }

    @Override
    void continueFrom(Bill revised) {
        // Its bills have no counter and no balance that run on.
    }
}
