package org.nectaropenapi.client.upload;

/** Bytes of a PDF, by their place. */
@FunctionalInterface
interface PdfBytes {

    /** The byte at a place, 0 to 255; -1 if it was not kept, or there is none. */
    int at(long place);
}
