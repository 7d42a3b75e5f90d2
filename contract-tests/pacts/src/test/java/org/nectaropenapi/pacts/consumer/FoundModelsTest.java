package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoundModelsTest {

    record Row(String id, List<Row> inside) {}

    record Envelope(Object data, String next) {}

    private final Row row = new Row("1", List.of(new Row("2", List.of())));

    @Test
    void aModelIsFoundInWhateverIsAroundIt() {
        assertThat(List.of(
                        row,
                        List.of(row),
                        Map.of("row", row),
                        new Envelope(row, ""),
                        new Envelope(new Envelope(List.of(row), "2"), "")))
                .allSatisfy(
                        result -> assertThat(FoundModels.in(result, Row.class)).containsExactly(row));
    }

    @Test
    void nothingIsFoundWhereThereIsNoSuchModel() {
        assertThat(FoundModels.in(new Envelope("1", ""), Row.class)).isEmpty();
        assertThat(FoundModels.in(null, Row.class)).isEmpty();
    }
}
