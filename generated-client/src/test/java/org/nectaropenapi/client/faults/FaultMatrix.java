package org.nectaropenapi.client.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.faults.FaultFixture.Observation;

/**
 * Cells of the matrix of faults and kinds of calls, each with its outcome by the table. They run in parallel, since
 * most of them wait for a timeout. A timeout that a busy machine makes too short is lengthened.
 */
final class FaultMatrix implements AutoCloseable {

    private static final int PARALLEL_CALLS = 5;
    private static final int PARALLEL_TIMEOUTS = 24;

    /** The timeouts with which a cell is tried until its outcome is that of the table; the last one decides. */
    private static final List<Duration> TIMEOUTS =
            Stream.of(300, 1_500, 6_000, 24_000).map(Duration::ofMillis).toList();

    /** A fault and a kind of call, tested with a service and a client of their own. */
    record Cell(Fault fault, CallKind kind) {

        boolean canSucceedAfterwards() {
            return fault.canEnd() && (!fault.canPersist() || fault.outcome(kind).succeedsAfterOneFault());
        }

        boolean endsByTimeout() {
            return "NectarTimeoutException".equals(fault.outcome(kind).exception());
        }

        Runs run(@Nullable Certificates certificates) throws IOException, InterruptedException {
            return new Runs(
                    fault.canPersist() ? observe(true, certificates) : null,
                    canSucceedAfterwards() ? observe(false, certificates) : null);
        }

        private Observation observe(boolean persists, @Nullable Certificates certificates)
                throws IOException, InterruptedException {
            Observation observed = null;
            for (Duration timeout :
                    endsByTimeout() ? TIMEOUTS : TIMEOUTS.subList(TIMEOUTS.size() - 1, TIMEOUTS.size())) {
                try (FaultFixture fixture = new FaultFixture(fault, certificates, timeout)) {
                    observed = fixture.run(kind, persists);
                }
                if (hasOutcomeOfTheTable(observed, persists)) {
                    break;
                }
            }
            return observed;
        }

        private boolean hasOutcomeOfTheTable(Observation observed, boolean persists) {
            try {
                check(observed, persists);
                return true;
            } catch (AssertionError e) {
                return false;
            }
        }

        void check(Observation observed, boolean persists) {
            if (persists) {
                checkPersistentFault(fault, kind, observed);
            } else {
                checkTemporaryFault(fault, kind, observed);
            }
        }
    }

    /** The observations with a fault that persists, and with one that ends after its first occurrence. */
    private record Runs(
            @Nullable Observation persistent, @Nullable Observation temporary) {}

    private final ExecutorService threads = Executors.newFixedThreadPool(PARALLEL_CALLS);
    // Cells that end by a timeout need hardly any processor time.
    private final ExecutorService timeoutThreads = Executors.newFixedThreadPool(PARALLEL_TIMEOUTS);
    private final Map<Cell, Future<Runs>> runs = new LinkedHashMap<>();

    /**
     * Starts the cells.
     *
     * @param folder an empty folder for certificates
     */
    FaultMatrix(Path folder, Collection<Cell> cells) {
        boolean needsCertificates = cells.stream().anyMatch(FaultMatrix::needsCertificates);
        Future<Certificates> certificates = threads.submit(() -> needsCertificates ? Certificates.make(folder) : null);
        for (Cell cell : cells) {
            runs.put(
                    cell,
                    (cell.endsByTimeout() ? timeoutThreads : threads)
                            .submit(() -> cell.run(needsCertificates(cell) ? certificates.get() : null)));
        }
    }

    /** Lists the cells of all faults and all kinds of calls. */
    static List<Cell> allCells() {
        return Arrays.stream(Fault.values())
                .flatMap(fault -> Arrays.stream(CallKind.values()).map(kind -> new Cell(fault, kind)))
                .toList();
    }

    private static boolean needsCertificates(Cell cell) {
        return cell.fault().location() == Fault.Location.TLS;
    }

    /** Returns the tests of each fault. */
    Stream<DynamicContainer> tests() {
        return runs.keySet().stream()
                .map(Cell::fault)
                .distinct()
                .map(fault -> DynamicContainer.dynamicContainer(
                        fault.description(),
                        runs.keySet().stream()
                                .filter(cell -> cell.fault() == fault)
                                .flatMap(this::tests)));
    }

    /** Checks that no cell followed a redirect or sent the key to a storage, once all have run. */
    void checkThatNoRedirectIsFollowedAndNoStorageReceivesTheKey()
            throws IOException, ExecutionException, InterruptedException {
        for (Future<Runs> run : runs.values()) {
            run.get();
        }
        assertThat(FaultFixture.connectedElsewhere()).isFalse();
        assertThat(FaultyService.keyWasSentToStorage()).isFalse();
    }

