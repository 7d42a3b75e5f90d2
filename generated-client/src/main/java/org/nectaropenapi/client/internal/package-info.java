/** Helpers that several packages of the client share; not for applications. */
@NullMarked
package org.nectaropenapi.client.internal;

import org.jspecify.annotations.NullMarked;
