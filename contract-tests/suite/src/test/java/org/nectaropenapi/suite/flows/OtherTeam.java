package org.nectaropenapi.suite.flows;

import static org.nectaropenapi.suite.flows.ApiCalls.quoted;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.suite.support.EmbeddedSandbox;

/** The team of another key, with one object of every type. */
final class OtherTeam {

    private final ServiceApi api;

    private OtherTeam(ServiceApi api) {
        this.api = api;
    }

    /** Creates the objects and returns their ids by the names of their path parameters. */
    static Map<String, String> objects(ServiceApi api) {
        return new OtherTeam(api).objects();
    }

    private Map<String, String> objects() {
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
        return text(calls.success(operationId, calls.send(given().body(quoted(json)), operationId, values)), "id");
    }

    private JsonNode get(String operationId, Object... values) {
        ApiCalls calls = new ApiCalls(api);
        return calls.success(operationId, calls.send(given(), operationId, values));
    }

    private RequestSpecification given() {
        return api.anonymous().header(api.target().keyHeader(), EmbeddedSandbox.OTHER_KEY);
    }
}
