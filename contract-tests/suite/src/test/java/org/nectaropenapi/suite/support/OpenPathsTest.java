package org.nectaropenapi.suite.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.lookup.DocumentLookup;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.Operation;
import org.nectaropenapi.spec.model.YamlDocument;

class OpenPathsTest {
    private static final DocumentLookup DOCUMENT = new DocumentLookup(ApiDocument.of(YamlDocument.parse("""
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            paths:
              /readings:
                get:
                  operationId: listReadings
                  x-open-questions: [page-size, interval-versions]
                  responses: {"200": {description: Readings.}}
              /things:
                get:
                  operationId: listThings
                  x-open-questions: [page-size]
                  responses: {"200": {description: Things.}}
            """)));

    private static final Operation OPEN = DOCUMENT.operation("listReadings");

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 410, 501})
    void aServiceNeedNotHaveAnOperationWhosePathIsOpen(int status) {
        assertThat(OpenPaths.absence(OPEN, status)).contains("interval-versions");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 422, 500, 503})
    void otherStatusesSayNothingOfThePath(int status) {
        assertThat(OpenPaths.absence(OPEN, status)).isEmpty();
    }

    @Test
    void otherQuestionsLeaveThePathAsItIs() {
        assertThat(OpenPaths.absence(DOCUMENT.operation("listThings"), 404)).isEmpty();
    }
}
