package org.nectaropenapi.harness.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What probes found out about what the pages leave open. */
final class QuestionSection {
    private static final List<String> ORDER = List.of("refuted", "unclear", "confirmed", "not asked");

    private QuestionSection() {}

    static Page.Section of(List<OpenQuestion> questions) {
        Map<String, Long> counts =
                questions.stream().collect(Collectors.groupingBy(OpenQuestion::verdict, Collectors.counting()));
        String lead = ORDER.stream()
                .filter(counts::containsKey)
                .map(verdict -> counts.get(verdict) + " " + verdict)
                .collect(Collectors.joining(", "));
        Markup table = Markup.of(
                "table.questions",
                Markup.of("caption", "Open questions, refuted assumptions first"),
                Markup.of(
                        "thead",
                        Markup.of(
                                "tr",
                                Stream.of("question", "verdict", "assumed", "answer", "evidence and change")
                                        .map(SummarySection::head))),
                Markup.of(
                        "tbody",
                        questions.stream()
                                .sorted(Comparator.comparingInt((OpenQuestion q) -> rank(q.verdict()))
                                        .thenComparing(OpenQuestion::area)
                                        .thenComparing(OpenQuestion::id))
                                .map(QuestionSection::row)));
        return new Page.Section("questions", "Open questions", lead + ".", Markup.of("div.scroll", table));
    }

    private static int rank(String verdict) {
        int rank = ORDER.indexOf(verdict);
        return rank < 0 ? ORDER.size() : rank;
    }

    private static Markup row(OpenQuestion question) {
        String look =
                switch (question.verdict()) {
                    case "confirmed" -> "td.good";
                    case "refuted" -> "td.bad";
                    default -> "td.quiet";
                };
        return Markup.of(
                "tr",
                Markup.of("th", Markup.of("code", question.id()), Markup.of("small", question.area()))
                        .attr("scope", "row"),
                Markup.of(look, question.verdict()),
                Markup.of("td", question.assumed()),
                Markup.of("td", question.answer()),
                Markup.of(
                        "td.small.evidence",
                        question.evidence(),
                        question.patch().isEmpty() ? Markup.none() : Markup.of("pre", question.patch())));
    }
}
