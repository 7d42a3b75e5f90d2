package org.nectaropenapi.harness.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nectaropenapi.harness.check.SampleExchange.get;
import static org.nectaropenapi.harness.check.SampleExchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.HttpTransport;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.spec.model.ApiDocument;

class ExchangeCheckTest {
    static final ApiDocument ORDERS = ApiDocument.resource("org/nectaropenapi/harness/fixture/orders.yaml");

    private static final String ID = "5e4d4cbb-68ed-47cd-b5e3-d26fa598838e";
    private static final String CUSTOMER = "/customers/" + ID;
    private static final String BRANCH = "'id': '" + ID + "', 'name': 'Oakland', 'closed': null";
    private static final String GOOD =
            "'id': '" + ID + "', 'name': 'Harborview', 'isRegular': true, 'branches': [], 'contacts': []";
    private static final Body DETAIL = json("{'detail': 'Why not.'}");

    private final ExchangeCheck check = new ExchangeCheck(ORDERS);

    @Test
    void documentedExchangesHaveNoDeviations() {
        assertThat(check.check(get(CUSTOMER, 200, "{" + GOOD + "}"))).isEmpty();
        assertThat(check.check(get("/customers", 200, "[{" + GOOD + ", 'externalId': null}]")))
                .isEmpty();
        assertThat(check.check(SampleExchange.of("DELETE", CUSTOMER, Body.NONE, 204, Body.NONE)))
                .isEmpty();
        assertThat(check.check(SampleExchange.of("GET", "/status", Body.NONE, 200, Body.NONE)))
                .as("a response that may be empty")
                .isEmpty();
    }

