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
final class SitesHandler {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> HANDLED_APART = Set.of("id");

    private final SandboxState world;
    private final Access access;
    private final Fields onCreate;
    private final Fields onUpdate;

    SitesHandler(ApiDocument document, SandboxState world) {
        this.world = world;
        this.access = new Access(world);
        this.onCreate = new Fields(document, "SiteCreateRequest", "Site", HANDLED_APART);
        this.onUpdate = new Fields(document, "SiteUpdateRequest", "Site", HANDLED_APART);
    }

    public HandlerResponse createSite(ValidatedRequest call) {
        Company company = access.company(call);
        checkOccupancy(call.body());
        ObjectNode fields = JsonNodes.object()
                .putNull("dataCollectionStopDate")
                .putNull("externalId")
                .putNull("address")
                .putNull("occupancyPercent");
        fields.putArray("path");
        onCreate.write(call.body(), fields);
        Site site = new Site(world.ids().next(), company.id(), fields);
        return HandlerResponse.created(CompanyView.site(world.sites().add(site)));
    }

    public HandlerResponse getSite(ValidatedRequest call) {
        return HandlerResponse.ok(CompanyView.site(access.site(call)));
    }

    public HandlerResponse updateSite(ValidatedRequest call) {
        Site site = access.site(call);
        checkOccupancy(call.body());
        onUpdate.write(call.body(), site.fields());
        return HandlerResponse.ok(CompanyView.site(site));
    }

    /** The pattern of the document admits more than a percentage can be. */
    private static void checkOccupancy(ObjectNode body) {
        if (!body.path("occupancyPercent").isTextual()) {
            return;
        }
        String text = body.path("occupancyPercent").textValue();
        try {
            BigDecimal percent = new BigDecimal(text);
            if (percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
                throw Problem.badRequest("occupancyPercent", "must be between 0 and 100");
            }
        } catch (NumberFormatException e) {
            throw Problem.badRequest("occupancyPercent", "must be a decimal");
        }
    }
}
