/** How the client is built: what depends on what, what cannot change, what applications see of other libraries. */
@NullMarked
package org.nectaropenapi.client.architecture;

import org.jspecify.annotations.NullMarked;