    static Stream<Arguments> deviations() {
        String upload = "/customers/" + ID + "/orders";
        return Stream.of(
                found(
                        get("/clients/" + ID, 200, "{}"),
                        Side.REQUEST,
                        DeviationKind.UNDOCUMENTED_OPERATION,
                        "GET /clients/{id}"),
                found(
                        SampleExchange.of("PUT", CUSTOMER, Body.NONE, 200, json("{}")),
                        Side.REQUEST,
                        DeviationKind.UNDOCUMENTED_OPERATION,
                        "PUT /customers/{id}"),
                found(get(CUSTOMER, 409, "{}"), Side.RESPONSE, DeviationKind.UNDOCUMENTED_STATUS, "getCustomer.409"),
                found(
                        get(CUSTOMER + "?deep=true", 200, "{" + GOOD + "}"),
                        Side.REQUEST,
                        DeviationKind.UNDOCUMENTED_PARAMETER,
                        "getCustomer.query.deep"),
                found(
                        get(CUSTOMER, 200, "{" + GOOD + ", 'colour': 'red'}"),
                        Side.RESPONSE,
                        DeviationKind.UNDOCUMENTED_FIELD,
                        "Customer.colour"),
                found(
                        get(
                                CUSTOMER,
                                200,
                                "{" + GOOD.replace("'branches': []", "'branches': [{" + BRANCH + ", 'colour': 1}]")
                                        + "}"),
                        Side.RESPONSE,
                        DeviationKind.UNDOCUMENTED_FIELD,
                        "Branch.colour"),
                found(
                        get(CUSTOMER, 401, "{'message': 'no'}"),
                        Side.RESPONSE,
                        DeviationKind.UNDOCUMENTED_FIELD,
                        "Failure.message"),
                found(
                        SampleExchange.of("GET", CUSTOMER, Body.NONE, 200, Body.NONE),
                        Side.RESPONSE,
                        DeviationKind.BODY_PRESENCE,
                        "getCustomer.200"),
                found(
                        SampleExchange.of("DELETE", CUSTOMER, Body.NONE, 204, json("{}")),
                        Side.RESPONSE,
                        DeviationKind.BODY_PRESENCE,
                        "deleteCustomer.204"),
                found(
                        SampleExchange.of("POST", "/customers", Body.NONE, 201, json("{" + GOOD + "}")),
                        Side.REQUEST,
                        DeviationKind.BODY_PRESENCE,
                        "createCustomer.body"),
                found(
                        SampleExchange.of(
                                "GET",
                                CUSTOMER,
                                Body.NONE,
                                200,
                                new Body("text/html", "<p>".getBytes(StandardCharsets.UTF_8))),
                        Side.RESPONSE,
                        DeviationKind.MEDIA_TYPE,
                        "getCustomer.200"),
                found(get(CUSTOMER, 200, "{" + GOOD), Side.RESPONSE, DeviationKind.UNREADABLE_BODY, "getCustomer.200"),
                found(
                        get(CUSTOMER, 200, "{" + GOOD + "} and more"),
                        Side.RESPONSE,
                        DeviationKind.UNREADABLE_BODY,
                        "getCustomer.200"),
                found(
                        get(CUSTOMER, 200, "{" + GOOD.replace("'Harborview'", "7") + "}"),
                        Side.RESPONSE,
                        DeviationKind.TYPE,
                        "Customer.name"),
                found(
                        get(CUSTOMER, 200, "{" + GOOD.replace("'Harborview'", "null") + "}"),
                        Side.RESPONSE,
                        DeviationKind.TYPE,
                        "Customer.name"),
                found(get("/customers", 200, "{}"), Side.RESPONSE, DeviationKind.TYPE, "listCustomers.200"),
                found(
                        get(CUSTOMER, 200, "{" + GOOD.replace(ID, "4711") + "}"),
                        Side.RESPONSE,
                        DeviationKind.FORMAT,
                        "Customer.id"),
                found(
                        get(CUSTOMER, 200, "{" + GOOD + ", 'since': '31/01/2025'}"),
                        Side.RESPONSE,
                        DeviationKind.FORMAT,
                        "Customer.since"),
                found(
                        get("/customers/" + ID + "/orders?since=soon", 200, "{}"),
                        Side.REQUEST,
                        DeviationKind.FORMAT,
                        "listOrders.query.since"),
                found(
                        get("/orders/1", 200, "{'id': '1', 'status': 'LOST'}"),
                        Side.RESPONSE,
                        DeviationKind.UNKNOWN_ENUM_VALUE,
                        "Order.status"),
                found(
                        get("/customers/" + ID + "/orders?sort=DEAREST", 200, "{}"),
                        Side.REQUEST,
                        DeviationKind.UNKNOWN_ENUM_VALUE,
                        "listOrders.query.sort"),
                found(get("/orders/1", 200, "{'id': '1'}"), Side.RESPONSE, DeviationKind.MISSING, "Order.status"),
                found(
                        SampleExchange.of("POST", "/customers", json("{}"), 201, json("{" + GOOD + "}")),
                        Side.REQUEST,
                        DeviationKind.MISSING,
                        "NewCustomer.name"),
                found(
                        SampleExchange.of(
                                "POST", upload, form("branchId", "x"), 201, json("{'id': '1', 'status': 'OPEN'}")),
                        Side.REQUEST,
                        DeviationKind.MISSING,
                        "OrderUpload.file"),
                found(
                        get(CUSTOMER, 200, "{" + GOOD.replace("Harborview", "n".repeat(201)) + "}"),
                        Side.RESPONSE,
                        DeviationKind.CONSTRAINT,
                        "Customer.name"),
                found(
                        get("/customers/" + ID + "/orders?page=0", 200, "{}"),
                        Side.REQUEST,
                        DeviationKind.CONSTRAINT,
                        "listOrders.query.page"));
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
        // What the client makes of a body is not found by this check but added to its deviations.
        assertThat(deviations().map(arguments -> arguments.get()[2]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(DeviationKind.CLIENT)));
    }

    @Test
    void theRequestOfA4xxIsNotChecked() {
        Exchange refused = SampleExchange.of("POST", "/customers?x=1", json("{'colour': 1}"), 400, DETAIL);
        assertThat(check.check(refused)).isEmpty();
        assertThat(check.request(refused))
                .extracting(Deviation::kind)
                .contains(DeviationKind.UNDOCUMENTED_PARAMETER, DeviationKind.UNDOCUMENTED_FIELD);
        assertThat(check.check(SampleExchange.of("POST", "/customers", json("{}"), 500, DETAIL)))
                .isNotEmpty();
    }

    @Test
    void anUnlistedValueOfAnOpenListIsAnAllowedDeviation() {
        Exchange exchange = get(CUSTOMER, 200, "{" + GOOD + ", 'sector': 'BIOGAS'}");
        List<Deviation> deviations = check.check(exchange).stream()
                .filter(deviation -> deviation.kind() == DeviationKind.UNKNOWN_ENUM_VALUE)
                .toList();
        assertThat(deviations).singleElement().satisfies(deviation -> {
            assertThat(deviation.location()).isEqualTo("Customer.sector");
            assertThat(deviation.observed()).isEqualTo("BIOGAS");
            assertThat(deviation.isAllowed()).isTrue();
        });
        assertThat(exchange.with("getCustomer", deviations).isValid()).isTrue();
    }

