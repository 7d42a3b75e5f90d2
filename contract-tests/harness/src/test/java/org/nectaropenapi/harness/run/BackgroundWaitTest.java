package org.nectaropenapi.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class BackgroundWaitTest {
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void whatWasWaitedForInVainIsAskedForOnceByTheNextTests() {
        try (ShopTarget target = ShopTarget.responding(number -> 200)) {
            BackgroundWait background = new BackgroundWait(target);
            assertThatThrownBy(() -> require(background, "an order to be paid"))
                    .isInstanceOf(TestAbortedException.class)
                    .hasMessage("waited in vain for an order to be paid, 10 seconds");
            int first = requests.getAndSet(0);
            assertThat(first).isGreaterThan(3);
            assertThatThrownBy(() -> require(background, "an order to be paid"))
                    .isInstanceOf(TestAbortedException.class);
            assertThat(requests.getAndSet(0)).isEqualTo(1);
            assertThatThrownBy(() -> require(background, "a thing to arrive")).isInstanceOf(TestAbortedException.class);
            assertThat(requests.get()).isEqualTo(first);
        }
    }

    @Test
    void whatHappensInTimeIsReturned() {
        try (ShopTarget target = ShopTarget.responding(number -> 200)) {
            assertThat(new BackgroundWait(target)
                            .require("an order to be paid", requests::incrementAndGet, number -> number == 3))
                    .isEqualTo(3);
            assertThat(target.pauses()).hasSize(2);
        }
    }

    private int require(BackgroundWait background, String event) {
        return background.require(event, requests::incrementAndGet, number -> false);
    }
}
