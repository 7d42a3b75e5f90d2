package org.nectaropenapi.client.json;

/**
 * Base of the API's enumerations of integers. {@link #value()} is the number in digits; JSON has the number itself.
 *
 * <p>Instances are immutable and safe to share between threads.
 */
public abstract class OpenIntegerEnum extends OpenEnum {

    private final long number;

    /**
     * Wraps a number.
     *
     * @param number the number as it stands in JSON
     */
    protected OpenIntegerEnum(long number) {
        super(number);
        this.number = number;
    }

    /**
     * Returns the number as it stands in JSON.
     *
     * @return the number
     */
    public final long number() {
        return number;
    }
}
