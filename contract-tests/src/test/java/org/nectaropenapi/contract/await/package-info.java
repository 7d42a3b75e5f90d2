/** Waiting with the client for what the sandbox does in the background. */
@NullMarked
package org.nectaropenapi.contract.await;

import org.jspecify.annotations.NullMarked;
