/**
 * The exceptions of calls: one sealed family, unchecked, with a class for each documented status.
 *
 * @serial exclude
 */
@NullMarked
package org.nectaropenapi.client.error;

import org.jspecify.annotations.NullMarked;
