/** The client against loopback servers: the bytes it sends, and its behaviour on every kind of response and fault. */
@NullMarked
package org.nectaropenapi.client.wire;

import org.jspecify.annotations.NullMarked;
