package org.nectaropenapi.suite.flows;

import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.json;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
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
        api.fact("Connection.id").assertThat(id(alone)).isEqualTo(id);
        api.fact("Connection.status").assertThat(text(alone, "status")).isEqualTo("CONNECTED");
        if (alone.hasNonNull("company")) {
            api.fact("Connection.company").assertThat(id(alone.path("company"))).isEqualTo(testData.company());
        }
        api.assumption("connection-accounts-items")
                .assertThat(alone.path("accounts").size())
                .as("accounts")
                .isPositive();
        withholds(api.fact("Connection.username"), alone, PASSWORD);

        List<JsonNode> listed =
                PagedList.of(api, "listCompanyConnections", testData.company()).rows();
        api.fact("listCompanyConnections")
                .required()
                .assertThat(ids(listed))
                .as("connections of the company")
                .contains(id.toString());
        JsonNode row = ApiCalls.find(listed, id);
        calls.expectSame(api.shape("Connection"), api.fact("getConnection"), stable(alone), stable(row));
        api.assumption("connection-accounts-items")
                .assertThat(ObjectComparison.agree(alone.path("accounts"), row.path("accounts")))
                .as("the list shows the accounts of the details")
                .isTrue();
    }

    /** Removes accounts, which the list may leave out, and what may differ from one response to the next. */
    private static JsonNode stable(JsonNode connection) {
        ObjectNode copy = connection.deepCopy();
        copy.remove(List.of("accounts", "connectionMagicLinkSecret", "statusLastUpdateTime", "updated"));
        return copy;
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
                        + "', 'country': 'US', 'sites': ['" + site + "']}",
                company);
        api.assumption("connection-create-body")
                .assertThat(text(created, "status"))
                .as("status of a new connection")
                .isEqualTo("PENDING");
        JsonNode sent = json("{'username': '" + USERNAME + "', 'url': '" + URL + "', 'country': 'US',"
                + " 'initialSites': ['" + site + "']}");
        calls.expectFields("createConnection", created, sent, "as created");
        withholds(api.fact("Connection.username"), created, PASSWORD);

        JsonNode connected = settled(api, id(created));
        api.fact("Connection.status")
                .required()
                .assertThat(text(connected, "status"))
                .isEqualTo("CONNECTED");
        calls.expectFields("getConnection", connected, sent, "as read");
        withholds(api.fact("Connection.username"), connected, PASSWORD);
        api.assumption("connection-nullability")
                .assertThat(connected.path("statusErrorDetail").isNull())
                .as("no statusErrorDetail without an error")
                .isTrue();
        JsonNode accounts = connected.path("accounts");
        api.assumption("sandbox-data")
                .assertThat(accounts.size())
                .as("accounts")
                .isPositive();
        accounts.forEach(account -> {
            api.assumption("account-first-tracking")
                    .assertThat(account.path("isTracked").asBoolean())
                    .as("isTracked")
                    .isTrue();
            api.assumption("sandbox-data")
                    .assertThat(text(account, "accountNumber"))
                    .as("accountNumber")
                    .isNotBlank();
        });
    }

    @Test
    @RequiresWrites
    void securityQuestionsCanBeGivenAndAreNotReturned(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("security questions");
        JsonNode created = calls.acceptedBody(
                api.assumption("connection-security-questions"),
                "createConnection",
                "{'username': 'careful', 'password': '" + PASSWORD + "', 'url': '" + URL
                        + "', 'country': 'US', 'sites': ['"
                        + testData.newSite(company, "site")
                        + "'], 'securityQuestions': [{'key': 'City?', 'value': 'Oakland'}]}",
                company);
        withholds(api.fact("SecurityQuestion.value"), created, "Oakland");
        withholds(api.fact("SecurityQuestion.value"), calls.get("getConnection", id(created)), "Oakland");
    }

    private static void withholds(Expectation source, JsonNode connection, String secret) {
        source.assertThat(connection.toString().contains(secret))
                .as("the response has what nothing returns")
                .isFalse();
    }

    @Test
    @RequiresWrites
    void aConnectionWithAWrongPasswordGetsThatStatus(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("refused login");
        UUID site = testData.newSite(company, "site");
        UUID id = connect(api, company, "somebody", "wrong", List.of(site));
        String status = text(settled(api, id), "status");
        api.fact("Connection.status").assertThat(status).isNotIn("PENDING", "CONNECTED");
        api.assumption("wrong-password-status").assertThat(status).isEqualTo("PASSWORD_INCORRECT");
        api.fact("listDocumentsByConnection")
                .assertThat(
                        ids(PagedList.of(api, "listDocumentsByConnection", id).rows()))
                .as("documents of a connection that could not log in")
                .isEmpty();
    }

    @Test
    @RequiresWrites
    void aLoginCanBeConnectedOnlyOnce(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("once");
        UUID site = testData.newSite(company, "site");
        UUID first = connect(api, company, "once", "wrong", List.of(site));
        calls.badRequest(
                api.fact("createConnection.400"), "createConnection", body("once", "other", List.of(site)), company);
        UUID second = connect(api, company, "twice", "wrong", List.of(site));
        api.fact("createConnection.400")
                .assertThat(
                        ids(PagedList.of(api, "listCompanyConnections", company).rows()))
                .as("connections, without the one that was refused")
                .containsExactlyInAnyOrder(first.toString(), second.toString());
    }

    @Test
    @RequiresWrites
    void aConnectionHasOneToThreeSitesOfItsCompany(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("sites of connections");
        List<UUID> sites = Stream.of("1", "2", "3", "4")
                .map(name -> testData.newSite(company, name))
                .toList();
        refused(calls, "connection-create-body", body("none", "wrong", List.of()), company);
        refused(calls, "connection-site-limit", body("four", "wrong", sites), company);
        refused(calls, "foreign-sites", body("foreign", "wrong", List.of(testData.site())), company);
        refused(
                calls,
                "connection-create-body",
                "{'username': 'x', 'url': '" + URL + "', 'country': 'US', 'sites': ['" + sites.get(0) + "']}",
                company);
        List<UUID> three = sites.subList(0, 3);
        UUID created = connect(api, company, "three", "wrong", three);
        JsonNode read = calls.get("getConnection", created);
        (read.hasNonNull("initialSites") ? api.fact("Connection.initialSites") : api.shape("Connection.initialSites"))
                .assertThat(texts(read.path("initialSites")))
                .containsExactlyInAnyOrderElementsOf(
                        three.stream().map(UUID::toString).toList());
    }

    private static void refused(ApiCalls calls, String question, String body, UUID company) {
        calls.badRequest(calls.api().assumption(question), "createConnection", body, company);
    }

    @Test
    @RequiresWrites
    void theListIsFilteredByStatusSitesAndOwner(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("filters of connections");
        UUID first = testData.newSite(company, "first");
        UUID second = testData.newSite(company, "second");
        UUID working = testData.newConnection(company, first);
        UUID refused = connect(api, company, "nobody", "wrong", List.of(second));
        settled(api, refused);
        UUID both = connect(api, company, "nobody else", "wrong", List.of(first, second));
        settled(api, both);

        PagedList list = PagedList.of(api, "listCompanyConnections", company);
        List<JsonNode> rows = list.rows();
        api.fact("listCompanyConnections")
                .required()
                .assertThat(ids(rows))
                .containsExactlyInAnyOrder(working.toString(), refused.toString(), both.toString());
        Expectation status = api.fact("listCompanyConnections.status");
        for (String value : List.of("CONNECTED", "WEBSITE_DOWN")) {
            expect(status, list, rows, row -> text(row, "status").equals(value), "status", value);
        }
        api.assumption("wrong-password-status")
                .assertThat(ids(list.rows("status", "PASSWORD_INCORRECT")))
                .as("connections with a wrong password")
                .containsExactlyInAnyOrder(refused.toString(), both.toString());
        Expectation others = api.assumption("connection-list-filters");
        expect(others, list, rows, row -> has(row, first), "sites", first);
        expect(others, list, rows, row -> has(row, first) || has(row, second), "sites", List.of(first, second));
        expect(
                others,
                list,
                rows,
                row -> has(row, first) && text(row, "status").equals("CONNECTED"),
                "sites",
                first,
                "status",
                "CONNECTED");
        String owner = text(ApiCalls.find(rows, working), "workflowOwnerEmail");
        expect(
                others,
                list,
                rows,
                row -> text(row, "workflowOwnerEmail").equals(owner),
                "connectionOwnerEmail",
                owner.isEmpty() ? "owner@unknown.example" : owner);
        expect(others, list, rows, row -> false, "connectionOwnerEmail", "nobody@unknown.example");
        status.assertThat(ids(list.rowsInPagesOf(1, "status", "CONNECTED")))
                .as("a filter on every page")
                .containsExactly(working.toString());
        ApiCalls calls = new ApiCalls(api);
        calls.badQuery(api.assumption("invalid-query-values"), "listCompanyConnections", company, "status", "ASLEEP");
        calls.badQuery(api.assumption("invalid-query-values"), "listCompanyConnections", company, "sites", "no id");
    }

    /** However the status of a connection changes meanwhile, the rows of a response have the one that was requested. */
    @Test
    @RequiresWrites
    void everyRowHasTheRequestedStatus(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("status of rows");
        UUID site = testData.newSite(company, "site");
        connect(api, company, "nectar-sandbox-username", "nectar-sandbox-password", List.of(site));
        PagedList list = PagedList.of(api, "listCompanyConnections", company);
        List<JsonNode> connected = api.background()
                .require(
                        "a new connection to be CONNECTED",
                        () -> list.rows("status", "CONNECTED"),
                        rows -> !rows.isEmpty());
        api.fact("listCompanyConnections.status")
                .assertThat(connected.stream().map(row -> text(row, "status")).toList())
                .as("status of the connections that are listed with status=CONNECTED")
                .containsOnly("CONNECTED");
    }

    private static void expect(
            Expectation source, PagedList list, List<JsonNode> rows, Predicate<JsonNode> kept, Object... query) {
        source.assertThat(ids(list.rows(query)))
                .as("connections with " + List.of(query))
                .containsExactlyInAnyOrderElementsOf(
                        ids(rows.stream().filter(kept).toList()));
    }

    private static boolean has(JsonNode connection, UUID site) {
        return texts(connection.path("initialSites")).contains(site.toString());
    }

    private static UUID connect(ServiceApi api, UUID company, String username, String password, List<UUID> sites) {
        return new ApiCalls(api).createId("createConnection", body(username, password, sites), company);
    }

    private static String body(String username, String password, List<UUID> sites) {
        return "{'username': '" + username + "', 'password': '" + password + "', 'url': '" + URL
                + "', 'country': 'US', 'sites': ["
                + sites.stream().map(site -> "'" + site + "'").collect(Collectors.joining(", ")) + "]}";
    }

    private static JsonNode settled(ServiceApi api, UUID connection) {
        return api.background()
                .require(
                        "a connection to be connected or rejected",
                        () -> new ApiCalls(api).get("getConnection", connection),
                        seen -> !text(seen, "status").equals("PENDING"));
    }
}
