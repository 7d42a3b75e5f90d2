package org.nectaropenapi.benchmarks;

/**
 * One measurement of one peer.
 *
 * @param name the measured action
 * @param peer the name of the peer
 * @param value the time, a number of requests, or a time in medians of the same run
 * @param error half of the 99.9 % confidence interval; 0 where there is none
 * @param unit unit of value and error
 * @param bytes bytes allocated by one run; 0 if not measured
 */
record Measurement(String name, String peer, double value, double error, String unit, double bytes) {}
