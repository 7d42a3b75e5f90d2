package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.sandbox.CompanySnapshot.AccountSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.DocumentSnapshot;
import org.nectaropenapi.sandbox.CompanySnapshot.UsageSnapshot;

/** Documents and usage records that a test adds, revises, deletes and moves. */
class DocumentControlTest {
    private static final Duration LATER = Duration.ofHours(3);

    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;
    private final SandboxControl control = fixture.sandbox.control();
    private final SandboxFixture.Connected connected = fixture.connected();
    private final UUID company = UUID.fromString(connected.company());
    private final UUID connection = UUID.fromString(connected.connection());

    private List<DocumentSnapshot> before;
    private Instant now;

    @BeforeEach
    void letTimePass() {
        before = control.snapshot(company).documents();
        fixture.clock.advance(LATER);
        now = fixture.clock.instant();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private DocumentSnapshot document(UUID id) {
        return control.snapshot(company).documents().stream()
                .filter(document -> document.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UsageSnapshot usage(UUID id) {
        return control.snapshot(company).documents().stream()
                .flatMap(document -> document.usage().stream())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private AccountSnapshot account(String datasourceType) {
        DocumentSnapshot latest = latest(datasourceType);
        return control.snapshot(company).accounts().stream()
                .filter(account -> account.number().equals(latest.accountNumber()))
                .findFirst()
                .orElseThrow();
    }

    private DocumentSnapshot latest(String datasourceType) {
        return before.stream()
                .filter(DocumentSnapshot::isCurrent)
                .filter(document -> document.usage().get(0).datasourceType().equals(datasourceType))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void aSnapshotShowsWhatTheListsShowAndWhatTheyHide() {
        assertThat(before.stream().filter(document -> !document.deleted()))
                .extracting(document -> document.id().toString())
                .containsExactlyElementsOf(fixture.documents(connected, "").stream()
                        .map(document -> document.path("id").asText())
                        .toList());
        assertThat(before).filteredOn(DocumentSnapshot::deleted).hasSize(1);
        assertThat(before)
                .filteredOn(document -> document.revisedDocumentId() != null)
                .hasSize(1);
        CompanySnapshot all = control.snapshot(company);
        assertThat(all.currentDocuments()).hasSize(before.size() - 2).allMatch(DocumentSnapshot::isCurrent);
        assertThat(all.sites()).extracting(site -> site.id().toString()).containsExactlyElementsOf(connected.sites());
        assertThat(all.takenAt()).isEqualTo(now);

        JsonNode shown = api.call("getDocument", latest("WATER").id()).body();
        DocumentSnapshot water = latest("WATER");
        UsageSnapshot row = water.usage().get(0);
        assertThat(shown.path("totalCharges").asText())
                .isEqualTo(water.totalCharges().toPlainString());
        assertThat(shown.path("created").asText()).isEqualTo(water.created().toString());
        assertThat(shown.path("billDate").asText()).isEqualTo(water.billDate().toString());
        assertThat(shown.at("/usageData/0/site/id").asText()).isEqualTo(String.valueOf(row.siteId()));
        assertThat(shown.at("/usageData/0/meter").asText()).isEqualTo(String.valueOf(row.meterId()));
        assertThat(shown.at("/usageData/0/usage").asText())
                .isEqualTo(row.usage().toPlainString());
        assertThat(shown.at("/usageData/0/startDate").asText())
                .isEqualTo(row.startDate().toString());
        JsonNode first = api.call("getConnection", connection).body();
        assertThat(all.connections().get(0).status())
                .isEqualTo(first.path("status").asText());
        assertThat(all.accounts()).hasSameSizeAs(first.path("accounts"));
        assertThat(all.accounts().get(0).meterIds())
                .hasSameSizeAs(first.at("/accounts/0/meters"))
                .first()
                .hasToString(first.at("/accounts/0/meters/0").asText());
    }

    @Test
    void anAddedDocumentIsTheNextBillOfItsAccount() {
        UUID id = control.addDocument(account("WATER").id());

        DocumentSnapshot added = document(id);
        UsageSnapshot earlier = latest("WATER").usage().get(0);
        UsageSnapshot row = added.usage().get(0);
        assertThat(row.startDate()).isEqualTo(earlier.endDate().plusDays(1));
        assertThat(row.meterId()).isEqualTo(earlier.meterId());
        assertThat(added.created()).isEqualTo(added.updated()).isEqualTo(now);
        assertThat(api.call("getUsageData", row.id()).text("/previousReading"))
                .isEqualTo(api.call("getUsageData", earlier.id()).text("/currentReading"));
        assertThat(document(control.addDocument(account("WATER").id()))
                        .usage()
                        .get(0)
                        .startDate())
                .isEqualTo(row.endDate().plusDays(1));
    }

    @Test
    void aConnectionStandsForItsFirstAccount() {
        DocumentSnapshot added = document(control.addDocument(connection));

        assertThat(added.accountNumber())
                .isEqualTo(control.snapshot(company).accounts().get(0).number());
        assertThat(added.connectionId()).isEqualTo(connection);
    }

    @Test
    void aDocumentOfAnEarlierPeriodCanArriveLate() {
        LocalDate start = LocalDate.of(2024, 3, 5);
        UUID id = control.addDocument(account("WATER").id(), start, start.plusDays(27));

        assertThat(document(id).usage())
                .allSatisfy(row -> assertThat(row.startDate()).isEqualTo(start))
                .allSatisfy(row -> assertThat(row.endDate()).isEqualTo(start.plusDays(27)));
        assertThat(document(id).created()).isEqualTo(now);
    }

    @Test
    void aRevisionHasNewRecordsAndTheOldDocumentNamesIt() {
        DocumentSnapshot old = latest("WATER");
        UUID revised = control.reviseDocument(old.id());

        assertThat(document(old.id()).revisedDocumentId()).isEqualTo(revised);
        assertThat(document(old.id()).updated()).isEqualTo(now);
        assertThat(document(old.id()).usage()).isEqualTo(old.usage());
        assertThat(fixture.documents(connected, ""))
                .filteredOn(
                        document -> document.path("revisedDocumentId").asText().equals(revised.toString()))
                .extracting(document -> document.path("id").asText())
                .containsExactly(old.id().toString());
        DocumentSnapshot newer = document(revised);
        assertThat(newer.isCurrent()).isTrue();
        assertThat(newer.totalCharges()).isNotEqualByComparingTo(old.totalCharges());
        assertThat(newer.usage()).hasSameSizeAs(old.usage()).first().satisfies(row -> {
            UsageSnapshot was = old.usage().get(0);
            assertThat(row.id()).isNotEqualTo(was.id());
            assertThat(row.usage()).isNotEqualByComparingTo(was.usage());
            assertThat(row.meterId()).isEqualTo(was.meterId());
            assertThat(row.startDate()).isEqualTo(was.startDate());
            assertThat(row.updated()).isEqualTo(now);
        });
    }

    @Test
    void theFiguresOfARevisionAddUp() {
        for (String type : List.of("ELECTRICITY", "GAS", "WATER", "FUEL")) {
            UUID revised = control.reviseDocument(latest(type).id());

            JsonNode document = api.call("getDocument", revised).body();
            assertThat(document.path("usageData"))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(decimal(row, "currentReading")
                                    .subtract(decimal(row, "previousReading"))
                                    .multiply(decimal(row, "multiplier")))
                            .isEqualByComparingTo(decimal(row, "usage")))
                    .allSatisfy(row -> {
                        JsonNode parts = row.path("timeOfUseBreakdown");
                        assertThat(parts.isEmpty() ? decimal(row, "usage") : sum(parts, "usage"))
                                .isEqualByComparingTo(decimal(row, "usage"));
                    })
                    .filteredOn(row -> !row.path("netMeteringGeneratedKwh").isNull())
                    .allSatisfy(row ->
                            assertThat(row.path("netMeteringGeneratedKwh")).isEqualTo(row.path("usage")));
            assertThat(sum(document.path("lineItems"), "totalCharge"))
                    .isEqualByComparingTo(decimal(document, "totalCharges"));
            assertThat(document.path("lineItems"))
                    .filteredOn(item -> !item.path("rate").isNull())
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(decimal(item, "quantity").multiply(decimal(item, "rate")))
                            .isCloseTo(decimal(item, "totalCharge"), within("0.005")));
            assertThat(document.path("fileName").asText()).endsWith("-revised.pdf");
        }
    }

    private static Offset<BigDecimal> within(String offset) {
        return Offset.offset(new BigDecimal(offset));
    }

    private static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.path(field).textValue());
    }

    private static BigDecimal sum(JsonNode nodes, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode node : nodes) {
            sum = sum.add(decimal(node, field));
        }
        return sum;
    }

