package org.nectaropenapi.client.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A PDF without the content of its streams, which is nearly all of it: pictures, fonts, what the pages show. Kept are
 * the streams that hold objects or the cross-reference.
 *
 * <p>A stream is told by its words and not by its stated length, which may stand further on in the file. Data that
 * happens to hold these words makes it keep too much, which is harmless, or miss something, which reads as missing.
 */
final class PdfSkeleton implements PdfBytes {

    /** Files that have more than this beside their streams are not looked into. */
    private static final int MOST_KEPT = 4 << 20;

    /** A dictionary before a stream is looked back at no further. */
    private static final int LONGEST_DICTIONARY = 4 << 10;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_STREAM = "endstream".getBytes(StandardCharsets.US_ASCII);

    private byte[] kept = new byte[64 << 10];
    private int size;
    /** Where in the file a piece begins, and where among the bytes kept. */
    private final TreeMap<Long, Integer> pieces = new TreeMap<>();

    private boolean dropping;
    private int matched;

    private PdfSkeleton() {
        pieces.put(0L, 0);
    }

    /** Reads a file to its end; null if it has too much to keep. */
    static @Nullable PdfSkeleton of(InputStream file) throws IOException {
        PdfSkeleton skeleton = new PdfSkeleton();
        byte[] buffer = new byte[16 << 10];
        long place = 0;
        for (int count = file.read(buffer); count >= 0; count = file.read(buffer)) {
            for (int i = skeleton.skip(buffer, 0, count); i < count; i = skeleton.skip(buffer, i + 1, count)) {
                skeleton.take(buffer[i], place + i);
            }
            place += count;
            if (skeleton.size > MOST_KEPT) {
                return null;
            }
        }
        return skeleton;
    }

    /** The next byte that matters: within a stream only one that its end may begin with. */
    private int skip(byte[] buffer, int from, int to) {
        int next = from;
        if (dropping && matched == 0) {
            while (next < to && buffer[next] != END_OF_STREAM[0]) {
                next++;
            }
        }
        return next;
    }

    private void take(byte b, long place) {
        if (dropping) {
            matched = b == END_OF_STREAM[matched] ? matched + 1 : b == END_OF_STREAM[0] ? 1 : 0;
            if (matched == END_OF_STREAM.length) {
                dropping = false;
                matched = 0;
                pieces.put(place + 1, size);
            }
            return;
        }
        boolean lineEnds = b == '\r' || b == '\n';
        dropping = lineEnds && matched == STREAM.length && !isWanted();
        matched = matched < STREAM.length && b == STREAM[matched] ? matched + 1 : b == STREAM[0] ? 1 : 0;
        if (dropping) {
            matched = 0;
        }
        if (size == kept.length) {
            kept = Arrays.copyOf(kept, 2 * size);
        }
        kept[size++] = b;
    }

    /** Whether what comes next is a stream to keep, or none at all but the end of one. */
    private boolean isWanted() {
        int begin = size - STREAM.length;
        int from = Math.max(0, begin - LONGEST_DICTIONARY);
        String before = new String(kept, from, begin - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf("obj")));
        return !dictionary.stripTrailing().endsWith(">>")
                || dictionary.contains("/ObjStm")
                || dictionary.contains("/XRef");
    }

    @Override
    public int at(long place) {
        Map.Entry<Long, Integer> piece = pieces.floorEntry(place);
        if (piece == null) {
            return -1;
        }
        Map.Entry<Long, Integer> next = pieces.higherEntry(place);
        long index = piece.getValue() + (place - piece.getKey());
        return index < (next == null ? size : next.getValue()) ? kept[(int) index] & 0xFF : -1;
    }

    /** Where the last of the file's cross-references is said to be. */
    long startOfCrossReference() throws PdfUnknownException {
        String end = new String(kept, Math.max(0, size - 2048), Math.min(size, 2048), StandardCharsets.ISO_8859_1);
        int word = end.lastIndexOf("startxref");
        if (word < 0) {
            throw new PdfUnknownException();
        }
        Object place = new PdfParser(inMemory(end.substring(word + "startxref".length())), 0).value();
        return PdfValues.size(place);
    }

    private static PdfBytes inMemory(String text) {
        return place -> place < text.length() ? text.charAt((int) place) : -1;
    }
}
