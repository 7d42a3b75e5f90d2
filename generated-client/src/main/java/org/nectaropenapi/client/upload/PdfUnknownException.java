package org.nectaropenapi.client.upload;

/** Says that a PDF is of a form that is not understood here; it may be a good file all the same. */
final class PdfUnknownException extends Exception {

    private static final long serialVersionUID = 1L;

    PdfUnknownException() {
        // Nobody looks at where it came from.
        super("the PDF is of an unknown form", null, false, false);
    }
}