    @Test
    void theBillAfterARevisionContinuesItsReadings() {
        UUID first = control.addDocument(account("WATER").id());
        UUID revised = control.reviseDocument(first);
        UUID next = control.addDocument(account("WATER").id());

        JsonNode after = api.call("getDocument", next).body();
        JsonNode corrected = api.call("getDocument", revised).body();
        assertThat(after.at("/usageData/0/previousReading")).isEqualTo(corrected.at("/usageData/0/currentReading"));
        assertThat(after.path("previousCloseBalance")).isEqualTo(corrected.path("totalCharges"));
    }

    @Test
    void onlyTheNewestOfARevisionCanBeRevised() {
        UUID old = latest("GAS").id();
        UUID second = control.reviseDocument(old);
        UUID third = control.reviseDocument(second);

        assertThat(document(second).revisedDocumentId()).isEqualTo(third);
        assertThatThrownBy(() -> control.reviseDocument(old))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The document " + old + " is superseded already.");
        control.deleteDocument(third);
        assertThatThrownBy(() -> control.reviseDocument(third)).hasMessage("The document " + third + " is deleted.");
    }

    @Test
    void aRevisionCanBeUnlinkedAndLinkedAgain() {
        UUID old = latest("GAS").id();
        UUID revised = control.reviseDocument(old);
        fixture.clock.advance(LATER);

        control.linkRevision(old, null);
        assertThat(document(old).isCurrent()).isTrue();
        assertThat(document(old).updated()).isEqualTo(fixture.clock.instant());

        control.linkRevision(old, revised);
        assertThat(document(old).revisedDocumentId()).isEqualTo(revised);
        assertThatThrownBy(() -> control.linkRevision(old, company)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRestoredDocumentIsListedAgain() {
        UUID id = latest("GAS").id();
        control.deleteDocument(id);
        assertThat(document(id).deleted()).isTrue();
        assertThat(fixture.documents(connected, ""))
                .noneMatch(d -> d.path("id").asText().equals(id.toString()));

        fixture.clock.advance(LATER);
        control.restoreDocument(id);

        assertThat(document(id).deleted()).isFalse();
        assertThat(document(id).updated()).isEqualTo(fixture.clock.instant());
        assertThat(fixture.documents(connected, ""))
                .anyMatch(d -> d.path("id").asText().equals(id.toString()));
    }

    @Test
    void usageMovesToAnotherSiteWithANewDate() {
        UsageSnapshot row = latest("WATER").usage().get(0);
        UUID other = otherSite(row);

        control.moveUsage(row.id(), other, true);

        UsageSnapshot moved = usage(row.id());
        assertThat(moved.siteId()).isEqualTo(other);
        assertThat(moved.meterId()).isNotEqualTo(row.meterId());
        assertThat(moved.updated()).isEqualTo(now);
        assertThat(document(latest("WATER").id()).updated()).isEqualTo(now);
        assertThat(api.call("getMeter", moved.meterId()).text("/site")).isEqualTo(other.toString());
        assertThat(ids(api.all("listUsageDataBySite", other))).contains(row.id().toString());
        assertThat(ids(api.all("listUsageDataBySite", row.siteId())))
                .doesNotContain(row.id().toString());
        assertThat(account("WATER").meterIds()).contains(row.meterId(), moved.meterId());
    }

    @Test
    void usageMovesToAnotherSiteUnderItsOldDate() {
        UsageSnapshot row = latest("WATER").usage().get(0);
        control.moveUsage(row.id(), otherSite(row), false);

        assertThat(usage(row.id()).siteId()).isEqualTo(otherSite(row));
        assertThat(usage(row.id()).updated()).isEqualTo(row.updated());
        assertThat(document(latest("WATER").id()))
                .extracting(DocumentSnapshot::updated)
                .isNotEqualTo(now);
    }

    @Test
    void usageThatMovesToASiteAgainGetsTheSameMeter() {
        UsageSnapshot row = latest("WATER").usage().get(0);
        UUID home = row.siteId();
        control.moveUsage(row.id(), otherSite(row), true);
        control.moveUsage(row.id(), home, true);

        assertThat(usage(row.id()).meterId()).isEqualTo(row.meterId());
    }

    @Test
    void usageMovesOnlyWithinItsCompany() {
        UUID elsewhere = UUID.fromString(fixture.site(fixture.company(), "Elsewhere"));
        UUID row = latest("WATER").usage().get(0).id();

        assertThatThrownBy(() -> control.moveUsage(row, elsewhere, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The site " + elsewhere + " belongs to another company.");
        assertThatThrownBy(() -> control.moveUsage(company, elsewhere, true))
                .hasMessage("There is no usage record " + company + ".");
    }

    @Test
    void aUsageRecordIsExcludedAndIncludedAgain() {
        UsageSnapshot row = latest("WATER").usage().get(0);
        control.excludeUsage(row.id(), true);

        assertThat(api.call("getUsageData", row.id()).text("/exclusion")).isEqualTo("true");
        assertThat(usage(row.id()).exclusion()).isTrue();
        assertThat(usage(row.id()).updated()).isEqualTo(now);
        control.excludeUsage(row.id(), false);
        assertThat(usage(row.id())).extracting(UsageSnapshot::exclusion).isEqualTo(false);
    }

    @Test
    void anUploadedDocumentCanBeRevised() {
        api.upload(connected.company(), "bill.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
        fixture.clock.advance(SandboxFixture.PROCESSING);
        DocumentSnapshot uploaded = control.snapshot(company).documents().get(before.size());

        DocumentSnapshot revised = document(control.reviseDocument(uploaded.id()));

        assertThat(revised.connectionId()).isNull();
        assertThat(revised.usage().get(0).usage())
                .isNotEqualByComparingTo(uploaded.usage().get(0).usage());
    }

    @Test
    void aRemovedConnectionIsGoneAndItsDocumentsStay() {
        control.removeConnection(connection);

        assertThat(api.call("getConnection", connection).status()).isEqualTo(404);
        assertThat(api.all("listCompanyConnections", company)).isEmpty();
        assertThat(control.snapshot(company).connections()).isEmpty();
        assertThat(control.snapshot(company).accounts()).isEmpty();
        assertThat(control.snapshot(company).documents()).isEqualTo(before);
        assertThat(api.all("listDocumentsByCompany", company)).isNotEmpty();
        assertThat(api.all("listMetersByCompany", company)).isNotEmpty();
        assertThatThrownBy(() -> control.addDocument(connection)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aConnectionBreaksAndIsMended() {
        control.breakConnection(connection);
        ApiReply broken = api.call("getConnection", connection);
        assertThat(broken.text("/status")).isEqualTo("PASSWORD_INCORRECT");
        assertThat(broken.text("/statusErrorDetail")).contains("refused");
        assertThat(control.snapshot(company).connections().get(0).since()).isEqualTo(now);

        control.mendConnection(connection);
        assertThat(api.call("getConnection", connection).text("/status")).isEqualTo("CONNECTED");
    }

    @Test
    void anArchivedSiteIsRestored() {
        UUID site = UUID.fromString(connected.sites().get(0));
        control.archiveSite(site, LocalDate.of(2026, 10, 31));
        assertThat(control.snapshot(company).sites().get(0).archived()).isTrue();

        control.restoreSite(site);

        assertThat(control.snapshot(company).sites().get(0).archived()).isFalse();
        assertThat(api.call("getSite", site)
                        .body()
                        .path("dataCollectionStopDate")
                        .isNull())
                .isTrue();
    }

    @Test
    void documentsAreAddedOnlyToOpenAccountsWhoseBillsHaveBeenCollected() {
        UUID account = account("GAS").id();
        control.closeAccount(account, latest("GAS").usage().get(0).endDate());
        assertThatThrownBy(() -> control.addDocument(account))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The account " + account + " is closed.");

        String young = fixture.company();
        UUID pending = UUID.fromString(
                fixture.connect(young, List.of(fixture.site(young, "Oakland"))).text("/id"));
        fixture.clock.advance(SandboxFixture.CONNECTING);
        assertThatThrownBy(() -> control.addDocument(pending))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("have not been collected yet.");
    }

    @Test
    void anAccountMayBeOpenedBeforeTheConnectionHasFoundItsOwn() {
        String young = fixture.company();
        UUID pending = UUID.fromString(
                fixture.connect(young, List.of(fixture.site(young, "Oakland"))).text("/id"));
        control.openAccount(pending, "WASTE");
        fixture.clock.advance(SandboxFixture.CONNECTING.plus(SandboxFixture.PROCESSING));

        assertThat(api.call("getConnection", pending).body().path("accounts")).hasSize(5);
        assertThat(control.snapshot(UUID.fromString(young)).accounts())
                .allSatisfy(account -> assertThat(account.meterIds()).isNotEmpty());
    }

    @Test
    void manyDocumentsAreReadPageByPage() {
        control.fillDocuments(connection, 1_250);

        assertThat(control.snapshot(company).documents()).hasSize(before.size() + 1_250);
        List<String> listed = ids(fixture.documents(connected, ""));
        assertThat(listed).hasSize(before.size() - 1 + 1_250).doesNotHaveDuplicates();
        assertThat(control.snapshot(company).accounts()).hasSize(6 + 11);
        assertThat(fixture.usage(connected, "?startDate=2026-11-01&dateType=BILL_DATE"))
                .noneMatch(row -> row.path("usage").asText().isEmpty());
    }

    private UUID otherSite(UsageSnapshot row) {
        return connected.sites().stream()
                .map(UUID::fromString)
                .filter(site -> !site.equals(row.siteId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asText()).toList();
    }
}
