package org.nectaropenapi.suite.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeededValuesTest {

    @Test
    void valuesDependOnSeedAndPlaceAloneInEveryThread() {
        List<Object> values = values("getThing.path.day");

        assertThat(CompletableFuture.supplyAsync(() -> values("getThing.path.day"))
                        .join())
                .isEqualTo(values);
        assertThat(values("getThing.path.id")).isNotEqualTo(values);
    }

    private static List<Object> values(String place) {
        SeededValues values = SeededValues.at(place);
        return Stream.<Object>of(
                        values.day(),
                        values.time(),
                        values.number(1, Long.MAX_VALUE),
                        values.fraction(4),
                        values.word(3, 9),
                        values.text(12),
                        values.text(1, 40),
                        values.id())
                .toList();
    }
}
