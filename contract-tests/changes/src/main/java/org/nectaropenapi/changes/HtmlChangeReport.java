package org.nectaropenapi.changes;

import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.head;
import static j2html.TagCreator.html;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.title;
import static j2html.TagCreator.tr;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the report as one self-contained HTML page. */
final class HtmlChangeReport {

    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#1c2024}
            table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{text-align:left;padding:.35rem .6rem;
            border-bottom:1px solid #d9dde1;vertical-align:top}th{font-weight:600;background:#f4f6f8}
            .breaking{background:#b42318;color:#fff}.addition{background:#175c3a;color:#fff}.documentation{background:#e4e7ec}
            .tag{border-radius:3px;padding:.1rem .45rem;font-size:.85em;white-space:nowrap}code{font-family:ui-monospace,monospace}
            .wrong{border-left:4px solid #b42318;padding:.5rem 1rem;background:#fef3f2}""";

    private static final String NONE = "None.";

    private HtmlChangeReport() {}

    static String report(ChangeSummary report) {
        return "<!DOCTYPE html>\n"
                + html(
                                head(
                                        meta().withCharset("UTF-8"),
                                        meta().withName("viewport").withContent("width=device-width"),
                                        title("Changes"),
                                        style(rawHtml(STYLE))),
                                body(
                                        h1("Changes"),
                                        p("Compared with " + report.since() + ". Next version: " + report.next() + "."),
                                        each(report.gate().complaints(), complaint -> div(complaint + ".")
                                                .withClass("wrong")),
                                        h2("For users of the API"),
                                        p(tag(report.documentChanges().api())),
                                        rows(report::apiChanges, Change::api, NONE),
                                        h2("For users of the Java client"),
                                        p(tag(report.java())),
                                        iff(
                                                report.javaSkipped() != null,
                                                p("According to the document; the jars were not compared: "
                                                        + report.javaSkipped() + ".")),
                                        rows(
                                                report::javaChanges,
                                                Change::java,
                                                "Nothing beyond the changes for users of the API."),
                                        h2("Documentation only"),
                                        listing(report.documentationOnly(), Change::impact, NONE),
                                        h2("Second opinion"),
                                        report.documentChanges().corrections().isEmpty()
                                                ? p("openapi-diff agrees.")
                                                : ul(each(
                                                        report.documentChanges().corrections(),
                                                        line -> li(line + ".")))))
                        .withLang("en")
                        .render()
                + "\n";
    }

    private static DomContent rows(
            Function<ChangeType, List<Change>> of, Function<Change, Impact> impact, String nothing) {
        return listing(
                Stream.of(ChangeType.values())
                        .flatMap(type -> of.apply(type).stream())
                        .toList(),
                impact,
                nothing);
    }

    private static DomContent listing(List<Change> changes, Function<Change, Impact> impact, String nothing) {
        if (changes.isEmpty()) {
            return p(nothing);
        }
        return table(
                thead(tr(th("impact"), th("type"), th("place"), th("change"), th("line"), th("operations"))),
                tbody(each(
                        changes,
                        change -> tr(
                                td(tag(impact.apply(change))),
                                td(change.type().title()),
                                td(change.place()),
                                td(change.description()),
                                td(change.location().toString()),
                                td(MarkdownChangeReport.operations(change))))));
    }

    private static DomContent tag(Impact impact) {
        return span(impact.label()).withClasses("tag", impact.label());
    }
}
