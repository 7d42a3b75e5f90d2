package org.nectaropenapi.quickstart;

import java.io.PrintStream;
import java.util.List;
import org.nectaropenapi.client.NectarClient;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.Connection;
import org.nectaropenapi.client.usage.UsageByMonth;

/** Prints all companies that a key can see, with connections, bills and usage, and changes nothing. */
final class ReadOnlyWalkthrough {

    private final NectarClient nectar;
    private final PrintStream out;

    ReadOnlyWalkthrough(NectarClient nectar, PrintStream out) {
        this.nectar = nectar;
        this.out = out;
    }

    void run() {
        nectar.general().ping();
        out.println("Ping: the key is accepted");
        List<Company> companies = nectar.companies().list();
        out.println("Companies: " + companies.size());
        companies.forEach(this::print);
    }

    private void print(Company company) {
        out.println();
        out.println("Company " + company.name() + " " + company.id() + ", "
                + company.sites().size() + " sites");
        for (Connection connection :
                nectar.connections().listByCompany(company.id()).all()) {
            out.println("Connection " + connection.id() + " is " + connection.status());
        }
        BillList.print(nectar.documents().listByCompany(company.id()).stream().toList(), out);
        UsageByMonth usage = UsageByMonth.create();
        nectar.usage().listByCompany(company.id()).all().forEach(usage::add);
        UsageTable.print(usage, out);
    }
}
