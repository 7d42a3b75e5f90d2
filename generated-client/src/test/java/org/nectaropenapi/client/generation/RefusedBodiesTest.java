package org.nectaropenapi.client.generation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generator refuses what no generated method can carry, behind the rules of the document that say the same. */
class RefusedBodiesTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Bodies, version: 1.0.0, x-api-version: "9.9"}
            servers: [{url: "https://api.fixture.test"}]
            tags: [{name: Bodies, description: Bodies.}]
            paths:
              /v9/body:
                %s:
                  operationId: send
                  tags: [Bodies]
                  summary: Send
                  description: Sends.
                  x-evidence: documented
                  x-method-name: send
                  %s
            components:
              schemas:
                Item: {type: object, description: An item., x-evidence: documented, properties: {name: {type: string}}}
            """;

    private static final String DONE = "responses: {'204': {description: Done.}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    get | requestBody: {content: {text/csv: {schema: {type: string}}}} | a GET has no body
                    put | requestBody: {content: {application/json: {}}} | the request body has no schema
                    put | requestBody: {content: {text/csv: {schema: {type: array, items: {type: string}}}}} | the request body is no text and no file, but travels as text/csv
                    put | requestBody: {content: {multipart/form-data: {schema: {type: object}}}} | the form has no properties
                    put | requestBody: {content: {application/json: {schema: {type: string}}, text/csv: {schema: {type: integer}}}} | the media types of the request body have different schemas
                    """)
    void aRequestThatNoMethodCanSendIsRefused(String verb, String body, String problem) throws IOException {
        assertRefused(verb, body + "\n      " + DONE, problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'200': {description: x, content: {application/json: {}}}} | a success has no schema
                    {'200': {description: x, content: {text/csv: {schema: {type: string}}, application/pdf: {}}}} | a success has several media types beside JSON
                    {'200': {description: x, content: {text/csv: {schema: {$ref: '#/components/schemas/Item'}}}}} | a success is no text and no file, but travels as text/csv
                    {'200': {description: x, content: {text/csv: {schema: {type: string}}}}, '204': {description: x}} | a success with a text or a file stands beside another success
                    """)
    void aSuccessThatNoMethodCanReadIsRefused(String responses, String problem) throws IOException {
        assertRefused("get", "responses: " + responses, problem);
    }

    private void assertRefused(String verb, String operation, String problem) throws IOException {
        Path document = Files.writeString(folder.resolve("document.yaml"), DOCUMENT.formatted(verb, operation));

        assertThatThrownBy(() -> ClientGeneration.generate(document, folder.resolve("sources")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("send: " + problem);
    }
}
