package org.nectaropenapi.harness.exchange;

/** The half of an exchange in which a deviation is. */
public enum Side {
    REQUEST,
    RESPONSE
}
