package org.nectaropenapi.client.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absent and null are distinguished however many fields a schema has. */
class NullsInWideObjectsTest {

    private final ObjectMapper mapper = NectarJson.newMapper();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 62, 63, 64, 65, 66, 127, 128, 129, 130})
    void oneNullIsOneNull(int place) throws JsonProcessingException {
        WideObject one = WideObject.builder().field(place, null).build();

        assertThat(IntStream.rangeClosed(1, WideObject.FIELDS).filter(any -> one.stateOf("f" + any) == FieldState.NULL))
                .containsExactly(place);
        assertThat(mapper.writeValueAsString(one)).isEqualTo("{\"f" + place + "\":null}");
        assertThat(one)
                .isEqualTo(WideObject.builder().field(place, null).build())
                .isNotEqualTo(WideObject.builder().build());
        assertThat(WideObject.builder().build()).isNotEqualTo(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 63, 64, 65, 130})
    void aValueTakesThePlaceOfANull(int place) {
        WideObject before = WideObject.builder().field(place, null).build();
        WideObject after = before.toBuilder().field(place, "x").build();

        assertThat(after.stateOf("f" + place)).isEqualTo(FieldState.VALUE);
        assertThat(after)
                .isEqualTo(WideObject.builder().field(place, "x").build())
                .hasSameHashCodeAs(WideObject.builder().field(place, "x").build());
        assertThat(before.stateOf("f" + place)).isEqualTo(FieldState.NULL);
    }

    @Test
    void nullsOnBothSidesOfABorderAreIndependent() throws JsonProcessingException {
        WideObject both = of(null, null, null);
        WideObject high = both.toBuilder().field(10, "x").build();
        WideObject low = both.toBuilder().field(100, "x").field(101, "x").build();

        assertThat(mapper.writeValueAsString(both)).isEqualTo("{\"f10\":null,\"f100\":null,\"f101\":null}");
        assertThat(mapper.writeValueAsString(high)).isEqualTo("{\"f100\":null,\"f101\":null}");
        assertThat(mapper.writeValueAsString(low)).isEqualTo("{\"f10\":null}");
        assertThat(low).isEqualTo(of(null, "x", "x")).isNotEqualTo(both);
        assertThat(high).isNotEqualTo(both).isNotEqualTo(low);
        assertThat(low.toBuilder().field(10, "x").build()).isEqualTo(of("x", "x", "x"));
        assertThat(WideObject.builder().field(100, null).build())
                .isNotEqualTo(WideObject.builder().field(101, null).build());
    }

    private static WideObject of(@Nullable String tenth, @Nullable String hundredth, @Nullable String next) {
        return WideObject.builder()
                .field(10, tenth)
                .field(100, hundredth)
                .field(101, next)
                .build();
    }
}
