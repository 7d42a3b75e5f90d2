package org.nectaropenapi.sandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final Arrivals arrivals;
    private final Map<UUID, List<Account>> found = new HashMap<>();

    SampleData(SandboxState state, DataVolume volume, Arrivals arrivals) {
        this.state = state;
        this.volume = volume;
        this.arrivals = arrivals;
    }

    void findAccounts(Connection connection) {
        if (found.containsKey(connection.id())) {
            return;
        }
        Ids ids = state.idsFor(2 * connection.details().ordinal());
        List<Account> accounts = new ArrayList<>();
        for (AccountPlan plan : AccountPlan.of(sites(connection), volume.metersPerSite())) {
            accounts.add(state.accounts().add(account(connection, plan.utility().smartMeters, ids)));
        }
        found.put(connection.id(), accounts);
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
        Ids ids = state.idsFor(2 * connection.details().ordinal() + 1);
        List<Account> accounts = Objects.requireNonNull(found.remove(connection.id()));
        List<AccountPlan> plans = AccountPlan.of(sites(connection), volume.metersPerSite());
        for (int i = 0; i < plans.size(); i++) {
            AccountPlan plan = plans.get(i);
            LocalDate first = BillingPeriod.firstStart(plan.utility().firstDay, from);
            BillGenerator generator = new BillGenerator(
                    connection,
                    plan,
                    accounts.get(i),
                    first,
                    () -> company.fields().path("isDemandEnabled").asBoolean(),
                    ids);
            boolean firstOfUtility =
                    i == 0 || plans.subList(0, i).stream().noneMatch(p -> p.utility() == plan.utility());
            collect(generator, plan.utility(), firstOfUtility, today, at);
            if (plan.utility().smartMeters) {
                generator.meters().stream()
                        .filter(m -> m.plan == MeterPlan.BUILDING_POWER)
                        .forEach(m -> state.intervals().addAll(SmartMeter.daily(m.meter, today, at, ids)));
            }
            follow(generator, at);
        }
        new SubMeters(state, connection, sites(connection), ids)
                .collect(volume.extraUsageRows(), BillingPeriod.billed(SampleUtility.POWER.firstDay, from, today), at)
                .forEach(generator -> follow(generator, at));
    }

    /** Lets further bills arrive, which are drawn for each account alone. */
    private void follow(BillGenerator generator, Instant at) {
        generator.drawFrom(state.idsFor(generator.account().id()));
        arrivals.follow(generator, at);
    }

    /** Adds regular bills. The first gas and water accounts also have an estimated, a deleted and a corrected one. */
    private void collect(
            BillGenerator generator, SampleUtility utility, boolean firstOfUtility, LocalDate today, Instant at) {
        generator
                .meters()
                .forEach(m -> generator.account().attach(state.meters().add(m.meter)));
        int periods = BillingPeriod.billed(
                        utility.firstDay, generator.nextPeriod().start(), today)
                .size();
        int estimated = firstOfUtility && utility == SampleUtility.GAS ? periods - 3 : -1;
        int deleted = firstOfUtility && utility == SampleUtility.GAS ? periods - 2 : -1;
        int corrected = firstOfUtility && utility == SampleUtility.WATER ? periods - 4 : -1;
        for (int i = 0; i < periods && !generator.isOver(); i++) {
            BillingPeriod period = generator.nextPeriod();
            if (!generator.isBilled(period)) {
                generator.skip();
                continue;
            }
            if (i == corrected) {
                Bill misread = generator.writeMisread(period, at);
                Bill right = generator.writeCorrected(period, at);
                misread.supersede(right.id(), at);
                state.bills().add(misread);
                state.bills().add(right);
                generator.skip();
                continue;
            }
            if (i == deleted) {
                Bill wrongScan = generator.writeMisread(period, at);
                wrongScan.delete(at);
                state.bills().add(wrongScan);
            }
            state.bills().add(generator.writeNext(i == estimated, at));
        }
    }

    private List<Site> sites(Connection connection) {
        return connection.details().sites().stream()
                .map(id -> state.sites().find(id).orElseThrow())
                .toList();
    }
}
