/** Benchmarks the client against the alternatives that a user would choose. */
package org.nectaropenapi.benchmarks;
