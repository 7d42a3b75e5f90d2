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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.expect.Expectation;
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

    /** Fields whose default is an open question. */
    private static final Set<String> OPEN_DEFAULTS =
            Set.of("isDemandEnabled", "isLowAccuracyModeEnabled", "isBasicIdentifierMappingEnabled");

    @Test
    void aCompanyIsTheSameAloneAndInTheList(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = testData.company();
        JsonNode alone = calls.get("getCompany", id);
        api.fact("Company.id").assertThat(id(alone)).isEqualTo(id);
        if (alone.hasNonNull("sites")) {
            api.fact("Company.sites")
                    .assertThat(ids(alone.path("sites")))
                    .contains(testData.site().toString());
        }
        List<JsonNode> companies = companies(calls);
        api.fact("listCompanies")
                .required()
                .assertThat(ids(companies))
                .as("companies")
                .contains(id.toString());
        calls.expectSame(
                api.assumption("company-list-element"), api.fact("getCompany"), alone, ApiCalls.find(companies, id));
    }

    @Test
    @RequiresWrites
    void aCompanyHasTheFieldsOfItsCreation(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode sent = json("{'name': '" + testData.prefix() + " all fields', 'externalId': 'ext-1',"
                + " 'dataCollectionStartDate': '2024-01-01', 'isImpliedMeteringEnabled': true,"
                + " 'impliedMeteringFraction': '0.85', 'isDemandEnabled': true,"
                + " 'isBasicIdentifierMappingEnabled': true, 'isLowAccuracyModeEnabled': true}");
        JsonNode created = calls.create("createCompany", sent.toString());
        calls.expectFields("createCompany", created, sent, "as created");
        JsonNode read = calls.get("getCompany", id(created));
        calls.expectFields("getCompany", read, sent, "as read");
        calls.expectSame(api.assumption("company-create-response"), api.fact("getCompany"), read, created);
        api.fact("Company.sites").assertThat(read.path("sites").size()).isZero();
        if (read.hasNonNull("users")) {
            api.fact("Company.users")
                    .assertThat(texts(read.path("users")).size())
                    .as("users")
                    .isPositive();
        }
        api.fact("createCompany")
                .assertThat(ids(named(calls, text(sent, "name"))))
                .as("companies of this name")
                .containsExactly(id(created).toString());
    }

    @Test
    @RequiresWrites
    void absentFieldsGetTheirDefaults(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        JsonNode company = calls.get("getCompany", testData.newCompany("defaults"));
        Map<String, SchemaNode> fields = new DocumentLookup(api.document())
                .schema("CompanyCreateRequest")
                .properties();
        fields.forEach((name, field) -> {
            if (field.definition().has("default")) {
                JsonNode value = field.definition().path("default");
                Expectation source =
                        OPEN_DEFAULTS.contains(name) ? api.assumption("company-defaults") : api.fact("Company." + name);
                calls.expectField(source, "getCompany", company, name, value, "by default");
            }
        });
        api.assumption("company-defaults")
                .assertThat(company.path("externalId").isNull())
                .as("externalId is null by default")
                .isTrue();
    }

    @Test
    @RequiresWrites
    void anUpdateChangesOnlyTheFieldsItNames(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID id = calls.createId(
                "createCompany",
                "{'name': '" + testData.prefix()
                        + " before', 'externalId': 'ext-2', 'impliedMeteringFraction': '0.5'}");
        calls.expectUpdates(
                "updateCompany",
                "getCompany",
                (ObjectNode) calls.get("getCompany", id),
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
                        api.fact("updateCompany.400"),
                        "updateCompany",
                        "{'users': ['nobody@unknown.example'], 'externalId': 'y'}",
                        id(created)))
                .contains("nobody@unknown.example");
        JsonNode after = calls.get("getCompany", id(created));
        assertThat(text(after, "externalId")).as("after a refused update").isEqualTo("x");
        assertThat(texts(after.path("users"))).containsExactlyInAnyOrder(caller, AUDITOR);
    }

    @Test
    @RequiresWrites
    void invalidCompaniesAreRejectedAndNotCreated(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        String stranger = testData.prefix() + " with a stranger";
        calls.badRequest(
                api.fact("createCompany.400"),
                "createCompany",
                "{'name': '" + stranger + "', 'users': ['nobody@unknown.example']}");
        api.fact("createCompany.400")
                .assertThat(ids(named(calls, stranger)))
                .as("companies of this name")
                .isEmpty();

        String name = testData.prefix() + " refused";
        calls.badRequest(api.assumption("company-create-response"), "createCompany", "{}");
        for (String body : List.of(
                "{'name': ''}",
                "{'name': '" + name + "', 'dataCollectionStartDate': 'soon'}",
                "{'name': '" + name + "', 'impliedMeteringFraction': '10.5'}")) {
            calls.badRequest(api.assumption("invalid-body-values"), "createCompany", body);
        }
        api.assumption("invalid-body-values")
                .assertThat(ids(named(calls, name)))
                .as("companies of this name")
                .isEmpty();
    }

    @Test
    @RequiresWrites
    void aDeletedCompanyIsGoneWithItsSites(ServiceApi api, TestData testData) {
        ApiCalls calls = new ApiCalls(api);
        UUID company = testData.newCompany("to delete");
        UUID site = testData.newSite(company, "to delete");
        calls.call("deleteCompany", company);

        // The deletion continues in the background, and what it leaves meanwhile is an open question.
        int status = api.background()
                .until(
                        "a company to be deleted",
                        () -> calls.send(api.given(), "getCompany", company).statusCode(),
                        code -> code / 100 != 2);
        Expectation gone = api.assumption("company-delete").required();
        gone.assertThat(status).as("status of a deleted company").isIn(403, 404);
        gone.assertThat(ids(companies(calls))).doesNotContain(company.toString());
        gone.assertThat(calls.send(api.given(), "getSite", site).statusCode())
                .as("status of its site")
                .isIn(403, 404);
    }

    /** Returns the list of companies, which comes without a page around it. */
    private static List<JsonNode> companies(ApiCalls calls) {
        JsonNode list = calls.get("listCompanies");
        calls.api()
                .assumption("all-lists-paginated")
                .assertThat(list.isArray())
                .as("the companies are a bare array")
                .isTrue();
        return ApiCalls.items(list);
    }

    private static List<JsonNode> named(ApiCalls calls, String name) {
        return companies(calls).stream()
                .filter(company -> text(company, "name").equals(name))
                .toList();
    }
}
