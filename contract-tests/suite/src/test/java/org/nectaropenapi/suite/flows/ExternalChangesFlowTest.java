package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.json;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Tests how the API shows changes created by a utility, by the user of an invitation or in the dashboard. */
@ContractTest
@RequiresSandbox
class ExternalChangesFlowTest {

    @Test
    void aConnectionFindsAccountsOfEveryUtilityType(ServiceApi api, TestData testData, ApiDocument document) {
        ApiCalls calls = new ApiCalls(api);
        UUID connection = ownConnection(calls, testData);
        int before = calls.get("getConnection", connection).path("accounts").size();
        List<String> types = values(document, "DatasourceType");
        for (String type : types) {
            UUID account = calls.control().openAccount(connection, type);
            assertThat(account(calls, connection, account).path("datasourceTypes"))
                    .isEqualTo(json("['" + type + "']"));
        }
        assertThat(calls.get("getConnection", connection).path("accounts")).hasSize(before + types.size());
    }

    @Test
    void anAccountShowsItsEndAndItsError(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID connection = ownConnection(calls, testData);
        UUID id = id(calls.get("getConnection", connection).path("accounts").path(0));
        calls.control().closeAccount(id, LocalDate.of(2026, 10, 31));
        calls.control().setAccountCollectionStart(id, LocalDate.of(2025, 2, 1));
        calls.control().setAccountStatus(id, "ONBOARDED", "The portal lists it twice.");
        JsonNode account = account(calls, connection, id);
        assertThat(text(account, "lastServiceDate")).startsWith("2026-10-31");
        assertThat(text(account, "dataCollectionStartDate")).startsWith("2025-02-01");
        assertThat(text(account, "status")).isEqualTo("ONBOARDED");
        assertThat(text(account, "statusErrorDetail")).isEqualTo("The portal lists it twice.");
    }

    @Test
    void anArchivedSiteHasItsLastDayInEveryResponse(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("archive");
        UUID site = testData.newSite(company, "archived");
        calls.control().archiveSite(site, LocalDate.of(2026, 10, 31));
        assertThat(text(calls.get("getSite", site), "dataCollectionStopDate")).isEqualTo("2026-10-31");
        assertThat(text(calls.get("getCompany", company).path("sites").path(0), "dataCollectionStopDate"))
                .isEqualTo("2026-10-31");
    }

    @Test
    void aDocumentShowsItsFlagAndItsEmail(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("flags");
        testData.newSite(company, "site");
        calls.create("submitDocumentsBulk", "{'documents': ['https://bills.example/flag.pdf']}", company);
        UUID id = id(
                calls.get("listDocumentsByCompany", company).path("documents").path(0));
        calls.control().flagDocument(id, "UNDER_REVIEW");
        calls.control().setDocumentEmail(id, "bills@harborview.example");
        JsonNode flagged = calls.get("getDocument", id);
        assertThat(flagged.path("isFlagged").asText()).isEqualTo("true");
        assertThat(text(flagged, "flaggedStatus")).isEqualTo("UNDER_REVIEW");
        assertThat(text(flagged, "email")).isEqualTo("bills@harborview.example");
        calls.control().flagDocument(id, null);
        assertThat(calls.get("getDocument", id).path("isFlagged").asText()).isEqualTo("false");
    }

    @Test
    void aConnectionOfAnInvitationShowsItsStatusThere(ServiceApi api, TestData testData, ApiDocument document) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("guests");
        UUID site = testData.newSite(company, "site");
        String types = "['" + String.join("', '", values(document, "DatasourceType")) + "']";
        UUID invitation = calls.createId(
                "createConnectionInvitation",
                "{'maxUses': 2, 'prefill': {'url': 'https://power.example', 'datasourceId': 'D-1', 'utilityTypes': "
                        + types + ", 'initialSites': ['" + site + "']}}",
                company);
        UUID created = calls.control().useInvitation(invitation, null, "guest", "secret");
        assertThat(calls.get("getConnection", created).path("initialDatasourceTypes"))
                .isEqualTo(json(types));
        for (String status : values(document, "ConnectionStatus")) {
            calls.control().setConnectionStatus(created, status, null);
            JsonNode used = calls.get("getInvitation", invitation);
            assertThat(used.path("prefill").path("utilityTypes")).isEqualTo(json(types));
            assertThat(text(used, "status")).as("one use is left").isEqualTo("ACTIVE");
            assertThat(used.path("createdConnections")).singleElement().satisfies(connection -> assertThat(
                            text(connection, "status"))
                    // The sandbox retries a PENDING connection at once.
                    .isEqualTo(status.equals("PENDING") ? "PASSWORD_INCORRECT" : status));
        }
        assertThat(PagedList.of(api, "listCompanyInvitations", company).rows())
                .singleElement()
                .satisfies(
                        listed -> assertThat(listed.path("createdConnections")).hasSize(1));
    }

    @Test
    void theListOfInvitationsShowsTheStatusOfEach(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("ends");
        UUID site = testData.newSite(company, "site");
        UUID used = calls.createId(
                "createConnectionInvitation",
                "{'maxUses': 1, 'prefill': {'url': 'https://power.example', 'initialSites': ['" + site + "']}}",
                company);
        UUID connection = calls.control().useInvitation(used, null, "guest", "secret");
        UUID renewal = calls.createId("createReconnectInvitation", "{}", connection);
        UUID expired = calls.createId("createConnectionInvitation", "{'expiresInSeconds': 60}", company);
        api.target().pass(Duration.ofSeconds(61));
        assertThat(PagedList.of(api, "listCompanyInvitations", company).rows())
                .extracting(row -> id(row) + " " + text(row, "invitationType") + " " + text(row, "status"))
                .containsExactlyInAnyOrder(
                        used + " CREATE_CONNECTION FULFILLED",
                        renewal + " EDIT_CONNECTION ACTIVE",
                        expired + " CREATE_CONNECTION EXPIRED");
        assertThat(text(calls.get("getInvitation", renewal), "invitationType")).isEqualTo("EDIT_CONNECTION");
    }

    private static UUID ownConnection(ApiCalls calls, TestData testData) {
        UUID company = calls.createId(
                "createCompany",
                "{'name': '" + testData.prefix() + " external changes', 'dataCollectionStartDate': '2026-10-01'}");
        return testData.newConnection(company, testData.newSite(company, "site"));
    }

    private static JsonNode account(ApiCalls calls, UUID connection, UUID id) {
        for (JsonNode account : calls.get("getConnection", connection).path("accounts")) {
            if (id(account).equals(id)) {
                return account;
            }
        }
        throw new AssertionError("the connection does not show account " + id);
    }

    private static List<String> values(ApiDocument document, String list) {
        return texts(document.schemas().component(list).path("enum"));
    }
}
