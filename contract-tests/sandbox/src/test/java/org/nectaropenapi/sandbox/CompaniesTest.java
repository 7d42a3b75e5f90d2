package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Companies, sites and the team. */
class CompaniesTest {
    private static final String CALLER = "integration@sandbox.example";

    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aNewCompanyHasTheDocumentedDefaults() {
        ApiReply created = api.send("createCompany", "{'name': 'Harborview Logistics'}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/dataCollectionStartDate")).isEqualTo("2025-01-01");
        assertThat(created.text("/impliedMeteringFraction")).isEqualTo("1.0");
        assertThat(created.text("/isImpliedMeteringEnabled")).isEqualTo("false");
        assertThat(created.body().get("externalId").isNull()).isTrue();
        assertThat(created.body().path("users"))
                .extracting(u -> u.asText())
                .containsExactly(CALLER, "analyst@sandbox.example");
    }

    @Test
    void aPatchDistinguishesAbsentNullAndValue() {
        String company = api.send("createCompany", "{'name': 'Harborview Logistics', 'externalId': 'hbl'}")
                .text("/id");

        assertThat(api.send("updateCompany", "{'name': 'Harborview'}", company).text("/externalId"))
                .isEqualTo("hbl");
        assertThat(api.send("updateCompany", "{'externalId': 'hbl-2'}", company).text("/externalId"))
                .isEqualTo("hbl-2");
        assertThat(api.send("updateCompany", "{'externalId': null}", company)
                        .body()
                        .get("externalId")
                        .isNull())
                .isTrue();
        assertThat(api.send("updateCompany", "{'name': null}", company).status())
                .isEqualTo(400);
        assertThat(api.call("getCompany", company).text("/name")).isEqualTo("Harborview");
    }

    @Test
    void usersOfAPatchReplaceTheListAndTheCallerStays() {
        String company = fixture.company();

        ApiReply replaced = api.send("updateCompany", "{'users': ['auditor@sandbox.example']}", company);
        assertThat(replaced.body().path("users"))
                .extracting(u -> u.asText())
                .containsExactly(CALLER, "auditor@sandbox.example");

        ApiReply refused = api.send("updateCompany", "{'name': 'Other', 'users': ['nobody@sandbox.example']}", company);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(api.call("getCompany", company).text("/name")).isEqualTo("Harborview Logistics");
    }

    @Test
    void sitesComeWithTheirCompany() {
        String company = fixture.company();
        String site = fixture.site(company, "Oakland");

        assertThat(api.call("getCompany", company).text("/sites/0/id")).isEqualTo(site);
        assertThat(api.call("listCompanies").text("/0/sites/0/name")).isEqualTo("Oakland");
    }

    @Test
    void theStopDateOfASiteCannotBeWritten() {
        String site = fixture.site(fixture.company(), "Oakland");

        ApiReply patched =
                api.send("updateSite", "{'dataCollectionStopDate': '2026-01-01', 'path': ['US', 'CA']}", site);

        assertThat(patched.body().get("dataCollectionStopDate").isNull()).isTrue();
        assertThat(patched.text("/path/1")).isEqualTo("CA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.0001", "150", "", "1000"})
    void occupancyIsAPercentage(String occupancy) {
        String site = fixture.site(fixture.company(), "Oakland");

        assertThat(api.send("updateSite", "{'occupancyPercent': '" + occupancy + "'}", site)
                        .status())
                .isEqualTo(400);
        assertThat(api.send("updateSite", "{'occupancyPercent': '62.5'}", site).text("/occupancyPercent"))
                .isEqualTo("62.5");
    }

    @Test
    void theTeamKeepsItsCallerAndJoinsNewCompanies() {
        assertThat(api.send("updateTeam", "{'users': ['auditor@sandbox.example']}")
                        .body()
                        .path("users"))
                .extracting(u -> u.asText())
                .containsExactly(CALLER, "auditor@sandbox.example");
        assertThat(api.send("updateTeam", "{'users': ['nobody@sandbox.example']}")
                        .status())
                .isEqualTo(400);
        assertThat(api.send("updateTeam", "{}").body().path("users")).hasSize(2);

        String company = fixture.company();
        assertThat(api.call("getCompany", company).body().path("users"))
                .extracting(u -> u.asText())
                .containsExactly(CALLER, "auditor@sandbox.example");
    }
}
