package org.nectaropenapi.suite.questions;

import java.util.List;
import java.util.Map;

/** The probes of a part of the API. */
interface ProbeArea {

    List<Probe> probes();

    /** Questions that no call can answer, by id, with the reason. */
    default Map<String, String> notAskable() {
        return Map.of();
    }
}
