package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.names;
import static org.nectaropenapi.harness.report.HtmlFragment.rowHead;
import static org.nectaropenapi.harness.report.HtmlFragment.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.expect.ExpectationSource;
import org.nectaropenapi.harness.expect.ExpectationSummary;

/** The section with the expectations that the service did not meet although no page is contradicted. */
final class NotesSection {
    private static final int SHOWN = 3;

    private NotesSection() {}

    static HtmlPage.Section of(RunReport report) {
        ExpectationSummary expectations = report.expectations();
        Set<String> questions =
                report.questions().stream().map(OpenQuestion::id).collect(Collectors.toSet());
        return new HtmlPage.Section(
                "notes",
                "Notes",
                "The service does otherwise than assumed where no page says how. Nothing has to be done.",
                table(
                        "table",
                        "Expectations that did not hold, by source",
                        List.of("source", "evidence", "seen", "tests"),
                        element("tbody", expectations.groups().stream().map(group -> row(group, questions)))));
    }

    /** Returns the name of a source, with a link to an open question that the page has. */
    private static HtmlFragment name(ExpectationSource source, Set<String> questions) {
        HtmlFragment name = element("code", source.name());
        return source.kind() == ExpectationSource.Kind.ASSUMPTION && questions.contains(source.name())
                ? element("a", name).attr("href", "#" + QuestionSection.anchor(source.name()))
                : name;
    }

    private static HtmlFragment row(ExpectationSummary.Group group, Set<String> questions) {
        ExpectationSource source = group.source();
        String evidence =
                switch (source.kind()) {
                    case FACT -> source.evidence();
                    case ASSUMPTION -> "open question";
                    case SHAPE -> "schema";
                };
        return element(
                "tr",
                rowHead(name(source, questions), element("small", source.reference())),
                element("td.quiet", evidence),
                element(
                        "td.small",
                        NumberFormats.count(group.count(), "note", "notes"),
                        group.messages().stream().limit(SHOWN).map(message -> element("pre", message))),
                element("td.small", names("ul", group.tests())));
    }
}
