package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.UsageRow;

/** The filters of document and usage lists. */
final class ListFilter {
    private final DateFilter dates;
    private final MeterFilter meters;
    private final boolean withDeleted;

    ListFilter(ValidatedRequest request) {
        this.dates = DateFilter.of(request);
        this.meters = new MeterFilter(request);
        this.withDeleted = request.flag("isDeleted").orElse(false);
    }

    /** Returns whether every usage record of every bill matches. */
    boolean matchesAllRows() {
        return dates.isOpen() && meters.isOpen();
    }

    boolean matches(Bill bill) {
        if (bill.isDeleted() && !withDeleted) {
            return false;
        }
        if (meters.isOpen() && !dates.isOfUsage()) {
            // A bill of charges alone has dates too. And each page looks at all documents of a company.
            return dates.matches(bill);
        }
        return bill.rows().stream().anyMatch(row -> meters.matches(row) && dates.matches(bill, row, bill.updated()));
    }

    boolean matches(Bill bill, UsageRow row) {
        return meters.matches(row) && dates.matches(bill, row, bill.updated(row));
    }
}
