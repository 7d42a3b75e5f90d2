package org.nectaropenapi.suite.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nectaropenapi.suite.check.SampleExchange.get;
import static org.nectaropenapi.suite.check.SampleExchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;

class ExchangeCheckTest {

    private static final String ID = "5e4d4cbb-68ed-47cd-b5e3-d26fa598838e";
    private static final String COMPANY = "/v2.2/company/" + ID;
    private static final String SITE = "'id': '" + ID + "', 'name': 'Oakland', 'dataCollectionStopDate': null";
    private static final String GOOD =
            "'id': '" + ID + "', 'name': 'Harborview', 'isDemandEnabled': true, 'sites': [], 'users': []";
    private static final Body DETAIL = json("{'detail': 'Why not.'}");

    private final ExchangeCheck check = new ExchangeCheck(ApiDocument.bundled());

    @Test
    void documentedExchangesHaveNoDeviations() {
        assertThat(check.check(get(COMPANY, 200, "{" + GOOD + "}"))).isEmpty();
        assertThat(check.check(get("/v2.2/company", 200, "[{" + GOOD + ", 'externalId': null}]")))
                .isEmpty();
        assertThat(check.check(SampleExchange.of("DELETE", COMPANY, Body.NONE, 204, Body.NONE)))
                .isEmpty();
        assertThat(check.check(SampleExchange.of("GET", "/v2.2/ping", Body.NONE, 200, Body.NONE)))
                .as("a response that may be empty")
                .isEmpty();
    }

