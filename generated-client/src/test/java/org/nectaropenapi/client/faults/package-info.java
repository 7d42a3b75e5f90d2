/**
 * Tests of every kind of call with every {@link org.nectaropenapi.client.faults.Fault} of the service and the network,
 * and the table of their outcomes in {@code FAULTS.md}.
 */
@NullMarked
package org.nectaropenapi.client.faults;

import org.jspecify.annotations.NullMarked;
