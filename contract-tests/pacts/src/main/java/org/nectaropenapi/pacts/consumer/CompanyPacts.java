package org.nectaropenapi.pacts.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.pacts.consumer.OperationPact.calling;
import static org.nectaropenapi.pacts.consumer.OperationPact.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.nectaropenapi.client.api.CompaniesService;
import org.nectaropenapi.client.model.Company;
import org.nectaropenapi.client.model.CompanyCreateRequest;
import org.nectaropenapi.client.model.CompanyUpdateRequest;
import org.nectaropenapi.client.model.Site;
import org.nectaropenapi.client.model.SiteCreateRequest;
import org.nectaropenapi.client.model.SiteUpdateRequest;
import org.nectaropenapi.client.model.Team;
import org.nectaropenapi.client.model.TeamUpdateRequest;
import org.nectaropenapi.pacts.States;

/** Pacts of companies, sites and the team. */
final class CompanyPacts {

    private static final String MARIA = "maria.alvarez@harborview-logistics.com";
    private static final String LI = "li.chen@greenledger-advisors.com";
    private static final String SAM = "sam.okafor@greenledger-advisors.com";
    private static final String UNKNOWN_USER = "nobody@nowhere.example";

    private CompanyPacts() {}

    static List<OperationPact<?>> all() {
        return List.of(
                calling("listCompanies", nectar -> nectar.companies().list())
                        .succeeds(given(States.COMPANY), Company.class, CompanyPacts::isHarborview),
                calling("createCompany", nectar -> nectar.companies().create(newCompany(MARIA)))
                        .accounts(MARIA)
                        .exactly("$.name", "$.isDemandEnabled")
                        .succeeds(List.of(), Company.class, company -> assertThat(company)
                                .returns("Harborview Logistics", Company::name)
                                .returns(List.of(), Company::sites)),
                calling("createCompany", nectar -> nectar.companies().create(newCompany(UNKNOWN_USER)))
                        .variant("with a user nobody knows")
                        .sending(body -> body.putArray("users").add(UNKNOWN_USER))
                        .isRefused(List.of()),
                calling("getCompany", nectar -> nectar.companies().get(StateValue.COMPANY.uuid()))
                        .succeeds(given(States.COMPANY), Company.class, CompanyPacts::isHarborview)
                        .hidesOtherTeams(),
                calling("updateCompany", nectar -> update(nectar.companies(), MARIA, LI))
                        .accounts(MARIA, LI)
                        .exactly("$.isDemandEnabled")
                        .succeeds(given(States.COMPANY), Company.class, CompanyPacts::isHarborview)
                        .hidesOtherTeams(),
                calling("updateCompany", nectar -> update(nectar.companies(), UNKNOWN_USER))
                        .variant("with a user nobody knows")
                        .sending(body -> body.putArray("users").add(UNKNOWN_USER))
                        .isRefused(given(States.COMPANY)),
                calling("deleteCompany", nectar -> {
                            nectar.companies().delete(StateValue.COMPANY.uuid());
                            return "deleted";
                        })
                        .succeeds(given(States.COMPANY), result -> assertThat(result)
                                .isEqualTo("deleted"))
                        .hidesOtherTeams(),
                calling("createSite", nectar -> nectar.sites().create(StateValue.COMPANY.uuid(), newSite("100.0000")))
                        .exactly("$.name")
                        .succeeds(given(States.COMPANY), Site.class, CompanyPacts::isOakland)
                        .hidesOtherTeams(),
                calling("createSite", nectar -> nectar.sites().create(StateValue.COMPANY.uuid(), newSite("100.0001")))
                        .variant("occupied by more than all")
                        .sending(body -> body.put("occupancyPercent", "100.0001"))
                        .isRefused(given(States.COMPANY)),
                calling("getSite", nectar -> nectar.sites().get(StateValue.SITE.uuid()))
                        .succeeds(given(States.COMPANY), Site.class, CompanyPacts::isOakland)
                        .hidesOtherTeams(),
                calling("updateSite", nectar -> nectar.sites().update(StateValue.SITE.uuid(), changedSite("100.0000")))
                        .succeeds(given(States.COMPANY), Site.class, CompanyPacts::isOakland)
                        .hidesOtherTeams(),
                calling("updateSite", nectar -> nectar.sites().update(StateValue.SITE.uuid(), changedSite("100.0001")))
                        .variant("occupied by more than all")
                        .sending(body -> body.put("occupancyPercent", "100.0001"))
                        .isRefused(given(States.COMPANY)),
                calling("getTeam", nectar -> nectar.team().get())
                        .succeeds(List.of(), Team.class, CompanyPacts::isGreenLedger),
                calling("updateTeam", nectar -> nectar.team().update(team(LI, SAM)))
                        .accounts(LI, SAM)
                        .succeeds(List.of(), Team.class, CompanyPacts::isGreenLedger),
                calling("updateTeam", nectar -> nectar.team().update(team(UNKNOWN_USER)))
                        .variant("with a user nobody knows")
                        .sending(body -> body.putArray("users").add(UNKNOWN_USER))
                        .isRefused(List.of()));
    }

    private static CompanyCreateRequest newCompany(String user) {
        return CompanyCreateRequest.builder("Harborview Logistics")
                .externalId("harborview-logistics")
                .dataCollectionStartDate(LocalDate.of(2024, 1, 1))
                .impliedMeteringFraction(new BigDecimal("1.0"))
                .isDemandEnabled(false)
                .users(List.of(user))
                .build();
    }

    private static Object update(CompaniesService companies, String... users) {
        return companies.update(
                StateValue.COMPANY.uuid(),
                CompanyUpdateRequest.builder()
                        .isDemandEnabled(true)
                        .users(List.of(users))
                        .build());
    }

    private static SiteCreateRequest newSite(String occupancyPercent) {
        return SiteCreateRequest.builder("Oakland Distribution Center")
                .externalId("HBL-OAK-01")
                .address("1275 Maritime St, Oakland, CA 94607")
                .path(List.of("US", "CA", "Oakland"))
                .occupancyPercent(new BigDecimal(occupancyPercent))
                .build();
    }

    private static SiteUpdateRequest changedSite(String occupancyPercent) {
        return SiteUpdateRequest.builder()
                .address("1275 Maritime St, Oakland, CA 94607")
                .occupancyPercent(new BigDecimal(occupancyPercent))
                .build();
    }

    private static TeamUpdateRequest team(String... users) {
        return TeamUpdateRequest.builder().users(List.of(users)).build();
    }

    private static void isHarborview(Company company) {
        assertThat(company)
                .returns(StateValue.COMPANY.uuid(), Company::id)
                .returns("Harborview Logistics", Company::name)
                .returns(true, Company::isDemandEnabled)
                .returns(LocalDate.of(2024, 1, 1), Company::dataCollectionStartDate);
        assertThat(company.sites()).singleElement().satisfies(CompanyPacts::isOakland);
        assertThat(company.users()).containsExactly(MARIA);
    }

    private static void isOakland(Site site) {
        assertThat(site)
                .returns(StateValue.SITE.uuid(), Site::id)
                .returns("Oakland Distribution Center", Site::name)
                .returns("1275 Maritime St, Oakland, CA 94607", Site::address)
                .returns(new BigDecimal("100.0000"), Site::occupancyPercent);
    }

    private static void isGreenLedger(Team team) {
        assertThat(team).returns("GreenLedger Advisors", Team::name);
        assertThat(team.users()).containsExactly(LI);
    }
}
