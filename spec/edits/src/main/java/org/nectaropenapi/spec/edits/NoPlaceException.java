package org.nectaropenapi.spec.edits;

/** Tells that a document has no place for an edit. */
final class NoPlaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoPlaceException(String sentence) {
        super(sentence);
    }
}
