/**
 * The way a call takes: options, encoding of paths and queries, authentication, retries, limits, timeouts, and the
 * transport. Users meet {@link org.nectaropenapi.client.http.ClientOptions} and
 * {@link org.nectaropenapi.client.http.RetryPolicy}; the other public types are plumbing of the generated services.
 */
@NullMarked
package org.nectaropenapi.client.http;

import org.jspecify.annotations.NullMarked;
