package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.nectaropenapi.harness.check.LibraryCheck;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.ExchangeFile;
import org.nectaropenapi.harness.junit.TestLaunch;
import org.nectaropenapi.spec.model.ApiDocument;

/** Compares the suite's own check of exchanges with a validator of other authors. */
@Tag("thorough")
class SecondOpinionTest {

    /** The number of exchanges to check for each operation and status, since the library is slow. */
    private static final int OF_EACH = 2;

    @TempDir
    private static Path folder;

    private static List<Exchange> exchanges = List.of();

    @BeforeAll
    static void runFlows() throws IOException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        TestLaunch.run(
                Map.of("contract.directory", folder.toString()),
                listener,
                CompanyFlowTest.class,
                SiteFlowTest.class,
                TeamFlowTest.class,
                ConnectionFlowTest.class,
                AccountFlowTest.class,
                InvitationFlowTest.class,
                JobFlowTest.class,
                MagicLinkFlowTest.class,
                MeterFlowTest.class,
                IntervalFlowTest.class,
                LegacyFlowTest.class,
                DocumentFlowTest.class,
                StatusesOnDemandTest.class);
        assertThat(listener.getSummary().getTestsFailedCount())
                .as("failed flows")
                .isZero();
        exchanges = ExchangeFile.read(folder.resolve(ExchangeFile.NAME));
    }

    @Test
    void theLibraryAcceptsEveryExchangeThatOurCheckAccepts() {
        LibraryCheck library = new LibraryCheck(ApiDocument.bundled());
        Map<String, Integer> checked = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Exchange exchange : exchanges) {
            String kind = exchange.operationId() + " " + exchange.status();
            if (exchange.isValid() && checked.merge(kind, 1, Integer::sum) <= OF_EACH) {
                library.faults(exchange).forEach(fault -> faults.add(kind + " " + fault));
            }
        }
        assertThat(checked)
                .as("operations and statuses")
                .hasSizeGreaterThan(5 * ApiDocument.bundled().operations().size());
        assertThat(faults).isEmpty();
    }
}
