package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the API adds to a document breaks no application: one compiled against the client of before runs with the client
 * of after, which has the additions.
 */
class EvolutionTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path FIXTURE = RESOURCES.resolve("golden").resolve("fixture.yaml");
    /** The client of the fixture as it is recorded, which another test holds to what the templates generate. */
    private static final Path CLIENT_BEFORE = RESOURCES.resolve("golden").resolve("expected");

    private static final Path APPLICATION =
            RESOURCES.resolve("client").resolve("evolution").resolve("Application.java");
    private static final String THING =
            "{\"id\":\"11112222-3333-4444-8555-666677778888\",\"name\":\"Boiler\",\"parts\":[],"
                    + "\"stoppedOn\":null,\"externalId\":\"B-1\",\"foo\":\"added\"}";
    private static final String PARTS = "{\"totalParts\":2,\"currentPage\":1,\"hasNext\":false,\"parts\":["
            + "{\"id\":\"p1\",\"kind\":\"GAMMA\",\"label\":\"THREE\"},{\"id\":\"p2\",\"kind\":\"kW\"}]}";

    @TempDir
    static Path folder;

    private static RecordingServer server;
    private static URLClassLoader before;
    private static URLClassLoader after;

    @BeforeAll
    static void compileAnApplicationAgainstTheClientOfBeforeOnly() throws IOException {
        CompiledClient clientBefore = CompiledClient.of(CLIENT_BEFORE, folder.resolve("before"));
        CompiledClient clientAfter =
                CompiledClient.of(withAdditions(Files.readString(FIXTURE)), folder.resolve("after"));
        Path application = clientBefore.compileUser(APPLICATION, folder.resolve("application"));
        before = clientBefore.loader(application);
        after = clientAfter.loader(application);
        server = RecordingServer.start();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
        before.close();
        after.close();
    }

    /** Each addition stands before what was there, where it would shift whatever goes by position. */
    private static String withAdditions(String fixture) {
        String field = "        foo: {type: string, nullable: true, description: An added field.}\n";
        String changed = replaced(
                fixture,
                "        externalId: {type: string, nullable: true, description: The caller's id., x-evidence: inferred}\n",
                field,
                true);
        changed = replaced(changed, "        users: {type: array, items: {type: string, format: email}", field, true);
        changed = replaced(changed, "enum: &CompleteEnum [ALPHA, ", "GAMMA, ", false);
        changed = replaced(changed, "x-enum-varnames: [ALPHA, ", "GAMMA, ", false);
        changed = replaced(
                changed,
                "        - {name: isDeleted, in: query,",
                "        - {name: foo, in: query, schema: {type: string}, description: An added parameter., x-evidence: documented}\n",
                true);
        return replaced(changed, "  /v9/ping:\n", """
                  /v9/foo/{thing_id}:
                    parameters:
                      - {$ref: "#/components/parameters/ThingId"}
                    get:
                      operationId: getFoo
                      tags: [Things]
                      summary: Read the foo of a thing
                      description: An added operation.
                      x-evidence: documented
                      x-method-name: foo
                      externalDocs: {url: "https://docs.fixture.test/foo"}
                      responses:
                        "200":
                          description: The thing.
                          content:
                            application/json:
                              schema: {$ref: "#/components/schemas/RequiredAndOptionalFields"}
                        "404": {$ref: "#/components/responses/NotFound"}
                """, true);
    }

    private static String replaced(String text, String place, String addition, boolean inFront) {
        assertThat(text.split(Pattern.quote(place), -1))
                .as("the fixture has %s once", place)
                .hasSize(2);
        return text.replace(place, inFront ? addition + place : place + addition);
    }

    @Test
    void theApplicationRunsWithTheClientOfAfterAsWithThatOfBefore() throws Exception {
        String expected = run(before);
        List<String> requests = requests();

        assertThat(run(after)).isEqualTo(expected);
        assertThat(requests()).isEqualTo(requests);
        assertThat(expected).isEqualTo("""
                        11112222-3333-4444-8555-666677778888 Boiler B-1 0
                        Boiler 2 NULL false
                        p1 GAMMA false THREE
                        p2 kW true none
                        true 2""");
        assertThat(requests)
                .containsExactly(
                        "POST /v9/thing HTTP/1.1 {\"name\":\"Boiler\",\"externalId\":\"B-1\"}",
                        "PATCH /v9/thing/11112222-3333-4444-8555-666677778888 HTTP/1.1"
                                + " {\"users\":[\"a@example.com\"],\"externalId\":null}",
                        "GET /v9/thing/11112222-3333-4444-8555-666677778888/part"
                                + "?startDate=2024-01-31&kinds=ALPHA&kinds=kW&page=1 HTTP/1.1 ");
    }

    @Test
    void anAddedFieldHasAnAccessorABuilderMethodAndItsPlaceInJson() throws Exception {
        Class<?> thing = after.loadClass("org.nectaropenapi.client.model.RequiredAndOptionalFields");
        ObjectMapper mapper = mapper(after);

        Object read = mapper.readValue(THING, thing);

        assertThat(call(read, "foo")).isEqualTo("added");
        assertThat(call(read, "unknownFields")).hasToString("{}");
        Object builder = ModelClasses.present(call(read, "toBuilder"));
        builder.getClass().getMethod("foo", String.class).invoke(builder, "changed");
        assertThat(JsonTrees.parse(mapper.writeValueAsBytes(call(builder, "build"))))
                .isEqualTo(JsonTrees.parse(THING.replace("added", "changed")));
    }

    @Test
    void whatTheClientOfBeforeKeptAsUnknownIsWhatTheClientOfAfterKnows() throws Exception {
        Class<?> thing = before.loadClass("org.nectaropenapi.client.model.RequiredAndOptionalFields");

        assertThat(call(mapper(before).readValue(THING, thing), "unknownFields"))
                .hasToString("{foo=added}");
    }

    @Test
    void anAddedEnumerationValueHasAConstantAndTheOthersKeepTheirs() throws Exception {
        Class<?> enumeration = after.loadClass("org.nectaropenapi.client.model.CompleteEnum");

        assertThat(enumeration.getField("GAMMA").get(null)).hasToString("GAMMA");
        assertThat(enumeration.getField("ALPHA").get(null)).hasToString("ALPHA");
        assertThat(enumeration.getField("BETA_US").get(null)).hasToString("beta (US)");
        assertThat(enumeration.getField("KILOWATT").get(null)).hasToString("kW");
    }

    @Test
    void anAddedParameterAndAnAddedOperationCanBeUsed() throws Exception {
        Class<?> things = after.loadClass("org.nectaropenapi.client.api.ThingsService");
        Class<?> query = after.loadClass("org.nectaropenapi.client.api.ThingsService$ListPartsQuery$Builder");

        assertThat(things.getMethod("foo", UUID.class).getReturnType().getSimpleName())
                .isEqualTo("RequiredAndOptionalFields");
        assertThat(query.getMethod("foo", String.class).getReturnType()).isEqualTo(query);
    }

    private static String run(ClassLoader loader) throws Exception {
        server.respond(request -> ScriptedResponse.json(200, request.rawPath().endsWith("/part") ? PARTS : THING));
        return (String) loader.loadClass("org.example.app.Application")
                .getMethod("run", URI.class)
                .invoke(null, server.url());
    }

    private static List<String> requests() {
        return server.requests().stream()
                .map(request -> request.line() + " " + request.bodyText())
                .toList();
    }

    private static ObjectMapper mapper(ClassLoader loader) throws Exception {
        return (ObjectMapper) loader.loadClass("org.nectaropenapi.client.json.NectarJson")
                .getMethod("newMapper")
                .invoke(null);
    }

    private static @Nullable Object call(Object target, String method) throws Exception {
        return target.getClass().getMethod(method).invoke(target);
    }
}
