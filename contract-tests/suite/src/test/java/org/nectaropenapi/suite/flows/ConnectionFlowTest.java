package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.TestData;

/** Tests the life cycle of a connection: pending, connected or rejected, with its accounts, alone and in the list. */
@ContractTest
class ConnectionFlowTest {

    private static final String USERNAME = "nectar-sandbox-username";
    private static final String PASSWORD = "nectar-sandbox-password";
    private static final String URL = "https://nectarclimate.com";

    @Test
    void aConnectionIsTheSameAloneAndInTheList(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = testData.connection();
        JsonNode alone = calls.get("getConnection", id);
        assertThat(id(alone)).isEqualTo(id);
        assertThat(text(alone, "status")).isEqualTo("CONNECTED");
        assertThat(id(alone.path("company"))).isEqualTo(testData.company());
        assertThat(alone.path("accounts")).as("accounts").isNotEmpty();
        assertThat(alone.toString()).doesNotContain(PASSWORD);
        assertThat(calls.get("listCompanyConnections", testData.company()).path("connections"))
                .contains(alone);
    }

    @Test
    @RequiresWrites
    void aConnectionWithTheRightPasswordBecomesConnectedAndHasAccounts(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("connected");
        UUID site = testData.newSite(company, "site");
        JsonNode created = calls.create(
                "createConnection",
                "{'username': '" + USERNAME + "', 'password': '" + PASSWORD + "', 'url': '" + URL
                        + "', 'country': 'US', 'sites': ['" + site + "'],"
                        + " 'securityQuestions': [{'key': 'City?', 'value': 'Oakland'}]}",
                company);
        assertThat(text(created, "status")).as("status of a new connection").isEqualTo("PENDING");
        assertThat(text(created, "username")).isEqualTo(USERNAME);
        assertThat(text(created, "url")).isEqualTo(URL);
        assertThat(text(created, "country")).isEqualTo("US");
        assertThat(texts(created.path("initialSites"))).containsExactly(site.toString());
        assertThat(created.toString()).doesNotContain(PASSWORD).doesNotContain("Oakland");

        JsonNode connected = settled(api, id(created));
        assertThat(text(connected, "status")).isEqualTo("CONNECTED");
        assertThat(connected.path("statusErrorDetail").isNull()).isTrue();
        JsonNode accounts = connected.path("accounts");
        assertThat(accounts).isNotEmpty().allSatisfy(account -> {
            assertThat(account.path("isTracked").asBoolean()).as("isTracked").isTrue();
            assertThat(text(account, "accountNumber")).isNotBlank();
        });
    }

    @Test
    @RequiresWrites
    void aConnectionWithAWrongPasswordGetsThatStatus(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("refused login");
        UUID site = testData.newSite(company, "site");
        UUID id = connect(api, company, "somebody", "wrong", List.of(site));
        JsonNode refused = settled(api, id);
        assertThat(text(refused, "status")).isIn("PASSWORD_INCORRECT", "INCORRECT_PASSWORD");
        assertThat(new ApiCalls(api).get("listDocumentsByConnection", id).path("documents"))
                .isEmpty();
    }

    @Test
    @RequiresWrites
    void aLoginCanBeConnectedOnlyOnce(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("once");
        UUID site = testData.newSite(company, "site");
        connect(api, company, "once", "wrong", List.of(site));
        calls.badRequest("createConnection", body("once", "other", List.of(site)), company);
        connect(api, company, "twice", "wrong", List.of(site));
        assertThat(calls.get("listCompanyConnections", company)
                        .path("totalConnections")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    @RequiresWrites
    void aConnectionHasOneToThreeSitesOfItsCompany(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("sites of connections");
        List<UUID> sites = Stream.of("1", "2", "3", "4")
                .map(name -> testData.newSite(company, name))
                .toList();
        calls.badRequest("createConnection", body("none", "wrong", List.of()), company);
        calls.badRequest("createConnection", body("four", "wrong", sites), company);
        calls.badRequest("createConnection", body("foreign", "wrong", List.of(testData.site())), company);
        calls.badRequest(
                "createConnection",
                "{'username': 'x', 'url': '" + URL + "', 'sites': ['" + sites.get(0) + "']}",
                company);
        JsonNode created = calls.create("createConnection", body("three", "wrong", sites.subList(0, 3)), company);
        assertThat(texts(created.path("initialSites")))
                .containsExactlyInAnyOrderElementsOf(
                        sites.subList(0, 3).stream().map(UUID::toString).toList());
    }

    @Test
    @RequiresWrites
    void theListIsFilteredByStatusSitesAndOwner(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("filters of connections");
        UUID first = testData.newSite(company, "first");
        UUID second = testData.newSite(company, "second");
        String working = testData.newConnection(company, first).toString();
        String refused =
                connect(api, company, "nobody", "wrong", List.of(second)).toString();
        settled(api, UUID.fromString(refused));
        String both = connect(api, company, "nobody else", "wrong", List.of(first, second))
                .toString();
        settled(api, UUID.fromString(both));

        PagedList list = PagedList.of(api, "listCompanyConnections", company);
        assertThat(ids(list.rows())).containsExactlyInAnyOrder(working, refused, both);
        assertThat(ids(list.rows("status", "CONNECTED"))).containsExactly(working);
        assertThat(ids(list.rows("status", "PASSWORD_INCORRECT"))).containsExactlyInAnyOrder(refused, both);
        assertThat(ids(list.rows("status", "WEBSITE_DOWN"))).isEmpty();
        assertThat(ids(list.rows("sites", first))).containsExactlyInAnyOrder(working, both);
        assertThat(ids(list.rows("sites", List.of(first, second)))).containsExactlyInAnyOrder(working, refused, both);
        assertThat(ids(list.rows("sites", first, "status", "PASSWORD_INCORRECT")))
                .containsExactly(both);
        String owner = text(calls.get("getConnection", working), "workflowOwnerEmail");
        assertThat(ids(list.rows("connectionOwnerEmail", owner))).containsExactlyInAnyOrder(working, refused, both);
        assertThat(ids(list.rows("connectionOwnerEmail", "nobody@unknown.example")))
                .isEmpty();
        assertThat(ids(list.rowsInPagesOf(1, "status", "PASSWORD_INCORRECT")))
                .as("a filter on every page")
                .containsExactlyInAnyOrder(refused, both);
        list.badQuery("status", "ASLEEP");
        list.badQuery("sites", "no id");
    }

    private static UUID connect(ServiceApi api, UUID company, String username, String password, List<UUID> sites) {
        return new ApiCalls(api).createId("createConnection", body(username, password, sites), company);
    }

    private static String body(String username, String password, List<UUID> sites) {
        return "{'username': '" + username + "', 'password': '" + password + "', 'url': '" + URL + "', 'sites': ["
                + sites.stream().map(site -> "'" + site + "'").collect(Collectors.joining(", ")) + "]}";
    }

    private static JsonNode settled(ServiceApi api, UUID connection) {
        return api.background()
                .until(
                        "a connection to be connected or rejected",
                        () -> new ApiCalls(api).get("getConnection", connection),
                        seen -> !text(seen, "status").equals("PENDING"));
    }
}
