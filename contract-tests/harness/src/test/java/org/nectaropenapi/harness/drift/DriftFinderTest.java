package org.nectaropenapi.harness.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.check.ShopExchanges;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.targets.Settings;

class DriftFinderTest {
    private static final String COMPLETE =
            "{\"id\":\"5e4d4cbb-68ed-47cd-b5e3-d26fa598838e\",\"name\":\"a\",\"kind\":\"BIG\",\"made\":\"2026-01-01\",\"extra\":{},"
                    + "\"parts\":[{\"weight\":1,\"tags\":[]}]}";

    private static DriftFinder of(Exchange... exchanges) {
        DriftFinder finder = new DriftFinder(ShopService.DOCUMENT, Settings.LIVE);
        List.of(exchanges).forEach(finder::add);
        return finder;
    }

    private static List<String> texts(DriftFinder finder) {
        return finder.drifts().stream().map(Drift::text).toList();
    }

    private static String with(String field) {
        return COMPLETE.replaceFirst("\\{", "{" + field + ",");
    }

    @Test
    void aServiceThatKeepsTheDocumentDoesNotDrift() {
        DriftFinder finder = of(ShopExchanges.list("", 200, "[" + COMPLETE + "]"));
        assertThat(texts(finder)).isEmpty();
        assertThat(finder.changes()).isEmpty();
    }

    @Test
    void anUndocumentedFieldIsReportedWithItsTypeAndWithoutItsValue() {
        DriftFinder finder = of(
                ShopExchanges.list(
                        "", 200, "[" + with("\"bestBefore\":\"2027-03-01\"") + "," + with("\"bestBefore\":null") + "]"),
                ShopExchanges.create("{\"name\":\"a\"}", 201, with("\"bestBefore\":\"2028-03-01\"")));
        Drift drift = finder.drifts().get(0);
        assertThat(drift.kind()).isEqualTo(DriftKind.UNDOCUMENTED_FIELD);
        assertThat(drift.location()).isEqualTo("Thing.bestBefore");
        assertThat(drift.observed()).isEqualTo("string (date) or null");
        assertThat(drift.operations()).contains("createThing", "listThings");
        assertThat(drift.firstTest()).isEqualTo("ShopTest.buys");
        assertThat(finder.drifts().toString()).doesNotContain("2027").doesNotContain("2028");
        assertThat(finder.changes())
                .containsExactly(new DocumentChange.AddProperty(
                        "addProperty", "Thing", "bestBefore", "string", "date", null, true));
    }

    @Test
    void aFieldOfANestedSchemaIsNamedAfterIt() {
        DriftFinder finder = of(ShopExchanges.list(
                "", 200, "[" + COMPLETE.replace("\"weight\":1", "\"weight\":1,\"sizes\":[[1]]") + "]"));
        assertThat(finder.drifts()).extracting(Drift::location).containsExactly("Part.sizes");
        DocumentChange.AddProperty change =
                (DocumentChange.AddProperty) finder.changes().get(0);
        assertThat(change.schema()).isEqualTo("Part");
        assertThat(change.items()).hasToString("{type=array, items={type=integer}}");
    }

    @Test
    void anotherTypeAndAnotherFormatAreReported() {
        DriftFinder finder = of(ShopExchanges.list(
                "",
                200,
                "[" + COMPLETE.replace("\"name\":\"a\"", "\"name\":5").replace("2026-01-01", "yesterday") + "]"));
        assertThat(finder.drifts())
                .extracting(Drift::kind, Drift::location)
                .containsExactly(
                        tuple(DriftKind.TYPE_CHANGED, "Thing.name"), tuple(DriftKind.FORMAT_CHANGED, "Thing.made"));
        assertThat(finder.changes())
                .contains(new DocumentChange.ChangeType("changeType", "Thing", "name", "string", "integer"));
    }

    @Test
    void anUnknownValueOfACompleteListIsDriftAndOneOfAnOpenListIsNot() {
        DriftFinder finder = of(ShopExchanges.list("", 200, "[" + COMPLETE.replace("BIG", "HUGE") + "]"));
        assertThat(finder.drifts()).extracting(Drift::kind).containsExactly(DriftKind.UNKNOWN_ENUM_VALUE);
        assertThat(finder.changes()).containsExactly(new DocumentChange.AddEnumValue("addEnumValue", "Kind", "HUGE"));
        assertThat(DriftKind.UNLISTED_VALUE.isGated()).isFalse();
        assertThat(DriftKind.UNKNOWN_ENUM_VALUE.isGated()).isTrue();
    }

