package org.nectaropenapi.sandbox.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One reading of a smart meter.
 *
 * @param id its id
 * @param meter the meter, which has an account
 * @param start start of the span
 * @param end end of the span
 * @param usage the quantity in kWh
 * @param quality mark of the reading
 * @param created when it was collected
 */
public record Interval(
        UUID id, Meter meter, Instant start, Instant end, BigDecimal usage, String quality, Instant created)
        implements CompanyResource {

    @Override
    public UUID companyId() {
        return meter.companyId();
    }
}
