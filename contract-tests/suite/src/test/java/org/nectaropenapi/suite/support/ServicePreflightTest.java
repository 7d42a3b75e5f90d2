package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.run.SuiteRun;

/** Runs before all others and fails in their place when the service cannot be tested. */
@ContractTest
@Order(Integer.MIN_VALUE)
class ServicePreflightTest {

    @Test
    void theServiceIsThereAndAcceptsTheKey(SuiteRun run) {
        assertThat(run.refusal()).isEmpty();
    }
}
