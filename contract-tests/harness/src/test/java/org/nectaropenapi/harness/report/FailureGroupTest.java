package org.nectaropenapi.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nectaropenapi.harness.check.ExchangeCheck;
import org.nectaropenapi.harness.check.ShopExchanges;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Deviation;
import org.nectaropenapi.harness.exchange.DeviationKind;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.exchange.Side;
import org.nectaropenapi.harness.expect.ExpectationSummary;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.run.ShopProfile;
import org.nectaropenapi.harness.run.Unsteadiness;

class FailureGroupTest {
    private static final ExchangeCheck CHECK = new ExchangeCheck(ShopService.DOCUMENT);

    private final List<Exchange> exchanges = new ArrayList<>();

    @Test
    void fortyTestsThatTripOverOneThingAreOneCause() {
        FailureCause cause = new FailureCause("createThing", "createThing.500", "success", "status 500");
        exchange("TestData", 500, "{\"detail\":\"broken\"}");
        List<FailedTest> failed = IntStream.range(0, 40)
                .mapToObj(i -> new FailedTest("Shop.t" + i, "t" + i, "createThing returned 500", List.of(cause)))
                .toList();
        assertThat(FailureGroup.of(failed, exchanges)).singleElement().satisfies(group -> {
            assertThat(group.cause()).isEqualTo(cause);
            assertThat(group.tests()).hasSize(40);
            assertThat(group.shownBy()).map(Exchange::test).hasValue("TestData");
        });
    }

    @Test
    void aTestOfSeveralCausesBelongsToEach() {
        FailureCause one = new FailureCause("listThings", "Thing.size", "nothing", "integer");
        FailureCause other = new FailureCause("listThings", "Thing.kind", "a text", "integer");
        assertThat(FailureGroup.of(
                        List.of(
                                new FailedTest("Shop.a", "a", "", List.of(one)),
                                new FailedTest("Shop.b", "b", "", List.of(other, one)),
                                new FailedTest("Shop.c", "c", "", List.of(one)),
                                new FailedTest("Shop.d", "d", "", List.of(other))),
                        exchanges))
                .extracting(
                        group -> group.cause().place(), group -> group.tests().size())
                .containsExactly(tuple("Thing.size", 3), tuple("Thing.kind", 2));
    }

    @Test
    void aFailureWithoutACauseIsExplainedByTheDeviationOfItsOwnExchanges() {
        exchange("Shop.other", 200, "[{\"colour\":1}]");
        exchange("Shop.buys", 200, "[{\"size\":1}]");
        exchange("Shop.buys", 200, "[]");
        assertThat(group("Shop.buys", "expected a size").cause().place()).isEqualTo("Thing.size");
    }

    @Test
    void anUnexpectedStatusIsTheSameCauseInEveryTest() {
        exchange("Shop.a", 404, "{\"detail\":\"none\"}");
        exchange("Shop.b", 404, "{\"detail\":\"none\"}");
        String message = "java.lang.AssertionError: 1 expectation failed.\nExpected status code <200> but was <404>.\n";
        assertThat(FailureGroup.of(List.of(failed("Shop.a", message), failed("Shop.b", message)), exchanges))
                .singleElement()
                .extracting(group -> group.cause().text())
                .isEqualTo("listThings: listThings.404: status <200>; seen: status 404");
    }

    @Test
    void anErrorIsOneCauseWhateverTestsExpectInItsPlace() {
        for (String test : List.of("Shop.a", "Shop.b", "Shop.c")) {
            exchange(test, 409, "{\"detail\":\"none\"}");
        }
        exchange("Shop.d", 404, "{\"detail\":\"none\"}");
        FailureCause unmet = FailureCause.unmet("listThings.page", "the page");
        FailureCause known = new FailureCause("listThings", "listThings.409", "undocumented status", "409");
        assertThat(FailureGroup.of(
                        List.of(
                                failed("Shop.a", "[names] expected a name"),
                                new FailedTest("Shop.b", "b", "a source\n[rows]", List.of(unmet)),
                                new FailedTest("Shop.c", "c", "", List.of(known)),
                                new FailedTest("Shop.d", "d", "a source\n[rows]", List.of(unmet))),
                        exchanges))
                .extracting(group -> group.cause().text())
                .containsExactly(
                        "listThings: listThings.409: undocumented status, expected 200, 404; rows (the page);"
                                + " undocumented status; seen: status 409",
                        "listThings: listThings.404: rows (the page); seen: status 404");
    }

