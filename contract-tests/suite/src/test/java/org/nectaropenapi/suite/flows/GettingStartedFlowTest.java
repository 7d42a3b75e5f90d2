package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Tests what the Getting started page says and no other flow shows. */
@ContractTest
@RequiresSandbox
class GettingStartedFlowTest {

    @Test
    void anAddressIsFreeText(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("addresses");
        String address = "corner of 7th and Maritime, gate 3,  oakland ca 94607 usa";
        UUID site = calls.createId("createSite", "{'name': 'gate', 'address': '" + address + "'}", company);
        assertThat(text(calls.get("getSite", site), "address")).isEqualTo(address);
    }

    @Test
    void aProviderIsKnownByTheRootOfItsAddress(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("providers");
        UUID site = testData.newSite(company, "site");
        JsonNode byHome = connect(calls, company, site, "https://www.pge.com", "home");
        JsonNode byLogin = connect(calls, company, site, "https://pge.com/login?next=/bills", "login");
        assertThat(text(byHome.path("datasource"), "name")).isNotBlank();
        assertThat(byLogin.path("datasource").path("name"))
                .isEqualTo(byHome.path("datasource").path("name"));
    }

    private static JsonNode connect(ApiCalls calls, UUID company, UUID site, String url, String username) {
        JsonNode created = calls.create(
                "createConnection",
                "{'username': '" + username + "', 'password': 'tidal', 'url': '" + url + "', 'sites': ['" + site
                        + "']}",
                company);
        return calls.get("getConnection", id(created));
    }

    @Test
    void documentsOfAConnectionComeWithoutACall(ServiceApi api, TestData testData) {
        UUID company = testData.newCompany("collection");
        UUID connection = testData.newConnection(company, testData.newSite(company, "site"));
        assertThat(PagedList.of(api, "listJobsByCompany", company).rows()).isEmpty();
        assertThat(PagedList.of(api, "listDocumentsByConnection", connection).rows())
                .isNotEmpty()
                .allSatisfy(document -> assertThat(text(document, "company")).isEqualTo(company.toString()));
    }

    @Test
    void aDocumentHasALinkToItsAuditTrail(ServiceApi api, TestData testData) {
        JsonNode document = testData.document();
        assertThat(text(new ApiCalls(api).get("getDocument", id(document)), "auditTrailUrl"))
                .startsWith("https://dash.nectarclimate.com/")
                .contains(text(document, "id"));
    }
}
