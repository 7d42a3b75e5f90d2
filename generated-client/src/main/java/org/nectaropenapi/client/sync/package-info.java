/** Keeping a database in step with the service. */
@NullMarked
package org.nectaropenapi.client.sync;

import org.jspecify.annotations.NullMarked;
