package org.nectaropenapi.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.exchange.Exchange;

/** Compares the second opinion with our check. */
class LibraryCheckTest {

    /** The library checks neither text after JSON nor forms. */
    private static final List<String> OURS_ALONE =
            List.of("UNREADABLE_BODY getCustomer.200", "MISSING OrderUpload.file");

    @Test
    void theLibraryFindsWhatOurCheckFinds() {
        LibraryCheck library = new LibraryCheck(ExchangeCheckTest.ORDERS);
        List<String> missed = new ArrayList<>();
        ExchangeCheckTest.deviations().map(arguments -> arguments.get()).forEach(deviation -> {
            String what = deviation[2] + " " + deviation[3];
            if (library.faults((Exchange) deviation[0]).isEmpty()) {
                missed.add(what);
            }
        });
        assertThat(missed).containsExactlyInAnyOrderElementsOf(OURS_ALONE);
    }
}
