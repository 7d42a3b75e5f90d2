package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.names;
import static org.nectaropenapi.harness.report.HtmlFragment.rowHead;
import static org.nectaropenapi.harness.report.HtmlFragment.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nectaropenapi.harness.expect.ExpectationSource;
import org.nectaropenapi.harness.expect.ExpectationSummary;

/** The section with the expectations that the service did not meet although no page is contradicted. */
final class NotesSection {
    private static final int SHOWN = 3;

    private NotesSection() {}

    static HtmlPage.Section of(ExpectationSummary expectations) {
        return new HtmlPage.Section(
                "notes",
                "Notes",
                "The service does otherwise than assumed where no page says how. Nothing has to be done. The tests state "
                        + stated(expectations.stated()) + ".",
                table(
                        "table",
                        "Expectations that did not hold, by source",
                        List.of("source", "evidence", "seen", "tests"),
                        element("tbody", expectations.groups().stream().map(NotesSection::row))));
    }

    private static String stated(Map<String, Integer> stated) {
        return stated.entrySet().stream()
                .map(entry -> NumberFormats.number(entry.getValue()) + " " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    private static HtmlFragment row(ExpectationSummary.Group group) {
        ExpectationSource source = group.source();
        String evidence =
                switch (source.kind()) {
                    case FACT -> source.evidence();
                    case ASSUMPTION -> "open question";
                    case SHAPE -> "schema";
                };
        return element(
                "tr",
                rowHead(element("code", source.name()), element("small", source.reference())),
                element("td.quiet", evidence),
                element(
                        "td.small",
                        NumberFormats.count(group.count(), "note", "notes"),
                        group.messages().stream().limit(SHOWN).map(message -> element("pre", message))),
                element("td.small", names("ul", group.tests())));
    }
}
