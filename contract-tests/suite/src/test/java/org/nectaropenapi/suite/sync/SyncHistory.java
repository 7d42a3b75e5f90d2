package org.nectaropenapi.suite.sync;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.model.ConnectionEvent;
import org.nectaropenapi.client.model.DocumentEvent;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncRun;
import org.nectaropenapi.sandbox.CompanySnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.AccountSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.ConnectionSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.DocumentSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.SiteSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.UsageSnapshot;
import org.nectaropenapi.sandbox.SandboxControl;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/**
 * A random history of a company and of an application that syncs with it. The same seed makes the same history, at the
 * same time of the clock.
 *
 * <p>A change that leaves no trace, such as a deletion that keeps the date of the last change, may be missing in the
 * application's tables until the next comparison of all documents. Everything else is there after each run that nothing
 * disturbs.
 */
final class SyncHistory {

    private static final int EVENTS = 20;
    private static final int RUNS = 3;
    private static final List<Misbehaviour> PASSING = List.of(
            Misbehaviour.STATUS_429,
            Misbehaviour.STATUS_500,
            Misbehaviour.STATUS_502,
            Misbehaviour.STATUS_503,
            Misbehaviour.CUT_BODY,
            Misbehaviour.NO_RESPONSE);
    private static final List<HistoryEvent> DURING_A_RUN = List.of(
            HistoryEvent.BILL_ARRIVES,
            HistoryEvent.BILL_REVISED,
            HistoryEvent.BILL_DELETED,
            HistoryEvent.BILL_RESTORED,
            HistoryEvent.BILL_FLAGGED,
            HistoryEvent.USAGE_MOVED,
            HistoryEvent.BILL_DELETED_WITHOUT_DATE,
            HistoryEvent.BILL_ERASED,
            HistoryEvent.TIME_PASSES);

    private final SyncService service;
    private final SandboxControl control;
    private final Random random;
    private final SyncedTables tables = new SyncedTables();
    private final NectarSync sync;
    private final @Nullable LocalDate horizon;
    private final UUID company;
    private final List<String> log = new ArrayList<>();
    private final Map<HistoryEvent, Integer> counts = new EnumMap<>(HistoryEvent.class);
    private final List<WebhookEvent> deliveries = new ArrayList<>();
    private final Set<UUID> untraced = new HashSet<>();
    private boolean interrupted;
    private boolean over;
    private int runs;

    SyncHistory(SyncService service, long seed) {
        this.service = service;
        this.control = service.sandbox.control();
        // The first numbers of neighbouring seeds are alike.
        this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        this.horizon = random.nextInt(8) == 0 ? today().minusDays(40) : null;
        int comparison = List.of(0, 1, 3, 7, 30).get(random.nextInt(5));
        NectarSync.Builder builder = NectarSync.builder(service.nectar)
                .comparisonEveryDays(comparison)
                .prefetch(0)
                .clock(service.clock);
        if (horizon != null) {
            builder.horizon(horizon);
        }
        this.sync = builder.build();
        this.company = service.company("History " + seed);
        log.add("seed " + seed + ", comparison every " + comparison + " days, horizon " + horizon);
        UUID site = service.site(company, "Oakland");
        service.connection(company, site, "nectarclimate.com");
    }

    /** Lets everything happen, and compares after each run. */
    Map<HistoryEvent, Integer> play() {
        try {
            List<HistoryEvent> all = List.of(HistoryEvent.values());
            int events = 0;
            while (events < EVENTS || runs < RUNS) {
                if (random.nextInt(7) == 0) {
                    quietRun();
                } else if (happens(all.get(random.nextInt(all.size())))) {
                    events++;
                }
            }
            quietRun();
            service.clock.advance(Duration.ofDays(31));
            log("31 days pass");
            quietRun();
            if (service.hasCalendar()) {
                require(untraced.isEmpty(), "no comparison has been made after 31 days");
            }
            service.nectar.companies().delete(company);
            over = true;
            log("the company is deleted");
            run(batch -> true);
            require(tables.companies().isEmpty() && tables.documents(company).isEmpty(), "the company is still there");
            return counts;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(String.join("\n", log) + "\n" + e, e);
        } finally {
            service.beforeEachRequest(null);
            if (!over) {
                service.nectar.companies().delete(company);
            }
        }
    }

