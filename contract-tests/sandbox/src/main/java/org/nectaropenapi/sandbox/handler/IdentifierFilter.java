package org.nectaropenapi.sandbox.handler;

import java.util.List;
import java.util.Optional;
import org.nectaropenapi.sandbox.http.OptionalCheck;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Identifier;
import org.nectaropenapi.sandbox.state.Meter;

/** The filter by a number of a meter. */
final class IdentifierFilter {
    private final ValidatedRequest request;
    private final Optional<String> wanted;

    IdentifierFilter(ValidatedRequest request) {
        this.request = request;
        this.wanted = request.query("identifier");
    }

    boolean isOpen() {
        return wanted.isEmpty();
    }

    boolean keeps(Meter meter) {
        return isOpen() || has(meter.identifiers(), wanted.orElseThrow());
    }

    private boolean has(List<Identifier> identifiers, String text) {
        return identifiers.stream().anyMatch(identifier -> identifier.value().equals(text))
                || (Identifier.anyMatches(identifiers, text) && !request.waives(OptionalCheck.NORMALISED_IDENTIFIERS));
    }
}
