package org.nectaropenapi.harness.check;

import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Side;

/** What is found on one side of an exchange; the same thing in every row of a list is one finding. */
final class DeviationCollector {

    private final Side side;
    private final List<Deviation> found = new ArrayList<>();

    DeviationCollector(Side side) {
        this.side = side;
    }

    Side side() {
        return side;
    }

    void add(DeviationKind kind, String location, String expected, String observed) {
        Deviation finding = new Deviation(side, kind, location, expected, observed);
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    List<Deviation> list() {
        return List.copyOf(found);
    }
}
