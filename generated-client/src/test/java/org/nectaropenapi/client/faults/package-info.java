/**
 * What becomes of a call when the service, the network or something in between fails: every fault, with every kind of
 * call. The table is {@link org.nectaropenapi.client.faults.Fault}; {@code FAULTS.md} of the client is written from it.
 */
@NullMarked
package org.nectaropenapi.client.faults;

import org.jspecify.annotations.NullMarked;