    private LocalDate today() {
        return service.clock.instant().atZone(service.clock.getZone()).toLocalDate();
    }

    private void log(String line) {
        log.add(service.clock.instant() + " " + line);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    // Events

    /** Makes something happen, if it can; returns whether it did. */
    private boolean happens(HistoryEvent event) {
        boolean happened =
                switch (event) {
                    case BILL_ARRIVES -> onAccount(id -> documentEvent(control.addDocument(id)));
                    case LATE_BILL_ARRIVES ->
                        onAccount(id ->
                                documentEvent(control.addDocument(id, today().minusDays(75), today().minusDays(45))));
                    case BILL_REVISED -> onDocument(DocumentSnapshot::isCurrent, this::revise);
                    case REVISION_REVISED -> onDocument(this::isRevision, this::revise);
                    case REVISION_UNLINKED ->
                        onDocument(
                                bill -> bill.revisedDocumentId() != null,
                                bill -> control.linkRevision(bill.id(), null));
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
                    case ACCOUNT_CLOSED -> onAccount(id -> control.closeAccount(id, today()));
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
                    case SITE_ARCHIVED -> onSite(site -> !site.archived(), site -> control.archiveSite(site, today()));
                    case SITE_RESTORED -> onSite(SiteSnapshot::archived, control::restoreSite);
                    case TIME_PASSES -> act(() -> service.clock.advance(Duration.ofMinutes(random.nextInt(1200))));
                    case DAYS_PASS -> act(() -> service.clock.advance(Duration.ofDays(1 + random.nextInt(9))));
                    case WEBHOOK_COMES -> webhook(1);
                    case WEBHOOK_COMES_TWICE -> webhook(2);
                    case RUN_KILLED -> killedRun();
                    case RUN_FAILS -> failingRun();
                    case FAULTS_ARE_PASSED -> passedFaults();
                    case CHANGE_DURING_RUN -> disturbedRun();
                    case TWO_RUNS -> twoRuns();
                };
        if (happened) {
            counts.merge(event, 1, Integer::sum);
            log(event.name());
        }
        return happened;
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
                    log("document " + bill.id());
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
                && snapshot().documents().stream().anyMatch(other -> bill.id().equals(other.revisedDocumentId()));
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

    private void documentEvent(UUID id) {
        deliveries.add(DocumentEvent.builder().id(id).company(company).build());
    }

    private void connectionEvent(UUID id) {
        deliveries.add(ConnectionEvent.builder().id(id).build());
    }

    /** Delivers an event, perhaps long after it happened. Afterwards its document is as the service has it. */
    private boolean webhook(int times) {
        if (deliveries.isEmpty() || interrupted) {
            return false;
        }
        WebhookEvent event = any(deliveries);
        for (int i = 0; i < times; i++) {
            try (SyncRun refresh = sync.refresh(event, tables)) {
                refresh.forEachRemaining(batch -> require(tables.apply(batch), "the cursor has changed"));
            }
        }
        UUID id = event.id();
        CompanySnapshot now = snapshot();
        boolean known = tables.cursors().containsKey(company);
        if (known && event instanceof DocumentEvent) {
            now.documents().stream().filter(bill -> bill.id().equals(id)).forEach(bill -> {
                require(
                        tables.documents(company).containsKey(id) == counts(bill),
                        "after its event, document " + id + " is not as the service has it");
                untraced.remove(id);
            });
        }
        return true;
    }

    // Runs

    private void quietRun() {
        boolean compares = run(batch -> true);
        if (compares && !interrupted) {
            untraced.clear();
        }
        interrupted = false;
        runs++;
        log("run" + (compares ? " with comparison" : ""));
        compare();
    }

    /** Runs until a condition does not hold; returns whether the run compared all documents. */
    private boolean run(Predicate<SyncBatch> goesOn) {
        boolean compares = false;
        try (SyncRun run = sync.run(tables)) {
            while (run.hasNext()) {
                SyncBatch batch = run.next();
                if (!goesOn.test(batch)) {
                    return compares;
                }
                require(tables.apply(batch), "the cursor has changed");
                compares |= batch.progress().comparison();
            }
        }
        return compares;
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Kills a run before one of its requests, or before a batch is applied. */
    private boolean killedRun() {
        interrupted = true;
        int[] left = {random.nextInt(12)};
        boolean beforeRequest = random.nextBoolean();
        if (beforeRequest) {
            service.beforeEachRequest(() -> {
                if (left[0]-- == 0) {
                    throw new Killed();
                }
            });
        }
        try {
            run(batch -> beforeRequest || left[0]-- > 0);
        } catch (Killed e) {
            log("killed before a request");
        } finally {
            service.beforeEachRequest(null);
        }
        return true;
    }

    /** Lets a request fail for good. */
    private boolean failingRun() {
        interrupted = true;
        service.sandbox.misbehave(any(PASSING)).on("listDocumentsByCompany").after(random.nextInt(6));
        try {
            run(batch -> true);
        } catch (NectarException e) {
            log("fails: " + e.getClass().getSimpleName());
        } finally {
            service.sandbox.stopMisbehaving();
        }
        return true;
    }

    /** Lets some requests fail that succeed when they are repeated. */
    private boolean passedFaults() {
        service.sandbox.misbehave(any(PASSING)).after(random.nextInt(6)).forFirst(1 + random.nextInt(2));
        try {
            quietRun();
        } finally {
            service.sandbox.stopMisbehaving();
        }
        return true;
    }

    /** Changes something between two requests of a run. */
    private boolean disturbedRun() {
        interrupted = true;
        int[] left = {random.nextInt(14)};
        int[] changes = {1 + random.nextInt(3)};
        boolean[] untracedChange = {false};
        service.beforeEachRequest(() -> {
            if (left[0]-- <= 0 && changes[0]-- > 0) {
                HistoryEvent event = any(DURING_A_RUN);
                // Two of them could make up for each other, which nobody can notice.
                boolean leavesNoTrace =
                        event == HistoryEvent.BILL_DELETED_WITHOUT_DATE || event == HistoryEvent.BILL_ERASED;
                if (!leavesNoTrace || !untracedChange[0]) {
                    untracedChange[0] |= leavesNoTrace;
                    log("during the run:");
                    happens(event);
                }
            }
        });
        try {
            run(batch -> true);
        } finally {
            service.beforeEachRequest(null);
        }
        return true;
    }

    /** Lets a run begin, another one overtake it, and the first go on, with or without a comparison of cursors. */
    private boolean twoRuns() {
        boolean careless = random.nextInt(3) == 0;
        int batches = random.nextInt(5);
        try (SyncRun first = sync.run(tables)) {
            SyncBatch held = null;
            for (int i = 0; i <= batches; i++) {
                if (held != null) {
                    require(tables.apply(held), "the cursor has changed");
                }
                held = first.hasNext() ? first.next() : null;
            }
            if (random.nextBoolean()) {
                happens(HistoryEvent.BILL_DELETED);
            }
            run(batch -> true);
            if (held != null && careless) {
                tables.force(held);
                while (first.hasNext()) {
                    tables.force(first.next());
                }
                // The generation went back, so that what is gone is noticed by the run after the next.
                run(batch -> true);
            } else if (held != null) {
                require(!tables.apply(held), "a run that was overtaken goes on");
            }
        }
        interrupted = true;
        return true;
    }

    // Comparison

    private boolean counts(DocumentSnapshot bill) {
        return bill.isCurrent() && (horizon == null || !bill.billDate().isBefore(horizon));
    }

    private void compare() {
        CompanySnapshot now = snapshot();
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
        now.documents().stream().filter(this::counts).forEach(bill -> documents.put(bill.id(), DocumentText.of(bill)));
        Map<UUID, String> stored = texts(tables.documents(company), DocumentText::of);
        documents.keySet().removeAll(untraced);
        stored.keySet().removeAll(untraced);
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
