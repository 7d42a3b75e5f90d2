package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.World;
import org.nectaropenapi.sandbox.view.MeterView;

/** Operations of the tag Meters. */
final class MetersHandler {
    private final World world;
    private final Access access;

    MetersHandler(World world) {
        this.world = world;
        this.access = new Access(world);
    }

    public Answer getMeter(Call call) {
        return Answer.ok(MeterView.meter(access.find(call, world.meters(), "meter_id", "meter")));
    }

    public Answer listMetersByCompany(Call call) {
        Company company = access.company(call);
        return Lists.page(call, "meters", () -> world.meters().of(company.id()), MeterView::meter);
    }
}
