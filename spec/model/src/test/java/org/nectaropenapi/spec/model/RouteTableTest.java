package org.nectaropenapi.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable routes =
            new RouteTable(ApiDocument.of(YamlDocument.parse("""
            paths:
              /meter/{id}: {get: {operationId: getMeter}, delete: {operationId: deleteMeter}}
              /meter/{id}.csv: {get: {operationId: exportMeter}}
              /meter/all: {get: {operationId: listMeters}}
              /meter/{id}:read: {get: {operationId: readMeter}}
              /usage/{from}-{to}:
                get:
                  operationId: getUsage
                  parameters:
                    - {name: from, in: path, required: true, schema: {type: string, format: date}}
                    - {name: to, in: path, required: true, schema: {type: string, format: date}}
              /site/{site}/meter({meter}): {get: {operationId: getSiteMeter}}
              /file/{id}: {get: {operationId: getFile, servers: [{url: "https://files.example/public/"}]}}
              /part/{id}: {servers: [{url: /parts}], get: {operationId: getPart}}
            """)).operations());

    @Test
    void textWinsOverParameters() {
        assertThat(find("/meter/all")).isEqualTo("listMeters {}");
        assertThat(find("/meter/12")).isEqualTo("getMeter {id=12}");
    }

    @Test
    void aSegmentMayHaveTextAroundItsParameter() {
        assertThat(find("/meter/12.csv")).isEqualTo("exportMeter {id=12}");
        assertThat(find("/meter/12:read")).isEqualTo("readMeter {id=12}");
        assertThat(find("/meter/12%3aread")).isEqualTo("readMeter {id=12}");
        assertThat(find("/site/a%2Fb/meter(7)")).isEqualTo("getSiteMeter {site=a/b, meter=7}");
        assertThat(find("/site/a/meter%287%29")).isEqualTo("getSiteMeter {site=a, meter=7}");
    }

    @Test
    void twoParametersOfASegmentAreToldApartByTheirForm() {
        assertThat(find("/usage/2025-01-02-2025-02-03")).isEqualTo("getUsage {from=2025-01-02, to=2025-02-03}");
        assertThat(find("/usage/yesterday-today")).isEqualTo("getUsage {from=yesterday, to=today}");
    }

    @Test
    void valuesComeAsTheyStandInThePathToo() {
        RouteTable.Match match = routes.find("GET", "/meter/a%2Bb+c").orElseThrow();
        assertThat(match.pathValues()).containsEntry("id", "a+b+c");
        assertThat(match.encodedPathValues()).containsEntry("id", "a%2Bb+c");
    }

    @Test
    void noOtherPathMatches() {
        assertThat(routes.find("GET", "/meter/")).isEmpty();
        assertThat(routes.find("GET", "/meter/1/2")).isEmpty();
        assertThat(routes.find("PUT", "/meter/1")).isEmpty();
        assertThat(routes.find("GET", "/site/a/meter7")).isEmpty();
    }

    @Test
    void thePathOfAnOperationsOwnServerComesFirst() {
        assertThat(find("/public/file/7")).isEqualTo("getFile {id=7}");
        assertThat(find("/parts/part/7")).isEqualTo("getPart {id=7}");
        assertThat(routes.find("GET", "/file/7")).isEmpty();
    }

    @Test
    void aPathTellsItsMethods() {
        assertThat(routes.methods("/meter/1")).containsExactly("DELETE", "GET");
        assertThat(routes.methods("/nowhere")).isEmpty();
    }

    @Test
    void aTemplateTakesValuesAndGivesThemBack() {
        PathTemplate template = new PathTemplate("/a/{x}-{y}.csv");
        assertThat(template.parameters()).containsExactly("x", "y");
        assertThat(template.expand(name -> name + "$1")).isEqualTo("/a/x$1-y$1.csv");
        assertThat(template.capture("/a/1-2.csv"))
                .hasValueSatisfying(values -> assertThat(values).hasToString("{x=1, y=2}"));
        assertThat(template.capture("/a/1-2")).isEmpty();
    }

    private String find(String path) {
        RouteTable.Match match = routes.find("GET", path).orElseThrow();
        return match.operation() + " " + match.pathValues();
    }
}
