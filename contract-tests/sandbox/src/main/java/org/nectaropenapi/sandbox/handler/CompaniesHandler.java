package org.nectaropenapi.sandbox.handler;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.nectaropenapi.sandbox.http.Answer;
import org.nectaropenapi.sandbox.http.Call;
import org.nectaropenapi.sandbox.state.Company;
import org.nectaropenapi.sandbox.state.Team;
import org.nectaropenapi.sandbox.state.Users;
import org.nectaropenapi.sandbox.state.World;
import org.nectaropenapi.sandbox.view.CompanyView;
import org.nectaropenapi.sandbox.view.Json;
import org.nectaropenapi.spec.model.ApiDocument;

/** Operations of the tag Companies. */
final class CompaniesHandler {
    private static final Set<String> HANDLED_APART = Set.of("id", "sites", "users");

    private final World world;
    private final int yearsOfHistory;
    private final Access access;
    private final CompanyView view;
    private final Fields onCreate;
    private final Fields onUpdate;

    CompaniesHandler(ApiDocument document, World world, int yearsOfHistory) {
        this.world = world;
        this.yearsOfHistory = yearsOfHistory;
        this.access = new Access(world);
        this.view = new CompanyView(world);
        this.onCreate = new Fields(document, "CompanyCreateRequest", "Company", HANDLED_APART);
        this.onUpdate = new Fields(document, "CompanyUpdateRequest", "Company", HANDLED_APART);
    }

    public Answer listCompanies(Call call) {
        Team team = world.team(call.apiKey());
        return Answer.ok(Json.array(
                world.companies().all().filter(c -> c.team().equals(team)).map(view::company)));
    }

    public Answer createCompany(Call call) {
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
        return Answer.created(view.company(world.companies().add(company)));
    }

    public Answer getCompany(Call call) {
        return Answer.ok(view.company(access.company(call)));
    }

    public Answer updateCompany(Call call) {
        Company company = access.company(call);
        ObjectNode body = call.body();
        if (body.has("users")) {
            company.replaceUsers(Fields.users(body, world));
        }
        onUpdate.write(body, company.fields());
        return Answer.ok(view.company(company));
    }

    public Answer deleteCompany(Call call) {
        world.remove(access.company(call).id());
        return Answer.noContent();
    }

    /** Without a date of its own a company collects from 1 January of the previous year, or of an earlier one. */
    private ObjectNode defaults() {
        LocalDate start = LocalDate.ofInstant(world.now(), ZoneOffset.UTC)
                .withDayOfYear(1)
                .minusYears(yearsOfHistory);
        return Json.object()
                .put("isDemandEnabled", false)
                .putNull("externalId")
                .put("dataCollectionStartDate", start.toString())
                .put("isImpliedMeteringEnabled", false)
                .put("impliedMeteringFraction", "1.0")
                .put("isBasicIdentifierMappingEnabled", false)
                .put("isLowAccuracyModeEnabled", false);
    }
}
