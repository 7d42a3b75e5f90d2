package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.MeterView;

/** Operations of the tag Meters. */
final class MetersHandler {
    private final SandboxState world;
    private final Access access;

    MetersHandler(SandboxState world) {
        this.world = world;
        this.access = new Access(world);
    }

    public HandlerResponse getMeter(ValidatedRequest call) {
        return HandlerResponse.ok(MeterView.meter(access.find(call, world.meters(), "meter_id", "meter")));
    }

    public HandlerResponse listMetersByCompany(ValidatedRequest call) {
        Company company = access.company(call);
        return Lists.page(call, "meters", () -> world.meters().of(company.id()), MeterView::meter);
    }
}
