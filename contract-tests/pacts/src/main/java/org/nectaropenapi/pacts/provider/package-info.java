/** Runs the provider side of the pacts: the sandbox with its provider states. */
@NullMarked
package org.nectaropenapi.pacts.provider;

import org.jspecify.annotations.NullMarked;
