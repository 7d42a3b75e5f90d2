package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Set;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.Problem;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.view.CompanyView;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.spec.model.ApiDocument;

/** Operations of the tag Sites. */
final class SitesHandler extends ResourceHandler {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> EXCLUDED = Set.of("id");

    private final RequestFields onCreate;
    private final RequestFields onUpdate;

    SitesHandler(ApiDocument document, SandboxState state) {
        super(state);
        this.onCreate = new RequestFields(document, "createSite", EXCLUDED);
        this.onUpdate = new RequestFields(document, "updateSite", EXCLUDED);
    }

    public HandlerResponse createSite(ValidatedRequest request) {
        Company company = company(request);
        checkOccupancy(request);
        ObjectNode fields = JsonNodes.object()
                .putNull("dataCollectionStopDate")
                .putNull("externalId")
                .putNull("address")
                .putNull("occupancyPercent");
        fields.putArray("path");
        onCreate.write(request, fields);
        Site site = new Site(state.ids().next(), company.id(), fields);
        return HandlerResponse.created(CompanyView.site(state.sites().add(site)));
    }

    public HandlerResponse getSite(ValidatedRequest request) {
        return HandlerResponse.ok(CompanyView.site(site(request)));
    }

    public HandlerResponse updateSite(ValidatedRequest request) {
        Site site = site(request);
        checkOccupancy(request);
        onUpdate.write(request, site.fields());
        return HandlerResponse.ok(CompanyView.site(site));
    }

    /** Checks what the pattern of the document cannot: that the value is a percentage. */
    private static void checkOccupancy(ValidatedRequest request) {
        if (request.text("occupancyPercent").isEmpty()) {
            return;
        }
        BigDecimal percent = request.number("occupancyPercent")
                .orElseThrow(() -> Problem.badRequest("occupancyPercent", "must be a decimal"));
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
            throw Problem.badRequest("occupancyPercent", "must be between 0 and 100");
        }
    }
}
