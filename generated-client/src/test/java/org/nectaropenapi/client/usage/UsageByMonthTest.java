package org.nectaropenapi.client.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.client.json.NectarJson;
import org.nectaropenapi.client.model.DatasourceType;
import org.nectaropenapi.client.model.Document;
import org.nectaropenapi.client.model.EmbeddedDocument;
import org.nectaropenapi.client.model.SiteSummary;
import org.nectaropenapi.client.model.UsageData;
import org.nectaropenapi.client.model.UsageUnits;
import org.nectaropenapi.client.units.IncompatibleUnitsException;
import org.nectaropenapi.client.usage.UsageByMonth.Outcome;

/** Records become totals by month, site, commodity and unit, by the rules of the pages. */
class UsageByMonthTest {

    private static final UUID ROASTERY = new UUID(1, 1);
    private static final UUID WAREHOUSE = new UUID(1, 2);

    private static UsageData.Builder row(String usage) {
        return UsageData.builder()
                .usage(new BigDecimal(usage))
                .usageUnits(UsageUnits.KILOWATT_HOUR)
                .datasourceType(DatasourceType.ELECTRICITY)
                .site(SiteSummary.builder().id(ROASTERY).name("Roastery").build())
                .startDate(LocalDate.of(2025, 1, 31))
                .endDate(LocalDate.of(2025, 2, 1));
    }

    private static List<String> lines(UsageByMonth totals) {
        return totals.totals().stream()
                .map(total -> total.siteName() + " " + total.commodity() + " " + total.unit() + " " + total.month()
                        + " " + total.amount().stripTrailingZeros().toPlainString()
                        + (total.isCharge() ? " charged" : ""))
                .toList();
    }

    private static List<String> lines(UsageData... rows) {
        UsageByMonth totals = UsageByMonth.create();
        for (UsageData row : rows) {
            totals.add(row);
        }
        return lines(totals);
    }

    @Test
    void aRecordIsDividedByDays() {
        assertThat(lines(row("10").build()))
                .containsExactly("Roastery ELECTRICITY kWh 2025-01 5", "Roastery ELECTRICITY kWh 2025-02 5");
    }

    @Test
    void anEndDateThatIsNoPartOfThePeriodIsLeftOut() {
        UsageByMonth totals = UsageByMonth.withoutEndDates();

        assertThat(totals.add(row("10").build())).isEqualTo(Outcome.COUNTED);
        assertThat(totals.add(row("3").endDate(LocalDate.of(2025, 1, 31)).build()))
                .isEqualTo(Outcome.COUNTED);
        assertThat(totals.add(row("4").endDate(null).build())).isEqualTo(Outcome.COUNTED);
        assertThat(totals.add(row("9").endDate(LocalDate.of(2025, 1, 30)).build()))
                .isEqualTo(Outcome.ENDS_BEFORE_START);
        assertThat(lines(totals)).containsExactly("Roastery ELECTRICITY kWh 2025-01 17");
    }

    @Test
    void sitesCommoditiesAndUnitsStayApart() {
        UsageData day = row("1").endDate(null).build();
        SiteSummary warehouse =
                SiteSummary.builder().id(WAREHOUSE).name("Warehouse").build();

        assertThat(lines(
                        day.toBuilder().site(warehouse).build(),
                        day.toBuilder().datasourceType(DatasourceType.GAS).build(),
                        day.toBuilder().usageUnits(UsageUnits.MEGAWATT_HOUR).build(),
                        day.toBuilder()
                                .usageUnits(null)
                                .datasourceType(null)
                                .site(null)
                                .build(),
                        day,
                        day))
                .containsExactly(
                        "Roastery ELECTRICITY MWh 2025-01 1",
                        "Roastery ELECTRICITY kWh 2025-01 2",
                        "Roastery GAS kWh 2025-01 1",
                        "Warehouse ELECTRICITY kWh 2025-01 1",
                        "null null  2025-01 1");
    }

