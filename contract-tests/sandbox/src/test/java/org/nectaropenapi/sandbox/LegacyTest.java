package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Version 1 of the API. */
class LegacyTest {
    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;
    private final SandboxFixture.Connected connected = fixture.connected();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void companiesComeInAWrapper() {
        ApiReply companies = api.call("listCompaniesV1");

        assertThat(companies.text("/companies/0/id")).isEqualTo(connected.company());
        assertThat(companies.body().at("/companies/0/relevantDataTypes"))
                .extracting(t -> t.asText())
                .containsExactlyInAnyOrder("Electricity", "Gas", "Water");
    }

    @Test
    void usageOfASiteIsReadByPost() {
        String path = SandboxApi.path("querySiteUsageV1", connected.sites().get(0));

        ApiReply period = api.send(
                "querySiteUsageV1",
                "{'startDate': '2026-03-11', 'endDate': '2026-03-12'}",
                connected.sites().get(0));
        assertThat(period.body().path("meterSiteUsageData")).hasSize(7).allSatisfy(row -> assertThat(
                        row.path("siteId").asText())
                .isEqualTo(connected.sites().get(0)));
        assertThat(api.send(
                                "querySiteUsageV1",
                                "{'dateType': 'created', 'endDate': '2026-11-23'}",
                                connected.sites().get(0))
                        .body()
                        .path("meterSiteUsageData"))
                .isEmpty();
        assertThat(api.send(
                                "querySiteUsageV1",
                                "{'dateType': 'paid'}",
                                connected.sites().get(0))
                        .status())
                .isEqualTo(400);
    }
}