    @Test
    void whatAMessageQuotesIsNoPartOfTheCause() {
        exchange("Shop.a each [1] x", 200, "[]");
        exchange("Shop.a each [2] y", 200, "[]");
        assertThat(FailureGroup.of(
                        List.of(
                                failed("Shop.a each [1] x", "Expecting actual: \"lamp\" to contain: 17"),
                                failed("Shop.a each [2] y", "Expecting actual: \"chair\" to contain: 4")),
                        exchanges))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.cause().rule()).isEqualTo("Expecting actual:");
                    assertThat(group.tests()).hasSize(2);
                });
        assertThat(group("Shop.b", "[size of the lamp] Expecting actual: 3")
                        .cause()
                        .rule())
                .isEqualTo("size of the lamp");
    }

    @Test
    void anUnmetExpectationIsNamedByItsPlaceAndItsPage() {
        exchange("Shop.a", 200, "[]");
        FailedTest test = new FailedTest(
                "Shop.a",
                "a",
                "listThings.page (documented): the page\n[rows of the page] \nExpecting 3",
                List.of(FailureCause.unmet("listThings.page", "the page")));
        assertThat(FailureGroup.of(List.of(test), exchanges))
                .singleElement()
                .extracting(FailureGroup::cause)
                .isEqualTo(
                        new FailureCause("listThings", "listThings.page", "rows of the page (the page)", "status 200"));
    }

    @Test
    void theOperationOfACauseIsTheOneThatThePlaceNames() {
        FailureCause unmet = FailureCause.unmet("listThings.page", "the page");
        for (String test : List.of("Shop.a", "Shop.b")) {
            exchange(test, 200, "[]");
        }
        // The second test has made another call since.
        Exchange other = Exchange.sent("Shop.b", "GET", "/other", List.of(), List.of(), Body.NONE)
                .responding(404, List.of(), Body.NONE, Instant.EPOCH, Duration.ZERO);
        exchanges.add(other);
        FailedTest ofNoCall = new FailedTest("Shop.c", "c", "a source\n[rows]", List.of(unmet));
        assertThat(FailureCauses.of(
                        List.of(
                                new FailedTest("Shop.a", "a", "a source\n[rows]", List.of(unmet)),
                                new FailedTest("Shop.b", "b", "a source\n[rows]", List.of(unmet))),
                        exchanges))
                .extracting(FailureCause::text)
                .containsExactly("listThings: listThings.page: rows (the page); seen: status 200");
        assertThat(FailureCauses.of(List.of(ofNoCall), exchanges))
                .extracting(FailureCause::text)
                .containsExactly("listThings: listThings.page: rows (the page)");
        FailureCause ofAField = FailureCause.unmet("Thing.size", "the page");
        assertThat(FailureCauses.of(List.of(new FailedTest("Shop.b", "b", "", List.of(ofAField))), exchanges))
                .extracting(FailureCause::operation)
                .containsExactly(FailureCause.operation(other));
    }

    @Test
    void anUnmetShapeOfAnOperationIsTheDeviationThatOtherTestsNameToo() {
        exchange("Shop.generated", 200, "[{\"size\":1}]");
        exchange("Shop.generated", 404, "{\"detail\":\"none\"}");
        exchange("Shop.buys", 200, "[{\"size\":1}]");
        FailedTest generated = new FailedTest(
                "Shop.generated", "generated", "unexpected responses", List.of(FailureCause.unmet("listThings", "")));
        FailedTest buys = new FailedTest("Shop.buys", "buys", "", FailureCause.of(exchanges.get(2)));
        assertThat(FailureGroup.of(List.of(generated, buys), exchanges))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.cause().place()).isEqualTo("Thing.size");
                    assertThat(group.tests()).containsExactly(generated, buys);
                });
    }

    @Test
    void whatTheClientMisreadsOfABodyThatDeviatesIsNoCauseOfItsOwn() {
        exchange("Shop.a", 200, "[{\"size\":1}]");
        Exchange deviating = exchanges.get(0);
        Deviation misread = new Deviation(
                Side.RESPONSE,
                DeviationKind.CLIENT,
                "listThings.200",
                "a body that the client reads",
                "it changes size");
        List<Deviation> both = Stream.concat(Stream.of(misread), deviating.deviations().stream())
                .toList();
        assertThat(FailureCause.of(deviating.with("listThings", both)))
                .extracting(FailureCause::place)
                .containsExactly("Thing.size");
        assertThat(FailureCause.of(deviating.with("listThings", List.of(misread))))
                .extracting(FailureCause::place)
                .containsExactly("listThings.200");
    }

    @Test
    void whatIsWrongWithTheBodiesOfSeveralStatusesIsOneCause() {
        exchange("Shop.a", 200, "[");
        exchange("Shop.b", 404, "[");
        exchange("Shop.c", 404, "{\"detail\":1}");
        assertThat(FailureGroup.of(
                        List.of(
                                new FailedTest("Shop.a", "a", "", FailureCause.of(exchanges.get(0))),
                                failed("Shop.b", "expected a reason"),
                                failed("Shop.c", "expected a reason")),
                        exchanges))
                .satisfiesExactly(
                        group -> {
                            assertThat(group.cause().text())
                                    .isEqualTo("listThings: listThings.200, 404: unreadable body,"
                                            + " expected application/json; seen: something else");
                            assertThat(group.tests()).hasSize(2);
                            assertThat(group.shownBy()).hasValue(exchanges.get(0));
                        },
                        group -> assertThat(group.tests()).hasSize(1));
    }

    @Test
    void whatTestsOfOneCauseShowOfItsOperationIsToldWithIt() {
        FailureCause missing = new FailureCause("listThings", "Thing.size", "a field", "none");
        FailureCause added = new FailureCause("listThings", "Thing.Size", "nothing", "integer");
        FailureCause ofOneTest = new FailureCause("listThings", "Thing.kind", "a text", "integer");
        FailureCause ofAnotherTest = new FailureCause("listThings", "Thing.made", "a date", "integer");
        FailureCause elsewhere = new FailureCause("createThing", "Thing.Size", "nothing", "integer");
        List<FailedTest> failed = List.of(
                new FailedTest("Shop.a", "a", "", List.of(ofOneTest, missing, added, elsewhere)),
                new FailedTest("Shop.b", "b", "", List.of(missing, added, elsewhere)),
                new FailedTest("Shop.c", "c", "", List.of(ofAnotherTest)));
        assertThat(FailureGroup.of(failed, exchanges))
                .extracting(FailureGroup::cause, FailureGroup::others, group -> group.tests()
                        .size())
                .containsExactly(
                        tuple(missing, List.of(added, ofOneTest), 2),
                        tuple(elsewhere, List.of(), 2),
                        tuple(ofAnotherTest, List.of(), 1));
        assertThat(ConsoleSummary.of(
                        report(new TestCounts(1, Map.of(), 0, failed, Optional.empty())),
                        List.of(),
                        Path.of("report.html")))
                .anyMatch(line -> line.contains("seen: none, also at Thing.Size, also at Thing.kind, first in Shop.a"));
    }

    @Test
    void whatMayFollowFromAnotherCauseOfTheOperationIsToldWithIt() {
        for (String test : List.of("Shop.page", "Shop.range", "Shop.question", "Shop.words", "Shop.error")) {
            exchange(test, test.equals("Shop.error") ? 500 : 200, "[]");
        }
        FailureCause sure = FailureCause.unmet("listThings.page", "the page");
        List<FailedTest> following = List.of(
                new FailedTest(
                        "Shop.question",
                        "q",
                        "a source\n[rows]",
                        List.of(FailureCause.unmet("how-many", "How many?").thatMayFollow())),
                new FailedTest(
                        "Shop.range",
                        "r",
                        "a source\n[rows]",
                        List.of(FailureCause.unmet("listThings.size", "the page")
                                .thatMayFollow())),
                failed("Shop.words", "Expecting empty but was: [1]"),
                failed("Shop.words again", "Expecting empty but was: [2]"));
        FailedTest ofAnError = failed("Shop.error", "boom");
        List<FailedTest> failed =
                Stream.concat(following.stream(), Stream.of(ofAnError)).toList();
        assertThat(FailureGroup.of(failed, exchanges))
                .as("nothing is sure but the error")
                .extracting(
                        group -> group.cause().place(), group -> group.tests().size())
                .containsExactly(tuple("listThings.500", 4), tuple("Shop.words", 1));
        assertThat(FailureGroup.of(
                        Stream.concat(
                                        following.stream(),
                                        Stream.of(new FailedTest("Shop.page", "p", "a source\n[ids]", List.of(sure))))
                                .toList(),
                        exchanges))
                .satisfiesExactly(
                        group -> {
                            assertThat(group.cause().text())
                                    .isEqualTo("listThings: listThings.page: ids (the page); seen: status 200");
                            assertThat(group.others())
                                    .extracting(FailureCause::place)
                                    .containsExactly("how-many", "listThings.size", "Shop.words");
                            assertThat(group.tests())
                                    .extracting(FailedTest::test)
                                    .containsExactly("Shop.page", "Shop.question", "Shop.range", "Shop.words");
                        },
                        group -> assertThat(group.cause().operation()).isEmpty());
    }

    @Test
    void aRequestThatHasToBeRejectedIsToldAsTheStatusOfItsResponse() {
        Exchange accepted = CHECK.checked(
                Exchange.sent("Shop.a", "GET", "/things", List.of(new NameValue("page", "x")), List.of(), Body.NONE)
                        .responding(200, List.of(), ShopExchanges.json("[]"), Instant.EPOCH, Duration.ZERO));
        assertThat(FailureCause.of(accepted))
                .extracting(FailureCause::text)
                .containsExactly("listThings: listThings.page: a rejection for the type, expected integer;"
                        + " seen: status 200");
        exchanges.add(accepted);
        assertThat(group("Shop.a", "[rows of the page] Expecting actual: 3")
                        .cause()
                        .rule())
                .isEqualTo("rows of the page");
        Exchange faulty = CHECK.checked(Exchange.sent(
                        "Shop.a", "POST", "/things", List.of(), List.of(), ShopExchanges.json("{\"name\":7}"))
                .responding(500, List.of(), ShopExchanges.json("{\"detail\":\"x\"}"), Instant.EPOCH, Duration.ZERO));
        assertThat(faulty.deviations()).extracting(Deviation::side).contains(Side.REQUEST, Side.RESPONSE);
        assertThat(FailureCause.of(faulty)).extracting(FailureCause::place).containsExactly("createThing.500");
    }

    @Test
    void whatTestsExpectOfOnePlaceIsOneCause() {
        FailureCause unmet = FailureCause.unmet("listThings.page", "the page");
        exchange("Shop.a", 200, "[]");
        exchange("Shop.b", 200, "[]");
        assertThat(FailureGroup.of(
                        List.of(
                                new FailedTest("Shop.a", "a", "a source\n[rows of a day]", List.of(unmet)),
                                new FailedTest("Shop.b", "b", "a source\n[rows of a month]", List.of(unmet))),
                        exchanges))
                .singleElement()
                .extracting(group -> group.cause().text())
                .isEqualTo("listThings: listThings.page: rows of a day (the page); rows of a month (the page);"
                        + " seen: status 200");
    }

    @Test
    void theConsoleBeginsWithTheOutcomeAndStaysShort() {
        List<FailedTest> failed = IntStream.range(0, 400)
                .mapToObj(i -> new FailedTest(
                        "Shop.t" + i,
                        "t" + i,
                        "",
                        List.of(new FailureCause("listThings", "Thing.f" + i % 200, "nothing", "a\ntext"))))
                .toList();
        RunReport report = report(new TestCounts(1, Map.of("needs writes", 7), 0, failed, Optional.empty()));
        List<String> lines = ConsoleSummary.of(report, List.of(), Path.of("report.html"));
        assertThat(lines)
                .hasSizeLessThan(60)
                .startsWith(
                        "Contract suite on the shop: 200 causes of 400 failed tests.",
                        "Contradictions (200)",
                        "  2 tests: listThings: Thing.f0: nothing; seen: a\\ntext, first in Shop.t0")
                .contains("The tests state expectations by source: 12 documented.")
                .contains("  and 175 more", "  7 tests: needs writes", "  listThings: 502, 13 times, all passed");
    }

    @Test
    void theOutcomeIsTheExitCodeOfTheTable() {
        List<Gate> missed = List.of(new Gate("drift", "no new field", "1 new", true, List.of("Thing.size")));
        List<FailedTest> failed = List.of(failed("Shop.a", "boom"));
        assertThat(outcome(0, List.of(), null, List.of())).isEqualTo(RunOutcome.AGREEMENT);
        assertThat(outcome(0, failed, null, missed)).isEqualTo(RunOutcome.CONTRADICTION);
        assertThat(outcome(3, List.of(), null, missed)).isEqualTo(RunOutcome.DRIFT);
        assertThat(outcome(3, List.of(), null, List.of())).isEqualTo(RunOutcome.UNSTEADY);
        assertThat(outcome(0, failed, "It refuses the key.", missed)).isEqualTo(RunOutcome.UNUSABLE);
    }

    private RunOutcome outcome(int hidden, List<FailedTest> failed, @Nullable String refusal, List<Gate> gates) {
        return RunOutcome.of(report(new TestCounts(1, Map.of(), hidden, failed, Optional.ofNullable(refusal))), gates);
    }

    private RunReport report(TestCounts tests) {
        return RunReport.of(
                "live",
                new RunConditions("the shop", List.of(new Unsteadiness.Entry("listThings", "502", 13, 0))),
                Instant.EPOCH,
                tests,
                exchanges,
                new ExpectationSummary(Map.of("documented", 12), List.of()),
                Baseline.EMPTY,
                List.of(),
                ShopService.DOCUMENT,
                new ShopProfile());
    }

    private FailureGroup group(String test, String message) {
        return FailureGroup.of(List.of(failed(test, message)), exchanges).get(0);
    }

    private static FailedTest failed(String test, String message) {
        return new FailedTest(test, test, message, List.of());
    }

    private void exchange(String test, int status, String json) {
        boolean creates = test.equals("TestData");
        exchanges.add(CHECK.checked(Exchange.sent(
                        test,
                        creates ? "POST" : "GET",
                        "/things",
                        List.of(),
                        List.of(),
                        creates ? ShopExchanges.json("{\"name\":\"a\"}") : Body.NONE)
                .responding(status, List.of(), ShopExchanges.json(json), Instant.EPOCH, Duration.ZERO)));
    }
}