    @Test
    void anUndocumentedStatusIsReported() {
        DriftFinder finder = of(ShopExchanges.list("", 409, "{}"));
        assertThat(finder.drifts()).extracting(Drift::kind).containsExactly(DriftKind.UNDOCUMENTED_STATUS);
        assertThat(finder.changes()).containsExactly(new DocumentChange.AddStatus("addStatus", "listThings", 409));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 500})
    void aRequestForAnOperationThatTheDocumentDoesNotHaveIsNoDriftOfTheService(int status) {
        DriftFinder finder =
                of(ShopExchanges.exchange("GET", "/nothing", "", Body.NONE, status, ShopExchanges.json("{}")));
        assertThat(texts(finder)).isEmpty();
        assertThat(finder.changes()).isEmpty();
    }

    @Test
    void deviationsOfRequestsAreNoDrift() {
        assertThat(texts(of(ShopExchanges.list("colour=RED", 200, "[" + COMPLETE + "]"))))
                .isEmpty();
    }

    @Test
    void aFieldThatIsNeverReturnedIsReportedOnceItsObjectWas() {
        DriftFinder finder = of(
                ShopExchanges.list(
                        "",
                        200,
                        "[{\"id\":\"5e4d4cbb-68ed-47cd-b5e3-d26fa598838e\",\"name\":\"a\",\"kind\":null,\"parts\":[],\"extra\":{\"b\":1}}]"));
        assertThat(texts(finder)).containsExactly("NEVER_RETURNED at Thing.made: expected string (date), got never");
        assertThat(finder.drifts().get(0).operations()).containsExactly("listThings");
    }

    @Test
    void bodiesOfErrorsMakeOneFindingAndNoChange() {
        DriftFinder finder = of(
                ShopExchanges.list("", 404, "{\"detail\":[\"no\"],\"code\":7,\"traceId\":\"x\"}"),
                ShopExchanges.list("", 404, "{\"kind\":[\"Not a choice.\"]}"));
        assertThat(finder.drifts()).hasSizeGreaterThan(3);
        assertThat(finder.changes()).singleElement().satisfies(change -> assertThat(change.toString())
                .contains("LeaveToPerson", "Problem.code", "Problem.detail", "Problem.kind", "bodies of errors"));
    }

    @Test
    void aFieldOfASuccessIsProposedEvenWhenErrorsHaveOneToo() {
        assertThat(of(
                                ShopExchanges.list("", 404, "{\"code\":7}"),
                                ShopExchanges.list("", 200, "[" + with("\"code\":7") + "]"))
                        .changes())
                .hasSize(2)
                .contains(new DocumentChange.AddProperty("addProperty", "Thing", "code", "integer", null, null, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"expired\",\"name\":\"x\"}",
                "{\"status\":\"failed\",\"message\":\"expired\"}",
                "{\"loginUrl\":\"https://sso.example/in\"}"
            })
    void aSuccessThatLooksLikeAnErrorChangesNothing(String body) {
        DriftFinder finder = of(ShopExchanges.create("{\"name\":\"a\"}", 201, body));
        assertThat(finder.drifts()).isNotEmpty();
        assertThat(finder.changes()).singleElement().satisfies(change -> assertThat(change.toString())
                .contains("LeaveToPerson", "look like those of an error"));
    }

    @ParameterizedTest
    @CsvSource({"302, ''", "200, <html>Log in</html>", "202, ' <!doctype html>'", "403, <html>", "401, {}", "500, {}"})
    void aRedirectionALoginPageOrAGatewayIsNoStatusOfAnOperation(int status, String body) {
        DriftFinder finder = of(ShopExchanges.create("{\"name\":\"a\"}", status, body));
        assertThat(finder.drifts()).extracting(Drift::kind).contains(DriftKind.UNDOCUMENTED_STATUS);
        assertThat(finder.changes()).singleElement().isInstanceOf(DocumentChange.LeaveToPerson.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big", "BIGS", "B IG", "small", "SMALL "})
    void aValueThatIsNearlyAKnownOneIsNeverProposed(String value) {
        DriftFinder finder = of(ShopExchanges.list("", 200, "[" + COMPLETE.replace("BIG", value) + "]"));
        assertThat(finder.changes()).singleElement().satisfies(change -> assertThat(change.toString())
                .contains("LeaveToPerson", "Thing.kind", "'" + value + "' differs from"));
    }

    @Test
    void ofTwoNewValuesThatAreNearlyTheSameOneIsProposed() {
        DriftFinder finder = of(ShopExchanges.list(
                "", 200, "[" + COMPLETE.replace("BIG", "HUGE") + "," + COMPLETE.replace("BIG", "huge") + "]"));
        assertThat(finder.changes())
                .hasSize(2)
                .contains(new DocumentChange.AddEnumValue("addEnumValue", "Kind", "HUGE"));
        assertThat(finder.changes().get(1)).isInstanceOf(DocumentChange.LeaveToPerson.class);
    }

    @Test
    void valuesOfARecordingAreProposedOnlyWhereRedactionKeepsThem() {
        DriftFinder finder = new DriftFinder(ShopService.DOCUMENT, Settings.REPLAY);
        finder.add(ShopExchanges.list(
                "", 200, "[" + COMPLETE.replace("BIG", "Jkq Pvu") + "," + COMPLETE.replace("BIG", "HUGE") + "]"));
        assertThat(finder.changes())
                .hasSize(2)
                .contains(new DocumentChange.AddEnumValue("addEnumValue", "Kind", "HUGE"))
                .anySatisfy(change -> assertThat(change.toString()).contains("LeaveToPerson", "recording"));
    }
}
