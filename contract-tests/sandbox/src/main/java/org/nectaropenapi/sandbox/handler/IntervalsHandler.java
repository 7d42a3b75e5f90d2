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
    private final SandboxState world;
    private final Access access;

    IntervalsHandler(SandboxState world) {
        this.world = world;
        this.access = new Access(world);
    }

    public HandlerResponse listIntervalsByConnection(ValidatedRequest call) {
        Connection connection = access.connection(call);
        Optional<Instant> start = Dates.instant("startDate", call.query("startDate"));
        Optional<Instant> end = Dates.instant("endDate", call.query("endDate"));
        List<String> types = call.queryAll("datasourceType");
        IdentifierFilter identifier = new IdentifierFilter(call);
        Supplier<Stream<Interval>> intervals = () -> world.intervals()
                .of(connection.companyId())
                .filter(i -> isOf(i, connection.id()))
                .filter(i -> start.map(s -> !i.start().isBefore(s)).orElse(true))
                .filter(i -> end.map(e -> !i.end().isAfter(e)).orElse(true))
                .filter(i -> types.isEmpty() || types.contains(i.meter().datasourceType()))
                .filter(i -> identifier.keeps(i.meter()));
        return Lists.page(call, "intervals", intervals, MeterView::interval);
    }

    private static boolean isOf(Interval interval, UUID connectionId) {
        return interval.meter().account() != null
                && interval.meter().account().connectionId().equals(connectionId);
    }
}
