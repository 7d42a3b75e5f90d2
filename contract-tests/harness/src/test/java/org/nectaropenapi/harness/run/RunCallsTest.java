package org.nectaropenapi.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.check.ClientCheck;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.expect.ExpectationLog;
import org.nectaropenapi.harness.expect.UnmetExpectation;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.spec.model.ApiDocument;
import org.opentest4j.TestAbortedException;

class RunCallsTest {
    private final ShopTarget target = ShopTarget.responding(number -> 422);

    @AfterEach
    void stop() {
        target.close();
    }

    @Test
    void aRefusedCreationIsANoteAndASkipWhereNoPageHasTheOperation() {
        ExpectationLog log = new ExpectationLog(withEvidence("partial"), Map.of(), false);
        assertThatThrownBy(() -> create(log))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("createThing (partial)");
        assertThat(log.summary(UnaryOperator.identity()).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("POST /things", "422"));
    }

    @Test
    void aRefusedCreationFailsWhereAPageHasTheOperation() {
        assertThatThrownBy(() -> create(new ExpectationLog(withEvidence("documented"), Map.of(), false)))
                .isInstanceOf(UnmetExpectation.class);
        assertThatThrownBy(() -> create(new ExpectationLog(withEvidence("partial"), Map.of(), true)))
                .as("on the simulated service")
                .isInstanceOf(UnmetExpectation.class);
    }

    private static ApiDocument withEvidence(String word) {
        return ShopService.DOCUMENT.edited(
                document -> ((ObjectNode) document.at("/paths/~1things/post")).put("x-evidence", word));
    }

    private void create(ExpectationLog log) {
        ThrottledCaller caller = new ThrottledCaller(
                target,
                new ExchangeCheck(ShopService.DOCUMENT),
                ClientCheck.NONE,
                new ExchangeLog(),
                new RequestBudget(10, Duration.ofDays(1), Clock.systemUTC()));
        new RunCalls(target, caller, new BackgroundWait(target), log.of(RunCalls.TEST), ShopService.DOCUMENT)
                .create("createThing", JsonNodeFactory.instance.objectNode().put("name", "lamp"));
    }
}
