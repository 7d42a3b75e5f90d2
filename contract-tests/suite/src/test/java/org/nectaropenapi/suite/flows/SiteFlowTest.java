package org.nectaropenapi.suite.flows;

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
import org.nectaropenapi.harness.expect.Expectation;
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
        api.fact("Site.id").assertThat(id(site)).isEqualTo(testData.site());
        JsonNode sites = calls.get("getCompany", testData.company()).path("sites");
        sites(api, sites).required().assertThat(ids(sites)).contains(text(site, "id"));
        calls.expectSame(api.shape("Site"), api.fact("getSite"), site, ApiCalls.find(sites, testData.site()));
    }

    @Test
    @RequiresWrites
    void aSiteHasTheFieldsOfItsCreation(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("sites");
        JsonNode sent = json("{'name': '" + testData.prefix() + " Oakland', " + ALL_FIELDS + "}");
        JsonNode made = calls.create("createSite", sent.toString(), company);
        calls.expectFields("createSite", made, sent, "as created");
        JsonNode read = calls.get("getSite", id(made));
        calls.expectFields("getSite", read, sent, "as read");
        if (read.hasNonNull("path")) {
            api.fact("Site.path").assertThat(read.path("path")).isEqualTo(sent.path("path"));
        }
        api.fact("Site.dataCollectionStopDate")
                .assertThat(read.hasNonNull("dataCollectionStopDate"))
                .as("an end of collection")
                .isFalse();
        calls.expectSame(api.shape("Site"), api.fact("createSite"), made, read);

        UUID bare = testData.newSite(company, "name only");
        JsonNode sites = calls.get("getCompany", company).path("sites");
        sites(api, sites).assertThat(ids(sites)).containsExactlyInAnyOrder(text(made, "id"), bare.toString());
    }

    /** Returns the source of what a company says of its sites; one that does not show them deviates in its shape. */
    private static Expectation sites(ServiceApi api, JsonNode sites) {
        return sites.isArray() ? api.fact("Company.sites") : api.shape("Company.sites");
    }

    @Test
    @RequiresWrites
    void anUpdateChangesOnlyTheFieldsItNames(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = calls.createId(
                "createSite",
                "{'name': '" + testData.prefix() + " before', " + ALL_FIELDS + "}",
                testData.newCompany("site changes"));
        calls.expectUpdates(
                "updateSite",
                "getSite",
                (ObjectNode) calls.get("getSite", id),
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
        api.fact("Site.dataCollectionStopDate")
                .assertThat(new ApiCalls(api).get("getSite", site).hasNonNull("dataCollectionStopDate"))
                .as("an end of collection that a request wrote")
                .isFalse();
    }

    @Test
    @RequiresWrites
    void invalidSitesAreRejected(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("refused sites");
        calls.badRequest(api.fact("createSite.400"), "createSite", "{}", company);
        api.fact("createSite.400")
                .assertThat(ids(calls.get("getCompany", company).path("sites")))
                .as("sites, without the one that was refused")
                .isEmpty();
        for (String occupancy : new String[] {"100.0001", "-1"}) {
            calls.badRequest(
                    api.assumption("occupancy-range"),
                    "createSite",
                    "{'name': 'x', 'occupancyPercent': '" + occupancy + "'}",
                    company);
        }
        api.assumption("occupancy-range")
                .assertThat(ids(calls.get("getCompany", company).path("sites")))
                .as("sites, without those that were refused")
                .isEmpty();
        calls.badRequest(
                api.assumption("invalid-body-values"), "updateSite", "{'name': ''}", testData.newSite(company, "kept"));
    }
}
