package org.nectaropenapi.harness.exchange;

/** A header or a query parameter as it was sent; names that repeat stand once for each value. */
public record NameValue(String name, String value) {}
