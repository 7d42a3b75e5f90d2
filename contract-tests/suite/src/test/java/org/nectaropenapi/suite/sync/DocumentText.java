package org.nectaropenapi.suite.sync;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.SiteSummary;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.sandbox.CompanySnapshot.DocumentSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.UsageSnapshot;

/** Writes what the sandbox has of a document, and what an application has of it, in the same form. */
final class DocumentText {

    private DocumentText() {}

    static String of(DocumentSnapshot bill) {
        TreeSet<String> rows = new TreeSet<>();
        for (UsageSnapshot row : bill.usage()) {
            rows.add(row.id() + " at " + row.siteId() + " " + plain(row.usage()) + " " + row.startDate() + " "
                    + row.exclusion());
        }
        return text(bill.updated(), bill.billDate(), bill.totalCharges(), rows);
    }

    static String of(Document document) {
        TreeSet<String> rows = new TreeSet<>();
        for (UsageData row : document.usageData()) {
            SiteSummary site = row.site();
            rows.add(row.id() + " at " + (site == null ? null : site.id()) + " " + plain(row.usage()) + " "
                    + row.startDate() + " " + row.exclusion());
        }
        return text(
                document.updated() == null ? null : document.updated().toInstant(),
                document.billDate(),
                document.totalCharges(),
                rows);
    }

    private static String text(
            @Nullable Instant updated, @Nullable Object billDate, @Nullable BigDecimal total, TreeSet<String> rows) {
        return updated + " " + billDate + " " + plain(total) + " " + List.copyOf(rows);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
