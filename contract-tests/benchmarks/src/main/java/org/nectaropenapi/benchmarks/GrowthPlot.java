package org.nectaropenapi.benchmarks;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Draws time and heap for each record over the number of records read, every axis by powers of ten. */
final class GrowthPlot {
    private static final int WIDTH = 720;
    private static final int PANEL = 300;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 52;
    private static final int BOTTOM = 45;
    private static final double LEAST = 0.1;
    private static final Map<String, String> COLOURS = Map.of(
            "ours", "#0b6e4f",
            "ours-prefetch", "#6fb98f",
            "stock-feign", "#b3541e",
            "jdk-records", "#1f5fa8");

    private final StringBuilder svg = new StringBuilder();
    private final Map<String, Growth> byPeer;

    private GrowthPlot(Map<String, Growth> byPeer) {
        this.byPeer = byPeer;
    }

    static String svg(Map<String, Growth> byPeer) {
        return new GrowthPlot(byPeer).draw();
    }

    private String draw() {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, 2 * PANEL);
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        panel(0, "Time for each record, microseconds", p -> p.nanosPerRow() / 1_000);
        panel(PANEL, "Heap held at the last record, bytes for each record", Growth.Point::bytesPerRow);
        add("</svg>");
        return svg.toString();
    }

    private void panel(int top, String title, ToDoubleFunction<Growth.Point> value) {
        Scale rows = new Scale(range(Growth.Point::rows), LEFT, WIDTH - RIGHT);
        Scale values = new Scale(range(value), top + PANEL - BOTTOM, top + TOP);
        text(LEFT, top + 18, "start", "#222222", title);
        for (int power = values.from; power <= values.to; power++) {
            double y = values.at(Math.pow(10, power));
            add("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>", LEFT, WIDTH - RIGHT, y, y);
            text(LEFT - 8, y + 4, "end", "#222222", String.format(Locale.ROOT, power < 0 ? "%.1f" : "%,.0f", Math.pow(10, power)));
        }
        for (int power = rows.from; power <= rows.to; power++) {
            double x = rows.at(Math.pow(10, power));
            text(x, top + PANEL - BOTTOM + 18, power == rows.to ? "end" : "middle", "#222222",
                    String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
        }
        text((LEFT + WIDTH) / 2.0, top + PANEL - 8, "middle", "#222222", "records read");
        double legend = LEFT;
        for (String peer : Growth.PEERS) {
            String colour = COLOURS.get(peer);
            text(legend, top + 38, "start", colour, peer);
            legend += 30 + 7 * peer.length();
            line(byPeer.get(peer).byRows(), value, rows, values, colour);
        }
    }

    private void line(
            List<Growth.Point> points, ToDoubleFunction<Growth.Point> value, Scale rows, Scale values, String colour) {
        StringBuilder path = new StringBuilder();
        for (Growth.Point point : points) {
            double x = rows.at(point.rows());
            double y = values.at(drawn(point, value));
            path.append(String.format(Locale.ROOT, "%s%.1f,%.1f", path.isEmpty() ? "M" : " L", x, y));
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>", x, y, colour);
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>", path, colour);
    }

    private DoubleSummaryStatistics range(ToDoubleFunction<Growth.Point> value) {
        return byPeer.values().stream()
                .flatMap(growth -> growth.byRows().stream())
                .mapToDouble(point -> drawn(point, value))
                .summaryStatistics();
    }

    /** Powers of ten never come to zero. */
    private static double drawn(Growth.Point point, ToDoubleFunction<Growth.Point> value) {
        return Math.max(LEAST, value.applyAsDouble(point));
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>", x, y, anchor, colour, text);
    }

    private void add(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    /** From whole powers of ten to places on the paper. */
    private static final class Scale {
        private final int from;
        private final int to;
        private final double first;
        private final double last;

        private Scale(DoubleSummaryStatistics range, double first, double last) {
            this.from = (int) Math.floor(Math.log10(range.getMin()) + 1e-9);
            this.to = Math.max(from + 1, (int) Math.ceil(Math.log10(range.getMax()) - 1e-9));
            this.first = first;
            this.last = last;
        }

        private double at(double value) {
            return first + (Math.log10(value) - from) / (to - from) * (last - first);
        }
    }
}
