package org.nectaropenapi.harness.report;

import static org.nectaropenapi.harness.report.HtmlFragment.element;
import static org.nectaropenapi.harness.report.HtmlFragment.none;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that needs nothing but itself: style and script are inside, and its policy keeps it off the network. */
public final class HtmlPage {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    private HtmlPage() {}

    /** A part of the page with a heading of its own, reachable from the top. */
    public record Section(String id, String title, String lead, HtmlFragment content) {}

    /** Returns the whole page. */
    public static String html(String title, HtmlFragment head, List<Section> sections) {
        HtmlFragment navigation = element("nav", sections.stream().map(section -> element("a", section.title())
                        .attr("href", "#" + section.id())))
                .attr("aria-label", "Sections");
        HtmlFragment body = element(
                "body",
                element("header", element("div.wide", head)),
                element("div.bar", element("div.wide", navigation)),
                element("main.wide", sections.stream().map(HtmlPage::section)));
        // Style and script are the only raw parts; both are files of this project.
        return "<!doctype html>\n<html lang=\"en\"><head>"
                + element("meta").attr("charset", "utf-8").html()
                + element("meta")
                        .attr("http-equiv", "Content-Security-Policy")
                        .attr("content", POLICY)
                        .html()
                + element("meta")
                        .attr("name", "viewport")
                        .attr("content", "width=device-width, initial-scale=1")
                        .html()
                + element("title", title).html()
                + "<style>" + resource("page.css") + "</style></head>"
                + body.html().replace("</body>", "<script>" + resource("page.js") + "</script></body>")
                + "</html>\n";
    }

    private static HtmlFragment section(Section section) {
        return element(
                        "section",
                        element("h2", section.title()).attr("id", "title-" + section.id()),
                        section.lead().isEmpty() ? none() : element("p.lead", section.lead()),
                        section.content())
                .attr("id", section.id())
                .attr("aria-labelledby", "title-" + section.id());
    }

    private static String resource(String name) {
        try (@Nullable InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " of the report is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
