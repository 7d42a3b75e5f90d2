package org.nectaropenapi.suite.flows;

import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.items;
import static org.nectaropenapi.suite.flows.ApiCalls.parsed;
import static org.nectaropenapi.suite.flows.ApiCalls.quoted;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nectaropenapi.harness.api.ServiceApi;
import org.opentest4j.TestAbortedException;

/** The team of another key, with one object of every type. */
final class OtherTeam {

    private final ServiceApi api;

    private OtherTeam(ServiceApi api) {
        this.api = api;
    }

    /** Returns a request with the other key. */
    static RequestSpecification given(ServiceApi api) {
        return api.anonymous()
                .header(api.target().keyHeader(), api.target().otherApiKey().orElseThrow());
    }

    /**
     * Returns the ids of the objects by the names of their path parameters: on the sandbox of new ones, on any other
     * service of those that are there, as far as there are any.
     */
    static Map<String, String> objects(ServiceApi api) {
        OtherTeam team = new OtherTeam(api);
        return api.target().isRemote() ? team.found() : team.made();
    }

    private Map<String, String> found() {
        List<JsonNode> theirs = items(read("listCompanies"));
        List<String> own = ids(items(new ApiCalls(api).get("listCompanies")));
        if (theirs.isEmpty() || ids(theirs).stream().anyMatch(own::contains)) {
            throw new TestAbortedException(
                    "the other key reaches no company, or one that the run's own key reaches too");
        }
        JsonNode company = theirs.stream()
                .filter(one -> !one.path("sites").isEmpty())
                .findFirst()
                .orElse(theirs.get(0));
        Map<String, String> ids = new HashMap<>();
        put(ids, "company_id", company);
        put(ids, "site_id", company.path("sites").path(0));
        JsonNode connection = first(ids, "connection_id", "listCompanyConnections", text(company, "id"));
        put(ids, "account_id", connection.path("accounts").path(0));
        JsonNode document = first(ids, "document_id", "listDocumentsByCompany", text(company, "id"));
        put(ids, "usage_data_id", document.path("usageData").path(0));
        first(ids, "meter_id", "listMetersByCompany", text(company, "id"));
        first(ids, "invitation_id", "listCompanyInvitations", text(company, "id"));
        first(ids, "job_id", "listJobsByCompany", text(company, "id"));
        return ids;
    }

    private JsonNode first(Map<String, String> ids, String parameter, String list, String company) {
        JsonNode first = items(read(list, company)).stream().findFirst().orElse(MissingNode.getInstance());
        put(ids, parameter, first);
        return first;
    }

    private static void put(Map<String, String> ids, String parameter, JsonNode object) {
        if (!text(object, "id").isEmpty()) {
            ids.put(parameter, text(object, "id"));
        }
    }

    /** Reads what the service may refuse: another team is no part of what is tested. */
    private JsonNode read(String operationId, Object... values) {
        Response response = new ApiCalls(api).send(given(api), operationId, values);
        return response.statusCode() / 100 == 2 ? parsed(response) : MissingNode.getInstance();
    }

    private Map<String, String> made() {
        String company = create("createCompany", "{'name': 'Theirs', 'dataCollectionStartDate': '2026-09-01'}");
        String site = create("createSite", "{'name': 'Their site'}", company);
        String connection = create(
                "createConnection",
                "{'username': 'nectar-sandbox-username', 'password': 'nectar-sandbox-password',"
                        + " 'url': 'https://nectarclimate.com', 'sites': ['" + site + "']}",
                company);
        JsonNode document = get("listDocumentsByConnection", connection).at("/documents/0");
        JsonNode usage = document.at("/usageData/0");
        return Map.of(
                "company_id", company,
                "site_id", site,
                "connection_id", connection,
                "account_id",
                        get("getConnection", connection).at("/accounts/0/id").asText(),
                "document_id", text(document, "id"),
                "usage_data_id", text(usage, "id"),
                "meter_id", text(usage, "meter"),
                "invitation_id", create("createConnectionInvitation", "{}", company),
                "job_id",
                        create("submitDocumentsBulk", "{'documents': ['https://bills.example/theirs.pdf']}", company));
    }

    private String create(String operationId, String json, Object... values) {
        ApiCalls calls = new ApiCalls(api);
        return text(calls.success(operationId, calls.send(given(api).body(quoted(json)), operationId, values)), "id");
    }

    private JsonNode get(String operationId, Object... values) {
        ApiCalls calls = new ApiCalls(api);
        return calls.success(operationId, calls.send(given(api), operationId, values));
    }
}
