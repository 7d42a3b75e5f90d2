package org.nectaropenapi.client.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.client.generation.GoldenFolder;

/** Applications of the clients of the fixture send and receive bodies of every kind, byte for byte. */
class BodiesOfTheFixtureTest {

    private static final Path APPLICATIONS = Path.of("src", "test", "resources", "client", "bodies");
    private static final String ID = "11112222-3333-4444-8555-666677778888";

    @TempDir
    private Path folder;

    private final RecordingServer server = RecordingServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    /** Compiles an application of the client of a golden folder and runs it. */
    private Object run(String golden, String application, Object... arguments) throws Exception {
        CompiledClient client = CompiledClient.of(GoldenFolder.named(golden));
        Path user = client.compileUser(APPLICATIONS.resolve(application + ".java"), folder.resolve("application"));
        try (URLClassLoader loader = client.loader(user)) {
            for (Method method :
                    loader.loadClass("org.example.app." + application).getMethods()) {
                if (method.getName().equals("run")) {
                    return method.invoke(null, arguments);
                }
            }
        }
        throw new AssertionError(application + " has no method run");
    }

    @Test
    void bodiesOfEveryKindAreSent() throws Exception {
        server.respond(ScriptedResponse.empty(204));

        run("request-bodies", "RequestsApplication", server.url());

        assertThat(server.requests().stream()
                        .map(request -> request.line().replace(" HTTP/1.1", "")
                                + " | " + String.join(", ", request.headers("Content-Type"))
                                + " | " + new String(request.body(), StandardCharsets.ISO_8859_1)))
                .containsExactly(
                        "POST /v9/form | application/x-www-form-urlencoded | name=a+b%26c&amount=1.50&count=2&price=1000"
                                + "&isActive=true&since=2024-01-31T10%3A00%3A00Z&kind=beta+%28US%29&owners=" + ID
                                + "&owners=" + ID + "&joined=x,y%2Cz",
                        "PUT /v9/form |  | ",
                        "POST /v9/text | text/plain; charset=UTF-8 | n\u00c3\u00a9",
                        "PUT /v9/text | text/plain; charset=ISO-8859-1 | n\u00e9",
                        "POST /v9/csv/1 | text/csv | a,b",
                        "PUT /v9/bytes/1 | application/octet-stream | xy",
                        "POST /v9/bytes/1 |  | ",
                        "PATCH /v9/item/1 | application/merge-patch+json | {\"name\":\"Boiler\",\"day\":null}",
                        "DELETE /v9/item/1?force=true |  | ",
                        "POST /v9/item/1 | application/vnd.fixture.item+json; version=2 | {\"name\":\"Boiler\"}",
                        "DELETE /v9/items | application/json | [\"" + ID + "\"]",
                        "PATCH /v9/items | application/json | [[\"2024-01-31\"],[]]",
                        "POST /v9/values | application/json | [\"1.50\",\"1000\"]",
                        "PUT /v9/values | application/json | {\"a\":\"1.50\"}",
                        "PATCH /v9/values | application/json | [\"ALPHA\",\"beta (US)\"]",
                        "POST /v9/maps | application/json | {\"a\":{\"name\":\"Boiler\",\"amount\":\"2.5\"}}",
                        "PATCH /v9/maps | application/json | {\"number\":1.5}",
                        "POST /v9/scalar | application/json | \"text\"",
                        "PUT /v9/address | application/json | \"https://elsewhere.test/a?b=c\"",
                        "DELETE /v9/scalar?olderThan=2024-01-31 |  | ");
    }

    @Test
    void partsOfEveryKindAreSent() throws Exception {
        server.respond(ScriptedResponse.empty(204));

        run("multipart", "FormsApplication", server.url());

        List<RecordedRequest> requests = server.requests();
        assertThat(requests.stream().map(BodiesOfTheFixtureTest::parts))
                .containsExactly(
                        "files a.pdf application/pdf a; files b.png image/png b",
                        "first a text/csv a; second b.jpg image/jpeg b",
                        "file a.bin application/octet-stream a; item  application/vnd.fixture.item+json"
                                + " {\"name\":\"Boiler\",\"amount\":\"1.50\"}; labels  application/json {\"k\":\"v\"};"
                                + " note  application/json \"n\"",
                        "name   n\u00e9; tags   x; tags   y; day   2024-01-31; since   2024-01-31T10:00:00Z; count   7;"
                                + " isActive   true; kind   beta (US); csv  text/csv a,b",
                        "");
        assertThat(requests.get(3).line()).isEqualTo("POST /v9/thing/" + ID + "/values?dryRun=true HTTP/1.1");
        assertThat(requests.get(3).headers("X-Request-Source")).containsExactly("me");
    }

