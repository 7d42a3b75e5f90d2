package org.nectaropenapi.suite.probes;

import java.util.List;
import java.util.Map;

/** The probes of one part of the API. */
public interface ProbeArea {

    List<Probe> probes();

    /** Returns the questions that no call can decide, by id, each with the reason. */
    default Map<String, String> undecidable() {
        return Map.of();
    }
}
