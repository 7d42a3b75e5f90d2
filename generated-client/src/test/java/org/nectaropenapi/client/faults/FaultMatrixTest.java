package org.nectaropenapi.client.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nectaropenapi.client.error.NectarException;
import org.nectaropenapi.client.faults.FaultFixture.Seen;

/**
 * Every fault with every kind of call comes to what the table says: the exception, the number of requests on the wire,
 * the pauses between them, rows neither lost nor doubled, and a client that works afterwards. All of it runs side by
 * side, since most of it waits for something.
 */
@Timeout(120)
class FaultMatrixTest {

    private static final int SIDE_BY_SIDE = 5;
    private static final int WAITING_SIDE_BY_SIDE = 16;

    /** A fault and the call that meets it, with a service and a client of their own. */
    private record Meeting(Fault fault, CallKind kind) {

        boolean mayOutlast() {
            return fault.passes() && (!fault.canStay() || fault.outcome(kind).outlastsOneFault());
        }

        boolean endsByTimeout() {
            return "NectarTimeoutException".equals(fault.outcome(kind).exception());
        }

        Runs run(@Nullable Certificates certificates) throws IOException {
            try (FaultFixture bench = new FaultFixture(fault, certificates)) {
                return new Runs(
                        fault.canStay() ? bench.run(kind, true) : null, mayOutlast() ? bench.run(kind, false) : null);
            }
        }
    }

    /** What was seen with the fault staying, and with it gone after the first time. */
    private record Runs(@Nullable Seen staying, @Nullable Seen passing) {}

    @TempDir
    static Path folder;

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    // Those that end by a time-out do next to nothing meanwhile.
    private static final ExecutorService WAITING_THREADS = Executors.newFixedThreadPool(WAITING_SIDE_BY_SIDE);
    private static final Map<Meeting, Future<Runs>> RUNS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        Future<Certificates> certificates = THREADS.submit(() -> Certificates.make(folder));
        for (Fault fault : Fault.values()) {
            for (CallKind kind : CallKind.values()) {
                Meeting meeting = new Meeting(fault, kind);
                ExecutorService threads = meeting.endsByTimeout() ? WAITING_THREADS : THREADS;
                RUNS.put(
                        meeting,
                        threads.submit(
                                () -> meeting.run(fault.place() == Fault.Place.TLS ? certificates.get() : null)));
            }
        }
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
        WAITING_THREADS.shutdownNow();
    }

    @TestFactory
    Stream<DynamicContainer> everyFaultWithEveryKindOfCall() {
        return Arrays.stream(Fault.values())
                .map(fault -> DynamicContainer.dynamicContainer(
                        fault.wording(),
                        Arrays.stream(CallKind.values()).flatMap(kind -> tests(new Meeting(fault, kind)))));
    }

    private static Stream<DynamicTest> tests(Meeting meeting) {
        Fault fault = meeting.fault();
        CallKind kind = meeting.kind();
        List<DynamicTest> tests = new ArrayList<>();
        if (fault.canStay()) {
            tests.add(DynamicTest.dynamicTest(
                    kind.wording() + ", the fault stays",
                    () -> checkStaying(fault, kind, RUNS.get(meeting).get().staying())));
        }
        if (meeting.mayOutlast()) {
            tests.add(DynamicTest.dynamicTest(
                    kind.wording() + ", the fault passes",
                    () -> checkPassing(fault, kind, RUNS.get(meeting).get().passing())));
        }
        return tests.stream();
    }

    private static void checkStaying(Fault fault, CallKind kind, Seen seen) {
        CallOutcome outcome = fault.outcome(kind);
        if (outcome.succeeds()) {
            assertThat(seen.failure()).isNull();
            assertThat(seen.met()).isOne();
            assertThat(seen.pauses()).isEmpty();
            if (kind == CallKind.DOWNLOAD && DownloadOutcome.isAnotherFile(fault)) {
                assertThat(seen.brought()).hasSize(1).isNotEqualTo(kind.whole());
            } else {
                assertThat(seen.brought()).isEqualTo(kind.whole());
            }
            assertThat(seen.broughtAfterwards()).isEqualTo(kind.whole());
            return;
        }
        checkFailure(seen.failure(), outcome);
        assertThat(seen.met()).isEqualTo(fault.letsRequestsIn() ? outcome.requests() : 0);
        checkPauses(fault, outcome, seen.pauses());
        if (fault.passes()) {
            checkAfterwards(fault, kind, seen);
        } else {
            assertThat(seen.brought()).isEmpty();
            checkFailure(seen.failureAfterwards(), outcome);
        }
    }

    private static void checkPassing(Fault fault, CallKind kind, Seen seen) {
        CallOutcome outcome = fault.outcome(kind);
        if (!outcome.outlastsOneFault()) {
            checkFailure(seen.failure(), outcome);
            assertThat(seen.met()).isOne();
            assertThat(seen.pauses()).isEmpty();
            checkAfterwards(fault, kind, seen);
            return;
        }
        assertThat(seen.failure()).isNull();
        assertThat(seen.brought()).isEqualTo(kind.whole());
        assertThat(seen.met()).isEqualTo(fault.letsRequestsIn() ? 2 : 1);
        if (outcome.resumed()) {
            assertThat(seen.pauses()).isEmpty();
        } else {
            assertThat(seen.pauses()).isNotEmpty();
        }
        // A handshake on a machine that is busy may take too long once more.
        assertThat(seen.pauses()).hasSizeLessThanOrEqualTo(fault == Fault.TLS_SILENT ? 2 : 1);
        assertThat(seen.broughtAfterwards()).isEqualTo(kind.whole());
    }

    private static void checkFailure(@Nullable NectarException failure, CallOutcome outcome) {
        assertThat(failure).isNotNull();
        assertThat(failure.getClass().getSimpleName()).as(failure.toString()).isEqualTo(outcome.exception());
        assertThat(failure.attempts()).isEqualTo(outcome.attempts());
    }

    /** Nothing is lost and nothing comes twice, and one request is enough once the fault is gone. */
    private static void checkAfterwards(Fault fault, CallKind kind, Seen seen) {
        List<String> together = new ArrayList<>(seen.brought());
        together.addAll(seen.broughtAfterwards());
        assertThat(seen.failureAfterwards()).isNull();
        assertThat(together).isEqualTo(kind.whole());
        assertThat(seen.brought())
                .hasSize(kind == CallKind.PAGES && fault.letsRequestsIn() ? HealthyResponses.ROWS : 0);
        assertThat(seen.metAfterwards()).isOne();
    }

    /** A wait pauses between its questions too, as its own settings say; the rest of a file is asked for at once. */
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
                boolean asked = longest.toSeconds() > 2;
                assertThat(pauses.get(i))
                        .isBetween(asked ? longest : longest.multipliedBy(3).dividedBy(4), longest);
            }
        }
    }

    @Test
    void nobodyIsSentElsewhereAndTheKeyGoesToNoStorage() throws Exception {
        for (Future<Runs> runs : RUNS.values()) {
            runs.get();
        }
        assertThat(FaultFixture.somebodyWentElsewhere()).isFalse();
        assertThat(FaultyService.keyWentToStorage()).isFalse();
    }

    @Test
    void theTableIsTheOneInTheDocumentation() throws IOException {
        FaultTable.checkOrUpdate();
    }
}
