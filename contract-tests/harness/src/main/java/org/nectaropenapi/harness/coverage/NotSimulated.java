package org.nectaropenapi.harness.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nectaropenapi.spec.model.SingleLine;

/**
 * The parts of a document that a simulated service does not simulate, so that no run on it can show it. Coverage leaves
 * it out.
 *
 * @param points the points
 */
public record NotSimulated(List<DocumentedPoint> points) {

    public static final NotSimulated NOTHING = new NotSimulated(List.of());

    public NotSimulated {
        points = List.copyOf(points);
    }

    /** Returns the names of one dimension. */
    public Set<String> names(Dimension dimension) {
        return points.stream()
                .filter(point -> point.dimension() == dimension)
                .map(DocumentedPoint::name)
                .collect(Collectors.toSet());
    }

    /** Lists what to tell a reader, in lines: an operation as a whole stands for all of its points. */
    public List<String> listed() {
        Set<String> whole = points.stream()
                .filter(point -> point.dimension() == Dimension.OPERATION)
                .map(DocumentedPoint::operationId)
                .collect(Collectors.toSet());
        return points.stream()
                .filter(point -> point.dimension() == Dimension.OPERATION || !whole.contains(point.operationId()))
                .map(point -> SingleLine.of(point.dimension().title() + ": " + point))
                .distinct()
                .toList();
    }
}
