package org.nectaropenapi.suite.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nectaropenapi.client.NectarSync;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.model.DocumentEvent;
import org.nectaropenapi.client.model.WebhookEvent;
import org.nectaropenapi.client.sync.SyncBatch;
import org.nectaropenapi.client.sync.SyncRun;
import org.nectaropenapi.sandbox.CompanySnapshot.DocumentSnapshot;
import org.nectaropenapi.sandbox.misbehaviour.Misbehaviour;

/**
 * A random history of a company and of an application that syncs with it. It has a sandbox of its own, so that the same
 * seed always makes the same history.
 *
 * <p>A change that leaves no trace, such as a deletion that keeps the date of the last change, may be missing in the
 * application's tables until the next comparison of all documents. Everything else is there after each run that nothing
 * disturbs.
 *
 * <p>Some situations are rare by chance alone and are drawn more often: that a first run is killed or disturbed, that
 * something changes right after a run was killed, and that the next run follows at once.
 */
final class SyncHistory implements AutoCloseable {

    private static final int EVENTS = 20;
    private static final int RUNS = 3;
    /** A sync concludes nothing from lists while more than ten pages change on one day. */
    private static final int MOST_PAGES = 9;

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
            HistoryEvent.OTHER_COMPANY_DELETED,
            HistoryEvent.TIME_PASSES);

    private static final List<HistoryEvent> WITHOUT_DATE =
            List.of(HistoryEvent.BILL_DELETED_WITHOUT_DATE, HistoryEvent.BILL_ERASED);
    private static final List<HistoryEvent> OFTEN = List.of(HistoryEvent.RUN_KILLED, HistoryEvent.CHANGE_DURING_RUN);

    private final Random random;
    private final SyncService service;
    private final ServiceChanges changes;
    private final SyncedTables tables = new SyncedTables();
    private final int comparisonDays;
    private final List<String> log = new ArrayList<>();
    private final Map<HistoryEvent, Integer> counts = new EnumMap<>(HistoryEvent.class);
    private @Nullable LocalDate horizon;
    private @Nullable LocalDate horizonOfTables;
    private @Nullable LocalDate comparedOn;
    private boolean interrupted;
    private int runs;

    /** Begins the history of a seed. */
    SyncHistory(long seed, @Nullable ServiceAnswers answers) {
        // The first numbers of neighbouring seeds are alike.
        this.random = new Random(seed * 0x9E37_79B9_7F4A_7C15L);
        this.comparisonDays = any(List.of(0, 1, 3, 7, 30));
        int pageSize = any(List.of(2, 3, 3, 100));
        Instant start = Instant.parse("2026-03-02T21:10:00Z").plus(Duration.ofMinutes(random.nextInt(500_000)));
        this.service = new SyncService(pageSize, start, answers);
        this.changes = new ServiceChanges(service, random, pageSize * MOST_PAGES, this::log);
        this.horizon = random.nextInt(8) == 0 ? service.today().minusDays(40) : null;
        log("seed " + seed + ", pages of " + pageSize + ", comparison every " + comparisonDays + " days, horizon "
                + horizon);
    }

    @Override
    public void close() {
        service.close();
    }

    /** Returns how many requests have been sent. */
    int requests() {
        return service.sandbox.journal().size();
    }

    /** Lets everything happen, and compares after each run. Returns how often what happened. */
    Map<HistoryEvent, Integer> play() {
        try {
            int events = 0;
            while (events < EVENTS || runs < RUNS) {
                if (random.nextInt(8) == 0) {
                    quietRun();
                } else if (happens(any(random.nextInt(8) == 0 ? OFTEN : List.of(HistoryEvent.values())))) {
                    events++;
                }
            }
            quietRun();
            for (int days : List.of(16, 15)) {
                service.clock.advance(Duration.ofDays(days));
                log(days + " days pass");
                quietRun();
            }
            changes.deleteAll();
            log("the companies are deleted");
            run(batch -> true);
            compare();
            require(service.sandbox.violations().isEmpty(), "the sandbox violates the document");
            return counts;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(String.join("\n", log) + "\n" + e, e);
        }
    }

    private void log(String line) {
        log.add(service.clock.instant() + " " + line);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    /** Makes something happen, if it can; returns whether it did. */
    private boolean happens(HistoryEvent event) {
        boolean happened =
                switch (event) {
                    case WEBHOOK_COMES -> webhook(1);
                    case WEBHOOK_COMES_TWICE -> webhook(2);
                    case RUN_KILLED -> killedRun();
                    case RUN_FAILS -> failingRun();
                    case FAULTS_ARE_PASSED -> passedFaults();
                    case CHANGE_DURING_RUN -> disturbedRun();
                    case TWO_RUNS -> twoRuns();
                    case HORIZON_CHANGED -> changeHorizon();
                    case TABLES_LOST -> loseTables();
                    case CURSORS_LOST -> loseCursors();
                    default -> changes.happens(event);
                };
        if (happened) {
            counts.merge(event, 1, Integer::sum);
            log(event.name());
        }
        return happened;
    }

    /** Delivers an event, perhaps long after it happened. Afterwards its document is as the service has it. */
    private boolean webhook(int times) {
        if (changes.deliveries().isEmpty() || interrupted) {
            return false;
        }
        WebhookEvent event = any(changes.deliveries());
        for (int i = 0; i < times; i++) {
            try (SyncRun refresh = sync(0).refresh(event, tables)) {
                refresh.forEachRemaining(batch -> require(tables.apply(batch), "the cursor has changed"));
            }
        }
        UUID id = event.id();
        boolean known = tables.cursors().containsKey(changes.company());
        if (known && event instanceof DocumentEvent) {
            service.sandbox.control().snapshot(changes.company()).documents().stream()
                    .filter(bill -> bill.id().equals(id))
                    .forEach(bill -> {
                        require(
                                tables.documents(changes.company()).containsKey(id) == counts(bill),
                                "after its event, document " + id + " is not as the service has it");
                        changes.untraced().remove(id);
                    });
        }
        return true;
    }

    private boolean changeHorizon() {
        horizon = random.nextBoolean() ? null : service.today().minusDays(random.nextInt(60));
        return true;
    }

    private boolean loseTables() {
        tables.clear();
        comparedOn = null;
        interrupted = false;
        return true;
    }

    private boolean loseCursors() {
        if (!changes.companies().keySet().containsAll(tables.companies().keySet())) {
            // Without a cursor, no run looks for a company that is gone.
            return false;
        }
        tables.clearCursors();
        comparedOn = null;
        interrupted = false;
        // Each run takes a second at least, and generations without a cursor rely on that.
        service.clock.advance(Duration.ofMinutes(1));
        quietRun();
        return true;
    }

    // Runs

    /** Makes the sync of the application, whose clock is wrong. */
    private NectarSync sync(int prefetch) {
        NectarSync.Builder builder = NectarSync.builder(service.nectar)
                .comparisonEveryDays(comparisonDays)
                .prefetch(prefetch)
                .clock(Clock.offset(service.clock, Duration.ofHours(random.nextInt(100) - 50)));
        if (horizon != null) {
            builder.horizon(horizon);
        }
        return builder.build();
    }

    /** Runs without an interruption. A run that goes on where a comparison was interrupted reads no page again. */
    private void quietRun() {
        boolean due = isComparisonDue();
        boolean compares = run(sync(random.nextInt(3)), batch -> true);
        require(compares || !due, "no comparison was made, although one was due");
        if (compares && !interrupted) {
            changes.untraced().clear();
        }
        interrupted = false;
        runs++;
        log("run" + (compares ? " with comparison" : ""));
        compare();
    }

    private boolean isComparisonDue() {
        return comparedOn == null
                || !Objects.equals(horizon, horizonOfTables)
                || !service.today().isBefore(comparedOn.plusDays(comparisonDays));
    }

    private boolean run(Predicate<SyncBatch> goesOn) {
        return run(sync(0), goesOn);
    }

    /** Runs until a condition does not hold; returns whether the run compared all documents. */
    private boolean run(NectarSync sync, Predicate<SyncBatch> goesOn) {
        boolean compares = false;
        try (SyncRun run = sync.run(tables)) {
            while (run.hasNext()) {
                SyncBatch batch = run.next();
                if (!goesOn.test(batch)) {
                    return compares;
                }
                require(tables.apply(batch), "the cursor has changed");
                compares |= note(batch);
            }
        }
        return compares;
    }

    /** Notes what was applied; returns whether the batch belongs to a comparison of the company. */
    private boolean note(SyncBatch batch) {
        boolean compares = false;
        if (batch.companyId().equals(changes.company())) {
            compares = batch.progress().comparison();
            comparedOn = compares ? service.today() : comparedOn;
            horizonOfTables = horizon;
        }
        return compares;
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Kills a run before one of its requests, or before a batch is applied. */
    private boolean killedRun() {
        maybeBeginAnew();
        interrupted = true;
        boolean beforeRequest = random.nextBoolean();
        int[] left = {random.nextInt(beforeRequest ? 14 : 7)};
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
        if (random.nextBoolean()) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                happens(any(DURING_A_RUN));
            }
            if (random.nextBoolean()) {
                happens(HistoryEvent.DAYS_PASS);
            }
            quietRun();
        }
        return true;
    }

    private void maybeBeginAnew() {
        if (random.nextBoolean()) {
            happens(HistoryEvent.TABLES_LOST);
            if (random.nextBoolean()) {
                happens(HistoryEvent.DAYS_PASS);
            }
        }
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
        maybeBeginAnew();
        int[] left = {random.nextInt(8)};
        int[] changesLeft = {1 + random.nextInt(3)};
        boolean[] withoutDate = {false};
        service.beforeEachList(() -> {
            if (left[0]-- <= 0 && changesLeft[0]-- > 0) {
                HistoryEvent event = any(random.nextInt(4) == 0 ? WITHOUT_DATE : DURING_A_RUN);
                // Two of them could make up for each other, which nobody can notice.
                if (!withoutDate[0] || !WITHOUT_DATE.contains(event)) {
                    withoutDate[0] |= WITHOUT_DATE.contains(event);
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
        interrupted = false;
        if (random.nextBoolean()) {
            log(HistoryEvent.CHANGE_DURING_RUN.name());
            quietRun();
        }
        return true;
    }

    /** Lets a run begin, another one overtake it, and the first go on, with or without a comparison of cursors. */
    private boolean twoRuns() {
        boolean careless = random.nextInt(3) == 0;
        int batches = random.nextInt(5);
        try (SyncRun first = sync(0).run(tables)) {
            SyncBatch held = null;
            for (int i = 0; i <= batches; i++) {
                if (held != null) {
                    require(tables.apply(held), "the cursor has changed");
                    note(held);
                }
                held = first.hasNext() ? first.next() : null;
            }
            if (random.nextBoolean()) {
                happens(HistoryEvent.BILL_DELETED);
            }
            run(batch -> true);
            if (held != null && careless) {
                tables.force(held);
                note(held);
                while (first.hasNext()) {
                    held = first.next();
                    tables.force(held);
                    note(held);
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
        new TablesComparison(tables, this::counts, changes.untraced())
                .compare(service.sandbox.control(), changes.companies());
    }
}
