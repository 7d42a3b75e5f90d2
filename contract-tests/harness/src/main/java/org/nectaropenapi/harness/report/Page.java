package org.nectaropenapi.harness.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page that needs nothing but itself: style and script are inside, and its policy keeps it off the network. */
public final class Page {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    private Page() {}

    /** A part of the page with a heading of its own, reachable from the top. */
    public record Section(String id, String title, String lead, Markup content) {}

    /** The whole page. */
    public static String html(String title, Markup head, List<Section> sections) {
        Markup navigation = Markup.of("nav", sections.stream().map(section -> Markup.of("a", section.title())
                        .attr("href", "#" + section.id())))
                .attr("aria-label", "Sections");
        Markup body = Markup.of(
                "body",
                Markup.of("header", Markup.of("div.wide", head)),
                Markup.of("div.bar", Markup.of("div.wide", navigation)),
                Markup.of("main.wide", sections.stream().map(Page::section)));
        // Style and script are the only raw parts; both are files of this project.
        return "<!doctype html>\n<html lang=\"en\"><head>"
                + Markup.of("meta").attr("charset", "utf-8").html()
                + Markup.of("meta")
                        .attr("http-equiv", "Content-Security-Policy")
                        .attr("content", POLICY)
                        .html()
                + Markup.of("meta")
                        .attr("name", "viewport")
                        .attr("content", "width=device-width, initial-scale=1")
                        .html()
                + Markup.of("title", title).html()
                + "<style>" + resource("page.css") + "</style></head>"
                + body.html().replace("</body>", "<script>" + resource("page.js") + "</script></body>")
                + "</html>\n";
    }

    private static Markup section(Section section) {
        return Markup.of(
                        "section",
                        Markup.of("h2", section.title()).attr("id", "title-" + section.id()),
                        section.lead().isEmpty() ? Markup.none() : Markup.of("p.lead", section.lead()),
                        section.content())
                .attr("id", section.id())
                .attr("aria-labelledby", "title-" + section.id());
    }

    private static String resource(String name) {
        try (@Nullable InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The file " + name + " of the report is not on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
