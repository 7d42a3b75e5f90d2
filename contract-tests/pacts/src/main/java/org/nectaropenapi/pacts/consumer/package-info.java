/** The client's side of the pacts: what it asks, what it needs in return, and what it makes of the answer. */
@NullMarked
package org.nectaropenapi.pacts.consumer;

import org.jspecify.annotations.NullMarked;
