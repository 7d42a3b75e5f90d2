package org.nectaropenapi.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documented errors. */
class ErrorsTest {
    private static final String NOBODY = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

    private final SandboxFixture fixture = new SandboxFixture();
    private final SandboxApi api = fixture.api;

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void everyRequestNeedsAnAcceptedKey(String key) {
        assertThat(api.withKey(key).get("/v2.2/ping").status()).isEqualTo(401);
        assertThat(api.withKey(key).get("/ping").status()).isEqualTo(401);
        assertThat(api.withKey(key).get("/v2.2/no-such-path").status()).isEqualTo(401);
        assertThat(api.withKey(key).get("/v2.2/company").detail()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2.2/nothing",
                "/v2.2/company/",
                "/v2.2/company/" + NOBODY,
                "/v2.2/company/not-a-uuid",
                "/v2.2/company/%2E%2E",
                "/v2.2/company/a%2Fb",
                "/v2.2/site/" + NOBODY,
                "/v2.2/connection/" + NOBODY,
                "/v2.2/connection/" + NOBODY + "/details",
                "/v2.2/document/" + NOBODY,
                "/v2.2/usage/" + NOBODY,
                "/v2.2/meter/1-1-1-1-1",
                "/v2.2/job/" + NOBODY,
                "/v2.2/job/not-a-uuid",
                "/v2.2/invitation/" + NOBODY
            })
    void whatDoesNotExistIs404(String path) {
        ApiReply reply = api.get(path);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.detail()).isNotEmpty();
    }

    @Test
    void anotherMethodIs405AndDeletesNothing() {
        ApiReply reply = api.put("/v2.2/company", "{'name': 'Harborview Logistics'}");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(api.get("/v2.2/company").body()).isEmpty();
    }

    @Test
    void companiesOfAnotherKeyAreForbidden() {
        SandboxFixture.Connected connected = fixture.connected();
        String document = fixture.documents(connected, "").get(0).path("id").asText();

        assertThat(fixture.otherKey.get("/v2.2/company").body()).isEmpty();
        assertThat(fixture.otherKey.get("/v2.2/company/" + connected.company()).status())
                .isEqualTo(403);
        assertThat(fixture.otherKey
                        .delete("/v2.2/company/" + connected.company())
                        .status())
                .isEqualTo(403);
        assertThat(fixture.otherKey
                        .get("/v2.2/usage/connection/" + connected.connection())
                        .status())
                .isEqualTo(403);
        assertThat(fixture.otherKey.get("/v2.2/document/" + document).status()).isEqualTo(403);
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
    void bodiesThatBreakTheSchemaAre400WithTheField(String body, String detail) {
        ApiReply reply = api.post("/v2.2/company", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).startsWith(detail);
        assertThat(api.get("/v2.2/company").body()).isEmpty();
    }

    @Test
    void lengthsAreHeldAtTheirLimit() {
        assertThat(api.post("/v2.2/company", "{'name': '" + "x".repeat(200) + "'}")
                        .status())
                .isEqualTo(201);
        assertThat(api.post("/v2.2/company", "{'name': '" + "x".repeat(201) + "'}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyOfAnotherTypeIs400() {
        ApiReply reply = api.send("POST", "/v2.2/company", "text/plain", "name".getBytes(StandardCharsets.UTF_8));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).isEqualTo("Content-Type: must be application/json");
    }

    @Test
    void aMissingBodyIs400() {
        assertThat(api.send("POST", "/v2.2/company", "application/json", new byte[0])
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
    void queryValuesThatBreakTheSchemaAre400(String query) {
        String company = fixture.company();

        ApiReply reply = api.get("/v2.2/connection/company/" + company + "?" + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.detail()).startsWith(query.substring(0, query.indexOf('=')) + ": ");
    }

    @Test
    void exchangesAreNotedWithTheirOperation() {
        String company = fixture.company();
        api.get("/v2.2/company/" + company);
        api.get("/v2.2/nothing");

        assertThat(fixture.sandbox.journal())
                .extracting(e -> e.operationId() + " " + e.status())
                .containsExactly("createCompany 201", "getCompany 200", "null 404");
    }
}
