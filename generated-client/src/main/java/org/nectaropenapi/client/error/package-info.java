/**
 * What can go wrong in a call: one sealed family of unchecked exceptions, one class per documented status.
 *
 * @serial exclude
 */
@NullMarked
package org.nectaropenapi.client.error;

import org.jspecify.annotations.NullMarked;
