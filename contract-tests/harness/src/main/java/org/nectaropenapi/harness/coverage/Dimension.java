package org.nectaropenapi.harness.coverage;

import java.util.OptionalInt;

/** What coverage is counted in, and the least share that the offline build asks for. */
public enum Dimension {
    OPERATION("operations", OptionalInt.of(100)),
    STATUS("statuses", OptionalInt.of(95)),
    PARAMETER("parameters", OptionalInt.of(100)),
    REQUEST_FIELD("request fields", OptionalInt.empty()),
    RESPONSE_FIELD("response fields", OptionalInt.of(95)),
    ENUM_VALUE("values of complete enums", OptionalInt.of(95)),
    /** Open lists name what some page shows; a service that never sends one of them is no surprise. */
    KNOWN_VALUE("values of open lists", OptionalInt.empty());

    private final String title;
    private final OptionalInt gate;

    Dimension(String title, OptionalInt gate) {
        this.title = title;
        this.gate = gate;
    }

    /** What is counted, in the plural. */
    public String title() {
        return title;
    }

    /** The least share in percent; empty when the figure is only told. */
    public OptionalInt gate() {
        return gate;
    }
}
