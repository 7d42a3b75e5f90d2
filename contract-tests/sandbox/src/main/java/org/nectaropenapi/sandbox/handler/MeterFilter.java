package org.nectaropenapi.sandbox.handler;

import java.util.List;
import java.util.Optional;
import org.nectaropenapi.sandbox.http.OptionalCheck;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Identifier;
import org.nectaropenapi.sandbox.state.Meter;
import org.nectaropenapi.sandbox.state.UsageRow;

/** The filters of lists by utility type and by identifier of a meter. */
final class MeterFilter {
    private final ValidatedRequest request;
    private final List<String> datasourceTypes;
    private final Optional<String> identifier;

    MeterFilter(ValidatedRequest request) {
        this.request = request;
        this.datasourceTypes = request.texts("datasourceType");
        this.identifier = request.text("identifier");
    }

    boolean isOpen() {
        return datasourceTypes.isEmpty() && identifier.isEmpty();
    }

    boolean matches(UsageRow row) {
        Meter meter = row.meter();
        return meter == null ? hasType(row.details().datasourceType()) && identifier.isEmpty() : matches(meter);
    }

    boolean matches(Meter meter) {
        return hasType(meter.datasourceType())
                && identifier.map(value -> hasIdentifier(meter, value)).orElse(true);
    }

    private boolean hasType(String datasourceType) {
        return datasourceTypes.isEmpty() || datasourceTypes.contains(datasourceType);
    }

    private boolean hasIdentifier(Meter meter, String value) {
        return meter.identifiers().stream().anyMatch(own -> own.value().equals(value))
                || (Identifier.anyMatches(meter.identifiers(), value)
                        && !request.waives(OptionalCheck.NORMALISED_IDENTIFIERS));
    }
}
