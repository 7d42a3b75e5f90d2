/** Tells registered endpoints of what changes, signed as the API's webhooks are. */
@NullMarked
package org.nectaropenapi.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
