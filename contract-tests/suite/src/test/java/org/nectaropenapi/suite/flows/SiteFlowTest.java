package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.suite.support.TestData;

/** The life of a site: made in a company, read alone and with it, changed field by field. */
@ContractTest
class SiteFlowTest {

    private static final String ALL_FIELDS = "'externalId': 'HBL-OAK-01', 'address': '1275 Maritime St, Oakland, CA',"
            + " 'path': ['US', 'CA', 'Oakland'], 'occupancyPercent': '62.5000'";

    @Test
    void aSiteIsTheSameAloneAndInItsCompany(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode site = calls.get("/v2.2/site/" + scratch.site());
        assertThat(ApiCalls.id(site)).isEqualTo(scratch.site());
        assertThat(calls.get("/v2.2/company/" + scratch.company()).path("sites"))
                .contains(site);
    }

    @Test
    @RequiresWrites
    void aSiteIsKeptAsItWasMade(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("sites");
        String body = "{'name': '" + scratch.prefix() + " Oakland', " + ALL_FIELDS + "}";
        JsonNode made = calls.create("/v2.2/site/company/" + company, body);
        ObjectNode expected = ((ObjectNode) ApiCalls.json(body)).put("id", ApiCalls.text(made, "id"));
        expected.putNull("dataCollectionStopDate");
        assertThat(made).isEqualTo(expected);
        assertThat(calls.get("/v2.2/site/" + ApiCalls.id(made))).isEqualTo(expected);
        assertThat(calls.get("/v2.2/company/" + company).path("sites")).containsExactly(expected);

        UUID bare = scratch.newSite(company, "name only");
        assertThat(ApiCalls.ids(calls.get("/v2.2/company/" + company).path("sites")))
                .containsExactlyInAnyOrder(ApiCalls.text(made, "id"), bare.toString());
    }

    @Test
    @RequiresWrites
    void anUpdateChangesWhatItNamesAndNothingElse(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = calls.create(
                "/v2.2/site/company/" + scratch.newCompany("site changes"),
                "{'name': '" + scratch.prefix() + " before', " + ALL_FIELDS + "}");
        String path = "/v2.2/site/" + ApiCalls.id(before);
        ObjectNode expected = before.deepCopy();
        for (String change : List.of(
                "{'name': '" + scratch.prefix() + " after'}",
                "{'externalId': null}",
                "{'externalId': 'HBL-OAK-02'}",
                "{'address': '1820 Monterey Hwy, San Jose, CA 95112'}",
                "{'path': ['US']}",
                "{'occupancyPercent': '100.0000'}",
                "{'occupancyPercent': null}")) {
            ApiCalls.json(change).properties().forEach(field -> expected.set(field.getKey(), field.getValue()));
            assertThat(calls.update(path, change)).as(change).isEqualTo(expected);
            assertThat(calls.get(path)).as("read after " + change).isEqualTo(expected);
        }
        assertThat(calls.update(path, "{}")).as("an update that names nothing").isEqualTo(expected);
    }

    @Test
    @RequiresWrites
    void theStopOfCollectionCannotBeWritten(ServiceApi api, TestData scratch) {
        UUID site = scratch.newSite(scratch.newCompany("stop"), "stop");
        // Lenient: the field is read-only, so the request breaks the document on purpose.
        api.lenient()
                .body(ApiCalls.quoted("{'dataCollectionStopDate': '2025-01-31'}"))
                .patch("/v2.2/site/" + site);
        assertThat(new ApiCalls(api)
                        .get("/v2.2/site/" + site)
                        .path("dataCollectionStopDate")
                        .isNull())
                .isTrue();
    }

    @Test
    @RequiresWrites
    void whatCannotBeASiteIsRefused(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("refused sites");
        String sites = "/v2.2/site/company/" + company;
        calls.refusedPost(sites, "{}", 400);
        calls.refusedPost(sites, "{'name': '" + "n".repeat(256) + "'}", 400);
        calls.refusedPost(sites, "{'name': 'x', 'address': '" + "a".repeat(256) + "'}", 400);
        calls.refusedPost(sites, "{'name': 'x', 'occupancyPercent': '100.0001'}", 400);
        calls.refusedPost(sites, "{'name': 'x', 'occupancyPercent': '-1'}", 400);
        calls.refusedPost(sites, "{'name': 'x', 'path': ['" + "p".repeat(101) + "']}", 400);
        assertThat(calls.get("/v2.2/company/" + company).path("sites")).isEmpty();
        calls.refusedPatch("/v2.2/site/" + scratch.newSite(company, "kept"), "{'name': ''}", 400);
    }
}
