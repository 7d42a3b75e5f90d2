/**
 * Receiving the events that the service delivers to webhooks: {@link org.nectaropenapi.client.webhooks.Webhooks} tells
 * genuine deliveries from forged and replayed ones, {@link org.nectaropenapi.client.webhooks.WebhookEvents} reads and
 * writes payloads alone.
 *
 * @serial exclude
 */
@NullMarked
package org.nectaropenapi.client.webhooks;

import org.jspecify.annotations.NullMarked;
