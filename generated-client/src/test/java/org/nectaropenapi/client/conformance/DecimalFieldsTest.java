package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.client.json.NectarObject;

/**
 * Decimals are read from texts and from numbers, keep every digit, and are read as they are written: as plain texts.
 */
@Tag("golden")
class DecimalFieldsTest {

    private static final List<String> NUMBERS = List.of(
            "0.10",
            "1234567890123456789.0123456789",
            "1E+3",
            "-0.0050",
            "0",
            "100.0000",
            "1e-7",
            "12345678901234567890",
            "0.1");

    static Stream<PropertyModel> decimals() {
        return ClientDocument.properties().filter(property -> property.type().is(ValueType.Kind.DECIMAL));
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void aDecimalKeepsItsDigitsWhetherItIsATextOrANumber(PropertyModel property) {
        for (String number : NUMBERS) {
            BigDecimal expected = new BigDecimal(new BigDecimal(number).toPlainString());
            String written = JsonTrees.field(property.name(), '"' + expected.toPlainString() + '"');

            for (String spelling : List.of('"' + number + '"', number)) {
                NectarObject model = ModelClasses.read(property.owner(), JsonTrees.field(property.name(), spelling));

                assertThat(ModelClasses.get(model, property))
                        .as("read from %s", spelling)
                        .isEqualTo(expected);
                assertThat(JsonTrees.write(model))
                        .as("written after %s", spelling)
                        .hasToString(written);
            }
        }
    }
}
