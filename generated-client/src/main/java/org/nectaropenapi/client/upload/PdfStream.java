package org.nectaropenapi.client.upload;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The content of a stream of a PDF: as it stands there, or deflated and perhaps differences between lines. */
final class PdfStream {

    /** What is longer than this when it is inflated is not looked into. */
    private static final int LONGEST = 8 << 20;

    private PdfStream() {}

    /** Reads the stream whose dictionary ends at a place. */
    static byte[] content(PdfBytes bytes, Map<String, @Nullable Object> dictionary, long afterDictionary)
            throws PdfUnknownException {
        PdfParser parser = new PdfParser(bytes, afterDictionary);
        parser.expect("stream");
        long begin = parser.place() + (bytes.at(parser.place()) == '\r' ? 2 : 1);
        Object filter = PdfValues.single(dictionary.get("Filter"));
        if (filter == null) {
            return plain(bytes, begin, PdfValues.smallSize(dictionary.get("Length")));
        }
        if (!filter.equals("FlateDecode")) {
            throw new PdfUnknownException();
        }
        byte[] inflated = inflated(bytes, begin);
        Object parameters = PdfValues.single(dictionary.get("DecodeParms"));
        return parameters == null ? inflated : PdfPredictor.undone(inflated, PdfValues.dictionary(parameters));
    }

    private static byte[] plain(PdfBytes bytes, long begin, int length) throws PdfUnknownException {
        if (length > LONGEST) {
            throw new PdfUnknownException();
        }
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            int b = bytes.at(begin + i);
            if (b < 0) {
                throw new PdfUnknownException();
            }
            content[i] = (byte) b;
        }
        return content;
    }

    private static byte[] inflated(PdfBytes bytes, long begin) throws PdfUnknownException {
        Inflater inflater = new Inflater();
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] piece = new byte[4 << 10];
            byte[] input = new byte[1 << 10];
            long place = begin;
            while (!inflater.finished() && content.size() <= LONGEST) {
                if (inflater.needsInput()) {
                    int count = 0;
                    for (int b = bytes.at(place); count < input.length && b >= 0; b = bytes.at(place)) {
                        input[count++] = (byte) b;
                        place++;
                    }
                    inflater.setInput(input, 0, count);
                }
                int count = inflater.inflate(piece);
                if (count == 0 && (inflater.needsDictionary() || inflater.needsInput() && bytes.at(place) < 0)) {
                    throw new PdfUnknownException();
                }
                content.write(piece, 0, count);
            }
            if (!inflater.finished()) {
                throw new PdfUnknownException();
            }
            return content.toByteArray();
        } catch (DataFormatException e) {
            throw new PdfUnknownException();
        } finally {
            inflater.end();
        }
    }
}
