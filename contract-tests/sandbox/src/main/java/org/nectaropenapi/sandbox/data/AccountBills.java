package org.nectaropenapi.sandbox.data;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Ids;

/** Writes the bills of one account, month by month. */
abstract class AccountBills {
    private final Account account;
    private LocalDate nextStart;
    private @Nullable Bill latest;

    AccountBills(Account account, LocalDate firstStart) {
        this.account = account;
        this.nextStart = firstStart;
    }

    final Account account() {
        return account;
    }

    /** Returns the period of the next bill, which ends when the account is closed. */
    final BillingPeriod nextPeriod() {
        BillingPeriod month = BillingPeriod.monthFrom(nextStart);
        LocalDate last = account.lastService();
        return last != null && last.isBefore(month.end()) ? new BillingPeriod(nextStart, last) : month;
    }

    /** Returns whether the account has been closed and billed to its end. */
    final boolean isOver() {
        LocalDate last = account.lastService();
        return last != null && last.isBefore(nextStart);
    }

    /** Writes the next bill. */
    final Bill writeNext(boolean estimated, Instant created) {
        Bill bill = write(nextPeriod(), estimated, created);
        skip();
        latest = bill;
        return bill;
    }

    /** Leaves the next period out. */
    final void skip() {
        nextStart = nextStart.plusMonths(1);
    }

    /** Continues from the figures of a corrected bill, if that is the latest. */
    final void corrected(Bill old, Bill revised) {
        if (old == latest) {
            continueFrom(revised);
            latest = revised;
        }
    }

    /** Returns the sequence from which its bills are drawn. */
    abstract Ids ids();

    /** Returns whether the account has a meter whose data is collected in a period. */
    abstract boolean isBilled(BillingPeriod period);

    abstract Bill write(BillingPeriod period, boolean estimated, Instant created);

    abstract void continueFrom(Bill revised);
}
