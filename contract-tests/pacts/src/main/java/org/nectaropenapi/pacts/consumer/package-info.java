/**
 * Defines the consumer side of the pacts: the requests of the client and the responses and events that it relies on.
 */
@NullMarked
package org.nectaropenapi.pacts.consumer;

import org.jspecify.annotations.NullMarked;
