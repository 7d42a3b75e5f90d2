package org.nectaropenapi.suite.flows;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.suite.support.EmbeddedSandbox;

/** A team of another key, with one object of every kind. */
final class OtherTeam {

    private final ServiceApi api;

    private OtherTeam(ServiceApi api) {
        this.api = api;
    }

    /** Makes the objects; ids by the names of the path parameters that take them. */
    static Map<String, String> objects(ServiceApi api) {
        return new OtherTeam(api).objects();
    }

    private Map<String, String> objects() {
        String company = create("/v2.2/company", "{'name': 'Theirs', 'dataCollectionStartDate': '2026-09-01'}");
        String site = create("/v2.2/site/company/" + company, "{'name': 'Their site'}");
        String connection = create(
                "/v2.2/connection/company/" + company,
                "{'username': 'nectar-sandbox-username', 'password': 'nectar-sandbox-password',"
                        + " 'url': 'https://nectarclimate.com', 'sites': ['" + site + "']}");
        JsonNode document =
                get("/v2.2/document/connection/" + connection).path("documents").path(0);
        JsonNode usage = document.path("usageData").path(0);
        return Map.of(
                "company_id", company,
                "site_id", site,
                "connection_id", connection,
                "account_id",
                        ApiCalls.text(
                                get("/v2.2/connection/" + connection + "/details")
                                        .path("accounts")
                                        .path(0),
                                "id"),
                "document_id", ApiCalls.text(document, "id"),
                "usage_data_id", ApiCalls.text(usage, "id"),
                "meter_id", ApiCalls.text(usage, "meter"),
                "invitation_id", create("/v2.2/invitation/company/" + company, "{}"),
                "job_id",
                        create(
                                "/v2.2/job/company/" + company + "/bulk",
                                "{'documents': ['https://bills.example/theirs.pdf']}"));
    }

    private String create(String path, String json) {
        return ApiCalls.text(ApiCalls.body(given().body(ApiCalls.quoted(json)).post(path), 201), "id");
    }

    private JsonNode get(String path) {
        return ApiCalls.body(given().get(path), 200);
    }

    private RequestSpecification given() {
        return api.anonymous().header(api.target().keyHeader(), EmbeddedSandbox.OTHER_KEY);
    }
}
