package org.nectaropenapi.sandbox.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.SandboxState;

/**
 * The bills that arrive after the first collection, as the clock moves on: one a month for each account. Most arrive
 * within two days of their date, some weeks late. Some are estimated, and a bill that corrects them follows. The seed
 * and the account decide, so the number of requests in between changes nothing.
 *
 * <p>While a connection is not CONNECTED its bills wait, and arrive when it is mended. An account that is not tracked,
 * or has been closed, gets none, and a meter at an archived site is not billed.
 */
public final class Arrivals {
    private static final double ESTIMATED = 0.12;
    private static final double LATE = 0.24;
    private static final Duration PROMPT = Duration.ofDays(2);
    private static final Duration LATENESS = Duration.ofDays(22);
    private static final Duration CORRECTED_AFTER = Duration.ofDays(9);
    private static final Duration CORRECTED_WITHIN = Duration.ofDays(11);

    private final SandboxState state;
    private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.naturalOrder());
    private final Map<UUID, AccountBills> byAccount = new HashMap<>();
    private final Map<UUID, List<Due>> waiting = new LinkedHashMap<>();
    private long numbered;

    Arrivals(SandboxState state) {
        this.state = state;
    }

    /** Lets bills of an account arrive from a time on. */
    void follow(AccountBills bills, Instant from) {
        byAccount.put(bills.account().id(), bills);
        schedule(bills, from);
    }

    /** Adds the bills that have arrived by a time, in their order. */
    void runDue(Instant now) {
        // Runs before each request, while hardly any connection has bills that wait.
        List.copyOf(waiting.keySet()).forEach(id -> state.connections().find(id).ifPresent(this::release));
        while (!queue.isEmpty() && !queue.peek().at().isAfter(now)) {
            run(queue.remove());
        }
    }

    /**
     * Adds the next bill of an account, whatever its date.
     *
     * @param account the account
     * @return the bill
     * @throws IllegalStateException when the account is closed, or when its bills have not been collected yet
     */
    public Bill add(Account account) {
        AccountBills bills = of(account);
        if (bills.isOver()) {
            throw new IllegalStateException("The account " + account.id() + " is closed.");
        }
        return state.bills().add(bills.writeNext(false, state.now()));
    }

    /**
     * Adds a bill of an account for a period of its own, such as one that was found late.
     *
     * @param account the account
     * @param start first day of the period
     * @param end last day of the period
     * @return the bill
     * @throws IllegalStateException when its bills have not been collected yet
     */
    public Bill add(Account account, LocalDate start, LocalDate end) {
        return state.bills().add(of(account).write(new BillingPeriod(start, end), false, state.now()));
    }

    /**
     * Adds the bill that corrects another one, and marks that as superseded.
     *
     * @param old the other one
     * @return the corrected bill
     * @throws IllegalStateException when the other one is deleted or superseded
     */
    public Bill revise(Bill old) {
        if (old.isDeleted() || old.supersededBy() != null) {
            throw new IllegalStateException(
                    "The document " + old.id() + " is " + (old.isDeleted() ? "deleted." : "superseded already."));
        }
        return revise(old, state.now());
    }

    /**
     * Opens an account with a meter at the first site of a connection, and a bill of the last month.
     *
     * @param connection the connection
     * @param datasourceType a value of DatasourceType
     * @return the account
     */
    public Account open(Connection connection, String datasourceType) {
        AdditionalAccount opened = AdditionalAccount.open(state, connection, datasourceType, 1);
        follow(opened, state.now());
        return opened.account();
    }

    /**
     * Adds many documents at once, of accounts that have one for each month of ten years.
     *
     * @param connection the connection of the accounts
     * @param count the number of documents
     */
    public void fill(Connection connection, int count) {
        for (int rest = count; rest > 0; rest -= AdditionalAccount.MOST_MONTHS) {
            follow(
                    AdditionalAccount.open(
                            state, connection, UploadPlan.DEFAULT_TYPE, Math.min(rest, AdditionalAccount.MOST_MONTHS)),
                    state.now());
        }
    }

    private AccountBills of(Account account) {
        AccountBills bills = byAccount.get(account.id());
        if (bills == null) {
            throw new IllegalStateException(
                    "The bills of the account " + account.id() + " have not been collected yet.");
        }
        return bills;
    }

    private Bill revise(Bill old, Instant at) {
        // A bill whose link was taken back can be revised again, and the two corrections are different documents.
        UUID origin = new UUID(old.id().getMostSignificantBits(), old.id().getLeastSignificantBits() + old.version());
        Bill revised = state.bills().add(Revision.of(old, at, state.idsFor(origin)));
        old.supersede(revised.id(), at);
        byAccount.values().forEach(bills -> bills.corrected(old, revised));
        return revised;
    }

    private void schedule(AccountBills bills, Instant from) {
        double chance = bills.ids().fraction();
        boolean late = chance >= ESTIMATED && chance < LATE;
        Instant issued = issued(bills.nextPeriod());
        Instant at = late
                ? issued.plus(PROMPT).plus(part(LATENESS, bills.ids().fraction()))
                : issued.plus(part(PROMPT, bills.ids().fraction()));
        queue.add(new Due(at.isBefore(from) ? from : at, numbered++, bills, chance < ESTIMATED, null));
    }

    private void run(Due due) {
        UUID connectionId = due.bills().account().details().connectionId();
        Optional<Connection> connection = state.connections().find(connectionId);
        if (connection.isEmpty()) {
            byAccount.remove(due.bills().account().id());
        } else if (!connection.get().status().equals(Connection.CONNECTED)) {
            waiting.computeIfAbsent(connectionId, id -> new ArrayList<>()).add(due);
        } else if (due.estimate() != null) {
            correct(due.estimate(), due.at());
        } else if (!due.bills().isOver()) {
            issue(due);
        }
    }

    private void issue(Due due) {
        AccountBills bills = due.bills();
        BillingPeriod period = bills.nextPeriod();
        // A bill that was added by hand has taken the place of the one that was due.
        if (!issued(period).isAfter(due.at())) {
            if (bills.account().isTracked() && bills.isBilled(period)) {
                Bill bill = state.bills().add(bills.writeNext(due.estimated(), due.at()));
                if (due.estimated()) {
                    Instant corrected = due.at()
                            .plus(CORRECTED_AFTER)
                            .plus(part(CORRECTED_WITHIN, bills.ids().fraction()));
                    queue.add(new Due(corrected, numbered++, bills, false, bill));
                }
            } else {
                bills.skip();
            }
        }
        schedule(bills, due.at());
    }

    private void correct(Bill estimate, Instant at) {
        if (!estimate.isDeleted() && estimate.supersededBy() == null) {
            revise(estimate, at);
        }
    }

    private void release(Connection connection) {
        if (connection.status().equals(Connection.CONNECTED)) {
            List<Due> released = waiting.remove(connection.id());
            released.forEach(due -> queue.add(due.notBefore(connection.statusSince())));
        }
    }

    private static Instant issued(BillingPeriod period) {
        return period.billDate().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Duration part(Duration whole, double fraction) {
        return Duration.ofSeconds((long) (whole.toSeconds() * fraction));
    }

    /**
     * A bill that is expected.
     *
     * @param at when it arrives
     * @param number decides on the order of bills at the same time
     * @param bills writes it
     * @param estimated whether it will be estimated
     * @param estimate the estimated bill that it corrects, or null
     */
    private record Due(
            Instant at,
            long number,
            AccountBills bills,
            boolean estimated,
            @Nullable Bill estimate) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int order = at.compareTo(other.at);
            return order == 0 ? Long.compare(number, other.number) : order;
        }

        Due notBefore(Instant time) {
            return at.isBefore(time) ? new Due(time, number, bills, estimated, estimate) : this;
        }
    }
}
