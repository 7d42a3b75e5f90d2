package org.nectaropenapi.contract.exchange;

/** The half of an exchange that a finding is about. */
public enum Side {
    REQUEST,
    RESPONSE
}
