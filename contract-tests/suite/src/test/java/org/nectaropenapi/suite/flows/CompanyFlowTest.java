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
import org.nectaropenapi.harness.run.Api;
import org.nectaropenapi.harness.run.ContractTest;
import org.nectaropenapi.harness.run.OnSandbox;
import org.nectaropenapi.harness.run.Scratch;
import org.nectaropenapi.harness.run.Waiting;
import org.nectaropenapi.harness.run.Writes;

/** The life of a company: made, read, listed, changed field by field, deleted. */
@ContractTest
class CompanyFlowTest {

    private static final String COMPANIES = "/v2.2/company";
    private static final String CONSULTANT = "consultant@sandbox.example";
    private static final String AUDITOR = "auditor@sandbox.example";

    @Test
    void theListHasEveryCompanyAsItIsReadAlone(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        UUID id = scratch.company();
        JsonNode alone = calls.get(COMPANIES + "/" + id);
        assertThat(calls.get(COMPANIES)).as("companies").contains(alone);
        assertThat(Calls.id(alone)).isEqualTo(id);
        assertThat(Calls.ids(alone.path("sites"))).contains(scratch.site().toString());
    }

    @Test
    @Writes
    void aCompanyIsKeptAsItWasMade(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        String fields = "'name': '" + scratch.prefix() + " all fields', 'externalId': 'ext-1',"
                + " 'dataCollectionStartDate': '2024-01-01', 'isImpliedMeteringEnabled': true,"
                + " 'impliedMeteringFraction': '0.85', 'isDemandEnabled': true,"
                + " 'isBasicIdentifierMappingEnabled': true, 'isLowAccuracyModeEnabled': true";
        JsonNode made = calls.create(COMPANIES, "{" + fields + "}");
        Calls.json("{" + fields + "}").properties().forEach(field -> assertThat(made.get(field.getKey()))
                .as(field.getKey())
                .isEqualTo(field.getValue()));
        assertThat(made.path("sites")).isEmpty();
        assertThat(Calls.texts(made.path("users"))).as("users").isNotEmpty();
        assertThat(calls.get(COMPANIES + "/" + Calls.id(made))).isEqualTo(made);
        assertThat(calls.get(COMPANIES)).contains(made);
        assertThat(named(calls, Calls.text(made, "name")))
                .as("companies of this name")
                .hasSize(1);
    }

    @Test
    @Writes
    void whatIsLeftOutGetsTheDefaults(Api api, Scratch scratch) {
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
    @Writes
    void anUpdateChangesWhatItNamesAndNothingElse(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        JsonNode before = calls.create(
                COMPANIES,
                "{'name': '" + scratch.prefix() + " before', 'externalId': 'ext-2', 'impliedMeteringFraction': '0.5'}");
        String path = COMPANIES + "/" + Calls.id(before);
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
            Calls.json(change).properties().forEach(field -> expected.set(field.getKey(), field.getValue()));
            assertThat(calls.update(path, change)).as(change).isEqualTo(expected);
            assertThat(calls.get(path)).as("read after " + change).isEqualTo(expected);
        }
        assertThat(calls.update(path, "{}")).as("an update that names nothing").isEqualTo(expected);
    }

    @Test
    @OnSandbox
    void usersAreReplacedAsAWholeExceptTheCaller(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        JsonNode made =
                calls.create(COMPANIES, "{'name': '" + scratch.prefix() + " users', 'users': ['" + CONSULTANT + "']}");
        List<String> everybody = Calls.texts(made.path("users"));
        String caller = Calls.text(calls.get("/v2.2/team"), "email");
        List<String> wanted =
                new ArrayList<>(Calls.texts(calls.get("/v2.2/team").path("users")));
        wanted.add(CONSULTANT);
        assertThat(everybody).containsExactlyInAnyOrderElementsOf(wanted);

        String path = COMPANIES + "/" + Calls.id(made);
        assertThat(Calls.texts(
                        calls.update(path, "{'users': ['" + AUDITOR + "']}").path("users")))
                .containsExactlyInAnyOrder(caller, AUDITOR);
        assertThat(Calls.texts(calls.update(path, "{'externalId': 'x'}").path("users")))
                .as("users that an update does not name")
                .containsExactlyInAnyOrder(caller, AUDITOR);
        assertThat(calls.refusedPatch(path, "{'users': ['nobody@unknown.example'], 'externalId': 'y'}", 400))
                .contains("nobody@unknown.example");
        JsonNode after = calls.get(path);
        assertThat(Calls.text(after, "externalId")).as("after a refused update").isEqualTo("x");
        assertThat(Calls.texts(after.path("users"))).containsExactlyInAnyOrder(caller, AUDITOR);
    }

    @Test
    @Writes
    void whatCannotBeACompanyIsRefusedAndNotMade(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
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
    @Writes
    void aDeletedCompanyGoesWithAllItHas(Api api, Scratch scratch) {
        Calls calls = new Calls(api);
        UUID company = scratch.newCompany("to delete");
        UUID site = scratch.newSite(company, "to delete");
        calls.delete(COMPANIES + "/" + company);

        // The deletion goes on in the background.
        int status = Waiting.until(
                api.target(), () -> api.given().get(COMPANIES + "/" + company).statusCode(), seen -> seen != 200);
        assertThat(status).as("status of a deleted company").isIn(403, 404);
        assertThat(Calls.ids(calls.get(COMPANIES))).doesNotContain(company.toString());
        assertThat(api.given().get("/v2.2/site/" + site).statusCode())
                .as("status of its site")
                .isIn(403, 404);
    }

    private static List<JsonNode> named(Calls calls, String name) {
        List<JsonNode> found = new ArrayList<>();
        calls.get(COMPANIES).forEach(company -> {
            if (Calls.text(company, "name").equals(name)) {
                found.add(company);
            }
        });
        return found;
    }
}
