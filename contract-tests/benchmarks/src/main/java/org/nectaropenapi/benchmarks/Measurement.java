package org.nectaropenapi.benchmarks;

/**
 * One measurement.
 *
 * @param what what was done
 * @param peer who did it
 * @param value the time, or another figure where the name says so
 * @param error half of the 99.9 % confidence interval; 0 where there is none
 * @param unit unit of value and error
 * @param bytes bytes allocated by each run; 0 where not measured
 */
record Measurement(String what, String peer, double value, double error, String unit, double bytes) {}
