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
import org.nectaropenapi.sandbox.view.CompanyView;
import org.nectaropenapi.sandbox.view.JsonNodes;
import org.nectaropenapi.spec.model.ApiDocument;

/** Operations of the tag Companies. */
final class CompaniesHandler extends ResourceHandler {
    private static final Set<String> EXCLUDED = Set.of("id", "sites", "users");

    private final int yearsOfHistory;
    private final CompanyView view;
    private final RequestFields onCreate;
    private final RequestFields onUpdate;

    CompaniesHandler(ApiDocument document, SandboxState state, int yearsOfHistory) {
        super(state);
        this.yearsOfHistory = yearsOfHistory;
        this.view = new CompanyView(state);
        this.onCreate = new RequestFields(document, "createCompany", EXCLUDED);
        this.onUpdate = new RequestFields(document, "updateCompany", EXCLUDED);
    }

    public HandlerResponse listCompanies(ValidatedRequest request) {
        return HandlerResponse.ok(JsonNodes.array(companies(request).map(view::company)));
    }

    public HandlerResponse createCompany(ValidatedRequest request) {
        Team team = team(request);
        ObjectNode fields = defaults();
        onCreate.writeDefaults(fields);
        onCreate.write(request, fields);
        Company company = new Company(
                state.ids().next(),
                "pub_" + state.ids().token(20),
                team,
                fields,
                team.withCaller(team.members(), users(request)));
        return HandlerResponse.created(view.company(state.companies().add(company)));
    }

    public HandlerResponse getCompany(ValidatedRequest request) {
        return HandlerResponse.ok(view.company(company(request)));
    }

    public HandlerResponse updateCompany(ValidatedRequest request) {
        Company company = company(request);
        if (request.sends("users")) {
            company.replaceUsers(users(request));
        }
        onUpdate.write(request, company.fields());
        return HandlerResponse.ok(view.company(company));
    }

    public HandlerResponse deleteCompany(ValidatedRequest request) {
        state.remove(company(request).id());
        return HandlerResponse.noContent();
    }

    /** A company that names no date collects from 1 January of an earlier year. */
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
