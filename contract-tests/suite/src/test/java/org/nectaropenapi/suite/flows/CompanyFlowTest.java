package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.harness.run.BackgroundWait;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** The life of a company: made, read, listed, changed field by field, deleted. */
@ContractTest
class CompanyFlowTest {

    private static final String COMPANIES = "/v2.2/company";
    private static final String CONSULTANT = "consultant@sandbox.example";
    private static final String AUDITOR = "auditor@sandbox.example";

    @Test
    void theListHasEveryCompanyAsItIsReadAlone(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = scratch.company();
        JsonNode alone = calls.get(COMPANIES + "/" + id);
        assertThat(calls.get(COMPANIES)).as("companies").contains(alone);
        assertThat(ApiCalls.id(alone)).isEqualTo(id);
        assertThat(ApiCalls.ids(alone.path("sites"))).contains(scratch.site().toString());
    }

    @Test
    @RequiresWrites
    void aCompanyIsKeptAsItWasMade(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        String fields = "'name': '" + scratch.prefix() + " all fields', 'externalId': 'ext-1',"
                + " 'dataCollectionStartDate': '2024-01-01', 'isImpliedMeteringEnabled': true,"
                + " 'impliedMeteringFraction': '0.85', 'isDemandEnabled': true,"
                + " 'isBasicIdentifierMappingEnabled': true, 'isLowAccuracyModeEnabled': true";
        JsonNode made = calls.create(COMPANIES, "{" + fields + "}");
        ApiCalls.json("{" + fields + "}").properties().forEach(field -> assertThat(made.get(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(made.path("sites")).isEmpty();
        assertThat(ApiCalls.texts(made.path("users"))).as("users").isNotEmpty();
        assertThat(calls.get(COMPANIES + "/" + ApiCalls.id(made))).isEqualTo(made);
        assertThat(calls.get(COMPANIES)).contains(made);
        assertThat(named(calls, ApiCalls.text(made, "name")))
                .as("companies of this name")
                .hasSize(1);
    }

    @Test
    @RequiresWrites
    void whatIsLeftOutGetsTheDefaults(ServiceApi api, TestData scratch) {
        api.given()
                .get(COMPANIES + "/" + scratch.newCompany("defaults"))
                .then()
                .statusCode(200)
                .body("isDemandEnabled", equalTo(false))
                .body("isImpliedMeteringEnabled", equalTo(false))
                .body("impliedMeteringFraction", equalTo("1.0"))
                .body("isBasicIdentifierMappingEnabled", equalTo(false))
                .body("isLowAccuracyModeEnabled", equalTo(false))
                .body("externalId", nullValue());
    }

    @Test
    @RequiresWrites
    void anUpdateChangesWhatItNamesAndNothingElse(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = calls.create(
                COMPANIES,
                "{'name': '" + scratch.prefix() + " before', 'externalId': 'ext-2', 'impliedMeteringFraction': '0.5'}");
        String path = COMPANIES + "/" + ApiCalls.id(before);
        ObjectNode expected = before.deepCopy();
        for (String change : List.of(
                "{'name': '" + scratch.prefix() + " after'}",
                "{'externalId': null}",
                "{'externalId': 'ext-3'}",
                "{'dataCollectionStartDate': '2023-05-01'}",
                "{'isImpliedMeteringEnabled': true}",
                "{'impliedMeteringFraction': '0.25'}",
                "{'isDemandEnabled': true}",
                "{'isBasicIdentifierMappingEnabled': true}",
                "{'isLowAccuracyModeEnabled': true}")) {
            ApiCalls.json(change).properties().forEach(field -> expected.set(field.getKey(), field.getValue()));
            assertThat(calls.update(path, change)).as(change).isEqualTo(expected);
            assertThat(calls.get(path)).as("read after " + change).isEqualTo(expected);
        }
        assertThat(calls.update(path, "{}")).as("an update that names nothing").isEqualTo(expected);
    }

    @Test
    @RequiresSandbox
    void usersAreReplacedAsAWholeExceptTheCaller(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode made =
                calls.create(COMPANIES, "{'name': '" + scratch.prefix() + " users', 'users': ['" + CONSULTANT + "']}");
        List<String> everybody = ApiCalls.texts(made.path("users"));
        String caller = ApiCalls.text(calls.get("/v2.2/team"), "email");
        List<String> wanted =
                new ArrayList<>(ApiCalls.texts(calls.get("/v2.2/team").path("users")));
        wanted.add(CONSULTANT);
        assertThat(everybody).containsExactlyInAnyOrderElementsOf(wanted);

        String path = COMPANIES + "/" + ApiCalls.id(made);
        assertThat(ApiCalls.texts(
                        calls.update(path, "{'users': ['" + AUDITOR + "']}").path("users")))
                .containsExactlyInAnyOrder(caller, AUDITOR);
        assertThat(ApiCalls.texts(calls.update(path, "{'externalId': 'x'}").path("users")))
                .as("users that an update does not name")
                .containsExactlyInAnyOrder(caller, AUDITOR);
        assertThat(calls.refusedPatch(path, "{'users': ['nobody@unknown.example'], 'externalId': 'y'}", 400))
                .contains("nobody@unknown.example");
        JsonNode after = calls.get(path);
        assertThat(ApiCalls.text(after, "externalId"))
                .as("after a refused update")
                .isEqualTo("x");
        assertThat(ApiCalls.texts(after.path("users"))).containsExactlyInAnyOrder(caller, AUDITOR);
    }

    @Test
    @RequiresWrites
    void whatCannotBeACompanyIsRefusedAndNotMade(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        String name = scratch.prefix() + " refused";
        calls.refusedPost(COMPANIES, "{}", 400);
        calls.refusedPost(COMPANIES, "{'name': ''}", 400);
        calls.refusedPost(COMPANIES, "{'name': '" + "n".repeat(201) + "'}", 400);
        calls.refusedPost(COMPANIES, "{'name': '" + name + "', 'users': ['nobody@unknown.example']}", 400);
        calls.refusedPost(COMPANIES, "{'name': '" + name + "', 'dataCollectionStartDate': 'soon'}", 400);
        calls.refusedPost(COMPANIES, "{'name': '" + name + "', 'impliedMeteringFraction': '10.5'}", 400);
        assertThat(named(calls, name)).as("companies of this name").isEmpty();
    }

    @Test
    @RequiresWrites
    void aDeletedCompanyGoesWithAllItHas(ServiceApi api, TestData scratch) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = scratch.newCompany("to delete");
        UUID site = scratch.newSite(company, "to delete");
        calls.delete(COMPANIES + "/" + company);

        // The deletion goes on in the background.
        int status = BackgroundWait.until(
                api.target(), () -> api.given().get(COMPANIES + "/" + company).statusCode(), seen -> seen != 200);
        assertThat(status).as("status of a deleted company").isIn(403, 404);
        assertThat(ApiCalls.ids(calls.get(COMPANIES))).doesNotContain(company.toString());
        assertThat(api.given().get("/v2.2/site/" + site).statusCode())
                .as("status of its site")
                .isIn(403, 404);
    }

    private static List<JsonNode> named(ApiCalls calls, String name) {
        List<JsonNode> found = new ArrayList<>();
        calls.get(COMPANIES).forEach(company -> {
            if (ApiCalls.text(company, "name").equals(name)) {
                found.add(company);
            }
        });
        return found;
    }
}
