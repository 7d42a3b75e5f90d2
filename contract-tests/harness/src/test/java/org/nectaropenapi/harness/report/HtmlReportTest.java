package org.nectaropenapi.harness.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nectaropenapi.harness.check.ShopExchanges;
import org.nectaropenapi.harness.drift.Baseline;
import org.nectaropenapi.harness.exchange.Body;
import org.nectaropenapi.harness.exchange.Exchange;
import org.nectaropenapi.harness.exchange.NameValue;
import org.nectaropenapi.harness.expect.ExpectationNote;
import org.nectaropenapi.harness.expect.ExpectationSource;
import org.nectaropenapi.harness.expect.ExpectationSummary;
import org.nectaropenapi.harness.fixture.ShopService;
import org.nectaropenapi.harness.run.ShopProfile;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static String html(List<Exchange> exchanges, List<FailedTest> failed, List<OpenQuestion> questions) {
        return html(exchanges, failed, questions, ExpectationSummary.EMPTY);
    }

    private static String html(
            List<Exchange> exchanges,
            List<FailedTest> failed,
            List<OpenQuestion> questions,
            ExpectationSummary expectations) {
        RunReport report = RunReport.of(
                "live",
                RunConditions.of("the live service at the shop"),
                NOW,
                new TestCounts(7, Map.of("needs writes", 1), 0, failed, Optional.empty()),
                exchanges,
                expectations,
                Baseline.EMPTY,
                questions,
                ShopService.DOCUMENT,
                new ShopProfile());
        return HtmlReport.html(report, Gate.of(report));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style></pre></details><script>",
                "&lt;b&gt;",
                "\u0000\u001b[31m\uD800",
                "$& $1 \\0 ]]> -->"
            })
    void whateverComesOverTheWireStaysText(String hostile) {
        String json =
                "[{\"" + hostile.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", "") + "\":1}]";
        Exchange wire = ShopExchanges.list("q=" + hostile.replace("&", "and"), 200, json);
        Exchange exchange = exchange(hostile, json).with(null, wire.deviations());
        String page = html(
                List.of(exchange, wire),
                List.of(failed("T." + hostile, hostile, hostile)),
                List.of(new OpenQuestion(hostile, hostile, hostile, hostile, hostile, hostile, hostile, hostile)),
                note(hostile));
        assertThat(tags(page))
                .isEqualTo(tags(html(
                        List.of(harmless(exchange), wire(wire)),
                        List.of(failed("T.x", "x", "x")),
                        List.of(new OpenQuestion("x", "x", "x", "x", "x", "x", "x", "x")),
                        note("x"))));
    }

    private static ExpectationSummary note(String text) {
        ExpectationSource source = new ExpectationSource(ExpectationSource.Kind.FACT, text, text, text);
        return new ExpectationSummary(Map.of(text, 1), List.of(new ExpectationNote(text, source, text)));
    }

    @Test
    void notesStandApartFromDriftAndFailures() {
        String page = html(List.of(), List.of(), List.of(), note("listThings.page"));
        assertThat(page)
                .contains("Document and service agree.", "Expectations that did not hold, by source")
                .contains("The tests state expectations by source: 1 listThings.page.");
        assertThat(html(List.of(), List.of(), List.of())).doesNotContain("Expectations that did not hold");
    }

    /** Returns the exchange with harmless texts: the structure of a page must not depend on its texts. */
    private static Exchange harmless(Exchange exchange) {
        return exchange("x", "[{\"x\":1}]").with(null, wire(exchange).deviations());
    }

    private static Exchange exchange(String text, String json) {
        return Exchange.sent(
                        "T." + text,
                        text,
                        "/things/" + text,
                        List.of(new NameValue(text, text)),
                        List.of(new NameValue("Content-Type", text)),
                        new Body(text, text.getBytes(StandardCharsets.UTF_8)))
                .responding(200, List.of(), ShopExchanges.json(json), NOW, Duration.ofMillis(1));
    }

    private static Exchange wire(Exchange exchange) {
        return exchange.deviations().isEmpty()
                ? ShopExchanges.list("q=x", 200, "[{}]")
                : ShopExchanges.list("q=x", 200, "[{\"x\":1}]");
    }

    private static FailedTest failed(String test, String title, String message) {
        return new FailedTest(test, title, message, List.of());
    }

    private static List<String> tags(String page) {
        return Pattern.compile("<(/?[a-zA-Z!][^\\s>]*)")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void thePageNeedsNothingButItself() {
        String page = html(List.of(ShopExchanges.list("", 200, "[]")), List.of(), List.of());
        assertThat(page).contains("default-src &#39;none&#39;");
        assertThat(page.replaceAll(" href=\"#[a-z-]+\"", ""))
                .doesNotContainPattern("(?i)\\s(?:src|href)\\s*=")
                .doesNotContainPattern("(?i)url\\(|@import|https?://");
    }

    @Test
    void aRunWithoutProblemsSaysSo() {
        assertThat(html(List.of(), List.of(), List.of())).contains("Document and service agree.");
    }

    @Test
    void aFailureShowsItsExchangeAndALineToRepeatIt() {
        Exchange exchange = ShopExchanges.create("{\"name\":\"it's\",\"password\":\"hunter2\"}", 201, "{\"size\":1}");
        String page = html(List.of(exchange), List.of(failed("ShopTest.buys", "buys()", "boom")), List.of());
        assertThat(page)
                .contains("1 cause of 1 failed test.", "the live service at the shop")
                .contains("UNDOCUMENTED_FIELD at Thing.size")
                .contains("$SHOP_API_KEY")
                .contains("&#39;{&quot;name&quot;:&quot;it&#39;\\&#39;&#39;s&quot;")
                .doesNotContain("hunter2");
    }

    @Test
    void tenThousandExchangesMakeAPageOfTheSameSize() {
        List<Exchange> many =
                new ArrayList<>(Collections.nCopies(10_000, ShopExchanges.list("kind=BIG", 200, "[{\"size\":1}]")));
        List<FailedTest> failures = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            failures.add(failed("ShopTest.buys", "[" + i + "]", "boom"));
        }
        assertThat(html(many, failures, List.of()).length()).isLessThan(2_000_000);
    }

    @Test
    void theMarkupIsWellFormed() throws Exception {
        String page = html(
                List.of(ShopExchanges.list("", 200, "[{\"size\":1}]")),
                List.of(failed("ShopTest.buys", "buys()", "boom")),
                List.of(new OpenQuestion("a", "b", "t", "c", "refuted", "e", "f", "g")),
                note("listThings.page"));
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>"))
                .replaceAll("<(input|br|meta|wbr)([^>]*)>", "<$1$2/>");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body + "</body>")));
    }
}
