/** Locates the pact files and names the provider states of the pacts between client and service. */
@NullMarked
package org.nectaropenapi.pacts;

import org.jspecify.annotations.NullMarked;