    static Stream<Arguments> deviations() {
        String upload = "/v2.2/job/company/" + ID;
        return Stream.of(
                found(
                        get("/v2.2/meters/" + ID, 200, "{}"),
                        Side.REQUEST,
                        DeviationKind.UNDOCUMENTED_OPERATION,
                        "GET /v2.2/meters/{id}"),
                found(
                        SampleExchange.of("PUT", COMPANY, Body.NONE, 200, json("{}")),
                        Side.REQUEST,
                        DeviationKind.UNDOCUMENTED_OPERATION,
                        "PUT /v2.2/company/{id}"),
                found(get(COMPANY, 409, "{}"), Side.RESPONSE, DeviationKind.UNDOCUMENTED_STATUS, "getCompany.409"),
                found(
                        get(COMPANY + "?deep=true", 200, "{" + GOOD + "}"),
                        Side.REQUEST,
                        DeviationKind.UNDOCUMENTED_PARAMETER,
                        "getCompany.query.deep"),
                found(
                        get(COMPANY, 200, "{" + GOOD + ", 'colour': 'red'}"),
                        Side.RESPONSE,
                        DeviationKind.UNDOCUMENTED_FIELD,
                        "Company.colour"),
                found(
                        get(
                                COMPANY,
                                200,
                                "{" + GOOD.replace("'sites': []", "'sites': [{" + SITE + ", 'colour': 1}]") + "}"),
                        Side.RESPONSE,
                        DeviationKind.UNDOCUMENTED_FIELD,
                        "Site.colour"),
                found(
                        get(COMPANY, 401, "{'message': 'no'}"),
                        Side.RESPONSE,
                        DeviationKind.UNDOCUMENTED_FIELD,
                        "ErrorResponse.message"),
                found(
                        SampleExchange.of("GET", COMPANY, Body.NONE, 200, Body.NONE),
                        Side.RESPONSE,
                        DeviationKind.BODY_PRESENCE,
                        "getCompany.200"),
                found(
                        SampleExchange.of("DELETE", COMPANY, Body.NONE, 204, json("{}")),
                        Side.RESPONSE,
                        DeviationKind.BODY_PRESENCE,
                        "deleteCompany.204"),
                found(
                        SampleExchange.of("POST", "/v2.2/company", Body.NONE, 201, json("{" + GOOD + "}")),
                        Side.REQUEST,
                        DeviationKind.BODY_PRESENCE,
                        "createCompany.body"),
                found(
                        SampleExchange.of(
                                "GET",
                                COMPANY,
                                Body.NONE,
                                200,
                                new Body("text/html", "<p>".getBytes(StandardCharsets.UTF_8))),
                        Side.RESPONSE,
                        DeviationKind.MEDIA_TYPE,
                        "getCompany.200"),
                found(get(COMPANY, 200, "{" + GOOD), Side.RESPONSE, DeviationKind.UNREADABLE_BODY, "getCompany.200"),
                found(
                        get(COMPANY, 200, "{" + GOOD + "} and more"),
                        Side.RESPONSE,
                        DeviationKind.UNREADABLE_BODY,
                        "getCompany.200"),
                found(
                        get(COMPANY, 200, "{" + GOOD.replace("'Harborview'", "7") + "}"),
                        Side.RESPONSE,
                        DeviationKind.TYPE,
                        "Company.name"),
                found(
                        get(COMPANY, 200, "{" + GOOD.replace("'Harborview'", "null") + "}"),
                        Side.RESPONSE,
                        DeviationKind.TYPE,
                        "Company.name"),
                found(get("/v2.2/company", 200, "{}"), Side.RESPONSE, DeviationKind.TYPE, "listCompanies.200"),
                found(
                        get(COMPANY, 200, "{" + GOOD.replace(ID, "4711") + "}"),
                        Side.RESPONSE,
                        DeviationKind.FORMAT,
                        "Company.id"),
                found(
                        get(COMPANY, 200, "{" + GOOD + ", 'dataCollectionStartDate': '31/01/2025'}"),
                        Side.RESPONSE,
                        DeviationKind.FORMAT,
                        "Company.dataCollectionStartDate"),
                found(
                        get("/v2.2/document/company/" + ID + "?startDate=soon", 200, "{}"),
                        Side.REQUEST,
                        DeviationKind.FORMAT,
                        "listDocumentsByCompany.query.startDate"),
                found(
                        get("/v2.2/job/1", 200, "{'id': '1', 'status': 'LOST'}"),
                        Side.RESPONSE,
                        DeviationKind.UNKNOWN_ENUM_VALUE,
                        "Job.status"),
                found(
                        get("/v2.2/document/company/" + ID + "?dateType=PAID", 200, "{}"),
                        Side.REQUEST,
                        DeviationKind.UNKNOWN_ENUM_VALUE,
                        "listDocumentsByCompany.query.dateType"),
                found(get("/v2.2/job/1", 200, "{'id': '1'}"), Side.RESPONSE, DeviationKind.MISSING, "Job.status"),
                found(
                        SampleExchange.of("POST", "/v2.2/company", json("{}"), 201, json("{" + GOOD + "}")),
                        Side.REQUEST,
                        DeviationKind.MISSING,
                        "CompanyCreateRequest.name"),
                found(
                        SampleExchange.of(
                                "POST", upload, form("siteId", "x"), 201, json("{'id': '1', 'status': 'PENDING'}")),
                        Side.REQUEST,
                        DeviationKind.MISSING,
                        "DocumentUpload.document"),
                found(
                        get(COMPANY, 200, "{" + GOOD.replace("Harborview", "n".repeat(201)) + "}"),
                        Side.RESPONSE,
                        DeviationKind.CONSTRAINT,
                        "Company.name"),
                found(
                        get("/v2.2/document/company/" + ID + "?page=0", 200, "{}"),
                        Side.REQUEST,
                        DeviationKind.CONSTRAINT,
                        "listDocumentsByCompany.query.page"));
    }

    @ParameterizedTest
    @MethodSource("deviations")
    void eachDeviationIsFoundAtItsLocation(Exchange exchange, Side side, DeviationKind kind, String location) {
        assertThat(check.check(exchange)).anySatisfy(deviation -> {
            assertThat(deviation.side()).isEqualTo(side);
            assertThat(deviation.kind()).isEqualTo(kind);
            assertThat(deviation.location()).isEqualTo(location);
            assertThat(deviation.isAllowed()).isFalse();
        });
        assertThat(check.checked(exchange).isValid()).isFalse();
    }

