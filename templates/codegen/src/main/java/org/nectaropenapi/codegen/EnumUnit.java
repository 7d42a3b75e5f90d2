package org.nectaropenapi.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value of a generated enumeration that is a unit, by {@code x-units}. All but the factor are string literals.
 *
 * @param literal the value
 * @param quantity what the unit measures
 * @param unit the unit that the factor counts
 * @param factor how many of these it is, in digits
 */
record EnumUnit(String literal, String quantity, String unit, String factor) {

    /** Lists the units of a schema. */
    @SuppressWarnings("rawtypes") // The document's model has schemas as raw types.
    static List<EnumUnit> of(Schema schema) {
        List<EnumUnit> units = new ArrayList<>();
        if (Extensions.of(schema).get("x-units") instanceof List<?> quantities) {
            for (Object entry : quantities) {
                Map<?, ?> quantity = (Map<?, ?>) entry;
                ((Map<?, ?>) quantity.get("factors"))
                        .forEach((value, factor) -> units.add(new EnumUnit(
                                SourceText.quoted(value.toString()),
                                SourceText.quoted(quantity.get("quantity").toString()),
                                SourceText.quoted(quantity.get("unit").toString()),
                                factor.toString())));
            }
        }
        return List.copyOf(units);
    }
}