    @Test
    void aSiteHasTheNameOfTheRecordThatChangedLast() throws JsonProcessingException {
        List<UsageData> rows = new ArrayList<>(List.of(
                named("Old", "\"2025-03-01T00:00:00Z\""),
                named("New", "\"2025-03-02T00:00:00Z\""),
                named("Never", "null"),
                named("Older", "\"2025-02-28T00:00:00Z\"")));
        for (int i = 0; i < rows.size(); i++) {
            Collections.rotate(rows, 1);
            assertThat(lines(rows.toArray(UsageData[]::new))).containsExactly("New null  2025-01 4");
        }
    }

    private static UsageData named(String name, String updated) throws JsonProcessingException {
        return read("{\"usage\": 1, \"startDate\": \"2025-01-01\", \"updated\": " + updated + ", \"site\": {\"id\": \""
                + ROASTERY + "\", \"name\": \"" + name + "\"}}");
    }

    private static UsageData read(String json) throws JsonProcessingException {
        return NectarJson.newMapper().readValue(json, UsageData.class);
    }

    @ParameterizedTest
    @CsvSource({"10, -10", "-10, -10", "0, 0"})
    void anExclusionIsTakenOffWhateverItsSign(String usage, String counted) {
        UsageByMonth totals = UsageByMonth.create();

        assertThat(totals.add(row(usage).exclusion(true).endDate(null).build())).isEqualTo(Outcome.SUBTRACTED);
        assertThat(lines(totals)).containsExactly("Roastery ELECTRICITY kWh 2025-01 " + counted);
    }

    @Test
    void whatDoesNotCountIsToldAndNotAdded() throws JsonProcessingException {
        UsageByMonth totals = UsageByMonth.create();
        EmbeddedDocument superseded =
                EmbeddedDocument.builder().revisedDocumentId("42").build();
        EmbeddedDocument current =
                EmbeddedDocument.builder().revisedDocumentId("").build();

        assertThat(totals.add(row("1").document(superseded).build())).isEqualTo(Outcome.SUPERSEDED);
        assertThat(totals.add(row("1").usage(null).build())).isEqualTo(Outcome.WITHOUT_AMOUNT);
        assertThat(totals.add(row("1").usage(null).exclusion(true).build())).isEqualTo(Outcome.WITHOUT_AMOUNT);
        assertThat(totals.add(row("1").startDate(null).build())).isEqualTo(Outcome.WITHOUT_PERIOD);
        assertThat(totals.add(row("1").endDate(LocalDate.of(2025, 1, 30)).build()))
                .isEqualTo(Outcome.ENDS_BEFORE_START);
        assertThat(totals.add(read("{\"usage\": 1, \"startDate\": \"2025-13-01\"}")))
                .isEqualTo(Outcome.UNREADABLE);
        assertThat(lines(totals)).isEmpty();

        assertThat(totals.add(row("1").document(current).exclusion(false).build()))
                .isEqualTo(Outcome.COUNTED);
        assertThat(totals.totals()).hasSize(2);
        assertThat(totals.outcomes())
                .isEqualTo(Map.of(
                        Outcome.COUNTED, 1L,
                        Outcome.SUPERSEDED, 1L,
                        Outcome.WITHOUT_AMOUNT, 2L,
                        Outcome.WITHOUT_PERIOD, 1L,
                        Outcome.ENDS_BEFORE_START, 1L,
                        Outcome.UNREADABLE, 1L));
    }

    @Test
    void aYearThatNoCalendarHasCountsNoMonths() throws JsonProcessingException {
        for (UsageByMonth totals : List.of(UsageByMonth.create(), UsageByMonth.withoutEndDates())) {
            assertThat(totals.add(
                            read("{\"usage\": 5, \"startDate\": \"-999999-01-01\", \"endDate\": \"+999999-12-31\"}")))
                    .isEqualTo(Outcome.UNREADABLE);
            assertThat(totals.add(
                            read("{\"usage\": 5, \"startDate\": \"2025-01-01\", \"endDate\": \"-999999999-01-01\"}")))
                    .isEqualTo(Outcome.UNREADABLE);
            assertThat(totals.addCharges(
                            bill("\"currentCharges\": 1, \"usageData\": [{\"startDate\": \"+999999999-12-31\"}]")))
                    .isEqualTo(Outcome.UNREADABLE);
            assertThat(totals.totals()).isEmpty();
        }
    }

