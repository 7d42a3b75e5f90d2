package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging and filters. */
class ListsTest {
    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;
    private final SandboxFixture.Connected connected = fixture.connected();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyRecordIsReturnedOnceAndCounted() {
        ApiReply first = api.call("listUsageDataByConnection", connected.connection());
        List<JsonNode> all = fixture.usage(connected, "");

        assertThat(first.text("/perPage")).isEqualTo("100");
        assertThat(first.body().path("totalPages").asInt()).isGreaterThan(2);
        assertThat(first.body().path("totalUsageData").asInt()).isEqualTo(all.size());
        assertThat(new HashSet<>(ids(all))).hasSameSizeAs(all);
        assertThat(ids(fixture.usage(connected, ""))).isEqualTo(ids(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "99999999999999999999"})
    void aPagePastTheEndIsTheLastOne(String page) {
        int last = api.call("listUsageDataByConnection", connected.connection())
                .body()
                .path("totalPages")
                .asInt();

        ApiReply past = api.call("listUsageDataByConnection?page=" + page, connected.connection());

        assertThat(past.body())
                .isEqualTo(api.call("listUsageDataByConnection?page=" + last, connected.connection())
                        .body());
        assertThat(past.text("/hasNext")).isEqualTo("false");
        assertThat(past.text("/hasPrevious")).isEqualTo("true");
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        ApiReply empty = api.call("listJobsByCompany?page=3", connected.company());

        assertThat(empty.text("/totalJobs")).isEqualTo("0");
        assertThat(empty.text("/totalPages")).isEqualTo("1");
        assertThat(empty.text("/currentPage")).isEqualTo("1");
        assertThat(empty.body().path("jobs")).isEmpty();
    }

    @Test
    void utilityTypesAddUp() {
        int all = fixture.usage(connected, "").size();
        int gas = fixture.usage(connected, "?datasourceType=GAS").size();
        int water = fixture.usage(connected, "?datasourceType=WATER").size();

        assertThat(fixture.usage(connected, "?datasourceType=GAS&datasourceType=WATER"))
                .hasSize(gas + water);
        assertThat(gas + water).isBetween(1, all - 1);
        assertThat(fixture.usage(connected, "?datasourceType=TELECOM")).isEmpty();
        assertThat(fixture.documents(connected, "?datasourceType=SOLAR"))
                .allSatisfy(d -> assertThat(d.path("utilityCompany").asText()).isEqualTo("Bay Grid Electric"));
    }

    @Test
    void aRecordThatSharesOneDayWithTheRangeIsReturned() {
        JsonNode gas = fixture.usage(connected, "?datasourceType=GAS").get(0);
        String type = "?datasourceType=GAS&dateType=USAGE_PERIOD";
        String end = gas.path("endDate").asText();
        String dayAfter = LocalDate.parse(end).plusDays(1).toString();

        assertThat(ids(fixture.usage(connected, type + "&startDate=" + end + "&endDate=" + end)))
                .contains(gas.path("id").asText());
        assertThat(ids(fixture.usage(connected, type + "&startDate=" + dayAfter)))
                .doesNotContain(gas.path("id").asText());
    }

    @Test
    void billDatesAreTheDefaultButNotForTheRecordsOfOneDocument() {
        JsonNode document = fixture.documents(connected, "").get(0);
        String billDate = document.path("billDate").asText();
        String range = "?startDate=" + billDate + "&endDate=" + billDate;
        String documentId = document.path("id").asText();

        assertThat(ids(fixture.documents(connected, range))).contains(documentId);
        assertThat(fixture.usage(connected, range)).isNotEmpty();
        assertThat(api.call("listUsageDataByDocument" + range, documentId).text("/totalUsageData"))
                .isEqualTo("0");
        assertThat(api.call("listUsageDataByDocument" + range + "&dateType=BILL_DATE", documentId)
                        .body()
                        .path("totalUsageData")
                        .asInt())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "startDate=2026-11-23&endDate=2026-11-23, false",
        "startDate=2026-11-23&endDate=2026-11-24, true",
        "startDate=2026-11-24, false",
        "endDate=2026-11-23, false"
    })
    void boundariesOfCreationAreMidnightUtc(String range, boolean found) {
        assertThat(fixture.documents(connected, "?dateType=CREATED_DATE&" + range)
                        .isEmpty())
                .isEqualTo(!found);
    }

