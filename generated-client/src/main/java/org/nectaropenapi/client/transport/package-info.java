/**
 * Sends requests and receives responses: connections, time limits, retries and the limit of requests in flight, the
 * same for calls of the API and for downloads.
 */
@NullMarked
package org.nectaropenapi.client.transport;

import org.jspecify.annotations.NullMarked;