    @Test
    void formsThatTheDocumentAlsoAcceptsAreFine() {
        assertThat(check.check(get(CUSTOMER, 200, "{" + GOOD + ", 'discount': 0.5}")))
                .isEmpty();
        assertThat(check.check(get(CUSTOMER, 200, "{" + GOOD + ", 'discount': true}")))
                .isNotEmpty();
    }

    @Test
    void parametersOfEveryPlaceAndStyleAreRead() {
        String orders = "/customers/" + ID + "/orders";
        List<NameValue> headers = List.of(new NameValue("Shop-Region", "EU"), new NameValue("Cookie", "theme=DARK"));
        assertThat(check.check(sent(orders + "?price[least]=1&price[most]=2&tags=GIFT,URGENT", headers)))
                .isEmpty();
        assertThat(check.check(sent(
                        orders + "?price[least]=-1&tags=GIFT,OLD",
                        List.of(new NameValue("Shop-Region", "Europe"), new NameValue("Cookie", "theme=PINK")))))
                .extracting(Deviation::kind, Deviation::location)
                .containsExactlyInAnyOrder(
                        tuple(DeviationKind.CONSTRAINT, "listOrders.query.price.least"),
                        tuple(DeviationKind.UNKNOWN_ENUM_VALUE, "listOrders.query.tags"),
                        tuple(DeviationKind.CONSTRAINT, "listOrders.header.Shop-Region"),
                        tuple(DeviationKind.UNKNOWN_ENUM_VALUE, "listOrders.cookie.theme"));
    }

    private static Exchange sent(String address, List<NameValue> headers) {
        URI uri = URI.create(address.replace("[", "%5B").replace("]", "%5D"));
        return Exchange.sent("a test", "GET", uri.getRawPath(), HttpTransport.query(uri), headers, Body.NONE)
                .responding(200, json("{}"));
    }

    @Test
    void formsAndTextsAreRead() {
        assertThat(check.check(replace("amount=2&tags=a&tags=b%20c", "Paid."))).isEmpty();
        assertThat(check.check(replace("amount=0", "A receipt that is much too long")))
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.CONSTRAINT, DeviationKind.CONSTRAINT);
        assertThat(check.check(replace("tags=a", "Paid.")))
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.MISSING);
    }

    private static Exchange replace(String form, String receipt) {
        return SampleExchange.of(
                "PUT",
                "/orders/1",
                new Body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8)),
                200,
                new Body("text/plain", receipt.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSameInEveryRowIsOneDeviation() {
        String row = "{" + GOOD + ", 'colour': 1}";
        assertThat(check.check(get("/customers", 200, "[" + row + ", " + row + "]")))
                .hasSize(1);
    }

    @Test
    void noDeviationShowsAValue() {
        String secret = "s3cret";
        assertThat(check.check(get(CUSTOMER, 200, "{" + GOOD.replace(ID, secret) + ", 'colour': '" + secret + "'}")))
                .hasSize(2)
                .noneMatch(deviation -> deviation.text().contains(secret));
    }

    @Test
    void anotherDocumentGivesOtherDeviations() {
        Exchange exchange = get(CUSTOMER, 200, "{" + GOOD + "}");
        assertThat(against(tree -> customer(tree).withObject("/properties").remove("name"), exchange))
                .extracting(Deviation::kind, Deviation::location)
                .contains(tuple(DeviationKind.UNDOCUMENTED_FIELD, "Customer.name"));
        assertThat(against(tree -> customer(tree).withObject("/properties/name").put("type", "integer"), exchange))
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.TYPE);
        assertThat(against(tree -> ((ArrayNode) customer(tree).path("required")).add("externalId"), exchange))
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.MISSING);
        assertThat(against(
                        tree -> ((ObjectNode) tree.path("paths").path("/customers/{customer_id}")).remove("get"),
                        exchange))
                .extracting(Deviation::kind)
                .containsExactly(DeviationKind.UNDOCUMENTED_OPERATION);
    }

    private static List<Deviation> against(Consumer<ObjectNode> edit, Exchange exchange) {
        return new ExchangeCheck(ORDERS.edited(edit)).check(exchange);
    }

    private static ObjectNode customer(ObjectNode tree) {
        return (ObjectNode) tree.at("/components/schemas/Customer");
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
