package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.harness.run.BackgroundWait;
import org.nectaropenapi.suite.support.TestData;

/** The life of a connection: pending, connected or refused, with its accounts, alone and in the list of its company. */
@ContractTest
class ConnectionFlowTest {

    private static final String USERNAME = "nectar-sandbox-username";
    private static final String PASSWORD = "nectar-sandbox-password";
    private static final String URL = "https://nectarclimate.com";

    @Test
    void theListHasAConnectionAsItIsReadAlone(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = scratch.connection();
        JsonNode alone = calls.get("/v2.2/connection/" + id + "/details");
        assertThat(ApiCalls.id(alone)).isEqualTo(id);
        assertThat(ApiCalls.text(alone, "status")).isEqualTo("CONNECTED");
        assertThat(ApiCalls.id(alone.path("company"))).isEqualTo(scratch.company());
        assertThat(alone.path("accounts")).as("accounts").isNotEmpty();
        assertThat(alone.toString()).doesNotContain(PASSWORD);
        assertThat(calls.get("/v2.2/connection/company/" + scratch.company()).path("connections"))
                .contains(alone);
    }

    @Test
    @RequiresWrites
    void aLoginThatWorksBecomesConnectedAndFindsAccounts(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("connected");
        UUID site = scratch.newSite(company, "site");
        JsonNode made = calls.create(
                "/v2.2/connection/company/" + company,
                "{'username': '" + USERNAME + "', 'password': '" + PASSWORD + "', 'url': '" + URL
                        + "', 'country': 'US', 'sites': ['" + site + "'],"
                        + " 'securityQuestions': [{'key': 'City?', 'value': 'Oakland'}]}");
        assertThat(ApiCalls.text(made, "status"))
                .as("status of a new connection")
                .isEqualTo("PENDING");
        assertThat(ApiCalls.text(made, "username")).isEqualTo(USERNAME);
        assertThat(ApiCalls.text(made, "url")).isEqualTo(URL);
        assertThat(ApiCalls.text(made, "country")).isEqualTo("US");
        assertThat(ApiCalls.texts(made.path("initialSites"))).containsExactly(site.toString());
        assertThat(made.toString()).doesNotContain(PASSWORD).doesNotContain("Oakland");

        JsonNode connected = settled(api, ApiCalls.id(made));
        assertThat(ApiCalls.text(connected, "status")).isEqualTo("CONNECTED");
        assertThat(connected.path("statusErrorDetail").isNull()).isTrue();
        JsonNode accounts = connected.path("accounts");
        assertThat(accounts).isNotEmpty().allSatisfy(account -> {
            assertThat(account.path("isTracked").asBoolean()).as("isTracked").isTrue();
            assertThat(ApiCalls.text(account, "accountNumber")).isNotBlank();
        });
    }

    @Test
    @RequiresWrites
    void aLoginThatFailsEndsInTheWrongPasswordStatus(ServiceApi api, TestData scratch) {
        UUID company = scratch.newCompany("refused login");
        UUID site = scratch.newSite(company, "site");
        UUID id = connect(api, company, "somebody", "wrong", List.of(site));
        JsonNode refused = settled(api, id);
        assertThat(ApiCalls.text(refused, "status")).isIn("PASSWORD_INCORRECT", "INCORRECT_PASSWORD");
        assertThat(new ApiCalls(api).get("/v2.2/document/connection/" + id).path("documents"))
                .isEmpty();
    }

