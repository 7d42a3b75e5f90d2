package org.nectaropenapi.client.units;

/** No factor leads from one unit to the other. */
public final class IncompatibleUnitsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    IncompatibleUnitsException(String message) {
        super(message);
    }
}