    @Test
    void theLongestPeriodAddsUp() throws JsonProcessingException {
        UsageByMonth totals = UsageByMonth.create();

        assertThat(totals.add(read("{\"usage\": 5, \"startDate\": \"0001-01-01\", \"endDate\": \"9999-12-31\"}")))
                .isEqualTo(Outcome.COUNTED);
        assertThat(totals.totals()).hasSize(9999 * 12);
        assertThat(totals.totals().stream().map(MonthlyTotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("5");
    }

    @Test
    void chargesAreDividedOverThePeriodOfTheirBill() throws JsonProcessingException {
        String rows = """
                "usageData": [
                  {"startDate": "2025-01-31", "endDate": "2025-01-31", "datasourceType": "GAS", "site": {"id": "%1$s"}},
                  {"startDate": "2025-02-03", "endDate": "2025-02-03", "datasourceType": "GAS", "site": {"id": "%1$s"}},
                  {"startDate": "2025-02-01", "endDate": null, "datasourceType": "GAS", "site": {"id": "%1$s"}},
                  {"startDate": null, "endDate": "2025-09-01", "datasourceType": "GAS", "site": {"id": "%1$s"}}]\
                """.formatted(ROASTERY);
        UsageByMonth totals = UsageByMonth.create();

        assertThat(totals.addCharges(bill(rows + ", \"currentCharges\": \"8.00\", \"chargesUnits\": \"USD\"")))
                .isEqualTo(Outcome.COUNTED);
        assertThat(totals.addCharges(bill(rows + ", \"lineItems\": [{\"totalCharge\": \"3\"}, {\"totalCharge\": 1}]")))
                .isEqualTo(Outcome.COUNTED);
        assertThat(lines(totals))
                .containsExactly(
                        "null GAS  2025-01 1 charged",
                        "null GAS  2025-02 3 charged",
                        "null GAS USD 2025-01 2 charged",
                        "null GAS USD 2025-02 6 charged");
        assertThat(totals.totals()).allMatch(total -> ROASTERY.equals(total.siteId()));
    }

    @Test
    void chargesOfSeveralSitesAndCommoditiesBelongToNone() throws JsonProcessingException {
        UsageByMonth totals = UsageByMonth.create();
        String row = "{\"startDate\": \"2025-01-31\", \"datasourceType\": \"%s\", \"site\": {\"id\": \"%s\"}}";
        String rows = "\"currentCharges\": 5, \"usageData\": [" + row.formatted("GAS", ROASTERY) + ","
                + row.formatted("WATER", WAREHOUSE) + "]";

        assertThat(totals.addCharges(bill(rows))).isEqualTo(Outcome.COUNTED);

        assertThat(lines(totals)).containsExactly("null null  2025-01 5 charged");
        assertThat(totals.totals().get(0).siteId()).isNull();
    }

    @Test
    void billsWithoutChargesOrPeriodDoNotCount() throws JsonProcessingException {
        UsageByMonth totals = UsageByMonth.create();
        String rows = "\"usageData\": [{\"startDate\": \"2025-01-31\"}]";

        assertThat(totals.addCharges(bill(rows + ", \"currentCharges\": 1, \"revisedDocumentId\": \"42\"")))
                .isEqualTo(Outcome.SUPERSEDED);
        assertThat(totals.addCharges(bill(rows))).isEqualTo(Outcome.WITHOUT_AMOUNT);
        assertThat(totals.addCharges(bill(rows + ", \"totalCharges\": 7"))).isEqualTo(Outcome.WITHOUT_AMOUNT);
        assertThat(totals.addCharges(bill(rows + ", \"lineItems\": [{\"totalCharge\": 1}, {}]")))
                .isEqualTo(Outcome.WITHOUT_AMOUNT);
        assertThat(totals.addCharges(bill("\"currentCharges\": 1"))).isEqualTo(Outcome.WITHOUT_PERIOD);
        assertThat(totals.addCharges(bill("\"currentCharges\": 1, \"usageData\": [{\"endDate\": \"2025-01-31\"}]")))
                .isEqualTo(Outcome.WITHOUT_PERIOD);
        assertThat(totals.totals()).isEmpty();
    }

    private static Document bill(String fields) throws JsonProcessingException {
        return NectarJson.newMapper().readValue("{" + fields + "}", Document.class);
    }

    @Test
    void usageIsConvertedOnRequestAndOnlyWithinItsQuantity() {
        UsageByMonth totals = UsageByMonth.create();
        totals.add(row("1").usageUnits(UsageUnits.THERM_US).endDate(null).build());
        totals.add(row("1").usageUnits(null).endDate(null).build());
        MonthlyTotal withoutUnit = totals.totals().get(0);
        MonthlyTotal therm = totals.totals().get(1);

        assertThat(therm.in(UsageUnits.KILOWATT_HOUR, 3))
                .isEqualTo(new MonthlyTotal(
                        therm.month(),
                        ROASTERY,
                        "Roastery",
                        DatasourceType.ELECTRICITY,
                        UsageUnits.KILOWATT_HOUR,
                        null,
                        false,
                        new BigDecimal("29.300")));
        assertThatThrownBy(() -> therm.in(UsageUnits.CCF, 3)).isInstanceOf(IncompatibleUnitsException.class);
        assertThatThrownBy(() -> withoutUnit.in(UsageUnits.KILOWATT_HOUR, 3))
                .hasMessage("The usage of 2025-01 has no unit.");
    }

    @Test
    void chargesAreNotConverted() throws JsonProcessingException {
        UsageByMonth totals = UsageByMonth.create();
        totals.addCharges(bill("\"currentCharges\": 1, \"usageData\": [{\"startDate\": \"2025-01-31\"}]"));

        assertThatThrownBy(() -> totals.totals().get(0).in(UsageUnits.KILOWATT_HOUR, 3))
                .hasMessage("Charges have no unit of usage.");
    }

    /** Nothing is lost and nothing is added, whatever the records and whatever their order. */
    @Test
    void theTotalsAddUpToTheRecordsInAnyOrder() {
        Random random = new Random(3);
        for (int history = 0; history < 300; history++) {
            List<UsageData> rows = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                rows.add(anyRow(random));
            }
            UsageByMonth totals = UsageByMonth.create();
            BigDecimal expected = BigDecimal.ZERO;
            for (UsageData row : rows) {
                Outcome outcome = totals.add(row);
                if (outcome == Outcome.COUNTED) {
                    expected = expected.add(row.usage());
                } else if (outcome == Outcome.SUBTRACTED) {
                    expected = expected.subtract(row.usage().abs());
                }
            }
            assertThat(totals.totals().stream().map(MonthlyTotal::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(expected);
            assertThat(totals.outcomes().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(rows.size());
            assertThat(totals.outcomes()).hasSizeGreaterThan(4);

            Collections.shuffle(rows, random);
            UsageByMonth shuffled = UsageByMonth.create();
            rows.forEach(shuffled::add);
            assertThat(shuffled.totals()).isEqualTo(totals.totals());
            assertThat(shuffled.outcomes()).isEqualTo(totals.outcomes());
        }
    }

    private static UsageData anyRow(Random random) {
        LocalDate start = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(500));
        UsageData.Builder row = UsageData.builder()
                .usage(random.nextInt(8) == 0 ? null : BigDecimal.valueOf(random.nextInt(), random.nextInt(5)))
                .usageUnits(random.nextBoolean() ? UsageUnits.KILOWATT_HOUR : UsageUnits.THERM_US)
                .datasourceType(random.nextBoolean() ? DatasourceType.ELECTRICITY : DatasourceType.GAS)
                .startDate(random.nextInt(8) == 0 ? null : start)
                .endDate(random.nextInt(8) == 0 ? null : start.plusDays(random.nextInt(70) - 3));
        if (random.nextInt(4) != 0) {
            boolean isRoastery = random.nextBoolean();
            row.site(SiteSummary.builder()
                    .id(isRoastery ? ROASTERY : WAREHOUSE)
                    .name("Site " + random.nextInt(3))
                    .build());
        }
        if (random.nextInt(4) == 0) {
            row.exclusion(random.nextBoolean());
        }
        if (random.nextInt(6) == 0) {
            row.document(EmbeddedDocument.builder()
                    .revisedDocumentId(random.nextBoolean() ? "42" : "")
                    .build());
        }
        return row.build();
    }
}