    private Stream<DynamicTest> tests(Cell cell) {
        Fault fault = cell.fault();
        CallKind kind = cell.kind();
        List<DynamicTest> tests = new ArrayList<>();
        if (fault.canPersist()) {
            tests.add(DynamicTest.dynamicTest(
                    kind.description() + ", the fault persists",
                    () -> cell.check(runs.get(cell).get().persistent(), true)));
        }
        if (cell.canSucceedAfterwards()) {
            tests.add(DynamicTest.dynamicTest(
                    kind.description() + ", the fault ends",
                    () -> cell.check(runs.get(cell).get().temporary(), false)));
        }
        return tests.stream();
    }

    private static void checkPersistentFault(Fault fault, CallKind kind, Observation observed) {
        CallOutcome outcome = fault.outcome(kind);
        if (outcome.succeeds()) {
            assertThat(observed.failure()).isNull();
            assertThat(observed.requests()).isOne();
            assertThat(observed.pauses()).isEmpty();
            if (kind == CallKind.DOWNLOAD && DownloadOutcome.deliversWrongFile(fault)) {
                assertThat(observed.results()).hasSize(1).isNotEqualTo(kind.allResults());
            } else {
                assertThat(observed.results()).isEqualTo(kind.allResults());
            }
            assertThat(observed.laterResults()).isEqualTo(kind.allResults());
            return;
        }
        checkFailure(observed.failure(), outcome);
        assertThat(observed.requests()).isEqualTo(fault.letsRequestsIn() ? outcome.requests() : 0);
        checkPauses(fault, outcome, observed.pauses());
        if (fault.canEnd()) {
            checkLaterCall(fault, kind, observed);
        } else {
            assertThat(observed.results()).isEmpty();
            checkFailure(observed.laterFailure(), outcome);
        }
    }

    private static void checkTemporaryFault(Fault fault, CallKind kind, Observation observed) {
        CallOutcome outcome = fault.outcome(kind);
        if (!outcome.succeedsAfterOneFault()) {
            checkFailure(observed.failure(), outcome);
            assertThat(observed.requests()).isOne();
            assertThat(observed.pauses()).isEmpty();
            checkLaterCall(fault, kind, observed);
            return;
        }
        assertThat(observed.failure()).isNull();
        assertThat(observed.results()).isEqualTo(kind.allResults());
        assertThat(observed.requests()).isEqualTo(fault.letsRequestsIn() ? 2 : 1);
        if (outcome.resumed()) {
            assertThat(observed.pauses()).isEmpty();
        } else {
            assertThat(observed.pauses()).isNotEmpty();
        }
        assertThat(observed.pauses()).hasSizeLessThanOrEqualTo(1);
        assertThat(observed.laterResults()).isEqualTo(kind.allResults());
    }

    private static void checkFailure(@Nullable NectarException failure, CallOutcome outcome) {
        assertThat(failure).isNotNull();
        assertThat(failure.getClass().getSimpleName()).as(failure.toString()).isEqualTo(outcome.exception());
        assertThat(failure.attempts())
                .as("attempts before %s, caused by %s", failure, failure.getCause())
                .isEqualTo(outcome.attempts());
    }

    /** Checks that no result is lost or repeated, and that one request suffices once the fault has ended. */
    private static void checkLaterCall(Fault fault, CallKind kind, Observation observed) {
        List<String> allRows = new ArrayList<>(observed.results());
        allRows.addAll(observed.laterResults());
        assertThat(observed.laterFailure()).isNull();
        assertThat(allRows).isEqualTo(kind.allResults());
        assertThat(observed.results())
                .hasSize(kind == CallKind.PAGES && fault.letsRequestsIn() ? HealthyResponses.ROWS : 0);
        assertThat(observed.laterRequests()).isOne();
    }

    /** Checks the pauses between attempts, but not those between the polls of a wait. */
    private static void checkPauses(Fault fault, CallOutcome outcome, List<Duration> pauses) {
        if (outcome.resumed()) {
            assertThat(pauses).isEmpty();
            return;
        }
        assertThat(pauses).hasSize(outcome.polls() * (outcome.attempts() - 1) + outcome.polls() - 1);
        for (int i = 0; i < pauses.size(); i++) {
            int attempt = i % outcome.attempts() + 1;
            if (attempt < outcome.attempts()) {
                Duration longest = fault == Fault.TOO_MANY_REQUESTS_SECONDS
                        ? Duration.ofSeconds(7)
                        : fault == Fault.TOO_MANY_REQUESTS_DATE
                                ? Duration.ofSeconds(9)
                                : Duration.ofMillis(500L << (attempt - 1));
                boolean fromHeader = longest.toSeconds() > 2;
                assertThat(pauses.get(i))
                        .isBetween(
                                fromHeader ? longest : longest.multipliedBy(3).dividedBy(4), longest);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        timeoutThreads.shutdownNow();
    }
}
