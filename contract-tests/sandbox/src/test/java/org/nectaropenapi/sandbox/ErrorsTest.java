package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.spec.model.Operation;

/** Documented errors. */
class ErrorsTest {
    private static final String UNKNOWN_ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void everyRequestNeedsAnAcceptedKey(String key) {
        assertThat(api.withKey(key).call("ping").status()).isEqualTo(401);
        assertThat(api.withKey(key).call("pingV1").status()).isEqualTo(401);
        assertThat(api.withKey(key).get("/no-such-path").status()).isEqualTo(401);
        assertThat(api.withKey(key).call("listCompanies").detail()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getCompany",
                "getSite",
                "createConnectionMagicLink",
                "getConnection",
                "getDocument",
                "getUsageData",
                "getMeter",
                "getJob",
                "getInvitation"
            })
    void aResourceThatDoesNotExistIs404(String operation) {
        for (String id : List.of(UNKNOWN_ID, "not-a-uuid", "1-1-1-1-1")) {
            assertNotFound(api.call(operation, id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "", "%2E%2E", "a%2Fb"})
    void aPathThatDoesNotExistIs404(String segment) {
        assertNotFound(api.get(SandboxApi.path("listCompanies") + "/" + segment));
    }

    private static void assertNotFound(ApiReply reply) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.detail()).isNotEmpty();
    }

    @Test
    void anotherMethodIs405AndChangesNothing() {
        Operation list = SandboxApi.operation("listCompanies");
        String unused = Stream.of("PUT", "PATCH", "DELETE")
                .filter(method -> DocumentChanges.served().operations().stream()
                        .noneMatch(other -> other.path().equals(list.path())
                                && other.method().equalsIgnoreCase(method)))
                .findFirst()
                .orElseThrow();
        ApiReply reply = api.exchange(unused, SandboxApi.path("listCompanies"), "application/json", new byte[0]);

        assertThat(reply.status()).isEqualTo(405);
        assertThat(api.call("listCompanies").body()).isEmpty();
    }

    @Test
    void companiesOfAnotherKeyAreForbidden() {
        SandboxFixture.Connected connected = fixture.connected();
        String document = fixture.documents(connected, "").get(0).path("id").asText();

        assertThat(fixture.otherKey.call("listCompanies").body()).isEmpty();
        assertThat(fixture.otherKey.call("getCompany", connected.company()).status())
                .isEqualTo(403);
        assertThat(fixture.otherKey.call("deleteCompany", connected.company()).status())
                .isEqualTo(403);
        assertThat(fixture.otherKey
                        .call("listUsageDataByConnection", connected.connection())
                        .status())
                .isEqualTo(403);
        assertThat(fixture.otherKey.call("getDocument", document).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                   | name: is required
                    {'name': ''}                                         | name:
                    {'name': null}                                       | name:
                    {'name': 7}                                          | name:
                    {'name': 'A', 'users': 'a@sandbox.example'}          | users:
                    {'name': 'A', 'users': ['nobody']}                   | users.0: is no valid email
                    {'name': 'A', 'dataCollectionStartDate': '1/2/2026'} | dataCollectionStartDate: is no valid date
                    {'name': 'A', 'impliedMeteringFraction': '0.123'}    | impliedMeteringFraction:
                    {'name': 'A', 'isDemandEnabled': 'yes'}              | isDemandEnabled:
                    {'name': 'A', 'users': ['nobody@sandbox.example']}   | users: no Nectar account
                    {'name': 'A'                                         | body: is not valid JSON
                    ['A']                                                | body:
                    """)
    void invalidBodiesAre400WithTheField(String body, String detail) {
        ApiReply reply = api.send("createCompany", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).startsWith(detail);
        assertThat(api.call("listCompanies").body()).isEmpty();
    }

    @Test
    void lengthLimitsAreChecked() {
        assertThat(api.send("createCompany", "{'name': '" + "x".repeat(200) + "'}")
                        .status())
                .isEqualTo(201);
        assertThat(api.send("createCompany", "{'name': '" + "x".repeat(201) + "'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyOfAnotherTypeIs400() {
        ApiReply reply = api.sendBytes("createCompany", "text/plain", "name".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).isEqualTo("Content-Type: must be application/json");
    }

    @Test
    void aMissingBodyIs400() {
        assertThat(api.sendBytes("createCompany", "application/json", new byte[0])
                        .detail())
                .isEqualTo("body: is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "page=1.5",
                "page=",
                "limit=0",
                "limit=501",
                "status=BROKEN",
                "status=",
                "sites=not-a-uuid",
                "connectionOwnerEmail=nobody"
            })
    void invalidQueryValuesAre400(String query) {
        String company = fixture.company();

        ApiReply reply = api.call("listCompanyConnections?" + query, company);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).startsWith(query.substring(0, query.indexOf('=')) + ": ");
    }

    @Test
    void requestsAreRecordedWithTheirOperation() {
        String company = fixture.company();
        api.call("getCompany", company);
        api.get("/nothing");

        assertThat(fixture.sandbox.journal())
                .extracting(e -> e.operationId() + " " + e.status())
                .containsExactly("createCompany 201", "getCompany 200", "null 404");
    }
}
