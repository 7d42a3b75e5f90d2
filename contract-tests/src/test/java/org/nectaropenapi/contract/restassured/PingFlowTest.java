package org.nectaropenapi.contract.restassured;

import org.junit.jupiter.api.Test;
import org.nectaropenapi.contract.suite.Api;
import org.nectaropenapi.contract.suite.ContractTest;

/** The check of the key, in both generations of the API. */
@ContractTest
class PingFlowTest {

    @Test
    void theKeyIsAccepted(Api api) {
        api.given().get("/v2.2/ping").then().statusCode(200);
    }

    @Test
    void theKeyIsAcceptedByTheFirstGenerationToo(Api api) {
        api.given().get("/ping").then().statusCode(200);
    }
}
