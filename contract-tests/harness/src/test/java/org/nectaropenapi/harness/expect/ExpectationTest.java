package org.nectaropenapi.harness.expect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.failure.FailureCause;
import org.nectaropenapi.harness.lookup.NotInDocumentException;
import org.nectaropenapi.spec.model.ApiDocument;
import org.nectaropenapi.spec.model.YamlDocument;
import org.opentest4j.TestAbortedException;

class ExpectationTest {
    private static final ApiDocument DOCUMENT = ApiDocument.of(YamlDocument.parse("""
            openapi: 3.0.3
            info: {title: Shop, version: "1"}
            externalDocs: {url: "https://shop.example/start"}
            paths:
              /things:
                get:
                  operationId: listThings
                  x-evidence: partial
                  x-status-evidence: {"200": inferred, "400": documented}
                  x-parameter-evidence: {kind: seed}
                  externalDocs: {url: "https://shop.example/things"}
                  parameters:
                    - {name: kind, in: query, x-evidence: documented, schema: {type: string}}
                    - {name: page, in: query, x-evidence: documented, schema: {type: integer}}
                    - {name: sort, in: query, schema: {type: string}}
                  responses:
                    "200": {description: Things.}
                    "400": {description: No.}
                    "403": {description: Never.}
              /guesses:
                get:
                  operationId: listGuesses
                  x-evidence: inferred
                  x-status-evidence: {"200": documented}
                  x-parameter-evidence: {kind: seed}
                  externalDocs: {url: "https://shop.example/things"}
                  parameters:
                    - {name: kind, in: query, x-evidence: documented, schema: {type: string}}
                    - {name: page, in: query, x-evidence: documented, schema: {type: integer}}
                  responses:
                    "200": {description: Guesses.}
                    "403": {description: Never.}
            x-webhooks:
              thing.made:
                post: {operationId: thingMade, x-evidence: documented, responses: {"200": {description: Fine.}}}
            components:
              securitySchemes:
                Token: {type: apiKey, in: header, name: Shop-Token, x-evidence: documented}
              responses:
                Failed: {description: No., x-evidence: documented, x-sources: ["https://shop.example/errors"]}
              schemas:
                Kind: {type: string, enum: [BIG, SMALL], x-evidence: documented, x-value-evidence: {SMALL: inferred}}
                Thing:
                  type: object
                  x-evidence: documented
                  externalDocs: {url: "https://shop.example/thing"}
                  properties:
                    id: {type: string}
                    size: {type: integer, x-evidence: inferred}
            """));

    private final ExpectationLog simulated = log(true);
    private final ExpectationLog live = log(false);

