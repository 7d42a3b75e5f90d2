package org.nectaropenapi.harness.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A piece of HTML. Whatever is not markup itself is escaped, so that no text from the wire can become markup. */
public final class HtmlFragment {
    private static final Set<String> VOID = Set.of("meta", "br", "input", "wbr");

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    private HtmlFragment(String tag) {
        this.tag = tag;
    }

    /**
     * Builds an element.
     *
     * @param selector its name, with classes after dots: {@code td.number}
     * @param children markup, streams of markup, or anything else, which is shown as text
     */
    public static HtmlFragment element(String selector, Object... children) {
        int dot = selector.indexOf('.');
        HtmlFragment markup = new HtmlFragment(dot < 0 ? selector : selector.substring(0, dot));
        if (dot > 0) {
            markup.attr("class", selector.substring(dot + 1).replace('.', ' '));
        }
        for (Object child : children) {
            if (child instanceof Stream<?> stream) {
                stream.forEach(markup.children::add);
            } else {
                markup.children.add(child);
            }
        }
        return markup;
    }

    public static HtmlFragment none() {
        return new HtmlFragment("");
    }

    /** Joins several fragments. */
    public static HtmlFragment all(Object... children) {
        return element("", children);
    }

    /** Returns the cell that names its row. */
    public static HtmlFragment rowHead(Object... children) {
        return element("th", children).attr("scope", "row");
    }

    /**
     * Builds a table that scrolls sideways.
     *
     * @param selector the table, such as {@code table.questions}
     * @param heads the titles of the columns
     * @param bodies the sections of the table
     */
    public static HtmlFragment table(String selector, String caption, List<String> heads, Object bodies) {
        Stream<HtmlFragment> titles =
                heads.stream().map(title -> element("th", title).attr("scope", "col"));
        return element(
                "div.scroll",
                element(selector, element("caption", caption), element("thead", element("tr", titles)), bodies));
    }

    /** Returns a list of names. */
    public static HtmlFragment names(String selector, List<String> names) {
        return element(selector, names.stream().map(name -> element("li", name)));
    }

    /** Returns a figure with its name, for a {@code dl.tiles}. */
    public static HtmlFragment tile(String name, String figure, String note) {
        return element("div", element("dt", name), element("dd", figure, element("small", note)));
    }

    /** Returns a place in a document, which may go on in the next line after each dot, and nowhere else. */
    public static HtmlFragment location(String location) {
        return element("code", Stream.of(location.split("(?<=\\.)")).flatMap(step -> Stream.of(step, element("wbr"))));
    }

    /** Sets an attribute. */
    public HtmlFragment attr(String name, Object value) {
        attributes.put(name, value.toString());
        return this;
    }

    /** Returns the HTML. */
    public String html() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        if (!tag.isEmpty()) {
            out.append('<').append(tag);
            attributes.forEach((name, value) -> out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(escape(value))
                    .append('"'));
            out.append('>');
        }
        for (Object child : children) {
            if (child instanceof HtmlFragment markup) {
                markup.write(out);
            } else {
                out.append(escape(child.toString()));
            }
        }
        if (!tag.isEmpty() && !VOID.contains(tag)) {
            out.append("</").append(tag).append('>');
        }
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                // HTML cannot hold control characters, and lone surrogates would not survive UTF-8.
                default -> out.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\ufffd' : c);
            }
        }
        return out.toString();
    }
}
