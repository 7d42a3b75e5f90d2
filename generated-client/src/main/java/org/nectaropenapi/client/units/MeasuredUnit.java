package org.nectaropenapi.client.units;

import org.jspecify.annotations.Nullable;

/** A value of an enumeration of units. */
public interface MeasuredUnit {

    /**
     * Returns the unit as it stands in JSON.
     *
     * @return the text
     */
    String value();

    /**
     * Returns what the unit measures, and by which factor.
     *
     * @return the factor; null for a unit that the document gives none, since its spelling means several units or none
     *     that has an exact factor
     */
    @Nullable UnitFactor factor();
}
