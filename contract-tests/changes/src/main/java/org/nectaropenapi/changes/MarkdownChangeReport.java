package org.nectaropenapi.changes;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The report and the entry of the changelog as MarkdownChangeReport. */
final class MarkdownChangeReport {

    private static final int SHOWN_OPERATIONS = 4;

    private MarkdownChangeReport() {}

    static String report(ChangeSummary report) {
        StringBuilder text = new StringBuilder("# What changed\n\n");
        text.append("Compared with ").append(report.since()).append(".\n\n");
        text.append("| | verdict |\n|---|---|\n");
        text.append("| users of the API | ")
                .append(report.verdict().api().word())
                .append(" |\n");
        text.append("| users of the Java client | ").append(report.java().word());
        if (report.javaSkipped() != null) {
            text.append(" by the document; the jars were not compared: ").append(report.javaSkipped());
        }
        text.append(" |\n| version to use | ").append(report.next()).append(" |\n");
        for (String complaint : report.gate().complaints()) {
            text.append("\n**Wrong number:** ").append(complaint).append(".\n");
        }
        text.append("\n## For users of the API\n");
        sections(text, report::apiChanges, true);
        text.append("\n## For users of the Java client\n");
        sections(text, report::javaChanges, false);
        if (!report.words().isEmpty()) {
            text.append("\n## NodeTexts only\n\n");
            rows(text, report.words(), true);
        }
        if (!report.verdict().corrections().isEmpty()) {
            text.append("\n## Second opinion\n\n");
            report.verdict()
                    .corrections()
                    .forEach(line -> text.append("- ").append(line).append(".\n"));
        }
        return text.toString();
    }

    private static void sections(StringBuilder text, Function<ChangeType, List<Change>> of, boolean api) {
        boolean any = false;
        for (ChangeType kind : ChangeType.values()) {
            List<Change> changes = of.apply(kind);
            if (!changes.isEmpty()) {
                any = true;
                text.append("\n### ").append(kind.title()).append("\n\n");
                rows(text, changes, api);
            }
        }
        if (!any) {
            text.append(api ? "\nNothing.\n" : "\nNothing beyond what users of the API see.\n");
        }
    }

    private static void rows(StringBuilder text, List<Change> changes, boolean api) {
        text.append("| | where | what | line | operations |\n|---|---|---|---|---|\n");
        for (Change change : changes) {
            text.append("| ").append((api ? change.api() : change.java()).word());
            text.append(" | ").append(cell(change.place()));
            text.append(" | ").append(cell(change.sentence()));
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
        return text.replace("|", "\\|").replace("\n", " ");
    }

    /** The entry of one version in CHANGELOG.md, without its headline. */
    static String changelog(ChangeSummary report) {
        StringBuilder text = new StringBuilder();
        for (ChangeType kind : ChangeType.values()) {
            List<Change> changes = Stream.concat(report.apiChanges(kind).stream(), report.javaChanges(kind).stream())
                    .distinct()
                    .toList();
            if (changes.isEmpty()) {
                continue;
            }
            text.append("\n### ").append(kind.title()).append("\n\n");
            for (Change change : changes) {
                text.append("- ").append(change.impact() == Impact.BREAKING ? "**Breaking.** " : "");
                text.append("`")
                        .append(change.place())
                        .append("`: ")
                        .append(change.sentence())
                        .append(".\n");
            }
        }
        if (text.isEmpty()) {
            text.append(
                    report.released() == null || report.baseline()
                            ? "\nThe first release.\n"
                            : "\nWords and internals only.\n");
        }
        return text.toString();
    }
}
