package org.nectaropenapi.suite.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.check.LibraryCheck;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.spec.model.ApiDocument;

/** Compares the second opinion with our check. */
class LibraryCheckTest {

    /** The library checks neither text after JSON nor forms. */
    private static final List<String> OURS_ALONE =
            List.of("UNREADABLE_BODY getCompany.200", "MISSING DocumentUpload.document");

    @Test
    void theLibraryFindsWhatOurCheckFinds() {
        LibraryCheck library = new LibraryCheck(ApiDocument.bundled());
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
