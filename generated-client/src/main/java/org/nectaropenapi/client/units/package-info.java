/** Exact conversion between units of one quantity. */
@NullMarked
package org.nectaropenapi.client.units;

import org.jspecify.annotations.NullMarked;
