package org.nectaropenapi.contract.restassured;

import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.nectaropenapi.contract.suite.Api;
import org.nectaropenapi.contract.suite.ContractTest;
import org.nectaropenapi.contract.suite.Scratch;
import org.nectaropenapi.contract.suite.Writes;

@ContractTest
@Writes
class CompanyFlowTest {

    @Test
    void aCompanyIsReadAsItWasCreated(Api api, Scratch scratch) {
        String name = scratch.prefix() + " read back";
        String id = api.given()
                .body("{\"name\":\"" + name + "\"}")
                .post("/v2.2/company")
                .then()
                .statusCode(201)
                .body("name", equalTo(name))
                .extract()
                .path("id");
        api.given().get("/v2.2/company/{id}", id).then().statusCode(200).body("id", equalTo(id));
        scratch.connection();
    }
}
