package org.nectaropenapi.harness.report;

import java.util.List;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.failure.FailureCause;

/** Groups failed tests by what of the service caused them, as the report does. */
public final class FailureCauses {
    private FailureCauses() {}

    /**
     * Returns each cause once, those of the most tests first.
     *
     * @param failed the failed tests of a run
     * @param exchanges the exchanges of that run
     */
    public static List<FailureCause> of(List<FailedTest> failed, List<Exchange> exchanges) {
        return FailureGroup.of(failed, exchanges).stream()
                .map(FailureGroup::cause)
                .toList();
    }
}
