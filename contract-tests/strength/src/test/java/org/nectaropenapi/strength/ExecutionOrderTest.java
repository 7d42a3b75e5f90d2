package org.nectaropenapi.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutionOrderTest {
    private final ExecutionOrder order = new ExecutionOrder(Map.of(
            "a.Quick", Duration.ofMillis(10),
            "a.Slow", Duration.ofMillis(100),
            "a.Long", Duration.ofMillis(1000)));

    @Test
    void theFirstStageTakesAThirdOfTheTimeOrIsOneClass() {
        assertThat(order.stages(order.of("STATUS", List.of())))
                .containsExactly(List.of("a.Quick", "a.Slow"), List.of("a.Long"));
        assertThat(order.stages(List.of("a.Long", "a.Quick", "a.Slow")))
                .containsExactly(List.of("a.Long"), List.of("a.Quick", "a.Slow"));
        assertThat(order.stages(List.of("a.Slow"))).containsExactly(List.of("a.Slow"));
    }

    @Test
    void whatHasCaughtFaultsOfAKindComesFirst() {
        order.caught("STATUS", "a.Slow");
        assertThat(order.of("STATUS", List.of())).containsExactly("a.Slow", "a.Quick", "a.Long");
        assertThat(order.of("STATUS", List.of("Long"))).containsExactly("a.Long", "a.Slow", "a.Quick");
        assertThat(order.of("PAGING", List.of())).containsExactly("a.Quick", "a.Slow", "a.Long");
    }
}
