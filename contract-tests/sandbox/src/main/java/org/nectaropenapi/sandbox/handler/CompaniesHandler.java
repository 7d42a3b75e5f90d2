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

    private final SandboxState state;
    private final int yearsOfHistory;
    private final Access access;
    private final CompanyView view;
    private final RequestFields onCreate;
    private final RequestFields onUpdate;

    CompaniesHandler(ApiDocument document, SandboxState state, int yearsOfHistory) {
        this.state = state;
        this.yearsOfHistory = yearsOfHistory;
        this.access = new Access(state);
        this.view = new CompanyView(state);
        this.onCreate = new RequestFields(document, "CompanyCreateRequest", "Company", HANDLED_APART);
        this.onUpdate = new RequestFields(document, "CompanyUpdateRequest", "Company", HANDLED_APART);
    }

    public HandlerResponse listCompanies(ValidatedRequest request) {
        Team team = state.team(request.apiKey());
        return HandlerResponse.ok(JsonNodes.array(
                state.companies().all().filter(c -> c.team().equals(team)).map(view::company)));
    }

    public HandlerResponse createCompany(ValidatedRequest request) {
        ObjectNode body = request.body();
        Team team = state.team(request.apiKey());
        ObjectNode fields = defaults();
        onCreate.write(body, fields);
        Company company = new Company(
                state.ids().next(),
                "pub_" + state.ids().token(20),
                team,
                fields,
                Users.withCaller(team.caller(), team.members(), RequestFields.users(body, state)));
        return HandlerResponse.created(view.company(state.companies().add(company)));
    }

    public HandlerResponse getCompany(ValidatedRequest request) {
        return HandlerResponse.ok(view.company(access.company(request)));
    }

    public HandlerResponse updateCompany(ValidatedRequest request) {
        Company company = access.company(request);
        ObjectNode body = request.body();
        if (body.has("users")) {
            company.replaceUsers(RequestFields.users(body, state));
        }
        onUpdate.write(body, company.fields());
        return HandlerResponse.ok(view.company(company));
    }

    public HandlerResponse deleteCompany(ValidatedRequest request) {
        state.remove(access.company(request).id());
        return HandlerResponse.noContent();
    }

    /** Without a date of its own a company collects from 1 January of the previous year, or of an earlier one. */
    private ObjectNode defaults() {
        LocalDate start = LocalDate.ofInstant(state.now(), ZoneOffset.UTC)
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
