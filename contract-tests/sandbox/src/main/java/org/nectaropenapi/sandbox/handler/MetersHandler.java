package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.MeterView;

/** Operations of the tag Meters. */
final class MetersHandler {
    private final SandboxState state;
    private final Access access;

    MetersHandler(SandboxState state) {
        this.state = state;
        this.access = new Access(state);
    }

    public HandlerResponse getMeter(ValidatedRequest request) {
        return HandlerResponse.ok(MeterView.meter(access.find(request, state.meters(), "meter_id", "meter")));
    }

    public HandlerResponse listMetersByCompany(ValidatedRequest request) {
        Company company = access.company(request);
        return PageResponse.page(request, "meters", () -> state.meters().of(company.id()), MeterView::meter);
    }
}
