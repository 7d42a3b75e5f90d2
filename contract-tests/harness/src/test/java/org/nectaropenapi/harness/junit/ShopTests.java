package org.nectaropenapi.harness.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.api.ServiceApi;
import org.nectaropenapi.harness.run.ShopProfile;
import org.nectaropenapi.harness.run.ShopTestData;
import org.nectaropenapi.spec.model.ApiDocument;

/** Contract tests of the shop, which {@link ShopRunTest} launches. */
final class ShopTests {
    /** A name that must not reach a file of a live run. */
    static final String CUSTOMER = "Quillfeather Ottokar";

    private ShopTests() {}

    @ContractTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static final class Buying {

        @Test
        @RequiresWrites
        void createsAThing(ServiceApi api) {
            api.given()
                    .body("{\"name\":\"" + CUSTOMER + "\",\"colour\":\"RED\"}")
                    .post("/things")
                    .then()
                    .statusCode(201);
        }

        @Test
        void listsThings(ServiceApi api, ShopTestData data) {
            String id = data.newThing(data.name("lamp"));
            assertThat(api.given()
                            .queryParam("page", 1)
                            .get("/things")
                            .jsonPath()
                            .getList("id"))
                    .contains(id);
        }

        @Test
        void quotesTheService(ServiceApi api) {
            assertThat(api.lenient().get("/things").asString()).isEmpty();
        }

        @Test
        @RequiresTarget("sandbox")
        void runsOnTheSandboxOnly(ServiceApi api) {
            api.given().get("/things").then().statusCode(200);
        }
    }

    @ContractTest
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static final class Polling {

        @TestFactory
        Stream<DynamicContainer> poll(ServiceApi api) {
            return Stream.of("one", "two")
                    .map(name -> DynamicContainer.dynamicContainer(
                            name, Stream.of(DynamicTest.dynamicTest("a page", () -> poll(api, name)))));
        }

        @ParameterizedTest
        @ValueSource(ints = {7, 8})
        void asks(int page, ServiceApi api) {
            poll(api, String.valueOf(page));
        }

        private static void poll(ServiceApi api, String page) {
            assertThat(api.lenient().queryParam("page", page).get("/things").asString())
                    .isEqualTo("[]");
        }
    }

    @ContractTest
    static final class Noting {

        @TestFactory
        Stream<DynamicTest> notes(ServiceApi api) {
            return Stream.of("one", "two")
                    .map(name -> DynamicTest.dynamicTest(
                            name, () -> api.shape("Thing").assertThat(name).isEqualTo("two")));
        }
    }

    @ContractTest
    static final class Editing {

        @Test
        void countsOnTheEarlierDocument(ApiDocument document) {
            assertThat(document.at("/info").text("title")).isEqualTo(ShopProfile.EARLIER_TITLE);
        }

        @TestFactory
        Stream<DynamicTest> countsOnTheEarlierDocumentOnce(ApiDocument document) {
            return Stream.of(
                    DynamicTest.dynamicTest("explained", () -> countsOnTheEarlierDocument(document)),
                    DynamicTest.dynamicTest(
                            "not explained",
                            () -> assertThat(document.at("/info").text("title")).isEmpty()));
        }
    }
}