    private static String parts(RecordedRequest request) {
        return String.join(
                "; ",
                SentPart.of(request).stream()
                        .map(part ->
                                part.name() + " " + part.fileName() + " " + part.mediaType() + " " + part.content())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    items by name    | 200 | application/json | {"a": {"name": "Boiler"}}     | Boiler
                    decimals by name | 200 | application/json | {"a": "1.50"}                 | 3.00
                    lists by name    | 200 | application/json | {"a": ["2024-01-31"]}         | WEDNESDAY
                    decimals         | 200 | application/json | [["1.50", 2]]                 | 1.50
                    kinds            | 200 | application/json | ["NEW"]                       | NEW
                    number           | 200 | application/json | 3000000000                    | 3000000001
                    day              | 200 | application/json | "2024-01-31"                  | WEDNESDAY
                    json text        | 200 | application/json | "a text"                      | a text
                    text             | 200 | text/plain       | "a text"                      | "a text"
                    csv              | 200 | text/csv         | a,b                           | a,b
                    csv file         | 200 | text/csv         | a,b                           | Downloaded[size=3, contentType=text/csv] 3
                    pdf              | 200 | application/pdf  | %PDF                          | Downloaded[size=4, contentType=application/pdf] %PDF
                    made csv         | 201 | text/csv         | a,b                           | Downloaded[size=3, contentType=text/csv] a,b
                    report           | 200 | application/json | {"name": "Boiler"}            | Boiler
                    report as csv    | 200 | text/csv         | a,b                           | Downloaded[size=3, contentType=text/csv] a,b
                    create or accept | 202 | application/json | ["11112222-3333-4444-8555-666677778888"] | Status202[body=[11112222-3333-4444-8555-666677778888]]
                    create or accept | 204 | application/json | ``                            | Status204[]
                    location         | 201 | application/json | ``                            | /v9/created/1
                    maybe            | 200 | application/json | {"name": "Boiler"}            | an item
                    nullable         | 200 | application/json | null                      | null
                    nullable         | 200 | application/json | "2024-01-31"              | 2024-01-31
                    maybe            | 204 | application/json | ``                            | nothing
                    """)
    void responsesOfEveryKindAreRead(String call, int status, String mediaType, String body, String expected)
            throws Exception {
        server.respond(response(status, mediaType, body));

        assertThat(run("responses", "ResponsesApplication", server.url(), call, folder))
                .isEqualTo(expected);
    }

    private static ScriptedResponse response(int status, String mediaType, String body) {
        return new ScriptedResponse(
                status,
                List.of("Content-Type: " + mediaType, "Location: /v9/created/1"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pdf|application/pdf, application/json;q=0.5",
                "csv|text/csv, application/json;q=0.5",
                "report|application/json",
                "report as csv|text/csv",
            })
    void theAcceptHeaderAsksForWhatTheMethodReads(String call, String accept) throws Exception {
        String mediaType = accept.split("[,;]")[0];
        server.respond(response(200, mediaType, mediaType.endsWith("json") ? "{\"name\": \"Boiler\"}" : "a,b"));

        run("responses", "ResponsesApplication", server.url(), call, folder);

        assertThat(server.onlyRequest().headers("Accept")).containsExactly(accept);
    }

    @Test
    void anErrorInPlaceOfAFileIsAnErrorAndLeavesNoFile() throws Exception {
        URI url = server.url();
        server.respond(ScriptedResponse.json(404, "{\"detail\": \"No such table.\"}"));

        assertThatThrownBy(() -> run("responses", "ResponsesApplication", url, "csv file", folder))
                .isInstanceOf(InvocationTargetException.class)
                .hasRootCauseMessage("getCsv returned 404 Not Found: No such table.");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("application");
        }
    }
}
