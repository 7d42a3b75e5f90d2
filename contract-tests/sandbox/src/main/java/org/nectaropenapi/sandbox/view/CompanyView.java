package org.nectaropenapi.sandbox.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Site;
import org.nectaropenapi.sandbox.state.Team;

/** Companies, sites and teams. */
public final class CompanyView {
    private final SandboxState state;

    /**
     * Renders resources of a sandbox.
     *
     * @param state the state of the sandbox
     */
    public CompanyView(SandboxState state) {
        this.state = state;
    }

    /**
     * Renders a company.
     *
     * @param company the company
     * @return Company
     */
    public ObjectNode company(Company company) {
        ObjectNode json = JsonNodes.object().put("id", company.id().toString());
        json.setAll(company.fields().deepCopy());
        json.set("sites", JsonNodes.array(state.sites().of(company.id()).map(CompanyView::site)));
        json.set("users", JsonNodes.texts(company.users().stream()));
        return json;
    }

    /**
     * Renders a company inside another object.
     *
     * @param companyId its id
     * @return CompanyReference
     */
    public ObjectNode reference(UUID companyId) {
        ObjectNode fields = state.companies().find(companyId).orElseThrow().fields();
        ObjectNode json = JsonNodes.object().put("id", companyId.toString());
        json.set("name", fields.path("name"));
        json.set("externalId", fields.path("externalId"));
        return json;
    }

    /**
     * Renders a site.
     *
     * @param site the site
     * @return Site
     */
    public static ObjectNode site(Site site) {
        ObjectNode json = JsonNodes.object().put("id", site.id().toString());
        json.setAll(site.fields().deepCopy());
        return json;
    }

    /**
     * Renders a team.
     *
     * @param team the team
     * @return Team
     */
    public static ObjectNode team(Team team) {
        ObjectNode json = JsonNodes.object()
                .put("id", team.id().toString())
                .put("name", team.name())
                .put("email", team.caller());
        json.set("users", JsonNodes.texts(team.members().stream()));
        json.putObject("billing").put("plan", "sandbox").put("hasPaymentMethod", false);
        return json;
    }
}
