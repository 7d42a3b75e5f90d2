/** Webhooks: detects changes and delivers signed events to registered endpoints. */
@NullMarked
package org.nectaropenapi.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
