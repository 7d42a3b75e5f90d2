package org.nectaropenapi.sandbox.handler;

import java.util.List;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.UsageRow;

/** The filters of document and usage lists. */
final class ListFilter {
    private final DateFilter dates;
    private final List<String> datasourceTypes;
    private final IdentifierFilter identifier;
    private final boolean withDeleted;

    ListFilter(ValidatedRequest request) {
        this.dates = DateFilter.of(request);
        this.datasourceTypes = request.queryAll("datasourceType");
        this.identifier = new IdentifierFilter(request);
        this.withDeleted = request.query("isDeleted").map(Boolean::parseBoolean).orElse(false);
    }

    /** Whether every usage record of every bill is kept. */
    boolean keepsAllRows() {
        return dates.isOpen() && datasourceTypes.isEmpty() && identifier.isOpen();
    }

    boolean keeps(Bill bill) {
        return (withDeleted || !bill.isDeleted())
                && bill.rows().stream()
                        .anyMatch(row -> isOfMeter(row)
                                && dates.matches(
                                        row.startDate(),
                                        row.endDate(),
                                        bill.facts().billDate(),
                                        bill.facts().created(),
                                        bill.updated()));
    }

    boolean keeps(Bill bill, UsageRow row) {
        return isOfMeter(row)
                && dates.matches(
                        row.startDate(),
                        row.endDate(),
                        bill.facts().billDate(),
                        bill.facts().created(),
                        row.changed() == null ? bill.facts().created() : row.changed());
    }

    private boolean isOfMeter(UsageRow row) {
        if (!datasourceTypes.isEmpty() && !datasourceTypes.contains(row.facts().datasourceType())) {
            return false;
        }
        // What has no meter has no number either.
        Meter meter = row.facts().meter();
        return meter == null ? identifier.isOpen() : identifier.keeps(meter);
    }
}
