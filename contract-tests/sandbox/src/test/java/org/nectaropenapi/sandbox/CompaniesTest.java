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
        ApiReply created = api.post("/v2.2/company", "{'name': 'Harborview Logistics'}");

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
    void aPatchTellsAbsentFromNullFromValue() {
        String company = api.post("/v2.2/company", "{'name': 'Harborview Logistics', 'externalId': 'hbl'}")
                .text("/id");
        String path = "/v2.2/company/" + company;

        assertThat(api.patch(path, "{'name': 'Harborview'}").text("/externalId"))
                .isEqualTo("hbl");
        assertThat(api.patch(path, "{'externalId': 'hbl-2'}").text("/externalId"))
                .isEqualTo("hbl-2");
        assertThat(api.patch(path, "{'externalId': null}")
                        .body()
                        .get("externalId")
                        .isNull())
                .isTrue();
        assertThat(api.patch(path, "{'name': null}").status()).isEqualTo(400);
        assertThat(api.get(path).text("/name")).isEqualTo("Harborview");
    }

    @Test
    void usersOfAPatchReplaceTheListAndTheCallerStays() {
        String path = "/v2.2/company/" + fixture.company();

        ApiReply replaced = api.patch(path, "{'users': ['auditor@sandbox.example']}");
        assertThat(replaced.body().path("users"))
                .extracting(u -> u.asText())
                .containsExactly(CALLER, "auditor@sandbox.example");

        ApiReply refused = api.patch(path, "{'name': 'Other', 'users': ['nobody@sandbox.example']}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(api.get(path).text("/name")).isEqualTo("Harborview Logistics");
    }

    @Test
    void sitesComeWithTheirCompany() {
        String company = fixture.company();
        String site = fixture.site(company, "Oakland");

        assertThat(api.get("/v2.2/company/" + company).text("/sites/0/id")).isEqualTo(site);
        assertThat(api.get("/v2.2/company").text("/0/sites/0/name")).isEqualTo("Oakland");
    }

    @Test
    void theStopDateOfASiteCannotBeWritten() {
        String site = "/v2.2/site/" + fixture.site(fixture.company(), "Oakland");

        ApiReply patched = api.patch(site, "{'dataCollectionStopDate': '2026-01-01', 'path': ['US', 'CA']}");

        assertThat(patched.body().get("dataCollectionStopDate").isNull()).isTrue();
        assertThat(patched.text("/path/1")).isEqualTo("CA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "100.0001", "150", "", "1000"})
    void occupancyIsAPercentage(String occupancy) {
        String site = "/v2.2/site/" + fixture.site(fixture.company(), "Oakland");

        assertThat(api.patch(site, "{'occupancyPercent': '" + occupancy + "'}").status())
                .isEqualTo(400);
        assertThat(api.patch(site, "{'occupancyPercent': '62.5'}").text("/occupancyPercent"))
                .isEqualTo("62.5");
    }

    @Test
    void theTeamKeepsItsCallerAndJoinsNewCompanies() {
        assertThat(api.patch("/v2.2/team", "{'users': ['auditor@sandbox.example']}")
                        .body()
                        .path("users"))
                .extracting(u -> u.asText())
                .containsExactly(CALLER, "auditor@sandbox.example");
        assertThat(api.patch("/v2.2/team", "{'users': ['nobody@sandbox.example']}")
                        .status())
                .isEqualTo(400);
        assertThat(api.patch("/v2.2/team", "{}").body().path("users")).hasSize(2);

        String company = fixture.company();
        assertThat(api.get("/v2.2/company/" + company).body().path("users"))
                .extracting(u -> u.asText())
                .containsExactly(CALLER, "auditor@sandbox.example");
    }
}
