package org.nectaropenapi.sandbox.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;

/** Additional accounts of a connection, each with up to a dozen sub-meters that are billed every month. */
final class SubMeters {
    private static final int METERS_PER_ACCOUNT = 12;

    private final SandboxState state;
    private final Connection connection;
    private final List<Site> sites;
    private final Ids ids;
    private final List<BillGenerator> generators = new ArrayList<>();

    SubMeters(SandboxState state, Connection connection, List<Site> sites, Ids ids) {
        this.state = state;
        this.connection = connection;
        this.sites = sites;
        this.ids = ids;
    }

    /** Adds exactly this number of usage records, unless there is no period to bill, and returns their accounts. */
    List<BillGenerator> collect(int rows, List<BillingPeriod> periods, Instant at) {
        int rest = periods.isEmpty() ? 0 : rows;
        while (rest >= periods.size() && rest > 0) {
            int meters = Math.min(METERS_PER_ACCOUNT, rest / periods.size());
            bill(meters, periods, at);
            rest -= meters * periods.size();
        }
        if (rest > 0) {
            bill(1, periods.subList(periods.size() - rest, periods.size()), at);
        }
        return generators;
    }

    private void bill(int meters, List<BillingPeriod> periods, Instant at) {
        Account account = state.accounts().add(SampleData.account(connection, false, ids));
        Site site = sites.get(generators.size() % sites.size());
        AccountPlan plan = new AccountPlan(
                SampleUtility.POWER, List.of(site), Collections.nCopies(meters, MeterPlan.PARKING_POWER));
        BillGenerator generator =
                new BillGenerator(connection, plan, account, periods.get(0).start(), () -> false, ids);
        generator.meters().forEach(m -> account.attach(state.meters().add(m.meter)));
        periods.forEach(period -> state.bills().add(generator.writeNext(false, at)));
        generators.add(generator);
    }
}
