package org.nectaropenapi.suite.sync;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.sandbox.CompanySnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.DocumentSnapshot;
import org.nectaropenapi.sandbox.SandboxControl;

/**
 * Compares what an application has stored with what the service has.
 *
 * @param tables the tables of the application
 * @param counts whether the application wants a document
 * @param ignored documents that may differ
 */
record TablesComparison(SyncedTables tables, Predicate<DocumentSnapshot> counts, Set<UUID> ignored) {

    /** Throws an AssertionError that names the differences to companies and their names, if there are any. */
    void compare(SandboxControl service, Map<UUID, String> companies) {
        equal("companies", companies, texts(tables.companies(), Company::name));
        companies.keySet().forEach(id -> compare(id, service.snapshot(id)));
    }

    private void compare(UUID company, CompanySnapshot now) {
        Map<UUID, String> sites = new TreeMap<>();
        now.sites().forEach(site -> sites.put(site.id(), "archived " + site.archived()));
        equal(
                "sites",
                sites,
                texts(tables.sites(company), site -> "archived " + (site.dataCollectionStopDate() != null)));

        Map<UUID, String> connections = new TreeMap<>();
        now.connections().forEach(connection -> connections.put(connection.id(), connection.status()));
        equal("connections", connections, texts(tables.connections(company), c -> String.valueOf(c.status())));

        Map<UUID, String> accounts = new TreeMap<>();
        now.accounts().forEach(account -> accounts.put(account.id(), account.number() + " " + account.lastService()));
        equal(
                "accounts",
                accounts,
                texts(tables.accounts(company), account -> account.accountNumber() + " " + account.lastServiceDate()));

        Map<UUID, String> documents = new TreeMap<>();
        now.documents().stream().filter(counts).forEach(bill -> documents.put(bill.id(), DocumentText.of(bill)));
        Map<UUID, String> stored = texts(tables.documents(company), DocumentText::of);
        documents.keySet().removeAll(ignored);
        stored.keySet().removeAll(ignored);
        equal("documents", documents, stored);
    }

    private static <T> Map<UUID, String> texts(Map<UUID, T> rows, Function<T, String> text) {
        Map<UUID, String> texts = new TreeMap<>();
        rows.forEach((id, row) -> texts.put(id, text.apply(row)));
        return texts;
    }

    private static void equal(String kind, Map<UUID, String> expected, Map<UUID, String> actual) {
        if (!expected.equals(actual)) {
            Map<UUID, String> missing = new TreeMap<>(expected);
            missing.entrySet().removeAll(actual.entrySet());
            Map<UUID, String> surplus = new TreeMap<>(actual);
            surplus.entrySet().removeAll(expected.entrySet());
            throw new AssertionError(kind + ": the service has " + missing + "\nthe application has " + surplus);
        }
    }
}
