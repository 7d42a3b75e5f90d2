/** The pacts between the client and the service: where they are kept, and what reads them. */
@NullMarked
package org.nectaropenapi.pacts;

import org.jspecify.annotations.NullMarked;
