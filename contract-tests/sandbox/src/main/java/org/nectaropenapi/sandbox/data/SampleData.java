package org.nectaropenapi.sandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Ids;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;

/** The data of a sandbox connection: accounts after the login, bills and readings after processing. */
final class SampleData {
    private final SandboxState state;
    private final DataVolume volume;

    SampleData(SandboxState state, DataVolume volume) {
        this.state = state;
        this.volume = volume;
    }

    void findAccounts(Connection connection) {
        Ids ids = state.idsFor(2 * connection.details().ordinal());
        for (AccountPlan plan : AccountPlan.of(sites(connection), volume.metersPerSite())) {
            state.accounts().add(account(connection, plan.utility().smartMeters, ids));
        }
    }

    static Account account(Connection connection, boolean smartMeter, Ids ids) {
        String number = ids.digits(3) + "-" + ids.digits(7) + "-" + ids.digits(1);
        return new Account(
                new Account.Details(ids.next(), connection.companyId(), connection.id(), number, smartMeter));
    }

    void collectBills(Connection connection, Instant at) {
        Company company = state.companies().find(connection.companyId()).orElseThrow();
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        LocalDate from = LocalDate.parse(company.fields()
                .path("dataCollectionStartDate")
                .asText(today.minusYears(1).toString()));
        boolean demandEnabled = company.fields().path("isDemandEnabled").asBoolean();
        Ids ids = state.idsFor(2 * connection.details().ordinal() + 1);
        List<Account> accounts = state.accountsOf(connection).toList();
        List<AccountPlan> plans = AccountPlan.of(sites(connection), volume.metersPerSite());
        for (int i = 0; i < plans.size(); i++) {
            AccountPlan plan = plans.get(i);
            Account account = accounts.get(i);
            BillGenerator generator = new BillGenerator(connection, plan, account, demandEnabled, at, ids);
            generator.meters().forEach(m -> account.attach(state.meters().add(m.meter)));
            boolean firstOfUtility =
                    i == 0 || plans.subList(0, i).stream().noneMatch(p -> p.utility() == plan.utility());
            List<BillingPeriod> periods = BillingPeriod.billed(plan.utility().firstDay, from, today);
            state.bills().addAll(bills(generator, plan.utility(), firstOfUtility, periods, at));
            if (plan.utility().smartMeters) {
                generator.meters().stream()
                        .filter(m -> m.plan == MeterPlan.BUILDING_POWER)
                        .forEach(m -> state.intervals().addAll(SmartMeter.daily(m.meter, today, at, ids)));
            }
        }
        new SubMeters(state, connection, sites(connection), ids)
                .collect(volume.extraUsageRows(), BillingPeriod.billed(SampleUtility.POWER.firstDay, from, today), at);
    }

    /** Regular bills. The first gas and water accounts also have an estimated, a deleted and a corrected one. */
    private static List<Bill> bills(
            BillGenerator generator,
            SampleUtility utility,
            boolean firstOfUtility,
            List<BillingPeriod> periods,
            Instant at) {
        int estimated = firstOfUtility && utility == SampleUtility.GAS ? periods.size() - 3 : -1;
        int deleted = firstOfUtility && utility == SampleUtility.GAS ? periods.size() - 2 : -1;
        int corrected = firstOfUtility && utility == SampleUtility.WATER ? periods.size() - 4 : -1;
        List<Bill> bills = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            BillingPeriod period = periods.get(i);
            if (i == corrected) {
                Bill misread = generator.writeMisread(period);
                Bill right = generator.writeCorrected(period);
                misread.supersede(right.id(), at);
                bills.add(misread);
                bills.add(right);
                continue;
            }
            if (i == deleted) {
                Bill wrongScan = generator.writeMisread(period);
                wrongScan.delete(at);
                bills.add(wrongScan);
            }
            bills.add(generator.write(period, i == estimated));
        }
        return bills;
    }

    private List<Site> sites(Connection connection) {
        return connection.details().sites().stream()
                .map(id -> state.sites().find(id).orElseThrow())
                .toList();
    }
}
