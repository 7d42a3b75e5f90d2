package org.nectaropenapi.contract.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
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
import org.nectaropenapi.contract.faults.Bench.Seen;

/**
 * Every fault with every kind of call comes to what the table says: the exception, the number of requests on the wire,
 * the pauses between them, rows neither lost nor doubled, and a client that works afterwards. The faults are run side
 * by side, since most of them wait for something.
 */
@Timeout(120)
class FaultMatrixTest {

    private static final int SIDE_BY_SIDE = 6;

    /** The runs of one fault: with the fault staying, and with it gone after the first time. */
    private record Runs(Map<KindOfCall, Seen> staying, Map<KindOfCall, Seen> passing) {}

    @TempDir
    static Path folder;

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    private static final Map<Fault, Future<Runs>> RUNS = new EnumMap<>(Fault.class);

    @BeforeAll
    static void start() {
        Future<Certificates> certificates = THREADS.submit(() -> Certificates.make(folder));
        // Those that end by a time-out take longest and would keep the others waiting for nothing if they came last.
        Stream.of(Fault.values())
                .sorted(Comparator.comparing(FaultMatrixTest::endsByTimeout).reversed())
                .forEach(fault -> RUNS.put(
                        fault,
                        THREADS.submit(
                                () -> runs(fault, fault.place() == Fault.Place.TLS ? certificates.get() : null))));
    }

    private static boolean endsByTimeout(Fault fault) {
        return "NectarTimeoutException".equals(fault.outcome(KindOfCall.READ).exception());
    }

    private static Runs runs(Fault fault, @Nullable Certificates certificates) throws IOException {
        Runs runs = new Runs(new EnumMap<>(KindOfCall.class), new EnumMap<>(KindOfCall.class));
        try (Bench bench = new Bench(fault, certificates)) {
            for (KindOfCall kind : KindOfCall.values()) {
                if (fault.canStay()) {
                    runs.staying().put(kind, bench.run(kind, true));
                }
                if (fault.passes() && (!fault.canStay() || fault.outcome(kind).outlastsOneFault())) {
                    runs.passing().put(kind, bench.run(kind, false));
                }
            }
        }
        return runs;
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
    }

    @TestFactory
    Stream<DynamicContainer> everyFaultWithEveryKindOfCall() {
        return Arrays.stream(Fault.values())
                .map(fault -> DynamicContainer.dynamicContainer(
                        fault.wording(), Arrays.stream(KindOfCall.values()).flatMap(kind -> tests(fault, kind))));
    }

    private static Stream<DynamicTest> tests(Fault fault, KindOfCall kind) {
        List<DynamicTest> tests = new ArrayList<>();
        if (fault.canStay()) {
            tests.add(DynamicTest.dynamicTest(
                    kind.wording() + ", the fault stays", () -> checkStaying(fault, kind, seen(fault, true, kind))));
        }
        if (fault.passes() && (!fault.canStay() || fault.outcome(kind).outlastsOneFault())) {
            tests.add(DynamicTest.dynamicTest(
                    kind.wording() + ", the fault passes", () -> checkPassing(fault, kind, seen(fault, false, kind))));
        }
        return tests.stream();
    }

    private static Seen seen(Fault fault, boolean stays, KindOfCall kind) throws Exception {
        Runs runs = RUNS.get(fault).get();
        return (stays ? runs.staying() : runs.passing()).get(kind);
    }

    private static void checkStaying(Fault fault, KindOfCall kind, Seen seen) {
        Outcome outcome = fault.outcome(kind);
        if (outcome.succeeds()) {
            assertThat(seen.failure()).isNull();
            assertThat(seen.met()).isOne();
            assertThat(seen.pauses()).isEmpty();
            if (kind == KindOfCall.DOWNLOAD && OutcomeOfDownload.isAnotherFile(fault)) {
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

    private static void checkPassing(Fault fault, KindOfCall kind, Seen seen) {
        Outcome outcome = fault.outcome(kind);
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

    private static void checkFailure(@Nullable NectarException failure, Outcome outcome) {
        assertThat(failure).isNotNull();
        assertThat(failure.getClass().getSimpleName()).as(failure.toString()).isEqualTo(outcome.exception());
        assertThat(failure.attempts()).isEqualTo(outcome.attempts());
    }

    /** Nothing is lost and nothing comes twice, and one request is enough once the fault is gone. */
    private static void checkAfterwards(Fault fault, KindOfCall kind, Seen seen) {
        List<String> together = new ArrayList<>(seen.brought());
        together.addAll(seen.broughtAfterwards());
        assertThat(seen.failureAfterwards()).isNull();
        assertThat(together).isEqualTo(kind.whole());
        assertThat(seen.brought()).hasSize(kind == KindOfCall.PAGES && fault.letsRequestsIn() ? Answers.ROWS : 0);
        assertThat(seen.metAfterwards()).isOne();
    }

    /** A wait pauses between its questions too, as its own settings say; the rest of a file is asked for at once. */
    private static void checkPauses(Fault fault, Outcome outcome, List<Duration> pauses) {
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
        assertThat(Bench.somebodyWentElsewhere()).isFalse();
        assertThat(FaultyService.keyWentToStorage()).isFalse();
    }

    @Test
    void theTableIsTheOneInTheDocumentation() throws IOException {
        FaultTable.checkOrUpdate();
    }
}
