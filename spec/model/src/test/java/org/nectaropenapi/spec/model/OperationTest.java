package org.nectaropenapi.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationTest {

    private final ApiDocument document = ApiDocument.of(YamlDocument.parse("""
            servers: [{url: https://one.example}]
            security: [{Key: []}]
            paths:
              /files:
                servers: [{url: https://two.example}]
                parameters:
                  - {name: X-Trace, in: header, schema: {type: string}}
                  - {name: kind, in: query, schema: {type: string}}
                get:
                  operationId: export
                  parameters:
                    - {name: x-trace, in: header, required: true, schema: {type: integer}}
                    - {name: kind, in: cookie, schema: {type: string}}
                    - {name: filter, in: query, content: {application/json: {schema: {type: object}}}}
                  responses:
                    '202': {description: Later.}
                    '200':
                      description: The file.
                      content:
                        text/csv: {schema: {type: string}, example: 'a,b'}
                        application/pdf: {schema: {type: string, format: binary}}
                    '201': {content: {application/problem+json: {schema: {$ref: '#/components/schemas/Job'}}}}
                patch:
                  operationId: change
                  servers: [{url: https://three.example}]
                  security: []
                  requestBody:
                    content:
                      application/merge-patch+json: {schema: {$ref: '#/components/schemas/Job'}}
                put:
                  operationId: replace
                  security: [{}, {Token: [], Other: []}]
              /plain:
                get: {operationId: plain}
            components: {schemas: {Job: {type: object}}}
            """));

    private final Operation export = document.operation("export");

    @Test
    void anOperationDescribesAParameterOfItsPathAnew() {
        assertThat(export.parameters())
                .extracting(parameter -> parameter.in() + " " + parameter.name())
                .containsExactly("query kind", "header x-trace", "cookie kind", "query filter");
        assertThat(export.parametersIn("header")).allMatch(Parameter::required);
    }

    @Test
    void aParameterTellsHowItTravels() {
        Parameter filter = export.queryParameters().get(1);
        assertThat(filter.content()).contains("application/json");
        assertThat(filter.isObject()).isTrue();
        Parameter header = export.parametersIn("header").get(0);
        assertThat(header.content()).isEmpty();
        assertThat(header.style()).isEqualTo(ParameterStyle.SIMPLE);
        assertThat(header.explode()).isFalse();
        assertThat(export.queryParameters().get(0).style()).isEqualTo(ParameterStyle.FORM);
        assertThat(export.queryParameters().get(0).explode()).isTrue();
    }

    @Test
    void bodiesAreKnownByTheirKind() {
        assertThat(export.responseContent(200))
                .extracting(BodyContent::kind)
                .containsExactly(BodyKind.TEXT, BodyKind.BINARY);
        assertThat(export.responseContent(200).get(0).examples()).hasSize(1);
        assertThat(export.responseContent(202)).isEmpty();
        assertThat(export.responseContent(404)).isEmpty();
        assertThat(document.operation("change").requestContent())
                .singleElement()
                .satisfies(content -> assertThat(content.schema().key()).isEqualTo("Job"));
        assertThat(document.operation("change").requestSchema()).isPresent();
        assertThat(BodyKind.of("application/x-www-form-urlencoded")).isEqualTo(BodyKind.FORM);
        assertThat(BodyKind.of("multipart/form-data; boundary=x")).isEqualTo(BodyKind.MULTIPART);
        assertThat(BodyKind.of("Application/JSON; charset=utf-8")).isEqualTo(BodyKind.JSON);
    }

    @Test
    void severalSuccessesKeepTheirOrder() {
        assertThat(export.successStatuses()).containsExactly(202, 200, 201);
        assertThat(export.successStatus()).contains(202);
        assertThat(export.successBody().key()).isEqualTo("Job");
        assertThat(export.successSchema()).isPresent();
    }

    @Test
    void theNearestServerCounts() {
        assertThat(export.ownServer()).contains("https://two.example");
        assertThat(document.operation("change").ownServer()).contains("https://three.example");
        assertThat(document.operation("plain").ownServer()).isEmpty();
        assertThat(export.servedPath()).isEqualTo(export.path());
    }

    @Test
    void theSecurityOfAnOperationReplacesTheDocuments() {
        assertThat(export.security()).isEqualTo(List.of(Set.of("Key")));
        assertThat(export.requiresSecurity()).isTrue();
        assertThat(document.operation("change").requiresSecurity()).isFalse();
        assertThat(document.operation("replace").security()).isEqualTo(List.of(Set.of(), Set.of("Token", "Other")));
        assertThat(document.operation("replace").requiresSecurity()).isFalse();
    }
}
