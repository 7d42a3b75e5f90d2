package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/** Contract tests that other tests of this package launch. */
final class SampleTests {

    private SampleTests() {}

    @ContractTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Reading {

        @Test
        void ping(ServiceApi api, Target target, ApiDocument document) {
            assertThat(api.target()).isSameAs(target);
            assertThat(api.document()).isSameAs(document);
            api.given().get("/v2.2/ping").then().statusCode(200);
        }

        @Test
        void readsShared(ServiceApi api, TestData testData) {
            api.given().get("/v2.2/company/" + testData.company()).then().statusCode(200);
            assertThat(testData.document().path("id").asText()).isNotEmpty();
        }

        @Test
        void readsLenient(ServiceApi api, TestData testData) {
            api.lenient().get("/v2.2/company/" + testData.company());
        }

        @Test
        @RequiresSandbox
        void onSandbox(Target target) {
            assertThat(EmbeddedSandbox.of(target).baseUrl()).isEqualTo(target.baseUrl());
        }
    }

    @ContractTest
    @RequiresWrites
    static class Writing {

        @Test
        void makesACompany(ServiceApi api, TestData testData) {
            UUID company = testData.newCompany("sample");
            Response site = api.given()
                    .body("{\"name\":\"" + testData.prefix() + " é\"}")
                    .post("/v2.2/site/company/" + company);
            site.then().statusCode(201);
            assertThat(new String(site.asByteArray(), StandardCharsets.UTF_8)).contains(" é");
        }

        @Test
        void makesACompanyAndFails(ServiceApi api, TestData testData) {
            api.given()
                    .body("{\"name\":\"" + testData.prefix() + " by a test\"}")
                    .post("/v2.2/company")
                    .then()
                    .statusCode(418);
        }
    }

    @ContractTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Failing {

        @Test
        void a(ServiceApi api) {
            api.given().get("/v2.2/team").then().statusCode(418);
        }

        @Test
        void b(ServiceApi api) {
            api.given().get("/v2.2/team").then().statusCode(200);
        }
    }
}
