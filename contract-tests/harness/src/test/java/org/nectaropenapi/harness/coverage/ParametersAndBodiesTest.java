package org.nectaropenapi.harness.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;

/** Parameters of every place and style, and bodies of every kind, are checked and counted. */
class ParametersAndBodiesTest {

    private static final ApiDocument DOCUMENT = ApiDocument.of(YamlDocument.parse("""
            paths:
              /report/{day}.csv:
                get:
                  operationId: report
                  parameters:
                    - {name: day, in: path, required: true, schema: {type: string, format: date}}
                    - {name: X-Level, in: header, required: true, schema: {type: integer, enum: [1, 2]}}
                    - {name: region, in: cookie, schema: {type: string}}
                    - name: filter
                      in: query
                      style: deepObject
                      explode: true
                      schema: {type: object, properties: {city: {type: string}, least: {type: integer}}}
                    - {name: zones, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}}
                  responses:
                    "200": {content: {text/csv: {schema: {type: string}}}}
                    "202": {description: Later.}
              /form:
                post:
                  operationId: form
                  requestBody:
                    content:
                      application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Form"}}
                      multipart/form-data: {schema: {$ref: "#/components/schemas/Form"}}
                      application/octet-stream: {schema: {type: string, format: binary}}
                  responses: {"204": {description: Done.}}
            components:
              schemas:
                Form:
                  type: object
                  properties: {names: {type: array, items: {type: string}}, count: {type: integer}, file: {type: string, format: binary}}
            """));
    private static final ExchangeCheck CHECK = new ExchangeCheck(DOCUMENT);
    private static final Body CSV = new Body("text/csv", "a,b\n".getBytes(StandardCharsets.UTF_8));

    private static Exchange report(List<NameValue> query, NameValue... headers) {
        return CHECK.checked(Exchange.sent("test", "GET", "/report/2025-03-01.csv", query, List.of(headers), Body.NONE)
                .responding(200, CSV));
    }

    private static Exchange form(String mediaType, String body) {
        return CHECK.checked(Exchange.sent(
                        "test",
                        "POST",
                        "/form",
                        List.of(),
                        List.of(),
                        new Body(mediaType, body.getBytes(StandardCharsets.UTF_8)))
                .responding(204, Body.NONE));
    }

    private static Stream<String> texts(Exchange exchange) {
        return exchange.deviations().stream().map(Deviation::text);
    }

    private static final List<NameValue> QUERY = List.of(
            new NameValue("filter[city]", "Oakland"),
            new NameValue("filter[least]", "3"),
            new NameValue("zones", "1|2"));

    @Test
    void whatIsSentAsDeclaredHasNoDeviationAndCounts() {
        Exchange exchange = report(QUERY, new NameValue("x-level", "2"), new NameValue("Cookie", "region=north"));
        assertThat(texts(exchange)).isEmpty();
        CoverageCounter counter = new CoverageCounter(DOCUMENT);
        counter.add(exchange);
        assertThat(counter.result().total().get(Dimension.PARAMETER).missing()).isEmpty();
        assertThat(counter.result().total().get(Dimension.STATUS).missing()).containsExactly("form.204", "report.202");
        assertThat(counter.result().total().get(Dimension.ENUM_VALUE).covered()).isEqualTo(1);
    }

    @Test
    void aHeaderThatIsMissingOrWrongIsADeviation() {
        assertThat(texts(report(List.of()))).singleElement().asString().contains("report.header.X-Level");
        assertThat(texts(report(List.of(), new NameValue("X-Level", "7"))))
                .singleElement()
                .asString()
                .contains("report.header.X-Level");
    }

    @Test
    void aPartOfAQueryThatIsWrongOrUnknownIsADeviation() {
        NameValue level = new NameValue("X-Level", "1");
        assertThat(texts(report(List.of(new NameValue("filter[least]", "few")), level)))
                .singleElement()
                .asString()
                .contains("least");
        assertThat(texts(report(List.of(new NameValue("zones", "1|x")), level)))
                .singleElement()
                .asString()
                .contains("report.query.zones");
        assertThat(texts(report(List.of(new NameValue("sort", "up")), level)))
                .singleElement()
                .asString()
                .contains("report.query.sort");
    }

    @Test
    void formsOfBothKindsAreReadByTheirSchema() {
        String multipart = "--b\r\nContent-Disposition: form-data; name=\"names\"\r\n\r\nNorth\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\nmany\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n\0\r\n--b--\r\n";
        assertThat(texts(form("application/x-www-form-urlencoded", "names=North&names=South&count=2")))
                .isEmpty();
        assertThat(texts(form("application/x-www-form-urlencoded", "count=many")))
                .singleElement()
                .asString()
                .contains("Form.count");
        assertThat(texts(form("multipart/form-data", multipart)))
                .singleElement()
                .asString()
                .contains("Form.count");
        assertThat(texts(form("application/octet-stream", "\0\1"))).isEmpty();
        assertThat(texts(form("text/plain", "text"))).singleElement().asString().contains("text/plain");
    }
}
