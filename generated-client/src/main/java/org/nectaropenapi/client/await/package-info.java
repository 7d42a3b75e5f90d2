/** Waiting for what the service does in the background. */
@NullMarked
package org.nectaropenapi.client.await;

import org.jspecify.annotations.NullMarked;
