package org.nectaropenapi.harness.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.check.ShopExchanges;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.targets.Settings;
import org.nectaropenapi.spec.model.ApiDocument;

class OpenChoicesTest {
    /** The shop, in which nobody knows the list of things: its path, its status, and whether it is in an envelope. */
    private static final ApiDocument DOCUMENT = ShopService.DOCUMENT.edited(document -> {
        ObjectNode list = (ObjectNode) document.at("/paths/~1things/get");
        list.put("x-evidence", "inferred").putObject("x-status-evidence").put("200", "inferred");
        ((ObjectNode) list.at("/responses/200/content/application~1json"))
                .putObject("schema")
                .put("$ref", "#/components/schemas/Box");
        ObjectNode box = ((ObjectNode) document.at("/components/schemas")).putObject("Box");
        box.put("type", "object").putObject("x-bare-array").put("property", "things");
        box.putObject("properties")
                .putObject("things")
                .put("type", "array")
                .putObject("items")
                .put("$ref", "#/components/schemas/Thing");
        ObjectNode create = (ObjectNode) document.at("/paths/~1things/post");
        create.put("x-evidence", "partial").putObject("x-status-evidence").put("201", "documented");
    });

    private static BaselineReview review(String target, Exchange... exchanges) {
        DriftFinder finder = new DriftFinder(DOCUMENT, target);
        List.of(exchanges).forEach(exchange -> finder.add(new ExchangeCheck(DOCUMENT).checked(exchange)));
        List<Drift> seen = finder.drifts().stream()
                .filter(drift -> drift.kind() != DriftKind.NEVER_RETURNED)
                .toList();
        return BaselineReview.of(seen, Baseline.EMPTY, target);
    }

    @Test
    void theBodiesOfErrorsAreOneChoiceForEachStatus() {
        Exchange[] errors = {
            ShopExchanges.list("", 404, "{\"message\":\"no\",\"code\":7}"),
            ShopExchanges.exchange("GET", "/things", "", Body.NONE, 404, Body.NONE),
            ShopExchanges.exchange(
                    "GET",
                    "/things",
                    "",
                    Body.NONE,
                    404,
                    new Body("text/html", "<h1>No".getBytes(StandardCharsets.UTF_8)))
        };
        BaselineReview live = review(Settings.LIVE, errors);
        assertThat(live.failing()).isEmpty();
        assertThat(live.choices()).singleElement().satisfies(choice -> assertThat(choice)
                .startsWith("bodies of responses with status 404: ")
                .contains("Problem.code", "Problem.message", "text/html", "got none"));
        assertThat(review(Settings.SANDBOX, errors).failing())
                .as("the simulated service has made every choice")
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"202, success status of listThings", "405, path and method of listThings"})
    void anotherStatusThanAnInferredOneIsAChoice(int status, String choice) {
        BaselineReview live = review(Settings.LIVE, ShopExchanges.list("", status, "{}"));
        assertThat(live.failing()).isEmpty();
        assertThat(live.choices()).singleElement().asString().startsWith(choice + ": UNDOCUMENTED_STATUS");
    }

    @ParameterizedTest
    @CsvSource({"202", "405", "409"})
    void anotherStatusThanADocumentedOneIsDrift(int status) {
        BaselineReview live = review(Settings.LIVE, ShopExchanges.create("{\"name\":\"a\"}", status, "{}"));
        assertThat(live.failing()).extracting(Drift::kind).containsExactly(DriftKind.UNDOCUMENTED_STATUS);
        assertThat(live.choices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"415, text/plain, a", "422, application/json, {}", "413, application/json, '{\"name\":7}'"})
    void theStatusThatOnlyInvalidRequestsBringAboutIsAChoice(int status, String type, String body) {
        Exchange rejected = ShopExchanges.exchange(
                "POST",
                "/things",
                "",
                new Body(type, body.getBytes(StandardCharsets.UTF_8)),
                status,
                ShopExchanges.json("{}"));
        BaselineReview live = review(Settings.LIVE, rejected);
        assertThat(live.failing()).isEmpty();
        assertThat(live.choices())
                .singleElement()
                .asString()
                .startsWith("rejection of invalid requests with status " + status + ": UNDOCUMENTED_STATUS");
        assertThat(changes(rejected)).isEmpty();
        assertThat(review(Settings.SANDBOX, rejected).failing()).hasSize(1);
        assertThat(review(Settings.LIVE, rejected, ShopExchanges.create("{\"name\":\"a\"}", status, "{}"))
                        .failing())
                .as("a valid request has the status too")
                .hasSize(1);
    }

    @Test
    void anOptionalFieldThatNoResponseHasIsAChoice() {
        for (String target : List.of(Settings.LIVE, Settings.SANDBOX)) {
            DriftFinder finder = new DriftFinder(ShopService.DOCUMENT, target);
            finder.add(
                    ShopExchanges.list(
                            "",
                            200,
                            "[{\"id\":\"5e4d4cbb-68ed-47cd-b5e3-d26fa598838e\",\"name\":\"Box\",\"kind\":\"BIG\",\"parts\":[],\"extra\":{}}]"));
            BaselineReview review = BaselineReview.of(finder.drifts(), Baseline.EMPTY, target);
            assertThat(review.fresh()).extracting(Drift::location).containsExactly("Thing.made");
            assertThat(review.failing()).hasSize(target.equals(Settings.LIVE) ? 0 : 1);
        }
    }

    @Test
    void anErrorThatNobodyHasInferredIsDrift() {
        assertThat(review(Settings.LIVE, ShopExchanges.list("", 409, "{}")).failing())
                .hasSize(1);
    }

    @Test
    void aListWithoutAnEnvelopeIsAChoiceWhereTheDocumentAllowsForIt() {
        BaselineReview live = review(Settings.LIVE, ShopExchanges.list("", 200, "[]"));
        assertThat(live.failing()).isEmpty();
        assertThat(live.choices()).singleElement().asString().startsWith("envelope or bare array of listThings: ");
        assertThat(changes(ShopExchanges.list("", 200, "[]")))
                .containsExactly(new DocumentChange.LeaveToPerson(
                        "listThings.200", "no page decides it (envelope or bare array of listThings)"));
        assertThat(review(Settings.LIVE, ShopExchanges.list("", 200, "{\"things\":{}}"))
                        .failing())
                .extracting(Drift::kind)
                .containsExactly(DriftKind.TYPE_CHANGED);
        assertThat(review(Settings.LIVE, ShopExchanges.create("{\"name\":\"a\"}", 201, "[]"))
                        .failing())
                .extracting(Drift::kind)
                .containsExactly(DriftKind.TYPE_CHANGED);
    }

    @Test
    void thatAServiceDoesNotHaveAnInferredOperationIsNoStatusOfIt() {
        assertThat(changes(ShopExchanges.list("", 405, "{}")))
                .singleElement()
                .isInstanceOf(DocumentChange.LeaveToPerson.class);
    }

    private static List<DocumentChange> changes(Exchange exchange) {
        DriftFinder finder = new DriftFinder(DOCUMENT, Settings.LIVE);
        finder.add(new ExchangeCheck(DOCUMENT).checked(exchange));
        return finder.changes();
    }
}
