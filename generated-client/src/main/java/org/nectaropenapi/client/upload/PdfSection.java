package org.nectaropenapi.client.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One cross-reference of a PDF: a table, or a stream that says the same. */
final class PdfSection {

    /** Of a line in a table, such as {@code 0000000017 00000 n} and two characters of line end. */
    private static final int LINE = 20;

    private final Map<String, @Nullable Object> dictionary;
    private final List<Range> ranges;
    private final Lines lines;

    /**
     * Entries for objects numbered one after the other.
     *
     * @param start where the first of them is: its place in the file, or its row in the stream
     */
    private record Range(long firstNumber, long count, long start) {}

    /**
     * Where an object is.
     *
     * @param compressed whether it is in an object stream
     * @param place where it begins in the file; the number of the object stream if it is in one
     */
    record Entry(boolean compressed, long place) {}

    /** Reads an entry of a range, null if it is one of a free object. */
    private interface Lines {
        @Nullable Entry entry(long start, long index) throws PdfUnknownException;
    }

    private PdfSection(Map<String, @Nullable Object> dictionary, List<Range> ranges, Lines lines) {
        this.dictionary = dictionary;
        this.ranges = ranges;
        this.lines = lines;
    }

    static PdfSection at(PdfBytes file, long place) throws PdfUnknownException {
        PdfParser parser = new PdfParser(file, place);
        return parser.word().equals("xref") ? table(file, parser) : stream(file, place);
    }

    Map<String, @Nullable Object> dictionary() {
        return dictionary;
    }

    /** Where an object is, null if this does not say. */
    @Nullable Entry find(long number) throws PdfUnknownException {
        Range range = range(number);
        return range == null ? null : lines.entry(range.start(), number - range.firstNumber());
    }

    /** Whether an object is said to be nowhere, so that an older section has no say in it. */
    boolean hasFreed(long number) throws PdfUnknownException {
        return range(number) != null && find(number) == null && !dictionary.containsKey("XRefStm");
    }

    private @Nullable Range range(long number) {
        for (Range range : ranges) {
            if (number >= range.firstNumber() && number - range.firstNumber() < range.count()) {
                return range;
            }
        }
        return null;
    }

    private static PdfSection table(PdfBytes file, PdfParser afterWord) throws PdfUnknownException {
        List<Range> ranges = new ArrayList<>();
        PdfParser parser = afterWord;
        String word = parser.word();
        while (!word.equals("trailer")) {
            long first = number(word);
            long count = number(parser.word());
            long start = parser.afterBlanks();
            ranges.add(new Range(first, count, start));
            parser = new PdfParser(file, start + count * LINE);
            word = parser.word();
        }
        return new PdfSection(PdfValues.dictionary(parser.value()), ranges, (start, index) -> line(file, start, index));
    }

    private static @Nullable Entry line(PdfBytes file, long start, long index) throws PdfUnknownException {
        PdfParser parser = new PdfParser(file, start + index * LINE);
        long place = number(parser.word());
        number(parser.word());
        return switch (parser.word()) {
            case "n" -> new Entry(false, place);
            case "f" -> null;
            default -> throw new PdfUnknownException();
        };
    }

    private static long number(String word) throws PdfUnknownException {
        if (!word.matches("\\d{1,10}")) {
            throw new PdfUnknownException();
        }
        return Long.parseLong(word);
    }

    private static PdfSection stream(PdfBytes file, long place) throws PdfUnknownException {
        PdfParser parser = new PdfParser(file, place);
        number(parser.word());
        number(parser.word());
        parser.expect("obj");
        Map<String, @Nullable Object> dictionary = PdfValues.dictionary(parser.value());
        int[] widths = PdfValues.smallSizes(dictionary.get("W"));
        if (!"XRef".equals(dictionary.get("Type")) || widths.length != 3) {
            throw new PdfUnknownException();
        }
        byte[] rows = PdfStream.content(file, dictionary, parser.place());
        return new PdfSection(dictionary, ranges(dictionary), (start, index) -> row(rows, widths, start + index));
    }

    private static List<Range> ranges(Map<String, @Nullable Object> dictionary) throws PdfUnknownException {
        Object stated = dictionary.get("Index");
        if (stated == null) {
            return List.of(new Range(0, PdfValues.size(dictionary.get("Size")), 0));
        }
        int[] pairs = PdfValues.smallSizes(stated);
        List<Range> ranges = new ArrayList<>();
        long row = 0;
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            ranges.add(new Range(pairs[i], pairs[i + 1], row));
            row += pairs[i + 1];
        }
        return ranges;
    }

    private static @Nullable Entry row(byte[] rows, int[] widths, long row) throws PdfUnknownException {
        long width = (long) widths[0] + widths[1] + widths[2];
        long begin = row * width;
        if (begin + width > rows.length) {
            throw new PdfUnknownException();
        }
        long kind = widths[0] == 0 ? 1 : field(rows, begin, widths[0]);
        long place = field(rows, begin + widths[0], widths[1]);
        if (kind < 0 || kind > 2) {
            throw new PdfUnknownException();
        }
        return kind == 0 ? null : new Entry(kind == 2, place);
    }

    private static long field(byte[] rows, long begin, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | rows[(int) begin + i] & 0xFF;
        }
        return value;
    }
}
