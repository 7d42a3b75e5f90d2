package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.nectaropenapi.sandbox.http.HandlerResponse;
import org.nectaropenapi.sandbox.http.ValidatedRequest;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.SandboxState;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.state.Users;
import org.nectaropenapi.sandbox.view.CompanyView;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.spec.model.ApiDocument;

/** Operations of the tag Companies. */
final class CompaniesHandler {
    private static final Set<String> HANDLED_APART = Set.of("id", "sites", "users");

    private final SandboxState world;
    private final int yearsOfHistory;
    private final Access access;
    private final CompanyView view;
    private final Fields onCreate;
    private final Fields onUpdate;

    CompaniesHandler(ApiDocument document, SandboxState world, int yearsOfHistory) {
        this.world = world;
        this.yearsOfHistory = yearsOfHistory;
        this.access = new Access(world);
        this.view = new CompanyView(world);
        this.onCreate = new Fields(document, "CompanyCreateRequest", "Company", HANDLED_APART);
        this.onUpdate = new Fields(document, "CompanyUpdateRequest", "Company", HANDLED_APART);
    }

    public HandlerResponse listCompanies(ValidatedRequest call) {
        Team team = world.team(call.apiKey());
        return HandlerResponse.ok(JsonNodes.array(
                world.companies().all().filter(c -> c.team().equals(team)).map(view::company)));
    }

    public HandlerResponse createCompany(ValidatedRequest call) {
        ObjectNode body = call.body();
        Team team = world.team(call.apiKey());
        ObjectNode fields = defaults();
        onCreate.write(body, fields);
        Company company = new Company(
                world.ids().next(),
                "pub_" + world.ids().token(20),
                team,
                fields,
                Users.withCaller(team.caller(), team.members(), Fields.users(body, world)));
        return HandlerResponse.created(view.company(world.companies().add(company)));
    }

    public HandlerResponse getCompany(ValidatedRequest call) {
        return HandlerResponse.ok(view.company(access.company(call)));
    }

    public HandlerResponse updateCompany(ValidatedRequest call) {
        Company company = access.company(call);
        ObjectNode body = call.body();
        if (body.has("users")) {
            company.replaceUsers(Fields.users(body, world));
        }
        onUpdate.write(body, company.fields());
        return HandlerResponse.ok(view.company(company));
    }

    public HandlerResponse deleteCompany(ValidatedRequest call) {
        world.remove(access.company(call).id());
        return HandlerResponse.noContent();
    }

    /** Without a date of its own a company collects from 1 January of the previous year, or of an earlier one. */
    private ObjectNode defaults() {
        LocalDate start = LocalDate.ofInstant(world.now(), ZoneOffset.UTC)
                .withDayOfYear(1)
                .minusYears(yearsOfHistory);
        return JsonNodes.object()
                .put("isDemandEnabled", false)
                .putNull("externalId")
                .put("dataCollectionStartDate", start.toString())
                .put("isImpliedMeteringEnabled", false)
                .put("impliedMeteringFraction", "1.0")
                .put("isBasicIdentifierMappingEnabled", false)
                .put("isLowAccuracyModeEnabled", false);
    }
}
