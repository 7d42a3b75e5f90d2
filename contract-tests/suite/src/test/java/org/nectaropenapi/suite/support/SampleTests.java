package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.junit.ContractTest;
import org.nectaropenapi.harness.junit.RequiresOtherKey;
import org.nectaropenapi.harness.junit.RequiresWrites;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.harness.targets.Target;
import org.nectaropenapi.spec.model.ApiDocument;

/** Contract tests that other tests of this package launch. */
final class SampleTests {

    private SampleTests() {}

    private static Response call(RequestSpecification request, ServiceApi api, String operationId, Object... values) {
        DocumentLookup document = new DocumentLookup(api.document());
        return request.request(document.operation(operationId).method(), document.path(operationId, values));
    }

    private static void succeeds(Response response, ServiceApi api, String operationId) {
        response.then()
                .statusCode(new DocumentLookup(api.document())
                        .successes(operationId)
                        .get(0));
    }

    @ContractTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Reading {

        @Test
        void ping(ServiceApi api, Target target, ApiDocument document) {
            assertThat(api.target()).isSameAs(target);
            assertThat(api.document()).isSameAs(document);
            succeeds(call(api.given(), api, "ping"), api, "ping");
        }

        @Test
        void readsShared(ServiceApi api, TestData testData) {
            succeeds(call(api.given(), api, "getCompany", testData.company()), api, "getCompany");
            assertThat(testData.document().path("id").asText()).isNotEmpty();
        }

        @Test
        void readsLenient(ServiceApi api, TestData testData) {
            call(api.lenient(), api, "getCompany", testData.company());
        }

        @Test
        @RequiresSandbox
        void onSandbox(Target target) {
            assertThat(EmbeddedSandbox.of(target).baseUrl()).isEqualTo(target.baseUrl());
        }
    }

    @ContractTest
    static class OfTwoTeams {

        @Test
        @RequiresOtherKey
        void knowsTheOtherKey(ServiceApi api, Target target) {
            RequestSpecification request = api.anonymous()
                    .header(target.keyHeader(), target.otherApiKey().orElseThrow());
            succeeds(call(request, api, "ping"), api, "ping");
        }
    }

    @ContractTest
    @RequiresWrites
    static class Deleting {

        @Test
        void deletesItsCompany(ServiceApi api, TestData testData) {
            call(api.given(), api, "deleteCompany", testData.newCompany("deleted"));
        }
    }

    @ContractTest
    @RequiresWrites
    static class Writing {

        @Test
        void makesACompany(ServiceApi api, TestData testData) {
            UUID company = testData.newCompany("sample");
            Response site =
                    call(api.given().body("{\"name\":\"" + testData.prefix() + " é\"}"), api, "createSite", company);
            succeeds(site, api, "createSite");
            assertThat(new String(site.asByteArray(), StandardCharsets.UTF_8)).contains(" é");
        }

        @Test
        void makesACompanyAndFails(ServiceApi api, TestData testData) {
            call(api.given().body("{\"name\":\"" + testData.prefix() + " by a test\"}"), api, "createCompany")
                    .then()
                    .statusCode(418);
        }
    }

    @ContractTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Failing {

        @Test
        void a(ServiceApi api) {
            call(api.given(), api, "getTeam").then().statusCode(418);
        }

        @Test
        void b(ServiceApi api) {
            succeeds(call(api.given(), api, "getTeam"), api, "getTeam");
        }
    }
}
