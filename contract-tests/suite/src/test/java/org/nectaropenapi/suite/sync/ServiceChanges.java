package org.nectaropenapi.suite.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.model.CompanyUpdateRequest;
import org.nectaropenapi.client.model.ConnectionEvent;
import org.nectaropenapi.client.model.DocumentEvent;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.sandbox.CompanySnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.AccountSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.ConnectionSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.DocumentSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.SiteSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.UsageSnapshot;
import org.nectaropenapi.sandbox.SandboxControl;

/** The events of a history that happen at the service, to resources drawn at random. */
final class ServiceChanges {

    private final SyncService service;
    private final SandboxControl control;
    private final Random random;
    private final int mostBills;
    private final Consumer<String> log;
    private final UUID company;
    private final List<WebhookEvent> deliveries = new ArrayList<>();
    private final Set<UUID> untraced = new HashSet<>();
    private final Map<UUID, String> companies = new TreeMap<>();
    private @Nullable UUID other;

    /**
     * Creates a company with a connection and a few bills.
     *
     * @param mostBills the number of bills with which no more are added
     */
    ServiceChanges(SyncService service, Random random, int mostBills, Consumer<String> log) {
        this.service = service;
        this.control = service.sandbox.control();
        this.random = random;
        this.mostBills = mostBills;
        this.log = log;
        this.company = addCompany("Harborview Logistics");
        UUID connection = service.connection(company, service.site(company, "Oakland"), "nectarclimate.com");
        control.fillDocuments(connection, 4 + random.nextInt(3));
    }

    /** Returns the company to which most things happen. */
    UUID company() {
        return company;
    }

    /** Returns the names of all companies that exist. */
    Map<UUID, String> companies() {
        return companies;
    }

    /** Returns the events whose deliveries may come at any time from now on. */
    List<WebhookEvent> deliveries() {
        return deliveries;
    }

    /** Returns the documents with a change that no date shows. A comparison of all documents notices them. */
    Set<UUID> untraced() {
        return untraced;
    }

    /** Makes something happen, if it can, a moment after everything else; returns whether it did. */
    boolean happens(HistoryEvent event) {
        service.clock.advance(Duration.ofMillis(1));
        return switch (event) {
            case BILL_ARRIVES -> hasRoom() && onAccount(id -> documentEvent(control.addDocument(id)));
            case LATE_BILL_ARRIVES ->
                hasRoom()
                        && onAccount(id -> documentEvent(control.addDocument(
                                id,
                                service.today().minusDays(75),
                                service.today().minusDays(45))));
            case BILL_REVISED -> hasRoom() && onDocument(DocumentSnapshot::isCurrent, this::revise);
            case REVISION_REVISED -> hasRoom() && onDocument(this::isRevision, this::revise);
            case REVISION_UNLINKED ->
                onDocument(bill -> bill.revisedDocumentId() != null, bill -> control.linkRevision(bill.id(), null));
            case BILL_DELETED ->
                onDocument(bill -> !bill.deleted(), bill -> {
                    control.deleteDocument(bill.id());
                    documentEvent(bill.id());
                });
            case BILL_DELETED_WITHOUT_DATE ->
                onDocument(bill -> !bill.deleted(), bill -> {
                    control.deleteDocument(bill.id(), false);
                    untraced.add(bill.id());
                });
            case BILL_ERASED ->
                onDocument(bill -> true, bill -> {
                    control.eraseDocument(bill.id());
                    untraced.add(bill.id());
                });
            case BILL_RESTORED ->
                onDocument(DocumentSnapshot::deleted, bill -> {
                    control.restoreDocument(bill.id());
                    documentEvent(bill.id());
                });
            case BILL_RESTORED_WITHOUT_DATE ->
                onDocument(DocumentSnapshot::deleted, bill -> {
                    control.restoreDocument(bill.id(), false);
                    untraced.add(bill.id());
                });
            case BILL_FLAGGED ->
                onDocument(bill -> true, bill -> {
                    control.flagDocument(bill.id(), "CHECK");
                    documentEvent(bill.id());
                });
            case USAGE_MOVED -> onDocument(bill -> !bill.usage().isEmpty(), bill -> move(bill, true));
            case USAGE_MOVED_WITHOUT_DATE ->
                onDocument(bill -> !bill.usage().isEmpty(), bill -> {
                    move(bill, false);
                    untraced.add(bill.id());
                });
            case USAGE_EXCLUDED ->
                onDocument(bill -> !bill.usage().isEmpty(), bill -> {
                    UsageSnapshot row = any(bill.usage());
                    control.excludeUsage(row.id(), !row.exclusion());
                    documentEvent(bill.id());
                });
            case ACCOUNT_OPENED ->
                onConnection(c -> c.status().equals("CONNECTED"), c -> control.openAccount(c.id(), "GAS"));
            case ACCOUNT_CLOSED -> onAccount(id -> control.closeAccount(id, service.today()));
            case CONNECTION_ADDED ->
                snapshot().connections().size() < 3
                        && act(() -> service.connection(
                                company,
                                any(snapshot().sites()).id(),
                                "utility" + random.nextInt(1_000_000) + ".example"));
            case CONNECTION_BROKEN ->
                onConnection(c -> c.status().equals("CONNECTED"), c -> {
                    control.breakConnection(c.id());
                    connectionEvent(c.id());
                });
            case CONNECTION_MENDED ->
                onConnection(c -> !c.status().equals("CONNECTED"), c -> {
                    control.mendConnection(c.id());
                    connectionEvent(c.id());
                });
            case CONNECTION_REMOVED ->
                onConnection(c -> !c.status().equals("CONNECTED"), c -> control.removeConnection(c.id()));
            case SITE_ADDED ->
                snapshot().sites().size() < 4 && act(() -> service.site(company, "Site " + random.nextInt()));
            case SITE_ARCHIVED -> onSite(site -> !site.archived(), site -> control.archiveSite(site, service.today()));
            case SITE_RESTORED -> onSite(SiteSnapshot::archived, control::restoreSite);
            case COMPANY_RENAMED -> act(this::renameCompany);
            case OTHER_COMPANY_ADDED -> other == null && act(this::addOther);
            case OTHER_COMPANY_DELETED -> other != null && act(() -> delete(other));
            case TIME_PASSES -> act(() -> service.clock.advance(Duration.ofMinutes(random.nextInt(1200))));
            case DAYS_PASS -> act(() -> service.clock.advance(Duration.ofDays(1 + random.nextInt(9))));
            default -> throw new IllegalArgumentException(event + " does not happen at the service");
        };
    }

