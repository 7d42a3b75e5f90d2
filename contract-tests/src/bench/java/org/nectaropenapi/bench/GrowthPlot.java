package org.nectaropenapi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws time and heap over the number of records read, both axes by powers of ten for the records. */
final class GrowthPlot {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 70;
    private static final int BOTTOM = 45;
    private static final int TOP = 34;

    private GrowthPlot() {}

    /** One look at a reader: records so far, time for each since the last look, bytes in use. */
    record Point(long rows, double microsPerRow, double heapMegabytes) {}

    static List<Point> points(List<String> lines) {
        List<Point> points = new ArrayList<>();
        long rowsBefore = 0;
        double nanosBefore = 0;
        for (String line : lines) {
            if (line.startsWith("peak")) {
                continue;
            }
            String[] parts = line.split(" ");
            long rows = Long.parseLong(parts[0]);
            double nanos = Double.parseDouble(parts[1]);
            points.add(new Point(
                    rows, (nanos - nanosBefore) / (rows - rowsBefore) / 1_000, Double.parseDouble(parts[2]) / 1_048_576));
            rowsBefore = rows;
            nanosBefore = nanos;
        }
        return points;
    }

    static String svg(List<Point> points) {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(2 * HEIGHT)
                .append("\" font-family=\"sans-serif\" font-size=\"12\">\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        panel(svg, 0, "Time for each record, microseconds (since the last point)", points, true);
        panel(svg, HEIGHT, "Heap in use after a collection, MB", points, false);
        return svg.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder svg, int top, String title, List<Point> points, boolean time) {
        double most = points.stream().mapToDouble(p -> value(p, time)).max().orElse(1) * 1.1;
        int base = top + HEIGHT - BOTTOM;
        text(svg, LEFT, top + 20, "start", title);
        for (int i = 0; i <= 4; i++) {
            double y = base - i * (base - top - TOP) / 4.0;
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>%n",
                    LEFT, WIDTH - 20, y, y));
            text(svg, LEFT - 8, y + 4, "end", String.format(Locale.ROOT, "%.1f", most * i / 4));
        }
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            double x = LEFT + (Math.log10(point.rows()) - 2) / 4 * (WIDTH - 20 - LEFT);
            double y = base - value(point, time) / most * (base - top - TOP);
            path.append(String.format(Locale.ROOT, "%s%.1f,%.1f", path.isEmpty() ? "M" : " L", x, y));
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#0b6e4f\"/>%n", x, y));
        }
        svg.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"#0b6e4f\" stroke-width=\"1.5\"/>\n");
        for (int power = 2; power <= 6; power++) {
            double x = LEFT + (power - 2) / 4.0 * (WIDTH - 20 - LEFT);
            text(svg, x, base + 18, "middle", "10^" + power);
        }
        text(svg, (LEFT + WIDTH) / 2.0, base + 36, "middle", "records read");
    }

    private static double value(Point point, boolean time) {
        return time ? point.microsPerRow() : point.heapMegabytes();
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#222222\">%s</text>%n",
                x, y, anchor, text));
    }
}