    @Test
    void aChangedRecordIsFoundByItsUpdate() {
        JsonNode row = fixture.usage(connected, "").get(3);
        String id = row.path("id").asText();
        fixture.clock.advance(Duration.ofDays(2));

        ApiReply changed =
                api.send("updateUsageData", "{'isEstimated': true, 'tariff': 'B-20', 'endDate': '2000-01-01'}", id);

        assertThat(changed.text("/isEstimated")).isEqualTo("true");
        assertThat(changed.text("/tariff")).isEqualTo("B-20");
        assertThat(changed.text("/startDate")).isEqualTo(row.path("startDate").asText());
        assertThat(changed.text("/endDate")).isEqualTo(row.path("startDate").asText());
        assertThat(changed.text("/usage")).isEqualTo(row.path("usage").asText());
        assertThat(ids(fixture.usage(connected, "?dateType=UPDATED_DATE&startDate=2026-11-25")))
                .containsExactly(id);
    }

    @Test
    void identifiersAreComparedWithoutPunctuationAndLeadingZeros() {
        String number = fixture.usage(connected, "?datasourceType=WATER")
                .get(0)
                .at("/identifiers/0/value")
                .asText();
        List<String> expected = ids(fixture.usage(connected, "?identifier=" + number));

        assertThat(number).startsWith("0");
        assertThat(expected).isNotEmpty();
        assertThat(ids(fixture.usage(connected, "?identifier=" + number.substring(1))))
                .isEqualTo(expected);
        assertThat(ids(fixture.usage(
                        connected,
                        "?identifier=" + number.substring(0, 4) + "-" + number.substring(4, 7) + "%20"
                                + number.substring(7))))
                .isEqualTo(expected);
        assertThat(fixture.usage(connected, "?identifier=" + number.substring(0, 5)))
                .isEmpty();
    }

    @Test
    void deletedDocumentsAreHiddenUnlessAskedFor() {
        int live = fixture.documents(connected, "").size();

        assertThat(fixture.documents(connected, "?isDeleted=true")).hasSize(live + 1);
        assertThat(fixture.documents(connected, "?isDeleted=false")).hasSize(live);
    }

    @Test
    void connectionsAreFilteredBySiteStatusAndOwner() {
        String third = fixture.site(connected.company(), "Fresno");
        api.send(
                "createConnection",
                "{'url': 'https://www.example.com/login', 'username': 'u', 'password': 'p', 'sites': ['" + third
                        + "']}",
                connected.company());
        fixture.clock.advance(SandboxFixture.CONNECTING);

        assertThat(total("")).isEqualTo(2);
        assertThat(total("?status=CONNECTED")).isEqualTo(1);
        assertThat(total("?status=INCORRECT_PASSWORD")).isEqualTo(1);
        assertThat(total("?sites=" + third)).isEqualTo(1);
        assertThat(total("?sites=" + third + "&sites=" + connected.sites().get(0)))
                .isEqualTo(2);
        assertThat(total("?connectionOwnerEmail=integration@sandbox.example")).isEqualTo(2);
        assertThat(total("?connectionOwnerEmail=auditor@sandbox.example")).isZero();
        assertThat(api.call("listCompanyConnections?limit=1&page=2", connected.company())
                        .text("/connections/0/datasource/name"))
                .isEqualTo("example.com");
    }

    @Test
    void listsByCompanyAndSiteSplitTheConnection() {
        int all = fixture.usage(connected, "").size();
        int bySites = connected.sites().stream()
                .mapToInt(site -> api.all("listUsageDataBySite", site).size())
                .sum();

        assertThat(api.all("listUsageDataByCompany", connected.company())).hasSize(all);
        assertThat(bySites).isEqualTo(all);
        assertThat(api.all("listDocumentsBySite", connected.sites().get(1)))
                .isNotEmpty()
                .hasSizeLessThan(fixture.documents(connected, "").size());
    }

    @Test
    void readingsOfSmartMetersAreFilteredByInstants() {
        List<JsonNode> week = api.all(
                "listIntervalsByConnection?startDate=2026-11-10T00:00:00Z&endDate=2026-11-17T00:00:00%2B00:00",
                connected.connection());

        assertThat(week).hasSize(7 * connected.sites().size());
        assertThat(api.all("listIntervalsByConnection", connected.connection()))
                .hasSize(35 * connected.sites().size());
        assertThat(api.call("listIntervalsByConnection?datasourceType=GAS", connected.connection())
                        .text("/totalIntervals"))
                .isEqualTo("0");
    }

    private int total(String query) {
        return api.call("listCompanyConnections" + query, connected.company())
                .body()
                .path("totalConnections")
                .asInt();
    }

    private static List<String> ids(List<JsonNode> nodes) {
        return nodes.stream().map(n -> n.path("id").asText()).toList();
    }
}
