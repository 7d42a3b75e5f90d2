package org.nectaropenapi.client.upload;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parser found, as what it should be. */
final class PdfValues {

    private PdfValues() {}

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> dictionary(@Nullable Object value) throws PdfUnknownException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new PdfUnknownException();
    }

    /** A number that counts something or says where something is. */
    static long size(@Nullable Object value) throws PdfUnknownException {
        if (value instanceof Long number && number >= 0) {
            return number;
        }
        throw new PdfUnknownException();
    }

    static int smallSize(@Nullable Object value) throws PdfUnknownException {
        long size = size(value);
        if (size > 1 << 24) {
            throw new PdfUnknownException();
        }
        return (int) size;
    }

    static int[] smallSizes(@Nullable Object value) throws PdfUnknownException {
        if (!(value instanceof List<?> list)) {
            throw new PdfUnknownException();
        }
        int[] sizes = new int[list.size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = smallSize(list.get(i));
        }
        return sizes;
    }

    /** The only one of a list, the thing itself if it is no list; null if there is none. */
    static @Nullable Object single(@Nullable Object value) throws PdfUnknownException {
        if (!(value instanceof List<?> list)) {
            return value;
        }
        if (list.size() > 1) {
            throw new PdfUnknownException();
        }
        return list.isEmpty() ? null : list.get(0);
    }
}