    private static ExpectationLog log(boolean isSimulated) {
        return new ExpectationLog(DOCUMENT, Map.of("colours", "Which colours are there?"), isSimulated);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            listThings,      partial,    https://shop.example/things
            listThings.page, documented, https://shop.example/things
            listThings.kind, seed,       https://shop.example/things
            listThings.sort, partial,    https://shop.example/things
            listThings.200,  inferred,   https://shop.example/things
            listThings.400,  documented, https://shop.example/things
            listThings.403,  partial,    https://shop.example/things
            listGuesses.page, inferred,  https://shop.example/things
            listGuesses.kind, seed,      https://shop.example/things
            listGuesses.200, inferred,   https://shop.example/things
            listGuesses.403, inferred,   https://shop.example/things
            thing.made,      documented, https://shop.example/start
            Token,           documented, https://shop.example/start
            Failed,          documented, https://shop.example/errors
            Thing,           documented, https://shop.example/thing
            Thing.id,        documented, https://shop.example/thing
            Thing.size,      inferred,   https://shop.example/thing
            Kind.BIG,        documented, https://shop.example/start
            Kind.SMALL,      inferred,   https://shop.example/start
            """)
    void aFactHasEvidenceAndPageOfItsPlace(String place, String evidence, String page) {
        ExpectationSource source = new SourceLookup(DOCUMENT, Map.of()).fact(place);
        assertThat(source.evidence()).isEqualTo(evidence);
        assertThat(source.reference()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"makeThing", "listThings.colour", "listThings.404", "Thing.colour", "Kind.HUGE", "Order"})
    void aPlaceThatTheDocumentDoesNotHaveIsLeftToDo(String place) {
        Expectations expectations = live.of("T.t");
        assertThatThrownBy(() -> expectations.fact(place)).isInstanceOf(NotInDocumentException.class);
        assertThatThrownBy(() -> expectations.shape(place)).isInstanceOf(NotInDocumentException.class);
    }

    @Test
    void aQuestionThatIsSettledIsLeftToDo() {
        Expectations expectations = simulated.of("T.t");
        assertThatThrownBy(() -> expectations.assumption("sizes"))
                .isInstanceOf(NotInDocumentException.class)
                .hasMessage("There is no open question sizes.");
    }

    @Test
    void aDocumentedFactFailsOnEveryService() {
        for (ExpectationLog log : List.of(simulated, live)) {
            Expectation page = log.of("T.t").fact("listThings.page");
            assertThatThrownBy(() -> page.assertThat(3).as("rows of a page").isEqualTo(2))
                    .isInstanceOf(UnmetExpectation.class)
                    .hasMessageContaining("listThings.page (documented): https://shop.example/things")
                    .hasMessageContaining("rows of a page");
            assertThat(page.holds()).isFalse();
            assertThat(log.summary(text -> text).notes()).isEmpty();
        }
    }

    @Test
    void everythingElseIsANoteOnALiveService() {
        Expectations expectations = live.of("T.t");
        Expectation size = expectations.fact("Thing.size");
        size.assertThat(3).isEqualTo(2);
        size.assertThat(List.of("a")).as("names").first().asString().isEqualTo("b");
        expectations.assumption("colours").assertThat("blue").isEqualTo("red");
        expectations.shape("Thing").fail("it has no %s", "id");
        assertThat(size.holds()).isFalse();
        assertThat(live.summary(text -> text).groups())
                .extracting(group -> group.source().text(), ExpectationSummary.Group::count)
                .containsExactly(
                        tuple("Thing.size (inferred): https://shop.example/thing", 2),
                        tuple("open question colours: Which colours are there?", 1),
                        tuple("schema of Thing", 1));
    }

    @Test
    void everythingFailsOnTheSimulatedService() {
        Expectations expectations = simulated.of("T.t");
        for (Expectation expectation : List.of(
                expectations.fact("Thing.size"), expectations.assumption("colours"), expectations.shape("Thing"))) {
            assertThatThrownBy(() -> expectation.assertThat(true).isFalse()).isInstanceOf(UnmetExpectation.class);
            assertThatThrownBy(() -> expectation.check(() -> assertThat(true).isFalse()))
                    .isInstanceOf(UnmetExpectation.class);
        }
    }

    @Test
    void causesThatATestKnowsReplaceThePlaceOfTheSource() {
        FailureCause cause = new FailureCause("listThings", "listThings.page", "a rejection", "status 200");
        assertThatExceptionOfType(UnmetExpectation.class)
                .isThrownBy(() -> simulated.of("T.t").shape("listThings").unmet("page=0: returned 200", List.of(cause)))
                .withMessageContaining("page=0: returned 200")
                .satisfies(unmet -> assertThat(unmet.causes()).containsExactly(cause));
        live.of("T.t").shape("listThings").unmet("page=0: returned 200", List.of(cause));
        assertThat(live.summary(text -> text).notes()).hasSize(1);
        assertThatExceptionOfType(UnmetExpectation.class)
                .isThrownBy(() -> simulated
                        .of("T.t")
                        .fact("listThings.page")
                        .assertThat(3)
                        .isEqualTo(2))
                .satisfies(unmet -> assertThat(unmet.causes())
                        .containsExactly(FailureCause.unmet("listThings.page", "https://shop.example/things")));
    }

    @Test
    void anOpenQuestionAndWhatATestSaysMayFollowFromOtherCauses() {
        Expectations test = simulated.of("T.t");
        assertThat(Stream.of(
                                test.assumption("colours"),
                                test.fact("Thing.size").mayFollow(),
                                test.fact("Thing.size"),
                                test.shape("Thing"))
                        .map(expectation -> catchThrowableOfType(
                                UnmetExpectation.class,
                                () -> expectation.assertThat(3).isEqualTo(2)))
                        .flatMap(unmet -> unmet.causes().stream()))
                .extracting(FailureCause::place, FailureCause::mayFollow)
                .containsExactly(
                        tuple("colours", true),
                        tuple("Thing.size", true),
                        tuple("Thing.size", false),
                        tuple("Thing", false));
    }

    @Test
    void anExpectationWithinAnotherKeepsItsSource() {
        Expectations expectations = live.of("T.t");
        Expectation page = expectations.fact("listThings.page");
        assertThatThrownBy(() -> expectations.assumption("colours").check(() -> page.assertThat(3)
                        .isEqualTo(2)))
                .isInstanceOf(UnmetExpectation.class)
                .hasMessageStartingWith("listThings.page");
    }

    @Test
    void aRequiredExpectationSkipsTheRestOfTheTest() {
        Expectation expectation = live.of("T.t").fact("listThings").required();
        assertThatThrownBy(() -> expectation.assertThat(403).isEqualTo(200)).isInstanceOf(TestAbortedException.class);
        assertThat(live.summary(text -> text).notes()).hasSize(1);
    }

    /** The source, the status of the response, the expected one, and whether a live service contradicts a page. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            listThings.page, 200, 400, true
            listThings.page, 500, 400, true
            listThings.page, 422, 400, true
            listThings.page, 404, 403, false
            listThings,      422, 400, false
            listThings,      200, 400, false
            listThings,      404, 403, false
            """)
    void anotherStatusOfTheClassIsRedOnlyWhereItIsDocumented(String place, int seen, int status, boolean isRed) {
        Expectation onLive = live.of("T.t").fact(place);
        if (isRed) {
            assertThatThrownBy(() -> onLive.rejects("listThings", seen, status)).isInstanceOf(UnmetExpectation.class);
        } else {
            assertThat(onLive.rejects("listThings", seen, status)).isEqualTo(seen / 100 == 4);
            assertThat(live.summary(text -> text).notes()).hasSize(1);
        }
        Expectation onSandbox = simulated.of("T.t").fact(place);
        assertThatThrownBy(() -> onSandbox.rejects("listThings", seen, status)).isInstanceOf(UnmetExpectation.class);
    }

    @Test
    void aSummaryIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Expectations expectations = live.of("T.t");
        expectations.assumption("colours").assertThat("blue").isEqualTo("red");
        expectations.fact("listThings.page").assertThat(1).isOne();
        expectations.fact("listThings.page").assertThat(1).isOne();
        ExpectationSummary summary = live.summary(text -> text.replace("blue", "(hidden)"));
        assertThat(summary.notes().get(0).message()).contains("(hidden)").doesNotContain("blue");
        assertThat(summary.stated()).containsOnly(Map.entry("assumption", 1), Map.entry("documented", 1));
        summary.write(folder);
        assertThat(ExpectationSummary.read(folder)).isEqualTo(summary);
        assertThat(ExpectationSummary.read(folder.resolve("none"))).isEqualTo(ExpectationSummary.EMPTY);
    }
}
