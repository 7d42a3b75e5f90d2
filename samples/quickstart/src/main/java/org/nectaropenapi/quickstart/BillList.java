package org.nectaropenapi.quickstart;

import java.io.PrintStream;
import java.util.List;
import org.nectaropenapi.client.model.Document;

/** Prints the number of bills and the first few of them. */
final class BillList {

    private static final int MAX_SHOWN = 5;

    private BillList() {}

    static void print(List<Document> bills, PrintStream out) {
        out.println("Bills: " + bills.size());
        for (Document bill : bills.subList(0, Math.min(MAX_SHOWN, bills.size()))) {
            out.printf(
                    "  %s  %-36s %12s %s%n",
                    bill.billDate(), bill.utilityCompany(), bill.totalCharges(), bill.chargesUnits());
        }
        if (bills.size() > MAX_SHOWN) {
            out.println("  and " + (bills.size() - MAX_SHOWN) + " more");
        }
    }
}
