package org.nectaropenapi.harness.check;

import java.util.ArrayList;
import java.util.List;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Side;

/** Collects the deviations of one side of an exchange; the same one in every row of a list counts once. */
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
        Deviation deviation = new Deviation(side, kind, location, expected, observed);
        if (!found.contains(deviation)) {
            found.add(deviation);
        }
    }

    List<Deviation> list() {
        return List.copyOf(found);
    }
}