    @Test
    @RequiresWrites
    void aProviderAndAUserNameAreConnectedOnce(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("once");
        UUID site = scratch.newSite(company, "site");
        connect(api, company, "once", "wrong", List.of(site));
        calls.refusedPost("/v2.2/connection/company/" + company, body("once", "other", List.of(site)), 400);
        connect(api, company, "twice", "wrong", List.of(site));
        assertThat(calls.get("/v2.2/connection/company/" + company)
                        .path("totalConnections")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    @RequiresWrites
    void aConnectionHasOneToThreeSitesOfItsCompany(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("sites of connections");
        List<UUID> sites = Stream.of("1", "2", "3", "4")
                .map(name -> scratch.newSite(company, name))
                .toList();
        String path = "/v2.2/connection/company/" + company;
        calls.refusedPost(path, body("none", "wrong", List.of()), 400);
        calls.refusedPost(path, body("four", "wrong", sites), 400);
        calls.refusedPost(path, body("foreign", "wrong", List.of(scratch.site())), 400);
        calls.refusedPost(path, "{'username': 'x', 'url': '" + URL + "', 'sites': ['" + sites.get(0) + "']}", 400);
        JsonNode made = calls.create(path, body("three", "wrong", sites.subList(0, 3)));
        assertThat(ApiCalls.texts(made.path("initialSites")))
                .containsExactlyInAnyOrderElementsOf(
                        sites.subList(0, 3).stream().map(UUID::toString).toList());
    }

    @Test
    @RequiresWrites
    void theListIsFilteredByStatusSitesAndOwner(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("filters of connections");
        UUID first = scratch.newSite(company, "first");
        UUID second = scratch.newSite(company, "second");
        String working = scratch.newConnection(company, first).toString();
        String refused =
                connect(api, company, "nobody", "wrong", List.of(second)).toString();
        settled(api, UUID.fromString(refused));
        String both = connect(api, company, "nobody else", "wrong", List.of(first, second))
                .toString();
        settled(api, UUID.fromString(both));

        PagedList list = PagedList.of("/v2.2/connection/company/" + company, "connections");
        assertThat(ApiCalls.ids(list.rows(api))).containsExactlyInAnyOrder(working, refused, both);
        assertThat(ApiCalls.ids(list.rows(api, "status", "CONNECTED"))).containsExactly(working);
        assertThat(ApiCalls.ids(list.rows(api, "status", "PASSWORD_INCORRECT")))
                .containsExactlyInAnyOrder(refused, both);
        assertThat(ApiCalls.ids(list.rows(api, "status", "WEBSITE_DOWN"))).isEmpty();
        assertThat(ApiCalls.ids(list.rows(api, "sites", first))).containsExactlyInAnyOrder(working, both);
        assertThat(ApiCalls.ids(list.rows(api, "sites", List.of(first, second))))
                .containsExactlyInAnyOrder(working, refused, both);
        assertThat(ApiCalls.ids(list.rows(api, "sites", first, "status", "PASSWORD_INCORRECT")))
                .containsExactly(both);
        String owner = ApiCalls.text(calls.get("/v2.2/connection/" + working + "/details"), "workflowOwnerEmail");
        assertThat(ApiCalls.ids(list.rows(api, "connectionOwnerEmail", owner)))
                .containsExactlyInAnyOrder(working, refused, both);
        assertThat(ApiCalls.ids(list.rows(api, "connectionOwnerEmail", "nobody@unknown.example")))
                .isEmpty();
        assertThat(ApiCalls.ids(new PagedList(list.path(), "connections", 1)
                        .rows(api, "limit", 1, "status", "PASSWORD_INCORRECT")))
                .as("a filter on every page")
                .containsExactlyInAnyOrder(refused, both);
        calls.refusedGet(400, list.path(), "status", "ASLEEP");
        calls.refusedGet(400, list.path(), "sites", "no id");
    }

    private static UUID connect(ServiceApi api, UUID company, String username, String password, List<UUID> sites) {
        return new ApiCalls(api).createId("/v2.2/connection/company/" + company, body(username, password, sites));
    }

    private static String body(String username, String password, List<UUID> sites) {
        return "{'username': '" + username + "', 'password': '" + password + "', 'url': '" + URL + "', 'sites': ["
                + sites.stream().map(site -> "'" + site + "'").collect(Collectors.joining(", ")) + "]}";
    }

    private static JsonNode settled(ServiceApi api, UUID connection) {
        return BackgroundWait.until(
                api.target(),
                () -> new ApiCalls(api).get("/v2.2/connection/" + connection + "/details"),
                seen -> !ApiCalls.text(seen, "status").equals("PENDING"));
    }
}
