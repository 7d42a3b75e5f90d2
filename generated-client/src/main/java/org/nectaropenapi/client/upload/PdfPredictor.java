package org.nectaropenapi.client.upload;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Undoes the differences that a PDF may store instead of bytes, as PNG does (ISO 32000, 7.4.4.4), a byte a column. */
final class PdfPredictor {

    private PdfPredictor() {}

    static byte[] undone(byte[] content, Map<String, @Nullable Object> parameters) throws PdfUnknownException {
        int predictor = parameter(parameters, "Predictor", 1);
        if (predictor == 1) {
            return content;
        }
        int width = parameter(parameters, "Columns", 1);
        boolean bytes = parameter(parameters, "Colors", 1) == 1 && parameter(parameters, "BitsPerComponent", 8) == 8;
        if (predictor < 10 || width < 1 || !bytes) {
            throw new PdfUnknownException();
        }
        byte[] plain = new byte[content.length / (width + 1) * width];
        for (int line = 0; line * width < plain.length; line++) {
            line(content, line * (width + 1), plain, line * width, width);
        }
        return plain;
    }

    private static int parameter(Map<String, @Nullable Object> parameters, String name, int otherwise)
            throws PdfUnknownException {
        Object value = parameters.get(name);
        return value == null ? otherwise : PdfValues.smallSize(value);
    }

    /** One line: its kind in a byte, then the differences. */
    private static void line(byte[] from, int begin, byte[] to, int at, int width) throws PdfUnknownException {
        for (int i = 0; i < width; i++) {
            int left = i == 0 ? 0 : to[at + i - 1] & 0xFF;
            int above = at == 0 ? 0 : to[at + i - width] & 0xFF;
            int aboveLeft = i == 0 || at == 0 ? 0 : to[at + i - width - 1] & 0xFF;
            int predicted =
                    switch (from[begin]) {
                        case 0 -> 0;
                        case 1 -> left;
                        case 2 -> above;
                        case 3 -> (left + above) / 2;
                        case 4 -> nearest(left, above, aboveLeft);
                        default -> throw new PdfUnknownException();
                    };
            to[at + i] = (byte) (from[begin + 1 + i] + predicted);
        }
    }

    private static int nearest(int left, int above, int aboveLeft) {
        int sum = left + above - aboveLeft;
        int toLeft = Math.abs(sum - left);
        int toAbove = Math.abs(sum - above);
        int toAboveLeft = Math.abs(sum - aboveLeft);
        if (toLeft <= toAbove && toLeft <= toAboveLeft) {
            return left;
        }
        return toAbove <= toAboveLeft ? above : aboveLeft;
    }
}
