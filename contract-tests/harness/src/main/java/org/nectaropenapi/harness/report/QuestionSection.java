package org.nectaropenapi.harness.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section with the verdicts on the open questions. */
final class QuestionSection {
    private static final List<String> ORDER = List.of("refuted", "unclear", "confirmed", "not asked");

    private QuestionSection() {}

    static HtmlPage.Section of(List<OpenQuestion> questions) {
        Map<String, Long> counts =
                questions.stream().collect(Collectors.groupingBy(OpenQuestion::verdict, Collectors.counting()));
        String lead = ORDER.stream()
                .filter(counts::containsKey)
                .map(verdict -> counts.get(verdict) + " " + verdict)
                .collect(Collectors.joining(", "));
        HtmlFragment table = HtmlFragment.of(
                "table.questions",
                HtmlFragment.of("caption", "Open questions, refuted assumptions first"),
                HtmlFragment.of(
                        "thead",
                        HtmlFragment.of(
                                "tr",
                                Stream.of("question", "verdict", "assumed", "answer", "evidence and change")
                                        .map(SummarySection::head))),
                HtmlFragment.of(
                        "tbody",
                        questions.stream()
                                .sorted(Comparator.comparingInt((OpenQuestion q) -> rank(q.verdict()))
                                        .thenComparing(OpenQuestion::area)
                                        .thenComparing(OpenQuestion::id))
                                .map(QuestionSection::row)));
        return new HtmlPage.Section("questions", "Open questions", lead + ".", HtmlFragment.of("div.scroll", table));
    }

    private static int rank(String verdict) {
        int rank = ORDER.indexOf(verdict);
        return rank < 0 ? ORDER.size() : rank;
    }

    private static HtmlFragment row(OpenQuestion question) {
        String look =
                switch (question.verdict()) {
                    case "confirmed" -> "td.good";
                    case "refuted" -> "td.bad";
                    default -> "td.quiet";
                };
        return HtmlFragment.of(
                "tr",
                HtmlFragment.of("th", HtmlFragment.of("code", question.id()), HtmlFragment.of("small", question.area()))
                        .attr("scope", "row"),
                HtmlFragment.of(look, question.verdict()),
                HtmlFragment.of("td", question.assumed()),
                HtmlFragment.of("td", question.answer()),
                HtmlFragment.of(
                        "td.small.evidence",
                        question.evidence(),
                        question.patch().isEmpty() ? HtmlFragment.none() : HtmlFragment.of("pre", question.patch())));
    }
}
