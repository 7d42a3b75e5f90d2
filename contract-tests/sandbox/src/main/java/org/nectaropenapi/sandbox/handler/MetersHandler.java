package org.nectaropenapi.sandbox.handler;

import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.view.MeterView;

/** Operations of the tag Meters. */
final class MetersHandler extends ResourceHandler {

    MetersHandler(SandboxState state) {
        super(state);
    }

    public HandlerResponse getMeter(ValidatedRequest request) {
        return HandlerResponse.ok(MeterView.meter(find(request, state.meters(), "meter_id", "meter")));
    }

    public HandlerResponse listMetersByCompany(ValidatedRequest request) {
        Company company = company(request);
        return page(request, () -> state.meters().of(company.id()), MeterView::meter);
    }
}
