/** Waiting with the client for what the sandbox does in the background. */
@NullMarked
package org.nectaropenapi.suite.client;

import org.jspecify.annotations.NullMarked;
