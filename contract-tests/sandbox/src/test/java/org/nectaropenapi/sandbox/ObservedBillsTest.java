package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.sandbox.state.Bill;
import org.nectaropenapi.sandbox.state.SandboxState;

/** Whoever looks for changes of documents gets to see those that changed, and need not look at all. */
class ObservedBillsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    private final SandboxState state = new SandboxState(Clock.systemUTC(), 1);
    private final List<Bill> observed = new ArrayList<>();

    @Test
    void documentsAreReportedAtFirstWhenTheyAreAddedAndWhenTheyChange() {
        Bill early = state.bills().add(bill(1));
        Bill quiet = state.bills().add(bill(2));
        state.observeBills(observed::add);
        assertThat(observed).containsExactly(early, quiet);
        observed.clear();

        Bill late = state.bills().add(bill(3));
        early.delete(NOW);
        late.setFlag("CHECK", NOW);
        late.changed();

        assertThat(observed).containsExactly(late, early, late, late);
    }

    private static Bill bill(int number) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        return new Bill(
                new Bill.Details(
                        new UUID(1, number),
                        new UUID(2, 1),
                        null,
                        null,
                        "4711",
                        "Utility",
                        "US",
                        day,
                        day.plusDays(20),
                        "INV-" + number,
                        BigDecimal.ZERO,
                        "bill.pdf",
                        null,
                        NOW),
                List.of(),
                List.of(),
                List.of());
    }
}
