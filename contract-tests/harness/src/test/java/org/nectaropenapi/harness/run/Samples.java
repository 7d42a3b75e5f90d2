package org.nectaropenapi.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/** Contract tests that are run by tests of the suite, and by nobody else. */
final class Samples {

    private Samples() {}

    @ContractTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Reading {

        @Test
        void ping(Api api, Target target, ApiDocument document) {
            assertThat(api.target()).isSameAs(target);
            assertThat(api.document()).isSameAs(document);
            api.given().get("/v2.2/ping").then().statusCode(200);
        }

        @Test
        void readsShared(Api api, Scratch scratch) {
            api.given().get("/v2.2/company/" + scratch.company()).then().statusCode(200);
            assertThat(scratch.document().path("id").asText()).isNotEmpty();
        }

        @Test
        void readsLenient(Api api, Scratch scratch) {
            api.lenient().get("/v2.2/company/" + scratch.company());
        }

        @Test
        @OnSandbox
        void onSandbox(Target target) {
            assertThat(target.sandbox()).isPresent();
        }
    }

    @ContractTest
    @Writes
    static class Writing {

        @Test
        void makesACompany(Api api, Scratch scratch) {
            UUID company = scratch.newCompany("sample");
            Response site = api.given()
                    .body("{\"name\":\"" + scratch.prefix() + " é\"}")
                    .post("/v2.2/site/company/" + company);
            site.then().statusCode(201);
            assertThat(new String(site.asByteArray(), StandardCharsets.UTF_8)).contains(" é");
        }

        @Test
        void makesACompanyAndFails(Api api, Scratch scratch) {
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
        void a(Api api) {
            api.given().get("/v2.2/team").then().statusCode(418);
        }

        @Test
        void b(Api api) {
            api.given().get("/v2.2/team").then().statusCode(200);
        }
    }
}
