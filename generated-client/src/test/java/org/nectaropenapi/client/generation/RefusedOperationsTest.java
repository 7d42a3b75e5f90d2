package org.nectaropenapi.client.generation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The generator refuses an operation whose names, servers, security or pages no service can have, behind the rules of
 * the document that say the same.
 */
class RefusedOperationsTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Operations, version: 1.0.0, x-api-version: "9.9"}
            servers: [{url: "https://api.fixture.test/base"}]
            security: [{ApiKey: []}]
            paths:
              /v9/first:
                get:
                  operationId: first
                  tags: [Things]
                  summary: Read
                  description: Reads.
                  x-evidence: documented
                  responses: {'200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}
                  %s
              /v9/second:
                get:
                  operationId: second
                  tags: [%s]
                  summary: Read
                  description: Reads.
                  x-evidence: documented
                  x-method-name: %s
                  responses: {'200': {description: Done., content: {application/json: {schema: {$ref: '#/components/schemas/%s'}}}}}
            components:
              securitySchemes:
                ApiKey: {type: apiKey, in: header, name: X-API-Key}
                Token: {type: http, scheme: bearer}
              schemas:
                Page: {type: object, description: A page., x-evidence: documented, properties: {things: {type: array, items: {type: string}}, next: {type: integer}}}
                FirstQuery: {type: object, description: An item., x-evidence: documented, properties: {name: {type: string}}}
                ThingsService: {type: object, description: An item., x-evidence: documented, properties: {name: {type: string}}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            servers: [{url: 'https://elsewhere.test'}]           | its server https://elsewhere.test is another host, which must not get the key
            servers: [{url: 'https://api.fixture.test/other'}]   | its server https://api.fixture.test/other is outside of the document's server
            servers: [{url: 'https://{env}.fixture.test'}]       | its server https://{env}.fixture.test has variables
            security: [{Token: []}]                              | its security needs something else than the key
            security: [{ApiKey: [], Token: []}]                  | its security needs something else than the key
            x-pagination: {items: things}                        | x-pagination needs the query parameter page
            x-pagination: {items: things, cursor: after, next: next} | x-pagination needs the query parameter after
            """)
    void accessAndPagesThatNoServiceHasAreRefused(String fault, String problem) throws IOException {
        assertRefused(DOCUMENT.formatted(fault, "Things", "second", "Page"), "first: " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {items: none, cursor: after, next: next}  | x-pagination names none, which is no field of Page
            {items: next, cursor: after, next: next}  | x-pagination names next, which is no list
            {items: things, cursor: after, next: next} | x-pagination needs texts for after and next
            """)
    void pagesWithoutTheirFieldsAreRefused(String pagination, String problem) throws IOException {
        String fault =
                "parameters: [{name: after, in: query, schema: {type: string}}]\n      x-pagination: " + pagination;

        assertRefused(DOCUMENT.formatted(fault, "Things", "second", "Page"), "first: " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            things | second | Page          | the tags 'Things' and 'things' both become ThingsService
            Things | first  | Page          | second: ThingsService has the method first already, of first
            Things | second | FirstQuery    | second: the schema FirstQuery has the name of a class of the service
            Things | second | ThingsService | second: the schema ThingsService has the name of a class of the service
            """)
    void namesThatMeetAreRefused(String tag, String method, String schema, String problem) throws IOException {
        assertRefused(DOCUMENT.formatted("deprecated: false", tag, method, schema), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | two arguments become aB in Java
            false | two optional parameters become aB in Java
            """)
    void parametersThatMeetAreRefused(boolean areRequired, String problem) throws IOException {
        String parameters = "parameters: [{name: a_b, in: query, required: %1$s, schema: {type: string}},"
                + " {name: aB, in: query, required: %1$s, schema: {type: string}}]";

        assertRefused(
                DOCUMENT.formatted(parameters.formatted(areRequired), "Things", "second", "Page"), "first: " + problem);
    }

    private void assertRefused(String document, String problem) throws IOException {
        Path input = Files.writeString(folder.resolve("document.yaml"), document);

        assertThatThrownBy(() -> ClientGeneration.generate(input, folder.resolve("sources")))
                .hasStackTraceContaining(problem);
    }
}
