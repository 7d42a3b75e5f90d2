/** Reading the events that the service delivers to webhooks. */
@NullMarked
package org.nectaropenapi.client.webhooks;

import org.jspecify.annotations.NullMarked;
