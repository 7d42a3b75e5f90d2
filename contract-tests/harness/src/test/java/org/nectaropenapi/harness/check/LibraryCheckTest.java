package org.nectaropenapi.harness.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.spec.model.ApiDocument;

/** Where the second opinion agrees with our check, and where it cannot. */
class LibraryCheckTest {

    /** What the library does not look at: text behind JSON, and forms. */
    private static final List<String> OURS_ALONE =
            List.of("UNREADABLE_BODY getCompany.200", "MISSING DocumentUpload.document");

    @Test
    void theLibraryFindsWhatOurCheckFinds() {
        LibraryCheck library = new LibraryCheck(ApiDocument.bundled());
        List<String> missed = new ArrayList<>();
        ExchangeCheckTest.disagreements().map(arguments -> arguments.get()).forEach(disagreement -> {
            String what = disagreement[2] + " " + disagreement[3];
            if (library.faults((Exchange) disagreement[0]).isEmpty()) {
                missed.add(what);
            }
        });
        assertThat(missed).containsExactlyInAnyOrderElementsOf(OURS_ALONE);
    }
}
