package org.nectaropenapi.sandbox.handler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Interval;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.MeterView;

/** Operations of the tag Intervals. */
final class IntervalsHandler {
    private final SandboxState state;
    private final Access access;

    IntervalsHandler(SandboxState state) {
        this.state = state;
        this.access = new Access(state);
    }

    public HandlerResponse listIntervalsByConnection(ValidatedRequest request) {
        Connection connection = access.connection(request);
        Optional<Instant> start = RequestDates.instant("startDate", request.query("startDate"));
        Optional<Instant> end = RequestDates.instant("endDate", request.query("endDate"));
        List<String> types = request.queryAll("datasourceType");
        IdentifierFilter identifier = new IdentifierFilter(request);
        Supplier<Stream<Interval>> intervals = () -> state.intervals()
                .of(connection.companyId())
                .filter(i -> isOf(i, connection.id()))
                .filter(i -> start.map(s -> !i.start().isBefore(s)).orElse(true))
                .filter(i -> end.map(e -> !i.end().isAfter(e)).orElse(true))
                .filter(i -> types.isEmpty() || types.contains(i.meter().datasourceType()))
                .filter(i -> identifier.keeps(i.meter()));
        return PageResponse.page(request, "intervals", intervals, MeterView::interval);
    }

    private static boolean isOf(Interval interval, UUID connectionId) {
        return interval.meter().account() != null
                && interval.meter().account().connectionId().equals(connectionId);
    }
}
