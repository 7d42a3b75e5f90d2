package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sample bills are realistic. No test changes them, so one set serves all tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillsTest {
    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;
    private final SandboxFixture.Connected connected = fixture.connected();
    private final List<JsonNode> documents = fixture.documents(connected, "");
    private final List<JsonNode> usage = fixture.usage(connected, "");

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void lineItemsAddUpToTheTotal() {
        assertThat(documents).allSatisfy(document -> {
            BigDecimal sum = StreamSupport.stream(document.path("lineItems").spliterator(), false)
                    .map(item -> new BigDecimal(item.path("totalCharge").asText()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(document.path("totalCharges").asText());
        });
    }

    @Test
    void everyMeterHasMoreThanAYearOfMonthlyBills() {
        Map<String, Long> rowsByMeter = usage.stream()
                .collect(Collectors.groupingBy(row -> row.path("meter").asText(), Collectors.counting()));

        assertThat(rowsByMeter).hasSize(5 * 2 + 1);
        assertThat(rowsByMeter.values()).allMatch(rows -> rows >= 21);
    }

    @Test
    void allUtilityTypesOfTheSandboxAreThere() {
        assertThat(usage)
                .extracting(row -> row.path("datasourceType").asText())
                .containsOnly("ELECTRICITY", "SOLAR", "GAS", "WATER", "FUEL");
    }

    @Test
    void gasIsUsedInWinter() {
        assertThat(gasOf("2026-01")).isGreaterThan(gasOf("2026-07").multiply(BigDecimal.valueOf(3)));
    }

    @Test
    void readingsContinueAndAddUpToTheUsage() {
        List<JsonNode> gas = usage.stream()
                .filter(row -> row.path("datasourceType").asText().equals("GAS"))
                .filter(row ->
                        row.at("/site/id").asText().equals(connected.sites().get(1)))
                .toList();

        for (int i = 1; i < gas.size(); i++) {
            assertThat(gas.get(i).path("previousReading"))
                    .isEqualTo(gas.get(i - 1).path("currentReading"));
        }
        assertThat(gas).allSatisfy(row -> assertThat(decimal(row, "currentReading")
                        .subtract(decimal(row, "previousReading"))
                        .multiply(decimal(row, "multiplier")))
                .isEqualByComparingTo(decimal(row, "usage")));
    }

    @Test
    void timeOfUsePartsAddUp() {
        List<JsonNode> withParts = usage.stream()
                .filter(row -> !row.path("timeOfUseBreakdown").isEmpty())
                .toList();

        assertThat(withParts).isNotEmpty().allSatisfy(row -> assertThat(
                        decimal(row.at("/timeOfUseBreakdown/0"), "usage")
                                .add(decimal(row.at("/timeOfUseBreakdown/1"), "usage")))
                .isEqualByComparingTo(decimal(row, "usage")));
    }

    @Test
    void oneBillIsEstimatedAndOneWasCorrected() {
        List<JsonNode> superseded = documents.stream()
                .filter(d -> !d.path("revisedDocumentId").isNull())
                .toList();

        assertThat(usage.stream().filter(row -> row.path("isEstimated").asBoolean()))
                .hasSize(1);
        assertThat(superseded).singleElement().satisfies(old -> {
            ApiReply newer =
                    api.call("getDocument", old.path("revisedDocumentId").asText());
            assertThat(newer.text("/usageData/0/startDate"))
                    .isEqualTo(old.at("/usageData/0/startDate").asText());
            assertThat(decimal(newer.body(), "totalCharges")).isLessThan(decimal(old, "totalCharges"));
        });
    }

    @Test
    void solarSitesReportGenerationImportAndExport() {
        assertThat(usage.stream()
                        .filter(row -> row.path("datasourceType").asText().equals("SOLAR")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.path("netMeteringType").asText()).isEqualTo("EXPORT");
                    assertThat(decimal(row, "netMeteringGridExportKwh"))
                            .isLessThan(decimal(row, "netMeteringGeneratedKwh"));
                    assertThat(decimal(row, "netMeteringGridImportKwh")).isPositive();
                });
    }

    @Test
    void demandIsReadForCompaniesWithDemandEnabled() {
        assertThat(documents).allSatisfy(d -> assertThat(d.path("demandMeters")).isEmpty());

        try (SandboxFixture other = new SandboxFixture()) {
            String company = other.api
                    .send("createCompany", "{'name': 'Peak Foods', 'isDemandEnabled': true}")
                    .text("/id");
            String connection = other.connect(company, List.of(other.site(company, "Oakland")))
                    .text("/id");
            other.clock.advance(SandboxFixture.CONNECTING.plus(SandboxFixture.PROCESSING));
            JsonNode power = other.api
                    .call("listDocumentsByConnection?datasourceType=ELECTRICITY", connection)
                    .body()
                    .at("/documents/0");

            assertThat(power.at("/demandMeters/0/demandUsageUnits").asText()).isEqualTo("kW");
            assertThat(power.at("/demandMeters/0/usageDataIds/0")).isEqualTo(power.at("/usageData/0/id"));
        }
    }

    @Test
    void collectionBeginsWithTheDateOfTheCompany() {
        try (SandboxFixture other = new SandboxFixture()) {
            String company = other.api
                    .send("createCompany", "{'name': 'Late Starter', 'dataCollectionStartDate': '2026-08-15'}")
                    .text("/id");
            String connection = other.connect(company, List.of(other.site(company, "Oakland")))
                    .text("/id");
            other.clock.advance(SandboxFixture.CONNECTING.plus(SandboxFixture.PROCESSING));

            assertThat(other.api.all("listUsageDataByConnection", connection))
                    .isNotEmpty()
                    .allSatisfy(
                            row -> assertThat(row.path("startDate").asText()).isGreaterThanOrEqualTo("2026-08-15"));
        }
    }

    @Test
    void aRecordIsTheSameInItsListOnItsOwnAndInItsDocument() {
        JsonNode row = usage.get(7);
        ApiReply alone = api.call("getUsageData", row.path("id").asText());
        ApiReply document = api.call("getDocument", row.at("/document/id").asText());

        assertThat(alone.body()).isEqualTo(row);
        assertThat(document.body().path("usageData"))
                .anySatisfy(inside -> assertThat(inside.path("id")).isEqualTo(row.path("id")));
        assertThat(api.call("getMeter", row.path("meter").asText()).text("/site"))
                .isEqualTo(row.at("/site/id").asText());
    }

    private BigDecimal gasOf(String month) {
        return usage.stream()
                .filter(row -> row.path("datasourceType").asText().equals("GAS"))
                .filter(row -> row.path("startDate").asText().startsWith(month))
                .map(row -> decimal(row, "usage"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).textValue());
    }
}
