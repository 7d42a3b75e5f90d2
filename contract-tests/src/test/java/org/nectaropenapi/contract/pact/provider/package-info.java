/** The service's side of the pacts: the sandbox with its provider states. */
@NullMarked
package org.nectaropenapi.contract.pact.provider;

import org.jspecify.annotations.NullMarked;
