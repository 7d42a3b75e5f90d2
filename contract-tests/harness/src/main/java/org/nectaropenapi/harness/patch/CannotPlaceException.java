package org.nectaropenapi.harness.patch;

/** The reason, in a sentence, why a change is not made. */
final class CannotPlaceException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CannotPlaceException(String sentence) {
        super(sentence);
    }
}
