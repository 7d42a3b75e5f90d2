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
import org.nectaropenapi.client.generation.GoldenFolder;

/**
 * Additions to the document break no application: one that is compiled against the old client runs with the new client,
 * which has the additions.
 */
class EvolutionTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    /** Another test compares its recorded sources with what the templates generate. */
    private static final GoldenFolder FIXTURE = GoldenFolder.named("basics");

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
    private static URLClassLoader oldLoader;
    private static URLClassLoader newLoader;

    @BeforeAll
    static void compileAnApplicationAgainstTheOldClientOnly() throws IOException {
        CompiledClient oldClient = CompiledClient.of(FIXTURE);
        CompiledClient newClient =
                CompiledClient.of(withAdditions(Files.readString(FIXTURE.document())), folder.resolve("after"));
        Path application = oldClient.compileUser(APPLICATION, folder.resolve("application"));
        oldLoader = oldClient.loader(application);
        newLoader = newClient.loader(application);
        server = RecordingServer.start();
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
        oldLoader.close();
        newLoader.close();
    }

    /** Adds in front of what exists, where an addition shifts everything that depends on position. */
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

    private static String replaced(String text, String anchor, String addition, boolean inFront) {
        assertThat(text.split(Pattern.quote(anchor), -1))
                .as("the fixture has %s once", anchor)
                .hasSize(2);
        return text.replace(anchor, inFront ? addition + anchor : anchor + addition);
    }

    @Test
    void theApplicationRunsWithTheNewClientAsWithTheOldOne() throws Exception {
        String expected = run(oldLoader);
        List<String> requests = requests();

        assertThat(run(newLoader)).isEqualTo(expected);
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
    void anAddedFieldHasAnAccessorABuilderMethodAndAJsonProperty() throws Exception {
        Class<?> thing = newLoader.loadClass("org.nectaropenapi.client.model.RequiredAndOptionalFields");
        ObjectMapper mapper = mapper(newLoader);

        Object read = mapper.readValue(THING, thing);

        assertThat(call(read, "foo")).isEqualTo("added");
        assertThat(call(read, "unknownFields")).hasToString("{}");
        Object builder = ModelClasses.present(call(read, "toBuilder"));
        builder.getClass().getMethod("foo", String.class).invoke(builder, "changed");
        assertThat(JsonTrees.parse(mapper.writeValueAsBytes(call(builder, "build"))))
                .isEqualTo(JsonTrees.parse(THING.replace("added", "changed")));
    }

    @Test
    void theOldClientKeepsAnAddedFieldAsUnknown() throws Exception {
        Class<?> thing = oldLoader.loadClass("org.nectaropenapi.client.model.RequiredAndOptionalFields");

        assertThat(call(mapper(oldLoader).readValue(THING, thing), "unknownFields"))
                .hasToString("{foo=added}");
    }

    @Test
    void anAddedEnumValueHasAConstantAndTheOthersKeepTheirs() throws Exception {
        Class<?> enumeration = newLoader.loadClass("org.nectaropenapi.client.model.CompleteEnum");

        assertThat(enumeration.getField("GAMMA").get(null)).hasToString("GAMMA");
        assertThat(enumeration.getField("ALPHA").get(null)).hasToString("ALPHA");
        assertThat(enumeration.getField("BETA_US").get(null)).hasToString("beta (US)");
        assertThat(enumeration.getField("KILOWATT").get(null)).hasToString("kW");
    }

    @Test
    void anAddedParameterAndAnAddedOperationCanBeUsed() throws Exception {
        Class<?> things = newLoader.loadClass("org.nectaropenapi.client.api.ThingsService");
        Class<?> query = newLoader.loadClass("org.nectaropenapi.client.api.ThingsService$ListPartsQuery$Builder");

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
