package org.nectaropenapi.suite.questions;

import java.util.ArrayList;
import java.util.List;

/**
 * A service that a question could be about: the sandbox, or the sandbox behind rules. The first rule sees a request
 * first.
 */
record SimulatedService(List<ServiceVariation> rules) {

    SimulatedService {
        rules = List.copyOf(rules);
    }

    /** The sandbox itself. */
    static SimulatedService asIs() {
        return new SimulatedService(List.of());
    }

    static SimulatedService where(ServiceVariation... rules) {
        return new SimulatedService(List.of(rules));
    }

    /** This world with a rule more, in front of the others. */
    SimulatedService and(ServiceVariation rule) {
        List<ServiceVariation> all = new ArrayList<>(rules);
        all.add(0, rule);
        return new SimulatedService(all);
    }

    ProxiedService before(ProxiedService sandbox) {
        ProxiedService service = sandbox;
        for (int i = rules.size() - 1; i >= 0; i--) {
            service = rules.get(i).before(service);
        }
        return service;
    }
}
