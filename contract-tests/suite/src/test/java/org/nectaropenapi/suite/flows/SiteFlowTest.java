package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.json;
import static org.nectaropenapi.suite.flows.ApiCalls.quoted;
import static org.nectaropenapi.suite.flows.ApiCalls.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.TestData;

/** Tests the life cycle of a site: created, read alone and in its company, updated field by field. */
@ContractTest
class SiteFlowTest {

    private static final String ALL_FIELDS = "'externalId': 'HBL-OAK-01', 'address': '1275 Maritime St, Oakland, CA',"
            + " 'path': ['US', 'CA', 'Oakland'], 'occupancyPercent': '62.5000'";

    @Test
    void aSiteIsTheSameAloneAndInItsCompany(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode site = calls.get("getSite", testData.site());
        assertThat(id(site)).isEqualTo(testData.site());
        assertThat(calls.get("getCompany", testData.company()).path("sites")).contains(site);
    }

    @Test
    @RequiresWrites
    void aSiteHasTheFieldsOfItsCreation(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("sites");
        String body = "{'name': '" + testData.prefix() + " Oakland', " + ALL_FIELDS + "}";
        JsonNode made = calls.create("createSite", body, company);
        json(body).properties().forEach(field -> assertThat(made.path(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(made.path("dataCollectionStopDate").isNull())
                .as("no end of collection")
                .isTrue();
        assertThat(calls.get("getSite", id(made))).isEqualTo(made);
        assertThat(calls.get("getCompany", company).path("sites")).containsExactly(made);

        UUID bare = testData.newSite(company, "name only");
        assertThat(ids(calls.get("getCompany", company).path("sites")))
                .containsExactlyInAnyOrder(text(made, "id"), bare.toString());
    }

    @Test
    @RequiresWrites
    void anUpdateChangesOnlyTheFieldsItNames(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = calls.create(
                "createSite",
                "{'name': '" + testData.prefix() + " before', " + ALL_FIELDS + "}",
                testData.newCompany("site changes"));
        calls.expectUpdates(
                "updateSite",
                "getSite",
                (ObjectNode) before,
                "{'name': '" + testData.prefix() + " after'}",
                "{'externalId': null}",
                "{'externalId': 'HBL-OAK-02'}",
                "{'address': '1820 Monterey Hwy, San Jose, CA 95112'}",
                "{'path': ['US']}",
                "{'occupancyPercent': '100.0000'}",
                "{'occupancyPercent': null}");
    }

    @Test
    @RequiresWrites
    void theEndOfCollectionCannotBeWritten(ServiceApi api, TestData testData) {
        UUID site = testData.newSite(testData.newCompany("stop"), "stop");
        // Lenient, since the request breaks the document on purpose: the field is read-only.
        new ApiCalls(api)
                .send(api.lenient().body(quoted("{'dataCollectionStopDate': '2025-01-31'}")), "updateSite", site);
        assertThat(new ApiCalls(api)
                        .get("getSite", site)
                        .path("dataCollectionStopDate")
                        .isNull())
                .isTrue();
    }

    @Test
    @RequiresWrites
    void invalidSitesAreRejected(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("refused sites");
        calls.badRequest("createSite", "{}", company);
        calls.badRequest("createSite", "{'name': 'x', 'occupancyPercent': '100.0001'}", company);
        calls.badRequest("createSite", "{'name': 'x', 'occupancyPercent': '-1'}", company);
        assertThat(calls.get("getCompany", company).path("sites")).isEmpty();
        calls.badRequest("updateSite", "{'name': ''}", testData.newSite(company, "kept"));
    }
}
