package org.nectaropenapi.harness.exchange;

/** The half of an exchange that a finding is about. */
public enum Side {
    REQUEST,
    RESPONSE
}