    @Test
    void everyKindIsTested() {
        assertThat(deviations().map(arguments -> arguments.get()[2])).contains((Object[]) DeviationKind.values());
    }

    @Test
    void theRequestOfA4xxIsNotChecked() {
        Exchange refused = SampleExchange.of("POST", "/v2.2/company?x=1", json("{'colour': 1}"), 400, DETAIL);
        assertThat(check.check(refused)).isEmpty();
        assertThat(check.check(SampleExchange.of("POST", "/v2.2/company", json("{}"), 503, DETAIL)))
                .isNotEmpty();
    }

    @Test
    void anUnlistedValueOfAnOpenListIsAnAllowedDeviation() {
        Exchange exchange = get("/v2.2/meter/" + ID, 200, "{'id': '" + ID + "', 'gasType': 'BIOGAS'}");
        List<Deviation> deviations = check.check(exchange).stream()
                .filter(deviation -> deviation.kind() == DeviationKind.UNKNOWN_ENUM_VALUE)
                .toList();
        assertThat(deviations).singleElement().satisfies(deviation -> {
            assertThat(deviation.location()).isEqualTo("Meter.gasType");
            assertThat(deviation.observed()).isEqualTo("BIOGAS");
            assertThat(deviation.isAllowed()).isTrue();
        });
        assertThat(exchange.with("getMeter", deviations).isValid()).isTrue();
    }

    @Test
    void formsThatTheDocumentAlsoAcceptsAreFine() {
        assertThat(check.check(get(COMPANY, 200, "{" + GOOD + ", 'impliedMeteringFraction': 0.5}")))
                .isEmpty();
        assertThat(check.check(get(COMPANY, 200, "{" + GOOD + ", 'impliedMeteringFraction': true}")))
                .isNotEmpty();
    }

    @Test
    void theSameInEveryRowIsOneDeviation() {
        String row = "{" + GOOD + ", 'colour': 1}";
        assertThat(check.check(get("/v2.2/company", 200, "[" + row + ", " + row + "]")))
                .hasSize(1);
    }

    @Test
    void noDeviationShowsAValue() {
        String secret = "s3cret";
        assertThat(check.check(get(COMPANY, 200, "{" + GOOD.replace(ID, secret) + ", 'colour': '" + secret + "'}")))
                .hasSize(2)
                .noneMatch(deviation -> deviation.text().contains(secret));
    }

    @Test
    void anotherDocumentGivesOtherDeviations() {
        Exchange exchange = get(COMPANY, 200, "{" + GOOD + "}");
        assertThat(against(tree -> company(tree).withObject("/properties").remove("name"), exchange))
                .extracting(Deviation::kind, Deviation::location)
                .contains(tuple(DeviationKind.UNDOCUMENTED_FIELD, "Company.name"));
        assertThat(against(tree -> company(tree).withObject("/properties/name").put("type", "integer"), exchange))
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.TYPE);
        assertThat(against(tree -> ((ArrayNode) company(tree).path("required")).add("externalId"), exchange))
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.MISSING);
        assertThat(against(
                        tree -> ((ObjectNode) tree.path("paths").path("/v2.2/company/{company_id}")).remove("get"),
                        exchange))
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.UNDOCUMENTED_OPERATION);
    }

    private static List<Deviation> against(Consumer<ObjectNode> edit, Exchange exchange) {
        return new ExchangeCheck(ApiDocument.bundled().edited(edit)).check(exchange);
    }

    private static ObjectNode company(ObjectNode tree) {
        return (ObjectNode) tree.at("/components/schemas/Company");
    }

    private static Body form(String name, String value) {
        return new Body(
                "multipart/form-data",
                ("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n--b--\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments found(Exchange exchange, Side side, DeviationKind kind, String location) {
        return Arguments.of(exchange, side, kind, location);
    }
}
