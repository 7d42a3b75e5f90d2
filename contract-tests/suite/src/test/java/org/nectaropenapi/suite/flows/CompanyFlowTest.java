package org.nectaropenapi.suite.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nectaropenapi.suite.flows.ApiCalls.id;
import static org.nectaropenapi.suite.flows.ApiCalls.ids;
import static org.nectaropenapi.suite.flows.ApiCalls.json;
import static org.nectaropenapi.suite.flows.ApiCalls.text;
import static org.nectaropenapi.suite.flows.ApiCalls.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.spec.model.SchemaNode;
import org.nectaropenapi.suite.support.RequiresSandbox;
import org.nectaropenapi.suite.support.TestData;

/** Tests the life cycle of a company: created, read, listed, updated field by field, deleted. */
@ContractTest
class CompanyFlowTest {

    private static final String CONSULTANT = "consultant@sandbox.example";
    private static final String AUDITOR = "auditor@sandbox.example";

    @Test
    void aCompanyIsTheSameAloneAndInTheList(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = testData.company();
        JsonNode alone = calls.get("getCompany", id);
        assertThat(calls.get("listCompanies")).as("companies").contains(alone);
        assertThat(id(alone)).isEqualTo(id);
        assertThat(ids(alone.path("sites"))).contains(testData.site().toString());
    }

    @Test
    @RequiresWrites
    void aCompanyHasTheFieldsOfItsCreation(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        String fields = "'name': '" + testData.prefix() + " all fields', 'externalId': 'ext-1',"
                + " 'dataCollectionStartDate': '2024-01-01', 'isImpliedMeteringEnabled': true,"
                + " 'impliedMeteringFraction': '0.85', 'isDemandEnabled': true,"
                + " 'isBasicIdentifierMappingEnabled': true, 'isLowAccuracyModeEnabled': true";
        JsonNode created = calls.create("createCompany", "{" + fields + "}");
        json("{" + fields + "}").properties().forEach(field -> assertThat(created.get(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(created.path("sites")).isEmpty();
        assertThat(texts(created.path("users"))).as("users").isNotEmpty();
        assertThat(calls.get("getCompany", id(created))).isEqualTo(created);
        assertThat(calls.get("listCompanies")).contains(created);
        assertThat(named(calls, text(created, "name")))
                .as("companies of this name")
                .hasSize(1);
    }

    @Test
    @RequiresWrites
    void absentFieldsGetTheirDefaults(ServiceApi api, TestData testData) {
        JsonNode company = new ApiCalls(api).get("getCompany", testData.newCompany("defaults"));
        Map<String, SchemaNode> fields = new DocumentLookup(api.document())
                .schema("CompanyCreateRequest")
                .properties();
        fields.forEach((name, field) -> {
            if (field.definition().has("default")) {
                assertThat(company.path(name))
                        .as(name)
                        .isEqualTo(field.definition().path("default"));
            }
        });
        assertThat(company.path("externalId").isNull()).isTrue();
    }

    @Test
    @RequiresWrites
    void anUpdateChangesOnlyTheFieldsItNames(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode before = calls.create(
                "createCompany",
                "{'name': '" + testData.prefix()
                        + " before', 'externalId': 'ext-2', 'impliedMeteringFraction': '0.5'}");
        calls.expectUpdates(
                "updateCompany",
                "getCompany",
                (ObjectNode) before,
                "{'name': '" + testData.prefix() + " after'}",
                "{'externalId': null}",
                "{'externalId': 'ext-3'}",
                "{'dataCollectionStartDate': '2023-05-01'}",
                "{'isImpliedMeteringEnabled': true}",
                "{'impliedMeteringFraction': '0.25'}",
                "{'isDemandEnabled': true}",
                "{'isBasicIdentifierMappingEnabled': true}",
                "{'isLowAccuracyModeEnabled': true}");
    }

    @Test
    @RequiresSandbox
    void anUpdateReplacesAllUsersExceptTheCaller(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode created = calls.create(
                "createCompany", "{'name': '" + testData.prefix() + " users', 'users': ['" + CONSULTANT + "']}");
        List<String> everybody = texts(created.path("users"));
        String caller = text(calls.get("getTeam"), "email");
        List<String> expected = new ArrayList<>(texts(calls.get("getTeam").path("users")));
        expected.add(CONSULTANT);
        assertThat(everybody).containsExactlyInAnyOrderElementsOf(expected);

        assertThat(texts(calls.update("updateCompany", "{'users': ['" + AUDITOR + "']}", id(created))
                        .path("users")))
                .containsExactlyInAnyOrder(caller, AUDITOR);
        assertThat(texts(calls.update("updateCompany", "{'externalId': 'x'}", id(created))
                        .path("users")))
                .as("users that an update does not name")
                .containsExactlyInAnyOrder(caller, AUDITOR);
        assertThat(calls.badRequest(
                        "updateCompany", "{'users': ['nobody@unknown.example'], 'externalId': 'y'}", id(created)))
                .contains("nobody@unknown.example");
        JsonNode after = calls.get("getCompany", id(created));
        assertThat(text(after, "externalId")).as("after a refused update").isEqualTo("x");
        assertThat(texts(after.path("users"))).containsExactlyInAnyOrder(caller, AUDITOR);
    }

    @Test
    @RequiresWrites
    void invalidCompaniesAreRejectedAndNotCreated(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        String name = testData.prefix() + " refused";
        calls.badRequest("createCompany", "{}");
        calls.badRequest("createCompany", "{'name': ''}");
        calls.badRequest("createCompany", "{'name': '" + name + "', 'users': ['nobody@unknown.example']}");
        calls.badRequest("createCompany", "{'name': '" + name + "', 'dataCollectionStartDate': 'soon'}");
        calls.badRequest("createCompany", "{'name': '" + name + "', 'impliedMeteringFraction': '10.5'}");
        assertThat(named(calls, name)).as("companies of this name").isEmpty();
    }

    @Test
    @RequiresWrites
    void aDeletedCompanyIsGoneWithItsSites(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("to delete");
        UUID site = testData.newSite(company, "to delete");
        calls.call("deleteCompany", company);

        // The deletion continues in the background.
        int status = api.background()
                .until(
                        "a company to be deleted",
                        () -> calls.send(api.given(), "getCompany", company).statusCode(),
                        code -> code / 100 != 2);
        assertThat(status).as("status of a deleted company").isIn(403, 404);
        assertThat(ids(calls.get("listCompanies"))).doesNotContain(company.toString());
        assertThat(calls.send(api.given(), "getSite", site).statusCode())
                .as("status of its site")
                .isIn(403, 404);
    }

    private static List<JsonNode> named(ApiCalls calls, String name) {
        List<JsonNode> found = new ArrayList<>();
        calls.get("listCompanies").forEach(company -> {
            if (text(company, "name").equals(name)) {
                found.add(company);
            }
        });
        return found;
    }
}
