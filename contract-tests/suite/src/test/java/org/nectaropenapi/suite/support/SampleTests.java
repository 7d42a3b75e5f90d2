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
        void readsShared(ServiceApi api, TestData scratch) {
            api.given().get("/v2.2/company/" + scratch.company()).then().statusCode(200);
            assertThat(scratch.document().path("id").asText()).isNotEmpty();
        }

        @Test
        void readsLenient(ServiceApi api, TestData scratch) {
            api.lenient().get("/v2.2/company/" + scratch.company());
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
        void makesACompany(ServiceApi api, TestData scratch) {
            UUID company = scratch.newCompany("sample");
            Response site = api.given()
                    .body("{\"name\":\"" + scratch.prefix() + " é\"}")
                    .post("/v2.2/site/company/" + company);
            site.then().statusCode(201);
            assertThat(new String(site.asByteArray(), StandardCharsets.UTF_8)).contains(" é");
        }

        @Test
        void makesACompanyAndFails(ServiceApi api, TestData scratch) {
            api.given()
                    .body("{\"name\":\"" + scratch.prefix() + " by a test\"}")
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
