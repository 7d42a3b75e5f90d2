package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.none;
import static org.nectaropenapi.harness.report.HtmlFragment.rowHead;
import static org.nectaropenapi.harness.report.HtmlFragment.table;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        HtmlFragment table = table(
                "table.questions",
                "Open questions, refuted assumptions first",
                List.of("question", "verdict", "assumed", "answer", "evidence and change"),
                element(
                        "tbody",
                        questions.stream()
                                .sorted(Comparator.comparingInt((OpenQuestion q) -> rank(q.verdict()))
                                        .thenComparing(OpenQuestion::area)
                                        .thenComparing(OpenQuestion::id))
                                .map(QuestionSection::row)));
        return new HtmlPage.Section("questions", "Open questions", lead + ".", table);
    }

    /** Returns the anchor of a question on the page. */
    static String anchor(String id) {
        return "question-" + id;
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
        return element(
                "tr",
                rowHead(
                                element("code", question.id()),
                                element("small", question.area()),
                                element("p.small", question.text()))
                        .attr("id", anchor(question.id())),
                element(look, question.verdict()),
                element("td", question.assumed()),
                element("td", question.answer()),
                element(
                        "td.small.evidence",
                        question.evidence(),
                        question.patch().isEmpty() ? none() : element("pre", question.patch())));
    }
}
