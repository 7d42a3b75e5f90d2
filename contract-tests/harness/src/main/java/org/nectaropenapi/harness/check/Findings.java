package org.nectaropenapi.harness.check;

import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.harness.exchange.Finding;
import org.nectaropenapi.harness.exchange.Kind;
import org.nectaropenapi.harness.exchange.Side;

/** What is found on one side of an exchange; the same thing in every row of a list is one finding. */
final class Findings {

    private final Side side;
    private final List<Finding> found = new ArrayList<>();

    Findings(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }

    void add(Kind kind, Place place, String expected, String observed) {
        Finding finding = new Finding(side, kind, place.text(), expected, observed);
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
