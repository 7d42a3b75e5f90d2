package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.sandbox.CompanySnapshot.AccountSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.DocumentSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.UsageSnapshot;

/** Bills that arrive as the clock moves on. */
class ArrivalsTest {
    private static final Duration TEN_WEEKS = Duration.ofDays(70);
    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxControl control = fixture.sandbox.control();
    private final SandboxFixture.Connected connected = fixture.connected();
    private final UUID company = UUID.fromString(connected.company());
    private final UUID connection = UUID.fromString(connected.connection());
    private final Set<UUID> known = known();

    private Set<UUID> known() {
        Set<UUID> ids = new HashSet<>();
        control.snapshot(company).documents().forEach(document -> ids.add(document.id()));
        return ids;
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    /** Returns the documents that have arrived since the first collection. */
    private List<DocumentSnapshot> arrived() {
        return control.snapshot(company).documents().stream()
                .filter(document -> !known.contains(document.id()))
                .toList();
    }

    private AccountSnapshot account(int number) {
        return control.snapshot(company).accounts().get(number);
    }

    private static List<DocumentSnapshot> of(AccountSnapshot account, List<DocumentSnapshot> documents) {
        return documents.stream()
                .filter(document -> document.accountNumber().equals(account.number()))
                .toList();
    }

    @Test
    void nothingArrivesBetweenTheDatesOfBills() {
        fixture.clock.advance(Duration.ofDays(9));

        assertThat(arrived()).isEmpty();
    }

    @Test
    void billsOfTenWeeksArriveInTheOrderOfTime() {
        Instant collected = fixture.clock.instant();
        fixture.clock.advance(TEN_WEEKS);

        List<DocumentSnapshot> arrived = arrived();
        assertThat(arrived)
                .hasSizeBetween(12, 24)
                .isSortedAccordingTo(Comparator.comparing(DocumentSnapshot::created))
                .allSatisfy(document -> assertThat(document.created())
                        .isBetween(collected, fixture.clock.instant())
                        .isAfterOrEqualTo(document.billDate()
                                .atStartOfDay()
                                .toInstant(ZoneOffset.UTC)
                                .minus(Duration.ofDays(document.usage().get(0).estimated() ? 0 : 9))));
        assertThat(fixture.documents(connected, "?dateType=CREATED_DATE&startDate=2026-11-24"))
                .extracting(document -> document.path("id").asText())
                .containsExactlyElementsOf(arrived.stream()
                        .map(document -> document.id().toString())
                        .toList());
    }

    @Test
    void everyAccountIsBilledForEachMonthOnce() {
        fixture.clock.advance(TWO_YEARS);

        List<DocumentSnapshot> current = control.snapshot(company).currentDocuments();
        for (AccountSnapshot account : control.snapshot(company).accounts()) {
            List<UsageSnapshot> first = of(account, current).stream()
                    .map(document -> document.usage().get(0))
                    .sorted(Comparator.comparing(UsageSnapshot::startDate))
                    .toList();
            assertThat(first).hasSizeGreaterThan(40);
            for (int i = 1; i < first.size(); i++) {
                assertThat(first.get(i).startDate())
                        .isEqualTo(first.get(i - 1).endDate().plusDays(1));
            }
        }
    }

    @Test
    void someBillsAreLateAndSomeAreEstimatedAndCorrectedLater() {
        fixture.clock.advance(TWO_YEARS);

        List<DocumentSnapshot> arrived = arrived();
        assertThat(arrived).filteredOn(d -> days(d) > 2).hasSizeBetween(arrived.size() / 30, arrived.size() / 4);
        assertThat(arrived).allMatch(document -> days(document) <= 24);
        List<DocumentSnapshot> estimated = arrived.stream()
                .filter(document -> document.usage().get(0).estimated())
                .toList();
        assertThat(estimated).hasSizeBetween(arrived.size() / 30, arrived.size() / 4);
        Map<UUID, DocumentSnapshot> byId =
                arrived.stream().collect(Collectors.toMap(DocumentSnapshot::id, document -> document));
        assertThat(estimated)
                .filteredOn(document ->
                        document.created().isBefore(fixture.clock.instant().minus(Duration.ofDays(20))))
                .isNotEmpty()
                .allSatisfy(document -> {
                    DocumentSnapshot corrected = byId.get(document.revisedDocumentId());
                    assertThat(corrected.usage().get(0).estimated()).isFalse();
                    assertThat(corrected.usage().get(0).usage())
                            .isNotEqualByComparingTo(document.usage().get(0).usage());
                    assertThat(document.updated()).isEqualTo(corrected.created());
                    assertThat(Duration.between(document.created(), corrected.created()))
                            .isBetween(Duration.ofDays(9), Duration.ofDays(20));
                });
    }

    /** Returns the days from the date of a bill to its arrival. */
    private static long days(DocumentSnapshot document) {
        return Duration.between(document.billDate().atStartOfDay().toInstant(ZoneOffset.UTC), document.created())
                .toDays();
    }

    @Test
    void stepsOfTheClockMakeNoDifference() {
        fixture.clock.advance(TWO_YEARS);
        CompanySnapshot inOneStep = control.snapshot(company);

        try (SandboxFixture other = new SandboxFixture()) {
            SandboxFixture.Connected same = other.connected();
            for (int week = 0; week < 104; week++) {
                other.clock.advance(Duration.ofDays(7));
                other.documents(same, "?page=1&startDate=2030-01-01");
            }
            other.clock.advance(Duration.ofDays(2));

            assertThat(other.sandbox.control().snapshot(company)).isEqualTo(inOneStep);
        }
    }

    @Test
    void readingsRunOnFromBillToBillAndThroughCorrections() {
        fixture.clock.advance(TWO_YEARS);

        Map<String, List<JsonNode>> byMeter = fixture.usage(connected, "?datasourceType=WATER").stream()
                .filter(row -> row.at("/document/revisedDocumentId").isNull())
                .sorted(Comparator.comparing(row -> row.path("startDate").asText()))
                .collect(Collectors.groupingBy(row -> row.path("meter").asText()));
        assertThat(byMeter).hasSize(2).allSatisfy((meter, rows) -> {
            for (int i = 1; i < rows.size(); i++) {
                assertThat(rows.get(i).path("previousReading"))
                        .as("after %s", rows.get(i - 1).path("endDate"))
                        .isEqualTo(rows.get(i - 1).path("currentReading"));
            }
        });
    }

    @Test
    void billsOfABrokenConnectionArriveWhenItIsMended() {
        control.breakConnection(connection);
        fixture.clock.advance(TEN_WEEKS);
        assertThat(arrived()).isEmpty();

        Instant mended = fixture.clock.instant();
        control.mendConnection(connection);

        assertThat(arrived()).hasSizeGreaterThan(8).allMatch(document -> document.created()
                .equals(mended));
        for (int i = 0; i < 4; i++) {
            assertThat(of(account(i), arrived()))
                    .extracting(document -> document.usage().get(0).startDate())
                    .contains(LocalDate.of(2026, 11, List.of(1, 12, 5, 12).get(i)));
        }
        fixture.clock.advance(TEN_WEEKS);
        assertThat(arrived()).anyMatch(document -> document.created().isAfter(mended));
    }

    @Test
    void nothingArrivesForARemovedConnection() {
        control.removeConnection(connection);
        fixture.clock.advance(TWO_YEARS);

        assertThat(arrived()).isEmpty();
    }

    @Test
    void anAccountIsNotBilledWhileItIsNotTracked() {
        AccountSnapshot account = account(1);
        fixture.api.send("updateAccount", "{'isTracked': false}", account.id());
        fixture.clock.advance(TEN_WEEKS);
        assertThat(of(account, arrived())).isEmpty();
        assertThat(of(account(0), arrived())).isNotEmpty();

        Instant again = fixture.clock.instant();
        fixture.api.send("updateAccount", "{'isTracked': true}", account.id());
        fixture.clock.advance(TEN_WEEKS);
        assertThat(of(account, arrived())).isNotEmpty().allMatch(document -> document.created()
                .isAfter(again));
    }

    @Test
    void theLastBillOfAClosedAccountEndsWithItsLastDay() {
        AccountSnapshot account = account(0);
        control.closeAccount(account.id(), LocalDate.of(2026, 12, 20));
        fixture.clock.advance(TWO_YEARS);

        List<DocumentSnapshot> current = of(account, arrived()).stream()
                .filter(DocumentSnapshot::isCurrent)
                .toList();
        assertThat(current)
                .extracting(document -> document.usage().get(0).endDate())
                .containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 20));
        assertThat(account(0).lastService()).isEqualTo("2026-12-20");
    }

    @Test
    void metersAtAnArchivedSiteAreNotBilledAnyMore() {
        UUID archived = UUID.fromString(connected.sites().get(1));
        LocalDate stop = LocalDate.of(2026, 11, 30);
        control.archiveSite(archived, stop);
        fixture.clock.advance(TEN_WEEKS);

        assertThat(rows(arrived()))
                .filteredOn(row -> archived.equals(row.siteId()))
                .isNotEmpty()
                .allMatch(row -> !row.startDate().isAfter(stop));
        assertThat(rows(of(account(0), arrived())))
                .filteredOn(row -> row.startDate().isAfter(stop))
                .extracting(UsageSnapshot::siteId)
                .containsOnly(UUID.fromString(connected.sites().get(0)));
        assertThat(arrived())
                .as("an account whose only meter is there gets no bill")
                .noneMatch(document -> document.usage().isEmpty());
        control.restoreSite(archived);
        fixture.clock.advance(TEN_WEEKS);
        assertThat(rows(arrived()))
                .anyMatch(
                        row -> archived.equals(row.siteId()) && row.startDate().isAfter(LocalDate.of(2027, 1, 31)));
    }

    private static List<UsageSnapshot> rows(List<DocumentSnapshot> documents) {
        return documents.stream().flatMap(document -> document.usage().stream()).toList();
    }

    @Test
    void anOpenedAccountIsBilledEachMonth() {
        UUID opened = control.openAccount(connection, "WASTE");
        AccountSnapshot account = control.snapshot(company).accounts().stream()
                .filter(a -> a.id().equals(opened))
                .findFirst()
                .orElseThrow();
        fixture.clock.advance(Duration.ofDays(130));

        assertThat(of(account, control.snapshot(company).currentDocuments()).stream()
                        .map(document -> document.usage().get(0).startDate().toString())
                        .sorted())
                .startsWith("2026-10-01", "2026-11-01", "2026-12-01", "2027-01-01")
                .doesNotHaveDuplicates();
    }

    @Test
    void aBillThatWasAddedByHandDoesNotArriveAgain() {
        AccountSnapshot account = account(0);
        control.addDocument(account.id());
        control.addDocument(account.id());
        fixture.clock.advance(Duration.ofDays(130));

        assertThat(of(account, control.snapshot(company).currentDocuments()).stream()
                        .map(document -> document.usage().get(0).startDate()))
                .contains(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1))
                .doesNotHaveDuplicates();
    }

    @Test
    void anEstimateThatWasDeletedIsNotCorrected() {
        DocumentSnapshot estimate = null;
        for (int day = 0; day < 365 && estimate == null; day++) {
            fixture.clock.advance(Duration.ofDays(1));
            estimate = arrived().stream()
                    .filter(document -> document.usage().get(0).estimated() && document.isCurrent())
                    .findFirst()
                    .orElse(null);
        }
        UUID id = estimate.id();
        control.deleteDocument(id);
        fixture.clock.advance(Duration.ofDays(25));

        assertThat(arrived())
                .filteredOn(document -> document.id().equals(id))
                .allMatch(document -> document.revisedDocumentId() == null)
                .hasSize(1);
    }

    @Test
    void manyAccountsAreBilledToo() {
        control.fillDocuments(connection, 2_400);
        fixture.clock.advance(Duration.ofDays(31));

        List<String> numbers = new ArrayList<>();
        arrived().forEach(document -> numbers.add(document.accountNumber()));
        assertThat(numbers)
                .containsAll(control.snapshot(company).accounts().subList(6, 20).stream()
                        .map(AccountSnapshot::number)
                        .toList());
    }

    @Test
    void eventsReportArrivals() {
        String created = DocumentChanges.use("document.created.v2").path();
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            fixture.sandbox.webhooks().addEndpoint(receiver.uri(), WebhookReceiver.SECRET);
            fixture.clock.advance(TEN_WEEKS);
            fixture.sandbox.webhooks().deliverDue();

            assertThat(receiver.received())
                    .filteredOn(event -> event.type().equals(created))
                    .hasSameSizeAs(arrived());
        }
    }
}