    private boolean hasRoom() {
        return snapshot().documents().size() < mostBills;
    }

    private static boolean act(Runnable action) {
        action.run();
        return true;
    }

    private CompanySnapshot snapshot() {
        return control.snapshot(company);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean onDocument(Predicate<DocumentSnapshot> which, Consumer<DocumentSnapshot> action) {
        List<DocumentSnapshot> found =
                snapshot().documents().stream().filter(which).toList();
        return !found.isEmpty()
                && act(() -> {
                    DocumentSnapshot bill = any(found);
                    log.accept("document " + bill.id());
                    action.accept(bill);
                });
    }

    private boolean onConnection(Predicate<ConnectionSnapshot> which, Consumer<ConnectionSnapshot> action) {
        List<ConnectionSnapshot> found =
                snapshot().connections().stream().filter(which).toList();
        return !found.isEmpty() && act(() -> action.accept(any(found)));
    }

    private boolean onSite(Predicate<SiteSnapshot> which, Consumer<UUID> action) {
        List<SiteSnapshot> found = snapshot().sites().stream().filter(which).toList();
        return !found.isEmpty() && act(() -> action.accept(any(found).id()));
    }

    private boolean onAccount(Consumer<UUID> action) {
        List<AccountSnapshot> found = snapshot().accounts().stream()
                .filter(account -> account.lastService() == null)
                .toList();
        return !found.isEmpty() && act(() -> action.accept(any(found).id()));
    }

    private boolean isRevision(DocumentSnapshot bill) {
        return bill.isCurrent()
                && snapshot().documents().stream().anyMatch(old -> bill.id().equals(old.revisedDocumentId()));
    }

    private void revise(DocumentSnapshot bill) {
        documentEvent(control.reviseDocument(bill.id()));
        documentEvent(bill.id());
    }

    private void move(DocumentSnapshot bill, boolean withNewDate) {
        UUID to = service.site(company, "Moved to " + random.nextInt());
        control.moveUsage(any(bill.usage()).id(), to, withNewDate);
        if (withNewDate) {
            documentEvent(bill.id());
        }
    }

    private UUID addCompany(String name) {
        // Bills of the past months would be many and large: those of fillDocuments have one usage record.
        UUID added = service.company(name, service.today());
        companies.put(added, name);
        return added;
    }

    private void addOther() {
        UUID added = addCompany("Quayside Cold Storage");
        service.site(added, "Alameda");
        other = added;
    }

    private void renameCompany() {
        String name = "Company " + random.nextInt();
        service.nectar
                .companies()
                .update(company, CompanyUpdateRequest.builder().name(name).build());
        companies.put(company, name);
    }

    private void delete(UUID deleted) {
        service.nectar.companies().delete(deleted);
        companies.remove(deleted);
        if (deleted.equals(other)) {
            other = null;
        }
    }

    /** Deletes every company. */
    void deleteAll() {
        List.copyOf(companies.keySet()).forEach(this::delete);
    }

    private void documentEvent(UUID id) {
        deliveries.add(DocumentEvent.builder().id(id).company(company).build());
    }

    private void connectionEvent(UUID id) {
        deliveries.add(ConnectionEvent.builder().id(id).build());
    }
}
