package org.nectaropenapi.sandbox.handler;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Account;
import org.nectaropenapi.sandbox.state.Connection;
import org.nectaropenapi.sandbox.state.Interval;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.MeterView;

/** Operations of the tag Intervals. */
final class IntervalsHandler extends ResourceHandler {

    IntervalsHandler(SandboxState state) {
        super(state);
    }

    public HandlerResponse listIntervalsByConnection(ValidatedRequest request) {
        Connection connection = connection(request);
        Optional<Instant> start = RequestDates.instant("startDate", request.text("startDate"));
        Optional<Instant> end = RequestDates.instant("endDate", request.text("endDate"));
        MeterFilter meters = new MeterFilter(request);
        Supplier<Stream<Interval>> intervals = () -> state.intervals()
                .of(connection.companyId())
                .filter(i -> isOf(i, connection.id()))
                .filter(i -> start.map(s -> !i.start().isBefore(s)).orElse(true))
                .filter(i -> end.map(e -> !i.end().isAfter(e)).orElse(true))
                .filter(i -> meters.matches(i.meter()));
        return page(request, intervals, MeterView::interval);
    }

    private static boolean isOf(Interval interval, UUID connectionId) {
        Account account = interval.meter().account();
        return account != null && account.details().connectionId().equals(connectionId);
    }
}
