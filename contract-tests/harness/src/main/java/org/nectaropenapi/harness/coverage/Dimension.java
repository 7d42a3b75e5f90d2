package org.nectaropenapi.harness.coverage;

import java.util.OptionalInt;

/** The dimensions of coverage, with the least share that the offline build requires. */
public enum Dimension {
    OPERATION("operations", OptionalInt.of(100)),
    STATUS("statuses", OptionalInt.of(95)),
    PARAMETER("parameters", OptionalInt.of(100)),
    REQUEST_FIELD("request fields", OptionalInt.empty()),
    RESPONSE_FIELD("response fields", OptionalInt.of(95)),
    ENUM_VALUE("values of complete enums", OptionalInt.of(95)),
    /** An open list names values that some page shows; a service may never send one of them. */
    KNOWN_VALUE("values of open lists", OptionalInt.empty());

    private final String title;
    private final OptionalInt gate;

    Dimension(String title, OptionalInt gate) {
        this.title = title;
        this.gate = gate;
    }

    /** Returns the name of the counted points, in the plural. */
    public String title() {
        return title;
    }

    /** Returns the least share in percent; empty when there is no gate. */
    public OptionalInt gate() {
        return gate;
    }
}
