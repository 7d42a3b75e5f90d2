package org.nectaropenapi.suite.questions;

import java.util.ArrayList;
import java.util.List;

/**
 * A service that a question could be about: the sandbox, or the sandbox behind rules. The first rule sees a request
 * first.
 */
record World(List<Rule> rules) {

    World {
        rules = List.copyOf(rules);
    }

    /** The sandbox itself. */
    static World asIs() {
        return new World(List.of());
    }

    static World where(Rule... rules) {
        return new World(List.of(rules));
    }

    /** This world with a rule more, in front of the others. */
    World and(Rule rule) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(0, rule);
        return new World(all);
    }

    Service before(Service sandbox) {
        Service service = sandbox;
        for (int i = rules.size() - 1; i >= 0; i--) {
            service = rules.get(i).before(service);
        }
        return service;
    }
}
