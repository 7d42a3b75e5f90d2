package org.nectaropenapi.changes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nectaropenapi.spec.model.SingleLine;

/** Writes the report and the changelog entry as Markdown. */
final class MarkdownChangeReport {

    private static final int SHOWN_OPERATIONS = 4;

    private MarkdownChangeReport() {}

    static String report(ChangeSummary report) {
        StringBuilder text = new StringBuilder("# Changes\n\n");
        text.append("Compared with ").append(report.since()).append(".\n\n");
        text.append("| | impact |\n|---|---|\n");
        text.append("| users of the API | ")
                .append(report.documentChanges().api().label())
                .append(" |\n");
        text.append("| users of the Java client | ").append(report.java().label());
        if (report.javaSkipped() != null) {
            text.append(" according to the document; the jars were not compared: ")
                    .append(report.javaSkipped());
        }
        text.append(" |\n| next version | ").append(report.next()).append(" |\n");
        for (String complaint : report.gate().complaints()) {
            text.append("\n**Version:** ").append(complaint).append(".\n");
        }
        text.append("\n## For users of the API\n");
        sections(text, report::apiChanges, true);
        text.append("\n## For users of the Java client\n");
        sections(text, report::javaChanges, false);
        if (!report.documentationOnly().isEmpty()) {
            text.append("\n## Documentation only\n\n");
            rows(text, report.documentationOnly(), true);
        }
        if (!report.documentChanges().corrections().isEmpty()) {
            text.append("\n## Second opinion\n\n");
            report.documentChanges()
                    .corrections()
                    .forEach(line -> text.append("- ").append(line).append(".\n"));
        }
        return text.toString();
    }

    private static void sections(StringBuilder text, Function<ChangeType, List<Change>> of, boolean api) {
        boolean any = false;
        for (ChangeType type : ChangeType.values()) {
            List<Change> changes = of.apply(type);
            if (!changes.isEmpty()) {
                any = true;
                text.append("\n### ").append(type.title()).append("\n\n");
                rows(text, changes, api);
            }
        }
        if (!any) {
            text.append(api ? "\nNone.\n" : "\nNothing beyond the changes for users of the API.\n");
        }
    }

    private static void rows(StringBuilder text, List<Change> changes, boolean api) {
        text.append("| impact | place | change | line | operations |\n|---|---|---|---|---|\n");
        for (Change change : changes) {
            text.append("| ").append((api ? change.api() : change.java()).label());
            text.append(" | ").append(cell(change.place()));
            text.append(" | ").append(cell(change.description()));
            text.append(" | ").append(change.location());
            text.append(" | ").append(operations(change)).append(" |\n");
        }
    }

    static String operations(Change change) {
        List<String> all = List.copyOf(change.operations());
        if (all.size() <= SHOWN_OPERATIONS) {
            return String.join(", ", all);
        }
        return String.join(", ", all.subList(0, SHOWN_OPERATIONS)) + " and " + (all.size() - SHOWN_OPERATIONS)
                + " more";
    }

    private static String cell(String text) {
        return SingleLine.of(text).replace("|", "\\|");
    }

    /** Returns the entry of a version in CHANGELOG.md without its heading. */
    static String changelog(ChangeSummary report) {
        StringBuilder text = new StringBuilder();
        for (ChangeType type : ChangeType.values()) {
            List<Change> changes = Stream.concat(report.apiChanges(type).stream(), report.javaChanges(type).stream())
                    .distinct()
                    .toList();
            if (changes.isEmpty()) {
                continue;
            }
            text.append("\n### ").append(type.title()).append("\n\n");
            for (Change change : changes) {
                text.append("- ").append(change.impact() == Impact.BREAKING ? "**Breaking.** " : "");
                text.append("`")
                        .append(change.place())
                        .append("`: ")
                        .append(change.description())
                        .append(".\n");
            }
        }
        if (text.isEmpty()) {
            text.append(
                    report.released() == null || report.baseline()
                            ? "\nThe first release.\n"
                            : "\nDocumentation and internal changes only.\n");
        }
        return text.toString();
    }
}
